"""Acts made by hand."""

import datetime
from collections.abc import Iterable
from itertools import count

from araxes.events.act import Act
from araxes.patterns.periods import Period
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

START = datetime.date(2024, 1, 1)  # a Monday
_numbers = count(1)


def act(
    sides: str, when: str | None = "2024-01-01", *, kind: str | None = None, until: str | None = None, **told
) -> Act:
    """Make an act: ``A > B`` is one-sided, ``A + B`` joint; ``when`` a date as precise as it is written."""
    initiators, _, recipients = sides.partition(">")
    date = PartialDate.parse(when) if when else None
    end = PartialDate.parse(until) if until else date
    fields = {"type": "CONSULT", "status": Status.OCCURRED, "id": f"{next(_numbers):08}"} | told
    return Act(
        kind=kind,
        initiators=tuple(code.strip() for code in initiators.split("+")),
        recipients=(recipients.strip(),) if recipients else (),
        first=date.first if date else None,
        last=end.last if end else None,
        precision=date.precision if date else None,
        **fields,
    )


def on(day: int, sides: str, **told) -> Act:
    """Make an act on a day counted from Monday, 1 January 2024, which is day 0."""
    return act(sides, str(START + datetime.timedelta(days=day)), **told)


def filled(weeks: int) -> list[Act]:
    """Make acts of two bystanders, one each day, so that all weeks count as covered."""
    return [on(day, "Y > Z", type="ACCUSE") for day in range(7 * weeks)]


def whole(weeks: int) -> Period:
    """Return a period of so many weeks from day 0, all covered."""
    mondays = tuple(START + datetime.timedelta(days=7 * week) for week in range(weeks))
    return Period(first=START, last=START + datetime.timedelta(days=7 * weeks - 1), mondays=mondays)


def ids(acts: Iterable[Act]) -> tuple[str, ...]:
    """Return the ids of acts."""
    return tuple(one.id for one in acts)
