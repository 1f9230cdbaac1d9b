"""Signs that a text was read by a machine from paper, with the errors that this makes."""

import re
from collections.abc import Iterator, Sequence

from araxes.documents.document import Block, Warning
from araxes.documents.resources import resource
from araxes.documents.roles import CODED
from araxes.values.spans import Span

_MIXED = re.compile(
    r"(?<![\w/@.])(?:[A-Za-z]*[a-z][0158|][a-z]{2,}|[015|][a-z]{3,}|[A-Za-z]+[|{}~^\\¬¦§][A-Za-z]+"
    r"|[a-z]{2,}[A-Z][a-z]*[A-Z][a-z]+|[a-z]+[.,;:'][a-z]{2,}[.,;:'][a-z]+)(?![\w/@])"
)
_BROKEN = re.compile(r"(?<=[a-z]{2})[-¬\u00ad] (?!and\b|or\b|to\b)(?=[a-z])| [b-hj-np-z] (?=[a-z])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAMPLE = 20_000
_FEWEST = 4
_RATE = 0.012


def check_scan(text: str, blocks: Sequence[Block]) -> tuple[Warning, ...]:
    """Warn where more than 1.2 % of the first 20,000 words look misread (at least four).

    Signs: digits and bars inside words, words broken by blanks or by hyphens in mid line, letter pairs that readers of
    print confuse ("tlie", "liave").
    """
    misread: list[Span] = []
    tokens = 0
    for block in blocks:
        if block.role in CODED and tokens < _SAMPLE:
            piece = text[block.span.start : min(block.span.end, block.span.start + 8 * _SAMPLE)]
            tokens += piece.count(" ") + 1
            misread += _misread(piece, block.span.start)
    if len(misread) < _FEWEST or len(misread) < _RATE * tokens:
        return ()
    message = (
        f"The text looks machine-scanned: {len(misread)} of {tokens} words seem misread. Compare it with the original."
    )
    return (Warning(code="machine-scanned", message=message, span=min(misread)),)


def _misread(piece: str, offset: int) -> Iterator[Span]:
    known = resource("scans")["misread"]
    confused = frozenset(piece.casefold().split()).intersection(known)
    if confused:
        for match in _WORD.finditer(piece):
            if match.group().casefold() in confused:
                yield Span(start=offset + match.start(), end=offset + match.end())
    for pattern in (_MIXED, _BROKEN):
        for match in pattern.finditer(piece):
            yield Span(start=offset + match.start(), end=offset + match.end())
