"""Score the reader on treebanks: `python -m evaluation.parsing [--data DIR] [--json FILE] [--raw]`.

On gold tokens (the test parts of EWT and GUM): UAS and LAS with all words counted, LAS on universal
relations as the CoNLL 2018 shared task scores it and with subtypes, parts of speech, Penn tags,
lemmas, and on GUM the F1 of semantic classes of mention heads. With `--raw`, the same trees from
plain text: words are aligned by characters, and scores are F1 over gold and system words.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from training.treebanks import NO_CLASS, Tree, read_treebank

from araxes.language.reader import Reader, load_reader
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Word, Words

TREEBANKS = {"ewt": False, "gum": True}
EXIT_UNREADABLE = 2

Spans = list[list[tuple[int, int]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A word: its character range in the text without white space, its governor's, and its classes."""

    span: tuple[int, int]
    head: tuple[int, int] | None
    deprel: str
    lemma: str
    upos: str
    xpos: str
    semantic: str


def main() -> int:
    """Print a table to standard output; return 2 where the treebanks are absent."""
    arguments = _arguments()
    folder = arguments.data / "treebanks"
    if not folder.is_dir():
        print(f"no treebanks in {arguments.data}: pass --data or set ARAXES_DATA", file=sys.stderr)
        return EXIT_UNREADABLE
    reader = load_reader(arguments.model)

    def annotate(text: str) -> Iterator[Sentence]:
        return reader.annotate(segment_text(text))

    report: dict[str, dict[str, float]] = {}
    for name, classed in TREEBANKS.items():
        trees = list(read_treebank(folder / name / f"{arguments.part}.conllu"))
        report[f"{name} {arguments.part}"] = score_gold_tokens(reader, trees, classed=classed)
        if arguments.raw:
            report[f"{name} {arguments.part} raw"] = score_text(annotate, trees, classed=classed)
    _print(report)
    if arguments.json:
        content = {"model": reader.version, "scores": report}
        arguments.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


def score_gold_tokens(reader: Reader, trees: Sequence[Tree], *, classed: bool) -> dict[str, float]:
    """Return scores in percent, and words per second, of reading the treebank's own words."""
    spans = form_spans(trees)
    given = [_words(tree, ranges) for tree, ranges in zip(trees, spans, strict=True)]
    started = time.perf_counter()
    sentences = list(reader.annotate(given))
    seconds = time.perf_counter() - started
    scores = score_nodes(gold_nodes(trees, spans), system_nodes(sentences, lambda place: place), classed=classed)
    scores["words/s"] = round(sum(len(tree.words) for tree in trees) / seconds)
    return scores


def score_text(
    annotate: Callable[[str], Iterable[Sentence]], trees: Sequence[Tree], *, classed: bool
) -> dict[str, float]:
    """Return scores in percent of reading plain text; `annotate` finds sentences and words itself."""
    text = plain_text(trees)
    inked = [0, *accumulate(not character.isspace() for character in text)]
    sentences = annotate(text)
    gold = gold_nodes(trees, surface_spans(trees))
    return score_nodes(gold, system_nodes(sentences, inked.__getitem__), classed=classed)


def plain_text(trees: Iterable[Tree]) -> str:
    """Return the text of the trees: sentences one space apart, an empty line before each paragraph."""
    parts: list[str] = []
    gap = ""
    for tree in trees:
        parts += ("\n\n" if tree.paragraph and parts else gap, tree.text)
        gap = "" if tree.glued else " "
    return "".join(parts)


def form_spans(trees: Iterable[Tree]) -> Spans:
    """Return for each tree the range of each word where all forms stand in one line, without white space."""
    place = 0
    spans: Spans = []
    for tree in trees:
        ranges: list[tuple[int, int]] = []
        for word in tree.words:
            ranges.append((place, place + len(word.form)))
            place += len(word.form)
        spans.append(ranges)
    return spans


def surface_spans(trees: Iterable[Tree]) -> Spans:
    """Return for each tree the range of each word in the text without white space.

    The words of a multiword token share out its characters by the lengths of their forms ("do", "n't").
    """
    place = 0
    spans: Spans = []
    for tree in trees:
        ranges: list[tuple[int, int]] = []
        for form, first, end in tree.surface:
            stop = place + len("".join(form.split()))
            for word in tree.words[first : end - 1]:
                ranges.append((place, min(stop, place + len(word.form))))
                place = ranges[-1][1]
            ranges.append((place, stop))
            place = stop
        spans.append(ranges)
    return spans


def _words(tree: Tree, spans: Sequence[tuple[int, int]]) -> Words:
    pairs = zip(tree.words, spans, strict=True)
    return Words(words=tuple(Word(start=start, end=end, text=word.form) for word, (start, end) in pairs))


def gold_nodes(trees: Iterable[Tree], spans: Spans) -> Iterator[Node]:
    """Yield every word of the trees."""
    for tree, ranges in zip(trees, spans, strict=True):
        for word, span in zip(tree.words, ranges, strict=True):
            yield Node(
                span=span,
                head=ranges[word.head - 1] if word.head else None,
                deprel=word.deprel,
                lemma=word.lemma,
                upos=word.upos,
                xpos=word.xpos,
                semantic=word.semantic or NO_CLASS,
            )


def system_nodes(sentences: Iterable[Sentence], place: Callable[[int], int]) -> Iterator[Node]:
    """Yield every token; `place` maps an offset to that in the text without white space."""
    for sentence in sentences:
        spans = [(place(token.start), place(token.end)) for token in sentence.tokens]
        for token, span in zip(sentence.tokens, spans, strict=True):
            yield Node(
                span=span,
                head=spans[token.head] if token.head >= 0 else None,
                deprel=token.deprel,
                lemma=token.lemma,
                upos=token.upos,
                xpos=token.xpos,
                semantic=token.semantic or NO_CLASS,
            )


def score_nodes(gold: Iterable[Node], system: Iterable[Node], *, classed: bool) -> dict[str, float]:
    """Return F1 in percent of each layer over words that stand on the same text.

    A system word is right where a gold word has its very characters, and its governor's too.
    """
    right: Counter[str] = Counter()
    known = {node.span: node for node in gold}
    of_class = sum(node.semantic != NO_CLASS for node in known.values())
    total = len(known)
    for node in system:
        total += 1
        of_class += node.semantic != NO_CLASS
        match = known.get(node.span)
        if match is not None:
            right.update(_agreements(match, node))
    layers = ("words", "uas", "las", "las with subtypes", "upos", "xpos", "lemma")
    scores = {layer: _percent(2 * right[layer], total) for layer in layers}
    if classed:
        scores["semantic"] = _percent(2 * right["semantic"], of_class)
    return scores


def _agreements(gold: Node, found: Node) -> Iterator[str]:
    yield "words"
    if gold.head == found.head:
        yield "uas"
        if gold.deprel.partition(":")[0] == found.deprel.partition(":")[0]:
            yield "las"
        if gold.deprel == found.deprel:
            yield "las with subtypes"
    if gold.upos == found.upos:
        yield "upos"
    if gold.xpos == found.xpos:
        yield "xpos"
    if gold.lemma in {found.lemma, "_"}:
        yield "lemma"
    if gold.semantic == found.semantic != NO_CLASS:
        yield "semantic"


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _print(report: Mapping[str, Mapping[str, float]]) -> None:
    layers = list(dict.fromkeys(layer for scores in report.values() for layer in scores))
    print("".ljust(18), *(name.rjust(12) for name in report))
    for layer in layers:
        cells = (f"{scores[layer]:g}" if layer in scores else "-" for scores in report.values())
        print(layer.ljust(18), *(cell.rjust(12) for cell in cells))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the reader on treebanks.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ARAXES_DATA", "../shared/data")))
    parser.add_argument("--model", type=Path, help="folder of another reader model")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--raw", action="store_true", help="score reading plain text too")
    parser.add_argument("--json", type=Path, help="write the scores there as well")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
