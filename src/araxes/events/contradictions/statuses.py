"""Told as done by some, denied by others; a plan is no contradiction to what was done."""

from collections.abc import Iterator, Sequence

from araxes.events.contradictions.contradiction import Contradiction, Evidence, Voice, listed, sides_of, voice_of
from araxes.events.contradictions.likeness import same_act
from araxes.events.joined import JoinedEvent
from araxes.events.report import Report
from araxes.values.statuses import Status

_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def conflicting_statuses(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the assertion and the denial of the event, also where the denial was left apart as an event of its own."""
    event = evidence.event
    apart = [other for other in evidence.others if other.id != event.id and _denies(other, event)]
    reports = [*event.reports, *(report for other in apart for report in other.reports)]
    voices = [*_voices(reports, _DONE, "told as done"), *_voices(reports, frozenset({Status.DENIED}), "denied")]
    sides = sides_of(voices)
    if len(sides) > 1:
        yield Contradiction(
            field="status",
            sides=sides,
            sentence=f"It cannot have happened and not have happened: {listed(sides)}.",
            event=event.id,
        )


def _voices(reports: Sequence[Report], statuses: frozenset[Status], value: str) -> Iterator[tuple[str, Voice]]:
    for report in reports:
        # Within a document a denial counts where somebody utters it: "the drills did not go on" denies no drills.
        if report.status in statuses or any(claim.status in statuses and claim.speakers for claim in report.claims):
            yield value, voice_of(report, lambda claim: claim.status in statuses)


def _denies(other: JoinedEvent, event: JoinedEvent) -> bool:
    return other.status is Status.DENIED and event.status in _DONE and same_act(other, event)
