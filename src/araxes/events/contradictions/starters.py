"""Who started it: sides swapped between reports, and two that accuse each other of the same."""

from collections.abc import Iterator

from araxes.events.choices.sides import in_words
from araxes.events.contradictions.contradiction import Contradiction, Evidence, Voice, listed, sides_of, voice_of
from araxes.events.contradictions.likeness import times_meet, words_meet
from araxes.events.joined import JoinedEvent
from araxes.events.report import Report

_ACCUSE = "ACCUSE"


def conflicting_starters(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield reports that swap who acted and toward whom, and accusations that answer each other."""
    yield from _swapped(evidence)
    yield from _mutual(evidence)


def _swapped(evidence: Evidence) -> Iterator[Contradiction]:
    directed = [report for report in evidence.event.reports if report.initiators and report.recipients]
    swapped = [one for one in directed if any(_turned(one, other) for other in directed)]
    if swapped:
        sides = sides_of((_direction(report), _voice(report)) for report in swapped)
        yield Contradiction(
            field="started",
            sides=sides,
            sentence=f"Who acted toward whom is told both ways: {listed(sides)}.",
            event=evidence.event.id,
        )


def _mutual(evidence: Evidence) -> Iterator[Contradiction]:
    event = evidence.event
    if event.type != _ACCUSE:
        return
    for other in evidence.others:
        if other.id != event.id and _answers(event, other):
            sides = sides_of((_direction(report), _voice(report)) for one in (event, other) for report in one.reports)
            accusers = " and ".join("/".join(one.initiators) for one in (event, other))
            yield Contradiction(
                field="started",
                sides=sides,
                sentence=f"{accusers} accuse each other, in like words and at a time that can be one.",
                event=event.id,
            )


def _turned(one: Report, other: Report) -> bool:
    """Tell whether each has its initiators as recipients of the other; a party on both sides of one tells nothing."""
    (first, second), (third, fourth) = (
        (set(report.initiators) - set(report.recipients), set(report.recipients) - set(report.initiators))
        for report in (one, other)
    )
    return bool(first and third) and first <= fourth and third <= second


def _answers(one: JoinedEvent, other: JoinedEvent) -> bool:
    swapped = bool(one.recipients) and set(one.initiators) == set(other.recipients)
    return (
        other.type == _ACCUSE
        and swapped
        and set(other.initiators) == set(one.recipients)
        and times_meet(one, other)
        and words_meet(one, other)
    )


def _direction(report: Report) -> str:
    return in_words((report.initiators, report.recipients))


def _voice(report: Report) -> Voice:
    return voice_of(report, lambda claim: set(claim.initiator_codes) == set(report.initiators))
