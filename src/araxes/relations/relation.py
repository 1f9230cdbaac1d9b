"""All measures of a relation at once, on the same deeds and the same periods."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from araxes.events.act import Act
from araxes.relations.change import Change, change
from araxes.relations.dyads import Dyad, dyad, ids, of_parts
from araxes.relations.initiative import Initiative, Kind, initiative, kinds
from araxes.relations.limits import TooFew
from araxes.relations.rates import Rate, rate
from araxes.relations.reciprocity import Reciprocities, reciprocity
from araxes.relations.series import Series, series
from araxes.relations.timelines import Timeline, spanning
from araxes.relations.trend import Trend, trend
from araxes.relations.weights import BUILT_IN, Weights, load_weights

DAYS: Mapping[str, float] = {"week": 7.0, "month": 365.25 / 12, "year": 365.25}
"""Length of a period, as the unit of its rates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Cooperative or conflictive deeds over time: how many a period, and whether and when that changed.

    ``rate`` is per week, month or year of mean length.
    """

    deeds: tuple[str, ...]
    rate: Rate
    change: Change | TooFew


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two actors over a timeline: every measure carries the ids of the deeds behind it.

    ``both`` counts each deed once; ``there`` and ``back`` are the directions left to right and right to left, and a
    joint deed counts in each. ``beside`` are acts of parts of the two (``GEO-CVL``), not counted.
    """

    pair: Dyad
    timeline: Timeline
    weights: Weights
    both: Series
    there: Series
    back: Series
    cooperation: Course
    conflict: Course
    trend: Trend
    reciprocity: Reciprocities
    initiative: Initiative
    kinds: tuple[Kind, ...]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The days and the periods asked for; an open end goes to the outermost deed."""

    by: str = "month"
    since: datetime.date | None = None
    until: datetime.date | None = None


def relation(
    acts: Iterable[Act], sides: tuple[str, str], *, weights: Weights | None = None, over: Stretch | None = None
) -> Relation | TooFew:
    """Measure the relation of two actors.

    Parameters
    ----------
    acts : any acts; those of others are passed over.
    sides : two actor codes.
    weights : for the series and reciprocity; PLOVER's by default. The trend always takes both built-in weightings,
        and these weights where they are others.
    over : stretch of time and length of period; by default all deeds, by month.

    Returns ``TooFew`` when no deed is dated well enough to be put into a period.
    """
    stretch, chosen = over or Stretch(), weights or load_weights("plover")
    given = tuple(acts)
    whole = dyad(given, sides)
    along = spanning(whole.deeds, by=stretch.by, since=stretch.since, until=stretch.until)
    if along is None:
        return TooFew(what=f"deeds dated to the {stretch.by}", found=0, needed=1)
    pair = dyad((*whole.deeds, *whole.unsettled, *whole.undated), sides, within=along)
    return _measured(pair, along, weights=chosen, beside=ids(of_parts(given, sides[0], right=sides[1])))


def _measured(pair: Dyad, along: Timeline, *, weights: Weights, beside: tuple[str, ...]) -> Relation:
    there, back = (series(pair.toward(*side), along=along, weights=weights) for side in pair.directions)
    both = series(pair.deeds, along=along, weights=weights)
    return Relation(
        pair=pair,
        timeline=along,
        weights=weights,
        both=both,
        there=there,
        back=back,
        cooperation=_course([point.cooperative for point in both.points], along),
        conflict=_course([point.conflictive for point in both.points], along),
        trend=trend(pair.deeds, along=along, weightings=_weightings(weights)),
        reciprocity=reciprocity(pair, along=along, weights=weights),
        initiative=initiative(pair),
        kinds=kinds(pair),
        beside=beside,
    )


def _course(periods: Sequence[tuple[str, ...]], along: Timeline) -> Course:
    unit = DAYS[along.by]
    exposures = [days / unit for days in along.days]
    counts = [len(period) for period in periods]
    return Course(
        deeds=tuple(name for period in periods for name in period),
        rate=rate(sum(counts), sum(exposures)),
        change=change(counts, exposures=exposures),
    )


def _weightings(chosen: Weights) -> list[Weights]:
    built_in = [load_weights(name) for name in BUILT_IN]
    return built_in if chosen in built_in else [*built_in, chosen]
