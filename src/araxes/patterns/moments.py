"""Moments: short spans in which both rivals were engaged."""

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
    """Return as many separate spans as there are in which both sides have an occasion at most ``within`` days apart.

    Occasions are taken in order of time. As soon as one begins at most ``within`` days after the latest end on the
    other side, the two make a moment, and neither they nor anything before them is used again: a busy week counts once
    for each pair of days, not for each pair of acts. For occasions of a day each no other choice gives more spans
    (earliest end first).

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
    waiting: list[Occasion | None] = [None, None]
    line = sorted([(o.first, 0, o) for o in one] + [(o.first, 1, o) for o in two], key=lambda entry: entry[:2])
    for day, side, occasion in line:
        other = waiting[1 - side]
        if other is not None and (day - other.last).days <= within:
            pair = (occasion, other) if side == 0 else (other, occasion)
            yield Moment(one=pair[0], two=pair[1], gap=max(0, (day - other.last).days))
            waiting = [None, None]
        else:
            waiting[side] = _later(waiting[side], occasion)


def _later(held: Occasion | None, new: Occasion) -> Occasion:
    return held if held is not None and held.last > new.last else new
