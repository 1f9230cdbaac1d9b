"""The sentence that a note mark supports: a small boundary rule, since sentences proper come with the language."""

import re
from bisect import bisect_right
from functools import cache

from araxes.documents.resources import phrases
from araxes.values.spans import Span

_END = re.compile(
    r"[.!?…؟。]+[\"'”’»)\]]*"
    r"(?=\s|\\?\[|[¹²³⁰-⁹]|\(?https?:|$|(?<=[a-z]\.)(?:[A-Z][a-z]|\d{1,3}(?:\s+[A-Z]|$)))"
)
_MARKS = re.compile(r"(?:\s|\\?\[\\?\[?[\d,; ^–-]{1,20}\\?\]?\\?\](?:\([^)\s]*\))?|[¹²³⁰-⁹])+")
_LAST_WORD = re.compile(r"([\w.]*)\.[\"'”’»)\]]*$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(phrases("cues", "abbreviations"))


def sentence_ends(text: str, block: Span) -> tuple[int, ...]:
    """Return where the sentences of a block end, the end of the block last."""
    found = (match.end() for match in _END.finditer(text, block.start, block.end))
    ends = [end for end in found if not _abbreviated(text, block.start, end)]
    if not ends or ends[-1] != block.end:
        ends.append(block.end)
    return tuple(ends)


def _abbreviated(text: str, start: int, end: int) -> bool:
    word = _LAST_WORD.search(text, max(start, end - 24), end)
    if word is None:
        return False
    token = word.group(1).casefold()
    return token in _abbreviations() or (len(token) == 1 and token.isalpha() and text[end - 2 : end - 1].isupper())


def cited_sentence(text: str, block: Span, ends: tuple[int, ...], marker: Span) -> Span:
    """Return the sentence before a marker: the one it stands in, or the one that has just closed before it."""
    at = bisect_right(ends, marker.start)
    start = ends[at - 1] if at else block.start
    if at and not any(map(str.isalnum, _between(text, start, marker.start))):
        end, start = start, ends[at - 2] if at > 1 else block.start
    else:
        end = next(iter(ends[at : at + 1]), block.end)
    marks = _MARKS.match(text, start, end)
    return Span(start=marks.end() if marks else start, end=end)


def _between(text: str, start: int, end: int) -> str:
    """Return what stands between, without other markers: several marks may follow one sentence."""
    return re.sub(r"\\?\[[^\]]{1,12}\\?\](?:\([^)]*\))?|[¹²³⁰-⁹]+|\(?https?:\S+", "", text[start:end])
