"""Whom "the two countries" and "both sides" mean: group references against the gold events of our short documents.

    python -m evaluation.groups [--errors] [FILE ...]

Judged is every plural that was resolved to as many actors as it says, within the evidence of a gold event that has a
side, or both sides together, of as many: is it these (tags of non-state groups are not compared)?
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.passages import Passage, read_passages

from araxes.documents import from_text
from araxes.pipeline import Coder
from evaluation.events import bare
from evaluation.subjects import DATA

_RULE = re.compile(r"“[^”]*”, (\d+): .*named before")


def judge(passage: Passage, coder: Coder) -> Iterator[tuple[bool, str]]:
    """Yield for each group reference of a document whether it is right, and a line that shows it."""
    document = from_text(passage.text, name=passage.name, published=passage.published)
    for mention in coder.mentions(document, coder.read(document)).actors:
        told = _RULE.fullmatch(mention.rule)
        wanted = _sides(passage, document.text, mention.start, mention.end) if told else []
        wanted = [codes for codes in wanted if told and len(codes) == int(told[1])]
        if wanted:
            around = document.text[max(0, mention.start - 60) : mention.end + 40].replace("\n", " ")
            shown = " or ".join("+".join(sorted(codes)) for codes in wanted)
            yield bare(mention.codes) in wanted, f"{passage.name}: {'+'.join(mention.codes)}, not {shown} | {around}"


def _sides(passage: Passage, text: str, start: int, end: int) -> list[frozenset[str]]:
    """Return the sides of the gold events whose evidence holds a stretch of text, and both sides together."""
    found: list[frozenset[str]] = []
    for event in passage.events:
        first = text.find(event["evidence"][0])
        if first <= start and end <= first + len(event["evidence"][0]):
            left, right = bare(event["initiators"]), bare(event["recipients"])
            found += [left, right, left | right]
    return list(dict.fromkeys(found))


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge the files and print the share."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="default: training/data/documents/*.txt")
    parser.add_argument("--errors", action="store_true", help="list those that are wrong")
    options = parser.parse_args(arguments)
    coder = Coder(second_opinion=False)
    counts: Counter[bool] = Counter()
    for path in options.files or sorted(DATA.glob("*.txt")):
        for passage in read_passages(path):
            for right, line in judge(passage, coder):
                counts[right] += 1
                if options.errors and not right:
                    print(line)
    print(f"group references ({counts.total()}): right {counts[True] / max(1, counts.total()):.3f}")


if __name__ == "__main__":
    main()
