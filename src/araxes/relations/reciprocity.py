"""How far what one side does is met by the other.

Example
-------
A visits B three times in May, B visits A twice in June: 2 x 4 / 10 met overall, nothing within a month.

>>> from datetime import date
>>> from araxes.events.act import Act
>>> from araxes.relations.dyads import dyad
>>> from araxes.relations.timelines import timeline
>>> from araxes.relations.weights import load_weights
>>> from araxes.values.statuses import Status
>>> visit = {"type": "CONSULT", "mode": "visit", "status": Status.OCCURRED, "precision": "day"}
>>> acts = [Act(id=f"{month}-{day}", first=date(2025, month, day), initiators=(who,), recipients=(whom,), **visit)
...         for who, whom, month, days in [("A", "B", 5, 3), ("B", "A", 6, 2)] for day in range(1, days + 1)]
>>> spring = timeline(date(2025, 5, 1), date(2025, 6, 30))
>>> found = reciprocity(dyad(acts, ("A", "B")), along=spring, weights=load_weights("plover")).cooperation
>>> found.overall, found.timely
(0.8, 0.0)
"""

from collections.abc import Sequence
from dataclasses import dataclass

from araxes.relations.dyads import Dyad, ids, joint
from araxes.relations.limits import TooFew
from araxes.relations.series import series
from araxes.relations.timelines import Timeline
from araxes.relations.weights import Weights

FEWEST_DEEDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reciprocity:
    """Of the weight that went either way, the share met from the other side: 0 one-sided, 1 equal.

    ``overall`` compares the sums of the whole timeline, ``timely`` period by period; ``given`` and ``returned`` are the
    sums from left to right and from right to left, without sign. ``deeds`` are the ids behind them.
    """

    overall: float
    timely: float
    given: float
    returned: float
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reciprocities:
    """Reciprocity of cooperation and of conflict; ``joint`` are the ids of joint deeds, which are in neither."""

    cooperation: Reciprocity | TooFew
    conflict: Reciprocity | TooFew
    joint: tuple[str, ...]


def reciprocity(pair: Dyad, *, along: Timeline, weights: Weights) -> Reciprocities:
    """Compare what each side did to the other, for cooperation and for conflict.

    With x(t) the weight from left to right in period t and y(t) the one back,

        timely = 2 sum of min(x(t), y(t)) / sum of (x(t) + y(t)),    overall = the same for the sums over all periods.

    Deeds done together are the same from both sides by definition; they would raise the number without anybody having
    answered anything, so they are left out and listed. The measure compares amounts, not motives: that one deed
    answers another is a question for ``araxes answers``.

    Returns ``TooFew`` for a part with less than 5 directed deeds.

    References
    ----------
    Squartini, Picciolo, Ruzzenenti and Garlaschelli 2013, Reciprocity of weighted networks, Scientific Reports 3, 2729.
    """
    there, back = (
        series((act for act in pair.toward(*side) if not joint(act)), along=along, weights=weights).points
        for side in pair.directions
    )
    return Reciprocities(
        cooperation=_compare(
            [(point.cooperation, point.cooperative) for point in there],
            [(point.cooperation, point.cooperative) for point in back],
        ),
        conflict=_compare(
            [(-point.conflict, point.conflictive) for point in there],
            [(-point.conflict, point.conflictive) for point in back],
        ),
        joint=ids(filter(joint, pair.deeds)),
    )


Part = Sequence[tuple[float, tuple[str, ...]]]


def _compare(there: Part, back: Part) -> Reciprocity | TooFew:
    deeds = tuple(name for part in (there, back) for _, names in part for name in names)
    if len(deeds) < FEWEST_DEEDS:
        return TooFew(what="directed deeds", found=len(deeds), needed=FEWEST_DEEDS)
    given, returned = (sum(weight for weight, _ in part) for part in (there, back))
    met = sum(min(left, right) for (left, _), (right, _) in zip(there, back, strict=True))
    return Reciprocity(
        overall=2 * min(given, returned) / (given + returned),
        timely=2 * met / (given + returned),
        given=given,
        returned=returned,
        deeds=deeds,
    )
