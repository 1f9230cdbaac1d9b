"""The publication date: each way of finding it, in the order of trust."""

import re
from collections.abc import Callable, Iterator, Sequence

from araxes.documents.addresses import date_in_address
from araxes.documents.citation_line import citation_date
from araxes.documents.content import Content
from araxes.documents.dates import FoundDate, find_dates
from araxes.documents.document import Block, Publication, Source
from araxes.documents.resources import phrases
from araxes.documents.roles import CODED
from araxes.documents.shapes import date_line
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,/-]\d{4})(?![\d/]|,\d|\.\d)")
_WORD = re.compile(r"[\w-]+")
_LINE_DATE_ROLES = {"byline", "boilerplate", "subtitle", "heading"}
_CONTEXT = 60


def stated_dates(content: Content, blocks: Sequence[Block], file_name: str) -> tuple[Publication, ...]:
    """Return every publication date that is stated somewhere, the most trusted first.

    Metadata, citation line, byline, dateline, address, then the date of the file itself as weak metadata.
    """
    ways: tuple[Callable[[], Publication | None], ...] = (
        lambda: _plain(content.published, "metadata"),
        lambda: _cited(content, blocks),
        lambda: _byline(content.text, blocks),
        lambda: _dateline(content.text, blocks),
        lambda: _plain(date_in_address(content.address or "") or date_in_address(file_name), "address"),
        lambda: _plain(content.created, "metadata"),
    )
    return tuple(found for way in ways if (found := way()))


def _plain(date: PartialDate | None, found: str) -> Publication | None:
    return Publication(date=date, found=found) if date else None


def _cited(content: Content, blocks: Sequence[Block]) -> Publication | None:
    found = citation_date(content.text, blocks)
    return found.publication if found else None


def _byline(text: str, blocks: Sequence[Block]) -> Publication | None:
    """Take a line under the headline or after the text that is a date, or names author and date."""
    lines = [block for block in blocks if block.role in _LINE_DATE_ROLES and len(block.span) <= 160]
    dated: list[tuple[int, FoundDate, Block]] = []
    for block in (*lines[:30], *lines[-10:]):
        line = block.span.of(text)
        date = date_line(line) or _byline_date(line, block)
        if date and date.year:
            dated.append((_trust(line, block), date, block))
    if not dated:
        return None
    _, date, block = min(dated, key=lambda item: item[0])
    value = date.value()
    start = block.span.start + date.span.start
    return (
        Publication(date=value, found="byline", span=Span(start=start, end=start + len(date.span))) if value else None
    )


def _byline_date(line: str, block: Block) -> FoundDate | None:
    if block.role != "byline":
        return None
    return next((date for date in find_dates(line) if date.year), None)


def _trust(line: str, block: Block) -> int:
    lowered = line.casefold()
    updated = any(cue in lowered for cue in phrases("cues", "updated"))
    return int(updated) * 2 + int(block.role != "byline")


def _dateline(text: str, blocks: Sequence[Block]) -> Publication | None:
    for block in blocks:
        if block.role == "dateline":
            for date in find_dates(text, block.span.start, block.span.end):
                value = date.value()
                if value:
                    return Publication(date=value, found="dateline", span=date.span)
    return None


def newest_date(text: str, blocks: Sequence[Block], sources: Sequence[Source]) -> Publication | None:
    """Return the newest full date that the text or its sources give, as a last resort.

    Dates that the text looks forward to are left out. Where the text speaks of a later year than its newest date,
    that date is history and nothing is returned. The date in a cited address counts only after the text's own.
    """
    noted = [_published_by(source) for source in sources]
    dates = [found for found in (*_body_dates(text, blocks), *noted) if found]
    dates = dates or [found for source in sources if (found := _address_date(source))]
    newest = max(dates, key=lambda found: found.date, default=None)
    if newest is None or newest.date.year < _latest_year(text, blocks):
        return None
    return newest


def _body_dates(text: str, blocks: Sequence[Block]) -> Iterator[Publication]:
    ahead = frozenset(phrases("cues", "future"))
    for block in blocks:
        if block.role not in CODED or not _YEAR.search(text, block.span.start, block.span.end):
            continue
        for found in find_dates(text, block.span.start, block.span.end):
            value = found.value()
            before = _WORD.findall(
                text[max(block.span.start, found.span.start - _CONTEXT) : found.span.start].casefold()
            )
            if value and value.day and not ahead & set(before[-6:]):
                yield Publication(date=value, found="newest date in the text", span=found.span)


def _published_by(source: Source) -> Publication | None:
    if source.accessed is None or not source.accessed.day:
        return None
    return Publication(date=source.accessed, found="newest date in the text", span=source.span)


def _address_date(source: Source) -> Publication | None:
    date = date_in_address(source.address or "")
    return Publication(date=date, found="newest date in the text", span=source.span) if date and date.day else None


def _latest_year(text: str, blocks: Sequence[Block]) -> int:
    """Return the latest year that the text names as past; figures and plans ahead are passed over."""
    ahead = frozenset(phrases("cues", "future"))
    latest = 0
    for block in blocks:
        if block.role not in CODED:
            continue
        for match in _YEAR.finditer(text, block.span.start, block.span.end):
            before = _WORD.findall(text[max(block.span.start, match.start() - _CONTEXT) : match.start()].casefold())
            if not ahead & set(before[-6:]):
                latest = max(latest, int(match.group()))
    return latest
