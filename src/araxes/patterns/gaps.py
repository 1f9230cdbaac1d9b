"""How many days lie between two events, as surely as their dates allow."""

import datetime
from dataclasses import dataclass

from araxes.events.joined import JoinedEvent
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days from the end of one event to the start of a later one: at ``least`` and at ``most``, both included.

    Two dates known to the day give one number; a month or a year widens the range. A negative ``least`` tells that the
    order is not sure, a negative ``most`` that the second event began before the first was over.
    """

    least: int
    most: int

    @property
    def sure(self) -> bool:
        """Whether the first event was surely over when the second began, or ended on that day."""
        return self.least >= 0

    def __str__(self) -> str:
        if self.most < 0:
            return "in the same days"
        if self.least == self.most:
            return f"{self.least} day{'' if abs(self.least) == 1 else 's'}"
        return f"{self.least} to {self.most} days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The days on which an event can have begun (``first_start``..``last_start``) and ended."""

    first_start: datetime.date
    last_start: datetime.date
    first_end: datetime.date
    last_end: datetime.date


def stretch(event: JoinedEvent) -> Stretch | None:
    """Return when an event can have begun and ended; ``None`` where it has no date. An open end is its start."""
    start: PartialDate | None = event.start or event.end
    end: PartialDate | None = event.end or event.start
    if start is None or end is None:
        return None
    return Stretch(first_start=start.first, last_start=start.last, first_end=end.first, last_end=end.last)


def gap(earlier: JoinedEvent, later: JoinedEvent) -> Gap | None:
    """Return the days from the end of ``earlier`` to the start of ``later``; ``None`` where one has no date.

    With $[s_1, s_2]$ the days on which the later one can have begun and $[e_1, e_2]$ those on which the earlier one can
    have ended, the gap is from $s_1 - e_2$ to $s_2 - e_1$ days.

    Example
    -------
    >>> from araxes.values.statuses import Status
    >>> def told(start, end=None):
    ...     dates = {"start": PartialDate.parse(start), "end": PartialDate.parse(end or start)}
    ...     return JoinedEvent(id=start, type="CONSULT", status=Status.OCCURRED, reports=(), **dates)
    >>> str(gap(told("2025-05-03"), told("2025-05-19", "2025-05-21")))
    '16 days'
    >>> str(gap(told("2025-04"), told("2025-05-03")))
    '3 to 32 days'
    """
    before, after = stretch(earlier), stretch(later)
    if before is None or after is None:
        return None
    least = (after.first_start - before.last_end).days
    return Gap(least=least, most=(after.last_start - before.first_end).days)
