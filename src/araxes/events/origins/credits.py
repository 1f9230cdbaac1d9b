"""Media credited for a whole document: in its byline, its dateline, its first sentences or its last line."""

import re
from collections.abc import Iterator
from functools import cache

from araxes.documents.document import Document
from araxes.documents.resources import resource
from araxes.documents.roles import CODED
from araxes.events.origins.attributions import attributions, sentences
from araxes.events.origins.facts import Credit
from araxes.events.origins.media import is_agency, named_media

_DATELINE = 90
_FIRST_SENTENCES = 2
# A longer text than a piece of news is no relay of what its first lines cite.
_NEWS = 4000
_LAST_BLOCKS = 3
_LAST_WORDS = 200
# "SEOUL, June 3 (Yonhap) --", "MOSCOW, May 3. /TASS/.", "[Anadolu] "
_ENCLOSED = re.compile(r"[(/\[]\s*$"), re.compile(r"\s*[)/\]]\s*(?:[-–—:.,]|\n|$|(?=[A-Z“\"]))")
# "BAKU, May 3, AZERTAC", "AFP - ", "Islamabad, June 12 (APP):"
_OPEN = re.compile(r"(?:^|[,.\d]\s+|[-–—|]\s*)$"), re.compile(r"\s*(?:[-–—:|]|\n|$)")


def credits_of(document: Document) -> tuple[Credit, ...]:
    """Return the media that a document credits as a whole, each once; ``words`` show where."""
    found = [*_in_byline(document), *_in_dateline(document), *_at_end(document), *_in_lead(document)]
    return tuple({credit.medium: credit for credit in reversed(found)}.values())[::-1]


def _in_byline(document: Document) -> Iterator[Credit]:
    bylines = [block.span.of(document.text) for block in document.blocks if block.role == "byline"]
    for line in filter(None, (document.author, *bylines)):
        for named in named_media(line):
            if is_agency(named.name):
                yield _whole(document, named.name, f"byline: {line.strip()}")


def _in_dateline(document: Document) -> Iterator[Credit]:
    """Look at the dateline and at the start of the first paragraph, where a dateline may stand within it."""
    lines = [block for block in document.blocks if block.role == "dateline"]
    lines += [block for block in document.blocks if block.role == "body"][:1]
    for block in lines:
        opening = block.span.of(document.text)[:_DATELINE]
        for named in named_media(opening):
            lead, rest = opening[: named.start], opening[named.end :]
            if is_agency(named.name) and any(b.search(lead) and a.match(rest) for b, a in (_ENCLOSED, _OPEN)):
                yield _whole(document, named.name, f"dateline: {opening[: named.end + 1].strip()}")


def _at_end(document: Document) -> Iterator[Credit]:
    for block in document.blocks[-_LAST_BLOCKS:]:
        last = block.span.of(document.text).rstrip()[-_LAST_WORDS:]
        for named in named_media(last):
            if is_agency(named.name) and _credited(last, last[named.start : named.end]):
                yield _whole(document, named.name, f"at the end: {last.splitlines()[-1][-80:].strip()}")


def _in_lead(document: Document) -> Iterator[Credit]:
    """A medium named as the source in the first sentences of a piece of news stands for what follows them too."""
    body = next((block.span for block in document.blocks if block.role == "body"), None)
    if body is None or len(document.text) > _NEWS:
        return
    first = [sentence.end for sentence in sentences(document) if sentence.start >= body.start][:_FIRST_SENTENCES]
    for credit in attributions(document):
        if body.start <= credit.start and credit.end <= max(first):
            yield _whole(document, credit.medium, f"first lines: {credit.words}")


def _whole(document: Document, medium: str, words: str) -> Credit:
    coded = [block.span for block in document.blocks if block.role in CODED]
    last = coded[-1].end if coded else len(document.text)
    return Credit(medium=medium, words=words, start=0, end=last)


def _credited(last: str, name: str) -> bool:
    return any(pattern.search(last) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    written = re.escape(name)
    return tuple(
        re.compile(pattern.replace("{agency}", written), re.IGNORECASE)
        for pattern in resource("origins")["credits_at_end"]
    )
