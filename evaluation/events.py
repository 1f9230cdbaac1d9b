"""Event coding against gold events: type, parties, time and status, document by document.

    python -m evaluation.events [--gold DIR] [--json FILE] [--errors]

A coded event matches at most one gold event: same PLOVER type and evidence that shares at least half of the shorter
one's word trigrams. Levels build on each other: *type*; *parties* (+ the same actor codes; sides count only where the
act is one-sided; tags of non-state groups are not compared); *time* (+ the gold start date at its precision);
*full* (+ the status). A gold event marked ``optional`` neither counts as missed nor as wrong.
"""

import argparse
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from araxes.documents import from_text
from araxes.events.exchange import to_record
from araxes.pipeline import Coder
from evaluation.scoring import Score, data_folder, report

LEVELS = ("type", "parties", "time", "full")
_TWO_SIDED = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pairing:
    """A gold event and the coded event that stands for it, with the number of levels reached (1-4)."""

    gold: int
    coded: int
    reached: int


def trigrams(event: Event) -> set[tuple[str, ...]]:
    """Return the word trigrams of an event's evidence, case and punctuation dropped."""
    found: set[tuple[str, ...]] = set()
    for quote in event.get("evidence") or ():
        words = re.findall(r"\w+", unicodedata.normalize("NFKC", quote).casefold().replace("_", " "))
        found.update(tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2)))
    return found


def reached(gold: Event, coded: Event, shared: float) -> int:
    """Return how many levels a coded event reaches on a gold event."""
    if gold["type"] != coded["type"] or shared < 0.5:
        return 0
    if not _same_parties(gold, coded):
        return 1
    if gold.get("start") and not (coded.get("start") or "").startswith(gold["start"]):
        return 2
    return 4 if coded["status"] in (gold["status"], *gold.get("status_also", ())) else 3


def _same_parties(gold: Event, coded: Event) -> bool:
    got = _bare(coded["initiators"]), _bare(coded["recipients"])
    for sides in ((gold["initiators"], gold["recipients"]), *gold.get("actors_also", ())):
        wanted = _bare(sides[0]), _bare(sides[1])
        if wanted == got or (gold["type"] in _TWO_SIDED and wanted[0] | wanted[1] == got[0] | got[1]):
            return True
    return False


def _bare(codes: Sequence[str]) -> frozenset[str]:
    return frozenset(code.split("-")[0] + "-" if "-" in code else code for code in codes)


def pairings(golds: Sequence[Event], coded: Sequence[Event]) -> list[Pairing]:
    """Pair gold and coded events one to one, best agreement first."""
    left, right = [trigrams(event) for event in golds], [trigrams(event) for event in coded]
    cells = []
    for i, gold in enumerate(golds):
        for j, event in enumerate(coded):
            shared = len(left[i] & right[j]) / max(1, min(len(left[i]), len(right[j])))
            levels = reached(gold, event, shared)
            if levels:
                cells.append((-levels, bool(gold.get("optional")), -shared, i, j))
    done_gold: set[int] = set()
    done_coded: set[int] = set()
    found = []
    for levels, _, _, i, j in sorted(cells):
        if i not in done_gold and j not in done_coded:
            done_gold.add(i)
            done_coded.add(j)
            found.append(Pairing(i, j, -levels))
    return found


def score(golds: Sequence[Event], coded: Sequence[Event]) -> dict[str, Score]:
    """Return a score for every level."""
    pairs = pairings(golds, coded)
    needed = {i for i, gold in enumerate(golds) if not gold.get("optional")}
    extra = sum(pair.gold not in needed for pair in pairs)
    return {
        level: Score(
            right=sum(pair.reached > depth and pair.gold in needed for pair in pairs),
            found=len(coded) - extra,
            wanted=len(needed),
        )
        for depth, level in enumerate(LEVELS)
    }


def code_folder(gold: Path, coder: Coder) -> dict[str, list[Event]]:
    """Code every text of a gold folder; publication dates are read from ``published.tsv``."""
    dates = dict(line.split("\t") for line in (gold / "published.tsv").read_text("utf8").split("\n") if line)
    coded = {}
    for path in sorted(gold.glob("*.txt")):
        document = from_text(path.read_text("utf8"), name=path.stem, published=dates.get(path.stem))
        coded[path.stem] = [to_record(event, document) for event in coder.code(document).events]
    return coded


def _errors(name: str, golds: Sequence[Event], coded: Sequence[Event]) -> None:
    pairs = {pair.gold: pair for pair in pairings(golds, coded)}
    taken = {pair.coded for pair in pairs.values()}
    print(f"--- {name}")
    for i, gold in enumerate(golds):
        pair = pairs.get(i)
        if pair is None and not gold.get("optional"):
            print("MISS ", _line(gold))
        elif pair is not None and pair.reached < len(LEVELS):
            print("PART ", _line(gold))
            print("  got", _line(coded[pair.coded]))
    for j, event in enumerate(coded):
        if j not in taken:
            print("EXTRA", _line(event), event["claims"][0]["frame"])


def _line(event: Event) -> str:
    sides = f"{'+'.join(event['initiators'])} > {'+'.join(event['recipients'])}"
    return f"{event['type']} {sides} {event.get('start')} {event['status']} | {event['evidence'][0][:150]}"


def main() -> None:
    """Code the gold documents and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the data folder (default: $ARAXES_DATA or ../shared/data)")
    parser.add_argument("--gold", type=Path, help="texts and gold events (default: ../gold/dev beside the data)")
    parser.add_argument("--json", type=Path, help="write the scores here too")
    parser.add_argument("--errors", action="store_true", help="list what is missed, partly right and too much")
    options = parser.parse_args()
    gold = options.gold or data_folder(options.data) / ".." / "gold" / "dev"
    total = {level: Score(right=0, found=0, wanted=0) for level in LEVELS}
    for name, coded in code_folder(gold, Coder()).items():
        golds = [json.loads(line) for line in (gold / f"{name}.jsonl").read_text("utf8").splitlines() if line]
        for level, found in score(golds, coded).items():
            total[level] += found
        if options.errors:
            _errors(name, golds, coded)
    report("event coding (gold/dev)", {level: found.row() for level, found in total.items()}, options.json)


if __name__ == "__main__":
    main()
