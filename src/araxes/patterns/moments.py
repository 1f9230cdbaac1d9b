"""Moments: short spans in which both rivals were engaged."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.patterns.occasions import Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An occasion with each of two rivals, ``gap`` days apart; 0 when they share at least one day."""

    one: Occasion
    two: Occasion
    gap: int


def moments(one: Sequence[Occasion], two: Sequence[Occasion], *, within: int) -> tuple[Moment, ...]:
    """Return as many spans without a day in common as there are in which both sides have an occasion.

    The occasions of a moment lie at most ``within`` days apart: from the end of the one to the beginning of the other.
    Days are taken in order. As soon as an occasion begins close enough to the latest end on the other side (or on the
    same day as one of that side), the two make a moment, and nothing that began until then is used again: a busy week
    counts once for each pair of days, not for each pair of acts. For occasions of a day each no other choice gives more
    moments, as those that end first are taken first.

    Days 1 and 6 with one rival, 7 and 20 with the other, within 7: the 6th and the 7th make the only moment.

    >>> import datetime
    >>> def on(day):
    ...     when = datetime.date(2025, 5, day)
    ...     return Occasion(first=when, last=when, acts=(str(day),))
    >>> [(m.one.acts, m.two.acts, m.gap) for m in moments([on(1), on(6)], [on(7), on(20)], within=7)]
    [(('6',), ('7',), 1)]
    """
    return tuple(_moments(one, two, within))


def _moments(one: Sequence[Occasion], two: Sequence[Occasion], within: int) -> Iterator[Moment]:
    begun = [{occasion.first: occasion for occasion in side} for side in (one, two)]
    held: list[Occasion | None] = [None, None]
    for day in sorted(begun[0].keys() | begun[1].keys()):
        new = [side.get(day) for side in begun]
        pair = [fresh or _near(old, day, within) for fresh, old in zip(new, held, strict=True)]
        if pair[0] and pair[1]:
            yield Moment(one=pair[0], two=pair[1], gap=_gap(pair[0], pair[1]))
            held = [None, None]
        else:
            held = [_later(old, fresh) for old, fresh in zip(held, new, strict=True)]


def _near(held: Occasion | None, day: datetime.date, within: int) -> Occasion | None:
    return held if held and (day - held.last).days <= within else None


def _gap(one: Occasion, two: Occasion) -> int:
    return max(0, (one.first - two.last).days, (two.first - one.last).days)


def _later(held: Occasion | None, new: Occasion | None) -> Occasion | None:
    return held if new is None or (held and held.last > new.last) else new
