"""Whether two events that were kept apart may speak of one matter."""

from araxes.events.joined import JoinedEvent
from araxes.values.dates import Interval

# How much of the smaller set of content words two accusations of the same thing share at least.
_SHARED = 1 / 3


def same_act(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events are of one type and kind, with the same sides, at times that can be one."""
    return (
        one.type == other.type
        and (one.kind == other.kind or not (one.kind and other.kind))
        and bool(one.parties)
        and one.parties == other.parties
        and set(one.initiators) == set(other.initiators)
        and times_meet(one, other)
    )


def times_meet(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events can be of one time; an undated one can be of any."""
    return _interval(one).compatible(_interval(other))


def words_meet(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events share a third of the content words of the one that has fewer."""
    left, right = (frozenset(word for report in event.reports for word in report.words) for event in (one, other))
    smaller = min(len(left), len(right))
    return bool(smaller) and len(left & right) / smaller >= _SHARED


def _interval(event: JoinedEvent) -> Interval:
    return Interval(start=event.start, end=event.end)
