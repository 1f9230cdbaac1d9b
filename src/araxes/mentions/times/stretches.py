"""Stretches of the calendar: their TIMEX3 value, first and last date, and how to move between them."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from araxes.values.dates import Interval, PartialDate

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PRECISIONS = {
    "D": "day",
    "W": "week",
    "FN": "week",
    "WE": "weekend",
    "M": "month",
    "Q": "quarter",
    "H": "half-year",
    "S": "season",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "L": "millennium",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A named part of the calendar.

    ``unit`` is a key of ``PRECISIONS``; ``first`` and ``last`` are at the precision that the name has.
    """

    unit: str
    value: str
    first: PartialDate
    last: PartialDate

    @property
    def interval(self) -> Interval:
        """Both ends as an interval."""
        return Interval(start=self.first, end=self.last)

    @property
    def precision(self) -> str:
        """The unit in plain words."""
        return PRECISIONS[self.unit]


def day(date: datetime.date) -> Stretch:
    """One day: ``2025-05-19``."""
    partial = PartialDate.of(date)
    return Stretch(unit="D", value=str(partial), first=partial, last=partial)


def month(year: int, number: int) -> Stretch:
    """One month: ``2025-05``."""
    partial = PartialDate(year=year, month=number)
    return Stretch(unit="M", value=str(partial), first=partial, last=partial)


def year(number: int) -> Stretch:
    """One year: ``2025``."""
    partial = PartialDate(year=number)
    return Stretch(unit="Y", value=str(partial), first=partial, last=partial)


def week(date: datetime.date) -> Stretch:
    """The ISO week of a day: ``2025-W21``, Monday to Sunday."""
    monday = date - datetime.timedelta(days=date.weekday())
    iso = date.isocalendar()
    return Stretch(
        unit="W",
        value=f"{iso.year:04d}-W{iso.week:02d}",
        first=PartialDate.of(monday),
        last=PartialDate.of(monday + datetime.timedelta(days=6)),
    )


def weekend(date: datetime.date) -> Stretch:
    """The weekend of the ISO week of a day: ``2025-W21-WE``, Saturday and Sunday."""
    whole = week(date)
    saturday = whole.first.first + datetime.timedelta(days=5)
    return Stretch(unit="WE", value=f"{whole.value}-WE", first=PartialDate.of(saturday), last=whole.last)


def months(year: int, *, unit: str, start: int, length: int) -> Stretch:
    """A quarter (``Q``), half (``H``) of a year from its month ``start``."""
    value = f"{year:04d}-{unit}{(start - 1) // length + 1}"
    return Stretch(
        unit=unit,
        value=value,
        first=PartialDate(year=year, month=start),
        last=PartialDate(year=year, month=start + length - 1),
    )


def quarter(year: int, number: int) -> Stretch:
    """A quarter: ``2025-Q1``."""
    return months(year, unit="Q", start=3 * number - 2, length=3)


def half(year: int, number: int) -> Stretch:
    """A half-year: ``2025-H1``."""
    return months(year, unit="H", start=6 * number - 5, length=6)


def season(year: int, code: str) -> Stretch:
    """A season of the northern half of the globe: ``2025-SU``; a winter begins in December of its year."""
    start = SEASON_MONTHS[code]
    last_year, last_month = (year + 1, 2) if code == "WI" else (year, start + 2)
    return Stretch(
        unit="S",
        value=f"{year:04d}-{code}",
        first=PartialDate(year=year, month=start),
        last=PartialDate(year=last_year, month=last_month),
    )


def decade(year: int) -> Stretch:
    """The decade of a year: ``199X`` written ``199``."""
    first = year - year % 10
    return Stretch(
        unit="E", value=f"{first // 10:03d}", first=PartialDate(year=first), last=PartialDate(year=first + 9)
    )


def century(number: int) -> Stretch:
    """A century by its ordinal: the 20th is ``19``."""
    first = 100 * (number - 1)
    return Stretch(
        unit="C", value=f"{number - 1:02d}", first=PartialDate(year=max(first, 1)), last=PartialDate(year=first + 99)
    )


def covering(date: datetime.date, unit: str) -> Stretch:
    """The stretch of a unit that contains a day; the century for units without an own one."""
    make = _COVERING.get(unit)
    return make(date) if make is not None else century(date.year // 100 + 1)


_COVERING: dict[str, Callable[[datetime.date], Stretch]] = {
    "D": day,
    "N": day,
    "W": week,
    "FN": week,
    "WE": weekend,
    "M": lambda date: month(date.year, date.month),
    "Q": lambda date: quarter(date.year, (date.month + 2) // 3),
    "H": lambda date: half(date.year, 1 if date.month <= 6 else 2),
    "Y": lambda date: year(date.year),
    "E": lambda date: decade(date.year),
}


def move(date: datetime.date, unit: str, amount: int) -> datetime.date:
    """Count units from a day; a day that a shorter month lacks becomes its last. ``OverflowError`` off the calendar."""
    days = {"D": 1, "N": 1, "W": 7, "WE": 7, "FN": 14}
    if unit in days:
        return date + datetime.timedelta(days=days[unit] * amount)
    counted = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit] * amount
    index = date.year * 12 + date.month - 1 + counted
    return clamp(index // 12, index % 12 + 1, date.day)


def clamp(year: int, month: int, day: int) -> datetime.date:
    """The day, or the month's last one; ``OverflowError`` for years that have no date."""
    if not 1 <= year <= 9999:
        raise OverflowError(f"no calendar for the year {year}")
    last = PartialDate(year=year, month=month).last.day
    return datetime.date(year, month, min(day, last))


def easter(year: int) -> datetime.date:
    """Easter Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    correction = (hundreds - (hundreds + 8) // 25 + 1) // 3
    moon = (19 * golden + hundreds - hundreds // 4 - correction + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    total = moon + weekday - 7 * shift + 114
    return datetime.date(year, total // 31, total % 31 + 1)


def nth_weekday(year: int, *, month: int, weekday: int, which: int) -> datetime.date:
    """The first (1), second, ... or last (-1) weekday of a month; ``ValueError`` when the month lacks it."""
    if which < 0:
        last = PartialDate(year=year, month=month).last
        return last - datetime.timedelta(days=(last.isoweekday() - weekday) % 7)
    first = datetime.date(year, month, 1)
    return first.replace(day=1 + (weekday - first.isoweekday()) % 7 + 7 * (which - 1))
