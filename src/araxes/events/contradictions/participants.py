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
    told: dict[frozenset[str], list[Report]] = {}
    for report in event.reports:
        if len(report.parties) > 1:
            told.setdefault(_states(report), []).append(report)
    documents = {states: (states, frozenset(one.document for one in reports)) for states, reports in told.items()}
    conflicting = exclusive(documents, _exclude)
    if conflicting:
        sides = sides_of((_named(one.parties), _parties_voice(one)) for states in conflicting for one in told[states])
        yield Contradiction(
            field="initiators",
            sides=sides,
            sentence=f"The parties differ: {listed(sides)}; each list names one that another leaves out.",
            event=event.id,
        )
    yield from _numbers(evidence)


def _numbers(evidence: Evidence) -> Iterator[Contradiction]:
    """Compare "trilateral" with "bilateral", and with a report that names more parties than that."""
    reports = evidence.event.reports
    counted = [stated for report in reports for stated in _stated(report)]
    larger = [
        (len(report.parties), _parties_voice(report))
        for report in reports
        if any(count < len(report.parties) and voice.document != report.document for count, voice in counted)
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


def _exclude(one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether each of two lists of states names what the other leaves out, and not in one document alone."""
    (left, documents), (right, others) = one, other
    return len(documents | others) > 1 and not (left <= right or right <= left)


def _states(report: Report) -> frozenset[str]:
    """Return the states of the parties: an airline of Iran and Iran are no two parties."""
    return frozenset(code.partition("-")[0] for code in report.parties)


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
