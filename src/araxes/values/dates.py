"""Dates as precise as a document gives them, and intervals between them."""

import calendar
import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day: ``2025``, ``2025-05``, ``2025-05-19``.

    ``month`` is 1-12 or 0 when unknown, ``day`` 1-31 or 0 when unknown.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read an ISO 8601 date at year, month or day precision; ``ValueError`` otherwise."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"expected YYYY, YYYY-MM or YYYY-MM-DD, got {text!r}")
        year, month, day = match.groups()
        return cls(year=int(year), month=int(month or 0), day=int(day or 0))

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """Make a day-precise value from a calendar date."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def precision(self) -> str:
        """``"day"``, ``"month"`` or ``"year"``."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day it can mean."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, day)

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From one partial date to another, both included; either may be open (``None``)."""

    start: PartialDate | None
    end: PartialDate | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end.last < self.start.first:
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    @property
    def precision(self) -> str | None:
        """The precision of the start (of the end when the start is open)."""
        edge = self.start or self.end
        return edge.precision if edge else None

    def compatible(self, other: "Interval") -> bool:
        """Tell whether both can speak of the same time: they share at least one day."""
        return not (_after(self, other) or _after(other, self))


def _after(left: Interval, right: Interval) -> bool:
    return bool(left.start and right.end and left.start.first > right.end.last)
