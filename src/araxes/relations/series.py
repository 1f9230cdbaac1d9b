"""Cooperation and conflict over time, as two series.

Example
-------
A visit (+2) and an accusation (-4) in May; an agreement (+3) known only to the year.

>>> from datetime import date
>>> from araxes.relations.timelines import timeline
>>> from araxes.relations.weights import load_weights
>>> from araxes.values.statuses import Status
>>> may = {"status": Status.OCCURRED, "first": date(2025, 5, 3), "precision": "day"}
>>> acts = [Act(id="1", type="CONSULT", mode="visit", **may), Act(id="2", type="ACCUSE", mode="allege", **may),
...         Act(id="3", type="AGREE", status=Status.OCCURRED, first=date(2025, 1, 1), precision="year")]
>>> spring = timeline(date(2025, 1, 1), date(2025, 12, 31), by="month")
>>> found = series(acts, along=spring, weights=load_weights("plover"))
>>> found.points[4].cooperation, found.points[4].conflict, found.unplaced
(2.0, -4.0, ('3',))
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from araxes.events.act import Act
from araxes.relations.timelines import Timeline, start_range
from araxes.relations.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period: its label, the sums of positive and of negative weights, and the ids of the acts behind each.

    ``cooperation`` is zero or more, ``conflict`` zero or less. ``neutral`` acts weigh nothing.
    """

    label: str
    cooperation: float
    conflict: float
    cooperative: tuple[str, ...] = ()
    conflictive: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all acts of the period."""
        return self.cooperative + self.conflictive + self.neutral


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A point for each period of a timeline, empty periods too.

    ``unplaced`` acts have a date too vague for the period (known to the month, counted by week); ``unweighted`` ones
    are of a type without a weight. Both are given by id and in no sum.
    """

    weights: str
    timeline: Timeline
    points: tuple[Point, ...]
    unplaced: tuple[str, ...] = ()
    unweighted: tuple[str, ...] = ()

    @property
    def cooperative(self) -> tuple[int, ...]:
        """Number of cooperative acts of each period."""
        return tuple(len(point.cooperative) for point in self.points)

    @property
    def conflictive(self) -> tuple[int, ...]:
        """Number of conflictive acts of each period."""
        return tuple(len(point.conflictive) for point in self.points)


def series(acts: Iterable[Act], *, along: Timeline, weights: Weights) -> Series:
    """Sum the weights of acts in each period, cooperation and conflict apart.

    For period t, cooperation(t) = sum of w(a) over the acts a that began in t with w(a) > 0, and conflict(t) the same
    with w(a) < 0. They are not set off against each other: a month with a visit and a strike is no quiet month.

    An act counts once, in the period in which it began. It is put into a period only when all days on which it may
    have begun lie in it; an act known to the month is thus counted by month and by year, and by week it is listed in
    ``unplaced``: it is neither spread over weeks nor given a day it does not have.

    Parameters
    ----------
    acts : acts of one dyad or one direction of it, such as ``Dyad.deeds``.
    along : the periods.
    weights : what an act weighs.

    References
    ----------
    Goldstein 1992, Journal of Conflict Resolution 36, 369-385, for sums of a conflict-cooperation scale over time.
    """
    periods: list[list[tuple[float, str]]] = [[] for _ in along.starts]
    unplaced: list[str] = []
    unweighted: list[str] = []
    for act in acts:
        number = placed(act, along)
        weight = weights.of(act)
        if number is None:
            unplaced.append(act.id)
        elif weight is None:
            unweighted.append(act.id)
        else:
            periods[number].append((weight, act.id))
    points = tuple(_point(label, weighed) for label, weighed in zip(along.labels, periods, strict=True))
    return Series(
        weights=weights.name, timeline=along, points=points, unplaced=tuple(unplaced), unweighted=tuple(unweighted)
    )


def placed(act: Act, along: Timeline) -> int | None:
    """Return the number of the period in which the act surely began, or ``None``."""
    begins = start_range(act)
    return along.index(*begins) if begins else None


def _point(label: str, weighed: list[tuple[float, str]]) -> Point:
    def chosen(wanted: Callable[[float], bool]) -> tuple[str, ...]:
        return tuple(identity for weight, identity in weighed if wanted(weight))

    return Point(
        label=label,
        cooperation=float(sum(weight for weight, _ in weighed if weight > 0)),
        conflict=float(sum(weight for weight, _ in weighed if weight < 0)),
        cooperative=chosen(lambda weight: weight > 0),
        conflictive=chosen(lambda weight: weight < 0),
        neutral=chosen(lambda weight: weight == 0),
    )
