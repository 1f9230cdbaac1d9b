"""Precedents: earlier events of the same kind with the same or some of the same parties."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from araxes.events.joined import JoinedEvent
from araxes.patterns.gaps import Gap, gap, stretch
from araxes.values.statuses import Status

HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
_BODY = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An earlier event like another one.

    ``gap`` are the days from its end to the start of the other; ``shared`` the parties that both have; ``same`` tells
    that all parties of the other take part in it.
    """

    event: JoinedEvent
    gap: Gap
    shared: tuple[str, ...]
    same: bool


def precedents(event: JoinedEvent, events: Iterable[JoinedEvent]) -> tuple[Precedent, ...]:
    """Return the earlier events of the kind with at least one of the same parties, the latest first.

    Of the same kind are events of the same PLOVER type with the same kind (or, where neither has a kind, the same
    mode). Only what occurred or goes on counts, whatever was planned; so does what may have come before, its order
    being unsure (``gap.sure``). Events without a date have no place here. Units of a state stand for it (``IRN-MIL``).

    Example
    -------
    >>> from araxes.values.dates import PartialDate
    >>> def drill(name, day, *sides):
    ...     return JoinedEvent(id=name, type="COOPERATE", kind="joint-exercise", status=Status.OCCURRED, reports=(),
    ...                        initiators=sides, start=PartialDate.parse(day))
    >>> told = [drill("a", "2024-11", "AAA", "BBB"), drill("b", "2025-04-09", "AAA", "CCC"), drill("c", "2026", "AAA")]
    >>> for one in precedents(drill("d", "2025-05-19", "AAA", "BBB"), told):
    ...     print(one.event.id, one.gap, one.shared, one.same)
    b 40 days ('AAA',) False
    a 170 to 199 days ('AAA', 'BBB') True
    """
    found = _precedents(event, events)
    return tuple(sorted(found, key=lambda one: (one.gap.least, one.gap.most, one.event.id)))


def _precedents(event: JoinedEvent, events: Iterable[JoinedEvent]) -> Iterator[Precedent]:
    parties = states(event)
    for other in events:
        if other.id == event.id or other.status not in HAPPENED or not alike(event, other):
            continue
        between, shared = gap(other, event), parties & states(other)
        if between is None or not shared or not _earlier(other, event):
            continue
        yield Precedent(event=other, gap=between, shared=tuple(sorted(shared)), same=parties <= states(other))


def alike(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events are of the same kind."""
    if one.type != other.type:
        return False
    return one.kind == other.kind if one.kind or other.kind else one.mode == other.mode


def states(event: JoinedEvent) -> frozenset[str]:
    """Return the parties with their units and bodies put down to them (``IRN-MIL`` to ``IRN``)."""
    return frozenset(code.partition(_BODY)[0] for code in event.parties)


def _earlier(other: JoinedEvent, event: JoinedEvent) -> bool:
    """Tell whether one event can have begun before the other did."""
    before, after = stretch(other), stretch(event)
    if before is None or after is None:
        return False
    same = (before.first_start, before.last_start) == (after.first_start, after.last_start)
    return before.first_start < after.last_start and not (same and other.start == event.start)
