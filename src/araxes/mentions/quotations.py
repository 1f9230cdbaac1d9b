"""Stretches of a document between quotation marks, and the words that stand in them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from araxes.language.tokens import Sentence
from araxes.values.spans import Span

_PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’"}
_BLANK_LINE = re.compile(r"\n\s*\n")
# An inner apostrophe is no closing mark: single quotation marks need a blank or punctuation after them.
_AFTER = frozenset(' \n\t.,;:!?)]}"”»—-')


def find_quotations(text: str, sentences: Sequence[Sentence] = ()) -> tuple[Span, ...]:
    """Return the quotations of a text, marks included, outermost only, in reading order.

    A quotation ends in the paragraph in which it opens; one left open at a paragraph's end is closed there when the
    next paragraph goes on with the same mark, and dropped otherwise. Paragraphs are the blocks of ``sentences`` where
    these are given, else what blank lines part.
    """
    bounds = _paragraphs(text, sentences)
    found: list[Span] = []
    for (start, end), (after, _) in pairwise([*bounds, (len(text), len(text))]):
        found.extend(_within(text, start, end, text[after : after + 1]))
    return tuple(found)


def quoted_tokens(text: str, sentences: Sequence[Sentence]) -> list[list[bool]]:
    """Tell for each token of each sentence whether it is quoted; the closing mark is not."""
    quotations = iter(find_quotations(text, sentences))
    current = next(quotations, None)
    marks: list[list[bool]] = []
    for sentence in sentences:
        row: list[bool] = []
        for token in sentence.tokens:
            while current is not None and current.end <= token.start:
                current = next(quotations, None)
            row.append(current is not None and current.start <= token.start < current.end - 1)
        marks.append(row)
    return marks


def _paragraphs(text: str, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    starts = [0]
    if sentences:
        for before, after in pairwise(sentences):
            if before.block != after.block:
                starts.append(_opening(text, after.start))
    else:
        starts.extend(blank.end() for blank in _BLANK_LINE.finditer(text))
    return list(pairwise([*starts, len(text)]))


def _opening(text: str, position: int) -> int:
    """Step back over a mark that the sentence itself leaves out."""
    return position - 1 if position and text[position - 1] in _PAIRS else position


def _within(text: str, start: int, end: int, after: str) -> Iterator[Span]:
    position = start
    while position < end:
        mark = text[position]
        close = -1
        if mark in _PAIRS and _opens(text, position):
            close = _closing(text, position, end, _PAIRS[mark])
            if close < 0 and after == mark:
                close = position + len(text[position:end].rstrip())
        if close > 0:
            yield Span(start=position, end=close)
        position = close if close > 0 else position + 1


def _opens(text: str, position: int) -> bool:
    return text[position] != "‘" or position == 0 or not text[position - 1].isalnum()


def _closing(text: str, start: int, end: int, mark: str) -> int:
    close = text.find(mark, start + 1, end)
    while close >= 0 and mark == "’" and close + 1 < len(text) and text[close + 1] not in _AFTER:
        close = text.find(mark, close + 1, end)
    return close + 1 if close >= 0 else -1
