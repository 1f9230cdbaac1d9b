"""What one side does to another: root types on PLV sentences, which no model of ours has learned from.

    python -m evaluation.relations [--data DIR] [--json FILE] [--errors N] [--given]

Reads ``events/plv_train.tsv``: sentences with a source, a target and one of 15 root types (YIELD joins CONCEDE and
RETREAT). *Type, both sides given*: the best type of `araxes.relate`, "none" left aside, and that of its classifier
alone. *End to end*: the share of all sentences in which a coded claim has the type, with the source among its
initiators and the target among its recipients (for joint acts, both among its parties; where it is no actor, as what
the act is directed at), by overlap of the words.
``--given`` leaves out the second, slower one.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from araxes.claims.claim import Claim
from araxes.documents import from_text
from araxes.judging import PairJudge, goals, touches
from araxes.mentions.mention import ActorMention
from araxes.pairs import Offsets, PairClassifier
from araxes.pipeline import Coder
from evaluation.scoring import data_folder, report

_MARK = re.compile(r"</?([st])>")
_ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence with the offsets of its source and target, and its root type."""

    text: str
    source: Offsets
    target: Offsets
    type: str


def read_marked(path: Path) -> Iterator[Marked]:
    """Yield the sentences of a file; of a side marked twice the first counts."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, sides = _unmarked(row["marked_sentence"])
            if len(sides) == 2:
                yield Marked(text=text, source=sides["s"], target=sides["t"], type=row["type"])


def _unmarked(marked: str) -> tuple[str, dict[str, Offsets]]:
    text, last = "", 0
    opened: dict[str, int] = {}
    sides: dict[str, Offsets] = {}
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark[0].startswith("</"):
            sides.setdefault(mark[1], (opened[mark[1]], len(text.rstrip())))
        else:
            opened[mark[1]] = len(text)
    return text + marked[last:], sides


def root_of(probabilities: dict[str, float]) -> str:
    """Return the root type with the highest probability, "none" left aside."""
    roots: dict[str, float] = {}
    for name, chance in probabilities.items():
        if name != _NONE:
            root = _ROOTS.get(name, name)
            roots[root] = roots.get(root, 0.0) + chance
    return max(roots, key=roots.__getitem__)


def given(sentences: Sequence[Marked], asked: PairJudge | PairClassifier) -> list[str]:
    """Return the type of each sentence, both sides given."""
    return [root_of(asked.relate(one.text, source=one.source, target=one.target)) for one in sentences]


def found(sentence: Marked, claims: Sequence[Claim]) -> bool:
    """Tell whether a claim has the sentence's type and sides."""
    return any(
        _ROOTS.get(claim.type, claim.type) == sentence.type
        and touches(claim.initiators, sentence.source)
        and touches(goals(claim), sentence.target)
        for claim in claims
    )


def macro(gold: Sequence[str], guessed: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return F1 of every type, their mean ("all types") and the share that is right."""
    rows: dict[str, dict[str, float]] = {}
    for name in sorted(set(gold)):
        right = sum(one == other == name for one, other in zip(gold, guessed, strict=True))
        rows[name] = {"F1": 2 * right / (gold.count(name) + guessed.count(name))}
    right = sum(one == other for one, other in zip(gold, guessed, strict=True))
    mean = sum(row["F1"] for row in rows.values()) / len(rows)
    return {"all types": {"F1": mean, "right": right / len(gold)}, **rows}


def main() -> None:
    """Print both measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the data folder (default: $ARAXES_DATA or ../shared/data)")
    parser.add_argument("--json", type=Path, help="write the scores here too")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N errors of each measure")
    parser.add_argument("--given", action="store_true", help="leave out the measure from text to claims")
    options = parser.parse_args()
    sentences = list(read_marked(data_folder(options.data) / "events" / "plv_train.tsv"))
    judge = PairJudge()
    gold = [one.type for one in sentences]
    guessed = given(sentences, judge)
    rows = macro(gold, guessed)
    rows["classifier alone"] = macro(gold, given(sentences, judge.classifier))["all types"]
    wrong = [(one, guess) for one, guess in zip(sentences, guessed, strict=True) if one.type != guess]
    for one, guess in wrong[: options.errors]:
        print(f"{one.type} as {guess}: {one.text}")
    for (wanted, got), count in Counter((one.type, guess) for one, guess in wrong).most_common(15):
        print(f"  {wanted:10} as {got:10} {count}")
    if not options.given:
        rows["end to end"] = {"right": _end_to_end(sentences, Coder(), show=options.errors)}
    report("relations (plv_train)", rows, options.json)


def _end_to_end(sentences: Sequence[Marked], coder: Coder, *, show: int) -> float:
    right = 0
    for sentence in sentences:
        claims = coder.code(from_text(sentence.text)).claims
        hit = found(sentence, claims)
        right += hit
        if not hit and show:
            show -= 1
            source, target = (sentence.text[slice(*side)] for side in (sentence.source, sentence.target))
            print(f"MISS {sentence.type} [{source}] > [{target}]: {sentence.text}")
            for claim in claims:
                print(f"  got {claim.type} {claim.frame} {_names(claim.initiators)} > {_names(claim.recipients)}")
    return right / len(sentences)


def _names(actors: Sequence[ActorMention]) -> list[str]:
    return [actor.text for actor in actors]


if __name__ == "__main__":
    main()
