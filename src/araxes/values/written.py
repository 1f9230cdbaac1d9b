"""Dates as people write them."""

from araxes.values.dates import PartialDate

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def written(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a stretch of time in words: ``19-21 May 2025``, ``April 2025``, ``since 2022``, ``no date``."""
    if start is None or end is None:
        return f"since {_date(start)}" if start else f"until {_date(end)}" if end else "no date"
    if start == end:
        return _date(start)
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{_date(end)}"
    if start.year == end.year and start.month and end.month:
        return f"{_date(start).removesuffix(f' {start.year}')} - {_date(end)}"
    return f"{_date(start)} - {_date(end)}"


def _date(date: PartialDate) -> str:
    return " ".join(
        part for part in (str(date.day or ""), _MONTHS[date.month - 1] if date.month else "", str(date.year)) if part
    )
