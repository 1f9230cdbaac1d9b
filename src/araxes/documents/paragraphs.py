"""Paragraphs of a text, each a span without outer blanks."""

import re

from araxes.documents.lines import Line, ends_sentence, is_full, read_lines, starts_item, wrap_width
from araxes.values.spans import Span

_HEADING = re.compile(r"#{1,6}\s")
_LONG = 60


def paragraphs(text: str, boundary: int = 0) -> tuple[Span, ...]:
    """Return the paragraphs of a plain text or Markdown text: ordered, disjoint, nothing but blanks left over.

    Lines wrapped by hand are joined; a line that breaks off in mid sentence is joined with the next one when that
    goes on in small letters, even over a blank line. No paragraph reaches over ``boundary``.
    """
    lines = read_lines(text)
    width = wrap_width(text, lines)
    spans: list[Span] = []
    start = 0
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if (
            following is None
            or line.start < boundary <= following.start
            or not _goes_on(text, line, following, width=width)
        ):
            spans.append(Span(start=lines[start].start, end=line.end))
            start = at + 1
    return tuple(spans)


def _goes_on(text: str, line: Line, following: Line, *, width: int | None) -> bool:
    if starts_item(text, following) or _HEADING.match(text, following.start):
        return False
    if _HEADING.match(text, line.start) or text[line.start] == "|":
        return False
    broken_off = text[following.start].islower() and not ends_sentence(text, line.end, line.start)
    if following.gap or width is None:
        return broken_off and line.length >= _LONG
    if line.indent + line.length > width + 20:
        return broken_off
    if is_full(text, line, following, width=width):
        return not (following.indent >= line.indent + 2 and ends_sentence(text, line.end, line.start))
    return broken_off
