"""The time that a rate is taken over, and how much of it the record covers."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from araxes.errors import BadOption
from araxes.events.act import Act

WEEK = 7
Days = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``first`` to ``last`` day, both included, and the Mondays of the weeks the record covers in it.

    A week counts as covered when at least one act of any kind is dated to a day in it. Rates are taken over the covered
    weeks alone: what nobody read about is not evidence that nothing happened.
    """

    first: datetime.date
    last: datetime.date
    mondays: tuple[datetime.date, ...]

    @property
    def weeks(self) -> int:
        """The number of calendar weeks that the period touches."""
        return (_monday(self.last.toordinal()) - _monday(self.first.toordinal())) // WEEK + 1

    @property
    def bounds(self) -> tuple[int, int]:
        """The ordinals of the first and the last day."""
        return self.first.toordinal(), self.last.toordinal()

    def covered(self) -> Days:
        """Return the ordinals of the covered days, sorted."""
        starts = np.array([monday.toordinal() for monday in self.mondays], dtype=np.int64)
        days = (starts[:, None] + np.arange(WEEK)).ravel()
        return days[(days >= self.bounds[0]) & (days <= self.bounds[1])]

    def holds(self, day: datetime.date) -> bool:
        """Tell whether a day lies in the period."""
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first} to {self.last} ({len(self.mondays)} of {self.weeks} weeks covered)"


def period_of(acts: Iterable[Act], *, since: datetime.date | None = None, until: datetime.date | None = None) -> Period:
    """Return the period of acts: see `period_from`."""
    begun = ((act.first, act.precision or "") for act in acts if act.first)
    return period_from(begun, since=since, until=until)


def period_from(
    beginnings: Iterable[tuple[datetime.date, str]],
    *,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Period:
    """Return the period from the first to the last beginning of a dated act, or from ``since`` to ``until``.

    A beginning is a first day and its precision. Acts dated to a month or year make the period longer but cover no
    week. Raises `BadOption` when no act in it is dated to the day, for then no rate can be taken from it.
    """
    begun: set[int] = set()
    days: set[int] = set()
    for first, precision in beginnings:
        if (since is None or first >= since) and (until is None or first <= until):
            (days if precision == "day" else begun).add(first.toordinal())
    if not days:
        raise BadOption(
            f"no act dated to the day between {since or 'the beginning'} and {until or 'the end'} of the record; "
            "choose a wider time or record more documents"
        )
    first = since or datetime.date.fromordinal(min(days | begun))
    last = until or datetime.date.fromordinal(max(days | begun))
    mondays = sorted({_monday(day) for day in days})
    return Period(first=first, last=last, mondays=tuple(map(datetime.date.fromordinal, mondays)))


def _monday(ordinal: int) -> int:
    return ordinal - (ordinal - 1) % WEEK
