"""What the layout of a block says: lines that are sentences of their own, stretches that are no language."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from araxes.values.spans import Span

# A line after which the next one's first word would have had room, by this share of the longest line, ended on purpose.
ROOM = 0.75

_ITEM = re.compile(r"[^\S\n]*(?:[-*–—•◦▪■●‣►➢·]+\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S)")
_BULLET = re.compile(r"[^\S\n]*[-*–—•◦▪■●‣►➢·]")
_FIRST_WORD = re.compile(r"\s*(\S+)")
_ENDED = frozenset('.!?…:;"”’)')


def blank_out(text: str, skip: Sequence[Span]) -> str:
    """Return the text with the given ranges, in any order, replaced by as many spaces."""
    parts: list[str] = []
    position = 0
    for span in sorted(skip):
        if span.end > position:
            start = max(span.start, position)
            parts += [text[position:start], " " * (span.end - start)]
            position = span.end
    return "".join([*parts, text[position:]])


def line_ranges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a block that no sentence crosses: list items, and lines that ended on purpose."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    borders = _line_borders(text, start, end)
    longest = max(after - before for before, after in borders)
    first = start
    for (before, after), (following, following_end) in pairwise(borders):
        if _breaks(text[before:after], text[following:following_end], longest):
            yield first, after
            first = following
    yield first, end


def _line_borders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    borders = []
    while (stop := text.find("\n", start, end)) >= 0:
        borders.append((start, stop))
        start = stop + 1
    return [*borders, (start, end)]


def _breaks(line: str, following: str, longest: int) -> bool:
    """Tell whether a sentence cannot run on from a line into the next."""
    line = line.rstrip()
    word = _FIRST_WORD.match(following)
    if word is None:
        return False
    if _BULLET.match(following) and _ITEM.match(following):
        return True
    if not line:
        return False
    if _ITEM.match(following) and (line[-1] in _ENDED or _ITEM.match(line)):
        return True
    return not word[1][0].islower() and len(line) + len(word[1]) < ROOM * longest
