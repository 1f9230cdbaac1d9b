"""Explicit dates as bylines, citation lines and notes write them, in the languages of ``months.yaml``."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from araxes.documents.resources import resource
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_ORDINAL = r"(?:st|nd|rd|th|º|er|\.|-?(?:е|го))?"
_OF = r"(?:(?:of|de|del|di)\s+)?"
_DAY_FIRST = re.compile(
    rf"(?<![\d.,/:])(?:\d{{1,2}}\s?[-–—]\s?)?(?P<d>\d{{1,2}}){_ORDINAL}[\s.\-/]{{0,3}}{_OF}(?P<month>[^\W\d_]{{3,12}})(?![^\W\d_])"
    rf"(?:\.?,?[\s\-/.]{{0,3}}{_OF}(?P<y>(?:19|20)\d\d)(?![\d])|(?!\.?\s\d{{1,2}}(?![\d:])))"
)
_MONTH_FIRST = re.compile(
    r"(?<!\w)(?P<month>[^\W\d_]{3,12})\.?[\s\-.]{1,2}(?:\d{1,2}\s?[-–—]\s?)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:/])"
    r"(?:(?:,\s?|\s|/|-)(?P<y>(?:19|20)\d\d)(?!\d))?"
)
_MONTH_YEAR = re.compile(rf"(?<!\w)(?P<month>[^\W\d_]{{3,12}})\.?,?\s{_OF}(?P<y>(?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<![\d./-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d./-])(?P<d>\d{1,2})(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?!\d)")
_HAN = re.compile(r"(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
_NUMERIC = (_YEAR_FIRST, _YEAR_LAST, _HAN)
_NAMED = (_DAY_FIRST, _MONTH_FIRST, _MONTH_YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text; ``year`` is 0 where none is written, ``month`` and ``day`` are 0 where unknown."""

    span: Span
    year: int
    month: int
    day: int

    def value(self, year: int = 0) -> PartialDate | None:
        """Return the date, in the given year where none is written; ``None`` where no year is known."""
        known = self.year or year
        if not known:
            return None
        try:
            return PartialDate(year=known, month=self.month, day=self.day)
        except ValueError:
            return None


@cache
def month_numbers() -> dict[str, int]:
    """Return every month name and abbreviation, casefolded, with its number."""
    return {
        name: number for months in resource("months").values() for number, names in months.items() for name in names
    }


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Return the dates in ``text[start:end]`` in reading order, the fullest reading where several overlap."""
    end = len(text) if end is None else end
    found = [date for date in _candidates(text, start, end) if date.value(2000) is not None]
    kept: list[FoundDate] = []
    for date in sorted(found, key=lambda date: date.span):
        if not kept or date.span.start >= kept[-1].span.end:
            kept.append(date)
        elif _fullness(date) > _fullness(kept[-1]):
            kept[-1] = date
    return kept


def _fullness(date: FoundDate) -> tuple[bool, bool, int]:
    return bool(date.year), bool(date.day), len(date.span)


def _candidates(text: str, start: int, end: int) -> Iterator[FoundDate]:
    for pattern in _NUMERIC:
        for match in pattern.finditer(text, start, end):
            yield from _numeric(match)
    months = month_numbers()
    for pattern in _NAMED:
        at = start
        while named := pattern.search(text, at, end):
            number = months.get(named["month"].casefold().replace("\u0307", ""), 0)
            at = named.end() if number else named.start() + 1
            if number:
                groups = named.groupdict()
                span = Span(start=named.start(), end=named.end())
                yield FoundDate(span=span, year=int(groups["y"] or 0), month=number, day=int(groups.get("d") or 0))


def _numeric(match: re.Match[str]) -> Iterator[FoundDate]:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if match.re is _YEAR_LAST and (month > 12 or (match["s"] != "." and day <= 12 and day != month)):
        if month <= 12:
            return  # 03/04/2025 is March in one country and April in another
        month, day = day, month
    try:
        datetime.date(year, month, day)
    except ValueError:
        return
    yield FoundDate(span=Span(start=match.start(), end=match.end()), year=year, month=month, day=day)
