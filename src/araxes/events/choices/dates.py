"""When it was: the most precise of the dates that most origins can agree on."""

import datetime
from functools import partial

from araxes.events.choices.ballot import Ballot, Choice
from araxes.events.report import Report
from araxes.values.dates import Interval, PartialDate
from araxes.values.written import written

_PRECISIONS = {"day": 0, "month": 1, "year": 2, None: 3}
# What goes on for longer is more likely a stretch within which the act fell than the days that it took.
_DAYS_OF_ONE_ACT = 14


def interval_of(report: Report) -> Interval | None:
    """Return the dates that a report gives, ``None`` where it gives none."""
    return Interval(start=report.start, end=report.end) if report.start or report.end else None


def days_of(interval: Interval) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that an interval can mean; open ends reach to the ends of the calendar."""
    first = interval.start.first if interval.start else datetime.date.min
    last = interval.end.last if interval.end else datetime.date.max
    return first, last


def choose_dates(ballot: Ballot) -> Choice[tuple[PartialDate | None, PartialDate | None]]:
    """Return start and end.

    The day that most origins allow is found first; of the dates that allow it, the most precise is shown. A month
    told by five origins so outweighs a day of another month told by one, and a month never hides a day inside it.
    """
    told = ballot.keeping(lambda report: interval_of(report) is not None)
    counts = told.values(interval_of)
    if not counts:
        return Choice(value=(None, None), why="no report gives a date")
    backing = {one: told.support(partial(_allows, interval=one)) for one in counts}
    agreed = _agreed(told, counts)
    best = min(agreed, key=lambda one: (_PRECISIONS[one.precision], -counts[one], _looseness(one)))
    return Choice(value=(best.start, best.end), why=_why(told, best, counts=counts, backing=backing[best]))


def _allows(report: Report, interval: Interval) -> bool:
    own = interval_of(report)
    return own is not None and own.compatible(interval)


def _agreed(ballot: Ballot, counts: dict[Interval, int]) -> list[Interval]:
    """Return the intervals that share the day which most origins allow; of several such days, the most precise."""
    spans = {one: days_of(one) for one in counts}

    def sharing(day: datetime.date) -> list[Interval]:
        return [one for one, (first, last) in spans.items() if first <= day <= last]

    def weight(day: datetime.date) -> tuple[int, int, int]:
        group = sharing(day)
        origins = ballot.of(report for report in ballot.reports if interval_of(report) in group)
        finest = min(_PRECISIONS[one.precision] for one in group)
        exact = max(counts[one] for one in group if _PRECISIONS[one.precision] == finest)
        return (len(origins), -finest, exact)

    # The day that most intervals share is always the first day of one of them.
    days = list(dict.fromkeys(first for first, _ in spans.values()))
    return sharing(max(days, key=weight))


def _looseness(interval: Interval) -> int:
    """Prefer the days that an act took to one of them, and one of them to weeks within which it fell."""
    first, last = days_of(interval)
    length = (last - first).days
    return -length if length < _DAYS_OF_ONE_ACT else length


def _why(ballot: Ballot, best: Interval, *, counts: dict[Interval, int], backing: int) -> str:
    value = written(best.start, best.end)
    if len(counts) == 1:
        return f"{value}: the only date given" + (f", by {ballot.size} origins" if ballot.size > 1 else "")
    agreement = f"{value}: the most precise of {len(counts)} dates given; {ballot.agreement(backing)} can agree"
    others = [written(one.start, one.end) for one in counts if not one.compatible(best)]
    return f"{agreement}; against it: {', '.join(others)}" if others else agreement
