"""Whether two events that were kept apart may speak of one matter."""

from araxes.events.joined import JoinedEvent
from araxes.values.dates import Interval

# How much of the smaller set of content words two tellings of one thing share at least; the verb alone is not enough.
_SHARED = 0.5


def same_act(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events are of one type and kind with the same sides, and of one time or of like words.

    In a long conflict much of one kind happens between two: what is undated, or of no kind, must share its words.
    """
    dated = one.start is not None and other.start is not None and one.kind is not None and one.kind == other.kind
    return (
        one.type == other.type
        and (one.kind == other.kind or not (one.kind and other.kind))
        and bool(one.parties)
        and one.parties == other.parties
        and set(one.initiators) == set(other.initiators)
        and times_meet(one, other)
        and (dated or words_meet(one, other))
    )


def times_meet(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events can be of one time; an undated one can be of any."""
    return _interval(one).compatible(_interval(other))


def words_meet(one: JoinedEvent, other: JoinedEvent) -> bool:
    """Tell whether two events share half of the content words of the one that has fewer."""
    left, right = (frozenset(word for report in event.reports for word in report.words) for event in (one, other))
    smaller = min(len(left), len(right))
    return bool(smaller) and len(left & right) / smaller >= _SHARED


def _interval(event: JoinedEvent) -> Interval:
    return Interval(start=event.start, end=event.end)
