"""A stretch of time cut into weeks, months or years."""

import calendar
import datetime
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from araxes.errors import BadOption
from araxes.events.act import Act

STEPS = ("week", "month", "year")
Day = datetime.date
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The periods from ``first`` to ``last`` (both included), each beginning on one of ``starts``.

    ``by`` is ``week`` (ISO weeks, from Monday), ``month`` or ``year``. The first and last period are cut off where the
    stretch begins or ends inside them.
    """

    first: Day
    last: Day
    by: str
    starts: tuple[Day, ...]

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def labels(self) -> tuple[str, ...]:
        """A name for each period: ``2025-W20``, ``2025-05`` or ``2025``."""
        return tuple(_label(start, self.by) for start in self.starts)

    @property
    def days(self) -> tuple[int, ...]:
        """Number of days of each period that lie inside the stretch."""
        edges = (*(max(start, self.first) for start in self.starts), self.last + _DAY)
        return tuple((after - start).days for start, after in pairwise(edges))

    def index(self, first: Day, last: Day) -> int | None:
        """Return the number of the one period that days from ``first`` to ``last`` lie in; ``None`` if there is none.

        None is also the answer when they lie in more than one, or partly outside the stretch.
        """
        if first < self.first or last > self.last:
            return None
        found = bisect_right(self.starts, first) - 1
        return found if bisect_right(self.starts, last) - 1 == found else None


def timeline(first: Day, last: Day, *, by: str = "month") -> Timeline:
    """Cut the days from ``first`` to ``last`` into periods.

    Raises ``BadOption`` when ``by`` is none of ``week``, ``month``, ``year``, or the days are the wrong way round.
    """
    if by not in STEPS:
        raise BadOption(f"{by}: unknown period; one of {', '.join(STEPS)}")
    if last < first:
        raise BadOption(f"a stretch of time cannot end ({last}) before it begins ({first})")
    starts = [beginning(first, by)]
    while (following := _next(starts[-1], by)) <= last:
        starts.append(following)
    return Timeline(first=first, last=last, by=by, starts=tuple(starts))


def spanning(
    acts: Iterable[Act], *, by: str = "month", since: Day | None = None, until: Day | None = None
) -> Timeline | None:
    """Return the periods from ``since`` to ``until``; where one is open, whole periods from or to the outermost act.

    Only acts whose beginning is known to the period count for that: one known to the year does not stretch a monthly
    timeline over its twelve months. ``None`` when an end is open and no such act lies inside.
    """
    known = [
        beginning(first, by)
        for first, last in filter(None, map(start_range, acts))
        if beginning(first, by) == beginning(last, by)
        and not (since and last < since)
        and not (until and first > until)
    ]
    if not known and not (since and until):
        return None
    return timeline(since or min(known), until or _next(max(known), by) - _DAY, by=by)


def start_range(act: Act) -> tuple[Day, Day] | None:
    """Return the first and last day on which the act may have begun, or ``None`` when it is undated.

    An act of several days begins on its first; one known to the month may have begun on any day of that month.
    """
    if act.first is None:
        return None
    if act.precision == "month":
        return act.first, act.first.replace(day=calendar.monthrange(act.first.year, act.first.month)[1])
    if act.precision == "year":
        return act.first, act.first.replace(month=12, day=31)
    return act.first, act.first


def beginning(day: Day, by: str) -> Day:
    """Return the first day of the week, month or year that holds a day."""
    if by == "week":
        return day - day.weekday() * _DAY
    return day.replace(day=1) if by == "month" else day.replace(month=1, day=1)


def _next(start: Day, by: str) -> Day:
    if by == "week":
        return start + 7 * _DAY
    if by == "month":
        return (start + 31 * _DAY).replace(day=1)
    return start.replace(year=start.year + 1)


def _label(start: Day, by: str) -> str:
    if by == "week":
        year, week, _ = start.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{start:%Y-%m}" if by == "month" else f"{start:%Y}"
