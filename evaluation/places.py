"""Places against the Local-Global Lexicon: found, within 161 km, and how far off.

    python -m evaluation.places [--data DIR] [--json FILE] [--errors N] [--untagged]

Of the gold toponyms that have coordinates: *found*, a place mention overlaps it; *near*, it also lies within 161 km
(100 miles, the usual bound) of gold; *exact extent*, the mention has the gold toponym's very characters. Of our located
mentions: *overlap gold*, the share that meets any gold toponym. Every third document is held out from tuning.
"""

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from araxes.language.reader import load_reader
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Token, Words
from araxes.mentions.mention import PlaceMention
from araxes.mentions.places import Gazetteer, find_places, load_gazetteer
from araxes.mentions.places.areas import distance
from evaluation.scoring import data_folder, report

FILE = Path("places") / "lgl.jsonl"
NEAR = 161.0

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold toponym with the mention that overlaps it most, and their distance in kilometres where both have one."""

    gold: Record
    found: PlaceMention | None

    @property
    def kilometres(self) -> float | None:
        """How far our place is from gold; ``None`` when either has no coordinates."""
        if self.found is None or self.found.place is None or self.gold["lat"] is None:
            return None
        return distance(self.gold["lat"], self.gold["lon"], self.found.place.lat, self.found.place.lon)

    @property
    def near(self) -> bool:
        """Tell whether it is found within the bound."""
        far = self.kilometres
        return far is not None and far <= NEAR

    @property
    def exact(self) -> bool:
        """Tell whether the mention has exactly the gold characters."""
        return self.found is not None and (self.found.start, self.found.end) == (self.gold["start"], self.gold["end"])


def pairs(document: Record, found: Sequence[PlaceMention]) -> list[Pair]:
    """Pair every located gold toponym of a document with the mention that shares most characters with it."""
    return [Pair(gold, _meeting(gold, found)) for gold in document["places"] if gold["lat"] is not None]


def _meeting(gold: Record, found: Sequence[PlaceMention]) -> PlaceMention | None:
    shared = [(min(gold["end"], m.end) - max(gold["start"], m.start), -abs(m.end - gold["end"]), m) for m in found]
    return max((cell for cell in shared if cell[0] > 0), default=(0, 0, None), key=lambda cell: cell[:2])[2]


def sentences_of(document: Record, *, tagged: bool) -> tuple[Sentence, ...]:
    """Read a document into sentences, with the reader's tags or without any."""
    words = segment_text(document["text"])
    return tuple(load_reader().annotate(words)) if tagged else tuple(map(_untagged, *_numbered(words)))


def _numbered(words: Iterator[Words]) -> tuple[list[int], list[Words]]:
    listed = list(words)
    return list(range(len(listed))), listed


def _untagged(index: int, words: Words) -> Sentence:
    tokens = (
        Token(
            index=i,
            start=word.start,
            end=word.end,
            text=word.text,
            lemma=word.text.lower(),
            upos="",
            xpos="",
            head=i - 1,
            deprel="dep",
        )
        for i, word in enumerate(words.words)
    )
    return Sentence(index=index, tokens=tuple(tokens), block=words.block, role=words.role)


def row(documents: Sequence[Record], found: Sequence[Sequence[PlaceMention]]) -> dict[str, float]:
    """Return the measures over some documents; errors in kilometres are of those found."""
    paired = [pair for document, mentions in zip(documents, found, strict=True) for pair in pairs(document, mentions)]
    far = [pair.kilometres for pair in paired if pair.kilometres is not None] or [0.0]
    located = [
        any(m.start < g["end"] and g["start"] < m.end for g in document["places"])
        for document, mentions in zip(documents, found, strict=True)
        for m in mentions
        if m.place is not None
    ]
    wanted = max(1, len(paired))
    return {
        "gold": len(paired),
        "found": sum(pair.found is not None for pair in paired) / wanted,
        "near": sum(pair.near for pair in paired) / wanted,
        "exact extent": sum(pair.exact for pair in paired) / wanted,
        "overlap gold": sum(located) / max(1, len(located)),
        "mean km": statistics.mean(far),
        "median km": statistics.median(far),
    }


def errors(document: Record, found: Sequence[PlaceMention]) -> Iterator[tuple[str, str]]:
    """What went wrong, with its context: kind and a line to read."""
    text = document["text"]
    for pair in pairs(document, found):
        if not pair.near:
            kind = "missed" if pair.found is None else "far"
            got = f"{pair.found.place.name} {pair.found.place.country}" if pair.found and pair.found.place else "-"
            yield kind, f"{kind:6} {pair.gold['text']!r} got {got} | {_around(text, pair.gold['start'])}"
    for mention in found:
        if not any(mention.start < gold["end"] and gold["start"] < mention.end for gold in document["places"]):
            yield "extra", f"extra  {mention.text!r} | {_around(text, mention.start)}"


def _around(text: str, start: int) -> str:
    return " ".join(text[max(0, start - 60) : start + 60].split())


def main() -> None:
    """Parse the command line, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=Path, help="folder of development data (default: $ARAXES_DATA)")
    parser.add_argument("--json", type=Path, help="write the numbers here as JSON")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors (tuned documents)")
    parser.add_argument("--untagged", action="store_true", help="without the reader's tags")
    options = parser.parse_args()
    lines = filter(None, (data_folder(options.data) / FILE).read_text("utf8").split("\n"))
    documents = [json.loads(line) for line in lines]
    read = [sentences_of(document, tagged=not options.untagged) for document in documents]
    _score(documents, read, load_gazetteer(), options)


def _score(
    documents: Sequence[Record], read: Sequence[Sequence[Sentence]], gazetteer: Gazetteer, options: argparse.Namespace
) -> None:
    began = time.process_time()
    found = [find_places(d["text"], s, gazetteer) for d, s in zip(documents, read, strict=True)]
    seconds = time.process_time() - began
    parts = {"tuned": (0, 1), "held": (2,), "all": (0, 1, 2)}
    rows = {
        part: row(
            [d for i, d in enumerate(documents) if i % 3 in rests], [f for i, f in enumerate(found) if i % 3 in rests]
        )
        for part, rests in parts.items()
    }
    report("places (lgl)", rows, options.json)
    count = sum(map(len, read))
    print(f"{count} sentences in {seconds:.2f} s: {1000 * seconds / max(1, count):.3f} ms a sentence")
    if options.errors:
        _print_errors(documents, found, options.errors)


def _print_errors(documents: Sequence[Record], found: Sequence[Sequence[PlaceMention]], most: int) -> None:
    listed = [
        error
        for i, (document, mentions) in enumerate(zip(documents, found, strict=True))
        if i % 3 != 2
        for error in errors(document, mentions)
    ]
    print(dict(Counter(kind for kind, _ in listed)))
    print("\n".join(line for _, line in listed[:most]))


if __name__ == "__main__":
    main()
