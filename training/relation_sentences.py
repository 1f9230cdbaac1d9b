"""The training sentences of the type classifier: `python -m training.relation_sentences [FILE...]` checks them.

A sentence is a line of text in which `[1 Iran]` marks a side; the lines below it name the ordered pairs of sides that
have an event (`1>2 ACCUSE:disapprove`, `1=2 CONSULT:visit planned` for both directions), or are the word `none`.
Every other ordered pair of marked sides has no event. The format is described in training/data/README.md.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()
STATUSES = ("occurred", "ongoing", "planned", "possible", "denied", "demanded")
NONE = "none"
SHARED_WORDS = 0.8

_SIDE = re.compile(r"\[(\d+) ([^\[\]]+)\]")
_PAIR = re.compile(r"(\d+)([>=])(\d+) ([A-Z]+)(?::([a-z-]+))?(?: ([a-z]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What one side of a sentence does to another: `type` is a PLOVER type or "none"; sides count from 0."""

    source: int
    target: int
    type: str
    mode: str | None = None
    status: str = "occurred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence without its marks, the character offsets of its sides, and every ordered pair of them."""

    text: str
    sides: tuple[tuple[int, int], ...]
    pairs: tuple[Pair, ...]
    origin: str


def read_marked(paths: Iterable[Path]) -> Iterator[Marked]:
    """Yield the sentences of the files; ValueError names the file and line of what cannot be read."""
    for path in paths:
        number = 0
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.split("\n") if line.strip() and not line.startswith("#")]
            if lines:
                try:
                    yield _marked(lines, origin=path.stem)
                except ValueError as error:
                    raise ValueError(f"{path.name}, near line {number + 1}: {error}: {lines[0][:80]}") from error
            number += block.count("\n") + 2


def _marked(lines: Sequence[str], *, origin: str) -> Marked:
    text, sides = _strip(lines[0].strip())
    stated = {}
    for line in lines[1:]:
        if line.strip() != NONE:
            for pair in _pairs(line.strip(), sides):
                stated[pair.source, pair.target] = pair
    if len(lines) < 2:
        raise ValueError("no pair and no 'none' below it")
    order = sorted(sides.values())
    places = {number: order.index(side) for number, side in sides.items()}
    pairs = tuple(
        Pair(source=places[a], target=places[b], type=p.type, mode=p.mode, status=p.status)
        if (p := stated.get((a, b)))
        else Pair(source=places[a], target=places[b], type=NONE)
        for a, b in permutations(sorted(sides), 2)
    )
    return Marked(text=text, sides=tuple(order), pairs=pairs, origin=origin)


def _strip(line: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """Return the text without marks, and the offsets of each side by its number."""
    text, sides, last = "", {}, 0
    for found in _SIDE.finditer(line):
        text += line[last : found.start()]
        number = int(found[1])
        if number in sides:
            raise ValueError(f"side {number} is marked twice")
        sides[number] = (len(text), len(text) + len(found[2]))
        text += found[2]
        last = found.end()
    text += line[last:]
    if "[" in text or "]" in text:
        raise ValueError("a bracket that marks no side")
    if len(sides) < 2:
        raise ValueError("fewer than two sides")
    return text, sides


def _pairs(line: str, sides: dict[int, tuple[int, int]]) -> Iterator[Pair]:
    """Yield what a line states, its sides by the numbers written in the sentence."""
    found = _PAIR.fullmatch(line)
    if not found:
        raise ValueError(f"cannot read the pair {line!r}")
    source, target = int(found[1]), int(found[3])
    if source not in sides or target not in sides or source == target:
        raise ValueError(f"no such sides in {line!r}")
    if found[4] not in TYPES:
        raise ValueError(f"unknown type in {line!r}")
    status = found[6] or "occurred"
    if status not in STATUSES:
        raise ValueError(f"unknown status in {line!r}")
    directions = [(source, target), (target, source)] if found[2] == "=" else [(source, target)]
    for one, other in directions:
        yield Pair(source=one, target=other, type=found[4], mode=found[5], status=status)


def near_duplicates(sentences: Sequence[Marked]) -> Iterator[tuple[int, int]]:
    """Yield index pairs of sentences that share at least four fifths of their words (Jaccard)."""
    bags = [frozenset(re.findall(r"\w+", sentence.text.lower())) for sentence in sentences]
    known = Counter(word for bag in bags for word in bag)
    index: dict[str, list[int]] = {}
    for place, bag in enumerate(bags):
        rare = sorted(bag, key=lambda word: (known[word], word))[: len(bag) // 4 + 2]
        for other in {other for word in rare for other in index.get(word, ())}:
            if len(bag & bags[other]) >= SHARED_WORDS * len(bag | bags[other]):
                yield other, place
        for word in rare:
            index.setdefault(word, []).append(place)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what cannot be read, the counts, and near-duplicates; 1 when there is anything to mend."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*")
    files = parser.parse_args(arguments).files or sorted((Path(__file__).parent / "data" / "relations").glob("*.txt"))
    sentences: list[Marked] = []
    wrong = 0
    for path in files:
        for block, line in _blocks(path):
            try:
                sentences.append(_marked(block, origin=path.stem))
            except ValueError as error:
                wrong += 1
                print(f"{path.name}:{line}: {error}: {block[0][:80]}")
    twins = list(near_duplicates(sentences))
    for one, other in twins:
        print(f"near-duplicates: {sentences[one].origin}: {sentences[one].text}")
        print(f"  {sentences[other].origin}: {sentences[other].text}")
    _counts(sentences)
    return 1 if wrong or twins else 0


def _blocks(path: Path) -> Iterator[tuple[list[str], int]]:
    number = 1
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line.strip() and not line.startswith("#")]
        if lines:
            yield lines, number
        number += block.count("\n") + 2


def _counts(sentences: Sequence[Marked]) -> None:
    types = Counter(kind for sentence in sentences for kind in {pair.type for pair in sentence.pairs} - {NONE})
    statuses = Counter(pair.status for sentence in sentences for pair in sentence.pairs if pair.type != NONE)
    empty = sum(all(pair.type == NONE for pair in sentence.pairs) for sentence in sentences)
    words = sum(len(sentence.text.split()) for sentence in sentences)
    print(f"{len(sentences)} sentences, {empty} without an event, {words / max(1, len(sentences)):.1f} words each")
    print("sentences by type:", ", ".join(f"{name} {types[name]}" for name in TYPES))
    print("pairs by status:", dict(statuses))
    print("three sides or more:", sum(len(sentence.sides) > 2 for sentence in sentences))


if __name__ == "__main__":
    sys.exit(main())
