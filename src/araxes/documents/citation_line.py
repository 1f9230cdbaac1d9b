"""The date in a line that says how the document is to be cited."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from araxes.documents.boilerplate import is_citation_line
from araxes.documents.dates import FoundDate, find_dates
from araxes.documents.document import Block, Publication
from araxes.documents.resources import phrases
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_NUMBER = re.compile(r"\b(?:no|nr|number|sayı|№)\s*[.:]?\s*(?P<y>(?:19|20)\d\d)\s*[/-]\s*\d{1,3}\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationDate:
    """What the line gives: the date taken, and the span of a year that it contradicts."""

    publication: Publication
    contradiction: Span | None = None
    message: str = ""


def citation_date(text: str, blocks: Sequence[Block]) -> CitationDate | None:
    """Read the citation line. A year later than the line's own access date is impossible and gives way.

    Sites put the year of the visit where the year of publication belongs; the document's number ("No. 2024 / 7")
    then tells the year.
    """
    for block in blocks:
        if block.role in {"boilerplate", "note"} and is_citation_line(block.span.of(text)[:1200]):
            found = _read(text, block.span)
            if found:
                return found
    return None


def _read(text: str, line: Span) -> CitationDate | None:
    accessed_at = _accessed_at(text, line)
    dates = find_dates(text, line.start, line.end)
    accessed = next((date.value() for date in dates if date.span.start >= accessed_at and date.year), None)
    own = _own_date(dates, accessed_at)
    number = _NUMBER.search(text, line.start, accessed_at)
    stated = _stated_year(text, line.start, accessed_at, own)
    number_year = int(number["y"]) if number else 0
    if own is None and not (stated or number_year):
        return None
    span = own.span if own else stated.span if stated else Span(start=line.start, end=line.end)
    chosen = _year(own, stated.year if stated else 0, number_year, accessed)
    date = own.value(chosen) if own and not own.year else _with_year(own, chosen)
    if date is None:
        return None
    publication = Publication(date=date, found="citation line", span=span)
    if stated and stated.year != date.year:
        reason = f"the year {stated.year} contradicts " + _against(number_year, accessed, date.year)
        return CitationDate(publication=publication, contradiction=stated.span, message=reason)
    if number and number_year != date.year:
        place = Span(start=number.start("y"), end=number.end("y"))
        return CitationDate(
            publication=publication, contradiction=place, message=f"the number's year {number_year} is not {date.year}"
        )
    return CitationDate(publication=publication)


def _accessed_at(text: str, line: Span) -> int:
    lowered = text[line.start : line.end].lower()
    places = [at for cue in phrases("cues", "accessed") if (at := lowered.find(cue)) > 0]
    return line.start + min(places, default=len(lowered))


def _own_date(dates: Sequence[FoundDate], accessed_at: int) -> FoundDate | None:
    own = [date for date in dates if date.span.start < accessed_at and date.month]
    return max(own, key=lambda date: (bool(date.day), bool(date.year), date.span), default=None)


def _stated_year(text: str, start: int, end: int, own: FoundDate | None) -> FoundDate | None:
    """Return the first year that is neither in the title nor in the document's number."""
    if own and own.year:
        return own
    quoted = re.sub(r"[\"“«][^\"”»]*[\"”»]", lambda match: " " * len(match.group()), text[start:end])
    match = _YEAR.search(quoted)
    if match is None:
        return None
    span = Span(start=start + match.start(), end=start + match.end())
    return FoundDate(span=span, year=int(match.group()), month=0, day=0)


def _year(own: FoundDate | None, stated: int, number: int, accessed: PartialDate | None) -> int:
    month, day = (own.month, own.day) if own else (0, 0)
    for year in (stated, number):
        if not year:
            continue
        date = FoundDate(span=Span(start=0, end=0), year=year, month=month, day=day).value()
        if date and not (accessed and date.first > accessed.last):
            return year if year == stated and (not number or number == stated) else number or year
    return number or stated


def _with_year(own: FoundDate | None, year: int) -> PartialDate | None:
    if own is None:
        return PartialDate(year=year) if year else None
    return PartialDate(year=year or own.year, month=own.month, day=own.day)


def _against(number: int, accessed: PartialDate | None, year: int) -> str:
    if accessed and number:
        return f"the document's number ({number}) and the access date ({accessed}); taken as {year}"
    return f"the document's number ({number}); taken as {year}" if number else f"the access date ({accessed})"
