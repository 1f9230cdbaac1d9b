"""All contradictions of an event: the finders, in a visible tuple."""

from collections.abc import Callable, Iterable, Iterator

from araxes.events.contradictions.contradiction import Contradiction, Evidence
from araxes.events.contradictions.dates import conflicting_dates
from araxes.events.contradictions.firsts import conflicting_firsts
from araxes.events.contradictions.numbers import conflicting_numbers
from araxes.events.contradictions.participants import conflicting_participants
from araxes.events.contradictions.places import conflicting_places
from araxes.events.contradictions.starters import conflicting_starters
from araxes.events.contradictions.statuses import conflicting_statuses
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark

FINDERS: tuple[Callable[[Evidence], Iterator[Contradiction]], ...] = (
    conflicting_dates,
    conflicting_places,
    conflicting_participants,
    conflicting_numbers,
    conflicting_statuses,
    conflicting_starters,
    conflicting_firsts,
)


def contradictions(
    event: JoinedEvent, *, remarks: Iterable[Remark] = (), others: Iterable[JoinedEvent] = ()
) -> tuple[Contradiction, ...]:
    """Return where the reports of an event, or other events, cannot hold together with it; nothing is chosen.

    ``remarks`` are those of its documents (figures, "first ever"); ``others`` are candidates: earlier events of the
    kind, denials and accusations between the same parties. A denial that was kept apart as an event of its own is found
    from the event that it denies.
    """
    evidence = Evidence(event=event, remarks=tuple(remarks), others=tuple(others))
    return tuple(found for finder in FINDERS for found in finder(evidence))
