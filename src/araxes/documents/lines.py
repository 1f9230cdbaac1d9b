"""Lines of a text, and whether its line ends mean anything.

Three layouts occur: a line per paragraph, blank lines between paragraphs, and text wrapped by hand at a
fixed width. A line end of the third kind is recognised by greedy filling: the next line's first word would
not have fitted any more.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\S\r\n\f\v\x85\u2028\u2029]*(\S[^\r\n\f\v\x85\u2028\u2029]*)")
_WORD = re.compile(r"\S+")
TERMINAL = re.compile(r"[.!?…؟。!?।:;][\"'”’»)\]*_]*(?:\s*(?:\[[\d, –-]+\]|[¹²³⁰-⁹]+))*$")
_BULLET = re.compile(r"(?:[-–—*•▪●◦‣·○□➢➤✓]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+\S|\|")
_NUMBERED = re.compile(r"\[?\\?\[\^?\d{1,3}\\?\]|[¹²³⁰-⁹]+\s?\S|\d{1,3}[.)]\s+\S")
NARROW, WIDE = 40, 130
SAMPLE = 20_000


class Line(NamedTuple):
    """A line without its outer blanks; ``gap`` tells that a blank line stands before it, ``indent`` its blanks.

    A tuple and no dataclass, since a large text has a million of them.
    """

    start: int
    end: int
    gap: bool
    indent: int

    @property
    def length(self) -> int:
        """Number of characters."""
        return self.end - self.start


def read_lines(text: str) -> list[Line]:
    """Return the lines of the text that hold more than blanks."""
    lines = []
    previous = -2
    for match in _LINE.finditer(text):
        start, end = match.span(1)
        while text[end - 1].isspace():
            end -= 1
        indent = start - match.start()
        between = match.start() - previous
        gap = between > 1 and (previous < 0 or _blank_line(text[previous : match.start()]))
        lines.append(Line(start, end, gap, indent))
        previous = match.end()
    return lines


@lru_cache(maxsize=1024)
def _blank_line(between: str) -> bool:
    breaks = max(between.count("\n"), between.count("\r")) + sum(between.count(mark) for mark in "\x85\u2028\u2029")
    return breaks > 1 or "\f" in between


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """Return the width at which the text is wrapped, or ``None`` where each line end closes a paragraph."""
    sample = lines[:SAMPLE]
    pairs = [(one, two) for one, two in pairwise(sample) if not two.gap]
    if not pairs or _mostly_long(sample):
        return None
    lengths = sorted(one.length + one.indent for one, _ in pairs)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.97))]
    if not NARROW <= width <= WIDE:
        return None
    full = [pair for pair in pairs if is_full(text, pair[0], pair[1], width=width)]
    open_ended = sum(not TERMINAL.search(text[max(one.start, one.end - 12) : one.end]) for one, _ in full)
    enough = len(full) >= max(2, 0.55 * len(pairs)) and open_ended >= 0.4 * len(full)
    return width if enough else None


def _mostly_long(lines: list[Line]) -> bool:
    long = sum(line.length for line in lines if line.length > WIDE)
    return long > 0.5 * sum(line.length for line in lines)


def is_full(text: str, line: Line, following: Line, *, width: int) -> bool:
    """Tell whether the following line's first word would have overrun the line (six characters of slack)."""
    word = _WORD.match(text, following.start, following.end)
    return line.indent + line.length + 1 + (len(word.group()) if word else 0) > width - 6


def starts_item(text: str, line: Line) -> bool:
    """Tell whether the line opens a list item or a numbered note."""
    return bool(_BULLET.match(text, line.start, line.end) or _NUMBERED.match(text, line.start, line.end))


def ends_sentence(text: str, end: int, start: int = 0) -> bool:
    """Tell whether the text before ``end`` closes a sentence, with quotation marks and note marks after it."""
    return bool(TERMINAL.search(text[max(start, end - 16) : end]))
