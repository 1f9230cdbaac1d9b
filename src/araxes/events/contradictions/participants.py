"""Who took part: lists of parties that leave each other's out, and numbers of parties that do not fit."""

import operator
import re
from collections.abc import Iterator
from functools import partial

from araxes.events.contradictions.contradiction import (
    Contradiction,
    Evidence,
    Voice,
    exclusive,
    listed,
    sides_of,
    voice_of,
)
from araxes.events.report import Report, ReportedClaim

_NUMBERS = {
    "bilateral": 2,
    "trilateral": 3,
    "tripartite": 3,
    "quadrilateral": 4,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_STATED = re.compile(
    r"\b(bilateral|trilateral|tripartite|quadrilateral)\b"
    r"|\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[-–](?:nation|country|party|way|state|power)\b",
    re.IGNORECASE,
)


def conflicting_participants(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the lists of parties of which each names one that the other does not, and stated numbers that differ.

    A shorter list alone is no contradiction: a report need not name everybody.
    """
    event = evidence.event
    lists = {report.id: report.parties for report in event.reports if len(report.parties) > 1}
    conflicting = exclusive(lists, lambda one, other: not (one <= other or other <= one))
    by_id = {report.id: report for report in event.reports}
    if conflicting:
        sides = sides_of((_named(lists[key]), _parties_voice(by_id[key])) for key in conflicting)
        yield Contradiction(
            field="initiators",
            sides=sides,
            sentence=f"The parties differ: {listed(sides)}; each list names one that another leaves out.",
            event=event.id,
        )
    yield from _numbers(evidence)


def _numbers(evidence: Evidence) -> Iterator[Contradiction]:
    """Compare "trilateral" with "bilateral", and with a report that names more parties than that."""
    counted = [stated for report in evidence.event.reports for stated in _stated(report)]
    least = min((count for count, _ in counted), default=0)
    larger = [
        (len(report.parties), _parties_voice(report))
        for report in evidence.event.reports
        if counted and len(report.parties) > least
    ]
    if len({count for count, _ in counted}) > 1 or larger:
        told = [(f"{count} parties, as stated", voice) for count, voice in counted]
        named = [(f"{count} parties by name", voice) for count, voice in larger]
        sides = sides_of([*told, *named])
        yield Contradiction(
            field="initiators",
            sides=sides,
            sentence=f"The number of parties differs: {listed(sides)}.",
            event=evidence.event.id,
        )


def _stated(report: Report) -> Iterator[tuple[int, Voice]]:
    for claim in report.claims:
        if match := _STATED.search(claim.quote):
            word = (match[1] or match[2]).casefold()
            yield _NUMBERS.get(word) or int(word), voice_of(report, partial(operator.is_, claim))


def _parties_voice(report: Report) -> Voice:
    return voice_of(report, lambda claim: _codes(claim) == report.parties)


def _codes(claim: ReportedClaim) -> frozenset[str]:
    return frozenset(claim.initiator_codes + claim.recipient_codes)


def _named(parties: frozenset[str]) -> str:
    return " + ".join(sorted(parties))
