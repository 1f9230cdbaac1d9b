"""Time expressions against TIMEX3 annotations: extent, type and value.

    python -m evaluation.times [--data DIR] [--json FILE] [--errors N] [--part all|tuned|held] [--tagged]

As in TempEval-3 (UzZaman et al., 2013): *strict* counts an expression when both its ends are right, *relaxed* when
it shares a character with the gold one; *type* and *value* count those of the relaxed pairs whose attribute is right;
all as precision, recall and F1. Every third document (by its index) is held out from tuning and reported apart.
The data are not ours to hand on: where the folder is absent the script says so and stops.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from araxes.language.reader import Reader, load_reader
from araxes.language.segmentation import segment_text
from araxes.mentions.mention import TimeMention
from araxes.mentions.times import find_times, find_times_in
from araxes.values.dates import PartialDate
from evaluation.scoring import Score, data_folder, report

FILE = Path("times") / "timebank_aquaint.jsonl"
MEASURES = ("strict", "relaxed", "type", "value")
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold expression and the found one that overlaps it most; either may be absent."""

    gold: Record | None
    found: TimeMention | None

    def right(self, measure: str) -> bool:
        """Tell whether the pair counts as right."""
        if self.gold is None or self.found is None:
            return False
        match measure:
            case "strict":
                return (self.gold["start"], self.gold["end"]) == (self.found.start, self.found.end)
            case "type":
                return bool(self.gold["type"] == self.found.type)
            case "value":
                return bool(self.gold["value"] == self.found.value)
        return True


def pairs(golds: Sequence[Record], found: Sequence[TimeMention]) -> Iterator[Pair]:
    """Pair gold and found expressions one to one, greatest overlap first; then those left alone."""
    cells = [
        (min(gold["end"], mention.end) - max(gold["start"], mention.start), i, j)
        for i, gold in enumerate(golds)
        for j, mention in enumerate(found)
    ]
    done_gold: set[int] = set()
    done_found: set[int] = set()
    for shared, i, j in sorted(cells, key=lambda cell: (-cell[0], cell[1], cell[2])):
        if shared > 0 and i not in done_gold and j not in done_found:
            done_gold.add(i)
            done_found.add(j)
            yield Pair(golds[i], found[j])
    yield from (Pair(gold, None) for i, gold in enumerate(golds) if i not in done_gold)
    yield from (Pair(None, mention) for j, mention in enumerate(found) if j not in done_found)


def score(document: Record, found: Sequence[TimeMention]) -> dict[str, Score]:
    """Score one document on every measure."""
    paired = list(pairs(document["times"], found))
    return {
        measure: Score(sum(pair.right(measure) for pair in paired), len(found), len(document["times"]))
        for measure in MEASURES
    }


def read(document: Record, reader: Reader | None) -> tuple[TimeMention, ...]:
    """Find the times of a document, with the reader's tags and trees where a reader is given."""
    published = PartialDate.parse(document["published"][:10])
    if reader is None:
        return find_times_in(document["text"], published)
    sentences = tuple(reader.annotate(segment_text(document["text"])))
    return find_times(document["text"], sentences, published)


def errors(document: Record, found: Sequence[TimeMention]) -> Iterator[tuple[str, str]]:
    """What went wrong, with its context: kind and a line to read."""
    text = document["text"]
    for pair in pairs(document["times"], found):
        if pair.right("value"):
            continue
        gold = f"{pair.gold['text']!r} {pair.gold['type']} {pair.gold['value']}" if pair.gold else "-"
        got = f"{pair.found.text!r} {pair.found.type} {pair.found.value}" if pair.found else "-"
        start = pair.gold["start"] if pair.gold else pair.found.start if pair.found else 0
        around = " ".join(text[max(0, start - 70) : start + 70].split())
        kind = "missed" if pair.found is None else "extra" if pair.gold is None else "value"
        yield kind, f"{kind:6} gold {gold} | got {got} | {document['published'][:10]} | {around}"


def main() -> None:
    """Parse the command line, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=Path, help="folder of development data (default: $ARAXES_DATA)")
    parser.add_argument("--json", type=Path, help="write the numbers here as JSON")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors")
    parser.add_argument(
        "--part", choices=("all", "tuned", "held"), default="all", help="documents whose errors to print"
    )
    parser.add_argument("--tagged", action="store_true", help="give the finder the reader's tags and trees")
    options = parser.parse_args()
    lines = (data_folder(options.data) / FILE).read_text("utf8").splitlines()
    documents = [json.loads(line) for line in lines]
    reader = load_reader() if options.tagged else None
    began = time.perf_counter()
    found = [read(document, reader) for document in documents]
    seconds = time.perf_counter() - began
    rows: dict[str, dict[str, float]] = {}
    for part in ("tuned", "held", "all"):
        for measure in MEASURES:
            scores = (
                score(d, f)[measure] for i, (d, f) in enumerate(zip(documents, found, strict=True)) if _in(part, i)
            )
            rows[f"{measure}, {part}"] = sum(scores, Score(0, 0, 0)).row()
    report("times", rows, options.json)
    print(f"{len(documents)} documents in {seconds:.2f} s")
    if options.errors:
        _print_errors(documents, found, options)


def _in(part: str, index: int) -> bool:
    return part == "all" or (part == "held") == (index % 3 == 2)


def _print_errors(
    documents: Sequence[Record], found: Sequence[Sequence[TimeMention]], options: argparse.Namespace
) -> None:
    counts: Counter[str] = Counter()
    lines = []
    for index, (document, mentions) in enumerate(zip(documents, found, strict=True)):
        if _in(options.part, index):
            for kind, line in errors(document, mentions):
                counts[kind] += 1
                lines.append(line)
    print(dict(counts))
    print("\n".join(sorted(lines)[: options.errors]))


if __name__ == "__main__":
    main()
