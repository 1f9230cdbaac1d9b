"""Event coding against gold events: type, parties, time and status, document by document.

    python -m evaluation.events [--set NAME | --gold DIR] [--json FILE] [--errors]

Five sets: ``gold/dev`` (beside the data folder), our own documents, ``own dev`` and ``own test``, thirty short ones,
``short test``, and a hundred longer ones, ``long test`` (evaluation/documents); without ``--set`` all of them. The
errors of the test sets are never shown.

A coded event matches at most one gold event: same PLOVER type and evidence that shares at least half of the shorter
one's word trigrams. Levels build on each other: *type*; *parties* (+ the same actor codes; sides count only where the
act is one-sided; tags of non-state groups are not compared); *time* (+ the gold start date at its precision);
*full* (+ the status). A gold event marked ``optional`` neither counts as missed nor as wrong. Of the events found with
their type, *status* and *speaker* are the shares whose status and speaker are right, *speaker, where one is named* the
same among those to which the gold gives one.
"""

import argparse
import json
import os
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.passages import read_passages, write_gold

from araxes.documents import from_text
from araxes.events.exchange import to_record
from araxes.pipeline import Coder
from araxes.values.types import TWO_SIDED
from evaluation.scoring import DEFAULT_DATA, Score, report_all

OWN = Path(__file__).parent / "documents"
LEVELS = ("type", "parties", "time", "full")

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
    got = bare(coded["initiators"]), bare(coded["recipients"])
    for sides in ((gold["initiators"], gold["recipients"]), *gold.get("actors_also", ())):
        wanted = bare(sides[0]), bare(sides[1])
        if wanted == got or (gold["type"] in TWO_SIDED and wanted[0] | wanted[1] == got[0] | got[1]):
            return True
    return False


def bare(codes: Sequence[str]) -> frozenset[str]:
    """Return actor codes with the tags of non-state groups cut off."""
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
    dates = dict(line.split("\t")[:2] for line in (gold / "published.tsv").read_text("utf8").split("\n") if line)
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


def attribution(golds: Sequence[Event], coded: Sequence[Event]) -> Counter[str]:
    """Count, of the events found with their type, right statuses and speakers, and those with a speaker in the gold."""
    counts: Counter[str] = Counter()
    for pair in pairings(golds, coded):
        gold, event = golds[pair.gold], coded[pair.coded]
        named = bool(gold.get("speaker"))
        right = _plain(gold.get("speaker")) == _plain(event.get("speaker"))
        counts["found"] += 1
        counts["status"] += event["status"] in (gold["status"], *gold.get("status_also", ()))
        counts["speaker"] += right
        counts["named"] += named
        counts["named right"] += named and right
    return counts


def _plain(speaker: str | None) -> str:
    return "".join(character for character in (speaker or "").casefold() if character.isalnum())


def sets(data: Path | None) -> dict[str, Path]:
    """Return the folders of texts and gold events that are there, or the file that holds both."""
    folders = {
        "own dev": OWN / "dev",
        "own test": OWN / "test",
        "short test": OWN / "short.txt",
        "long test": OWN / "long.txt",
    }
    gold = (data or Path(os.environ.get("ARAXES_DATA", DEFAULT_DATA))) / ".." / "gold" / "dev"
    return {"gold/dev": gold, **folders} if gold.is_dir() else folders


def measure(title: str, gold: Path, coder: Coder, *, errors: bool) -> dict[str, dict[str, float]]:
    """Code a folder, or a file of short documents, and return the rows of its table."""
    if gold.is_file():
        with tempfile.TemporaryDirectory() as folder:
            write_gold(read_passages(gold), Path(folder))
            return measure(title, Path(folder), coder, errors=errors)
    total = {level: Score(right=0, found=0, wanted=0) for level in LEVELS}
    told: Counter[str] = Counter()
    for name, coded in code_folder(gold, coder).items():
        golds = [json.loads(line) for line in (gold / f"{name}.jsonl").read_text("utf8").splitlines() if line]
        told += attribution(golds, coded)
        for level, found in score(golds, coded).items():
            total[level] += found
        if errors and not title.endswith("test"):
            _errors(name, golds, coded)
    rows = {level: found.row() for level, found in total.items()}
    rows["status"] = {"right": told["status"] / max(1, told["found"])}
    rows["speaker"] = {"right": told["speaker"] / max(1, told["found"])}
    rows["speaker, where one is named"] = {"right": told["named right"] / max(1, told["named"])}
    return rows


def main() -> None:
    """Code the gold documents and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the data folder (default: $ARAXES_DATA or ../shared/data)")
    parser.add_argument(
        "--set", dest="name", help="gold/dev, own dev, own test, short test or long test; all of them unless given"
    )
    parser.add_argument("--gold", type=Path, help="another folder of texts, gold events and published.tsv")
    parser.add_argument("--json", type=Path, help="write the scores here too")
    parser.add_argument("--errors", action="store_true", help="list what is missed, partly right and too much")
    options = parser.parse_args()
    folders = {str(options.gold): options.gold} if options.gold else sets(options.data)
    if options.name:
        folders = {name: folder for name, folder in folders.items() if name == options.name}
    if not folders:
        known = ", ".join(sets(options.data))
        print(f"--set {options.name}: no such set here; name one of {known}", file=sys.stderr)
        raise SystemExit(2)
    coder = Coder()
    tables = {name: measure(name, folder, coder, errors=options.errors) for name, folder in folders.items()}
    report_all({f"event coding ({name})": rows for name, rows in tables.items()}, options.json)


if __name__ == "__main__":
    main()
