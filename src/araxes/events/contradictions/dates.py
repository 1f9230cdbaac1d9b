"""Dates that cannot both hold: they share no day."""

from collections.abc import Iterator
from functools import partial

from araxes.events.choices.ballot import Ballot
from araxes.events.choices.dates import interval_of
from araxes.events.contradictions.contradiction import Contradiction, Evidence, exclusive, listed, sides_of, voice_of
from araxes.events.report import ReportedClaim
from araxes.values.dates import Interval
from araxes.values.written import written


def conflicting_dates(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the dates of the event that share no day; a date once planned does not contradict the day it was done."""
    event = evidence.event
    ballot = Ballot(reports=event.reports, origins={report.id: report.document for report in event.reports})
    told = {
        report.id: (report, interval)
        for report in ballot.attesting().reports
        if (interval := interval_of(report)) is not None
    }
    conflicting = exclusive(
        {key: interval for key, (_, interval) in told.items()}, lambda one, other: not one.compatible(other)
    )
    if conflicting:
        sides = sides_of(
            (
                written(interval.start, interval.end),
                voice_of(report, partial(_gives, interval=interval)),
            )
            for report, interval in map(told.__getitem__, conflicting)
        )
        yield Contradiction(
            field="start",
            sides=sides,
            sentence=f"The dates {listed(sides)} cannot all hold: some of them share no day.",
            event=event.id,
        )


def _gives(claim: ReportedClaim, interval: Interval) -> bool:
    return claim.time == (interval.start, interval.end)
