"""Characters inside coded blocks that are no language: Markdown syntax beside the citation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from araxes.documents.document import Block
from araxes.documents.roles import CODED
from araxes.values.spans import Span

_OPENING = re.compile(r"(?:>\s*)*(?:#{1,6}\s+|(?:[-–—*•▪●◦‣·○➢➤✓+]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S))?")
_EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<text>[^\n]{1,600}?)(?<=[^\s*_])(?P=mark)(?![\w*_])"
)
_ESCAPE = re.compile(r"\\(?=[\[\]()*_#.!>-])")


def find_skips(text: str, blocks: Sequence[Block], marked: Iterable[Span]) -> tuple[Span, ...]:
    """Return the ranges to pass over, ordered and disjoint, each inside one coded block.

    ``marked`` are the ranges that citation marks take.
    """
    coded = [block for block in blocks if block.role in CODED]
    starts = [block.span.start for block in coded]
    spans = []
    for span in marked:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and coded[at].span.contains(span):
            spans.append(span)
    spans += [span for block in coded for span in _syntax(text, block)]
    return tuple(_disjoint(spans))


def _syntax(text: str, block: Block) -> Iterator[Span]:
    start, end = block.span.start, block.span.end
    if block.role in {"list", "heading", "title"} or text[start] in ">#":
        opening = _OPENING.match(text, start, end)
        if opening and start < opening.end() < end and (block.role == "list" or text[start] in ">#"):
            yield Span(start=start, end=opening.end())
    if text.find("*", start, end) >= 0 or text.find("_", start, end) >= 0:
        for match in _EMPHASIS.finditer(text, start, end):
            yield Span(start=match.start("mark"), end=match.end("mark"))
            yield Span(start=match.end("text"), end=match.end())
    if text.find("\\", start, end) >= 0:
        for match in _ESCAPE.finditer(text, start, end):
            yield Span(start=match.start(), end=match.end())


def _disjoint(spans: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in sorted(span for span in spans if len(span)):
        if current is None:
            current = span
        elif span.start <= current.end:
            current = Span(start=current.start, end=max(current.end, span.end))
        else:
            yield current
            current = span
    if current:
        yield current
