"""Warming, cooling, or no statement.

Example
-------
Ten deeds over five months, two sources, from accusations to visits: each mean is above the one before.

>>> from datetime import date
>>> from araxes.relations.timelines import timeline
>>> from araxes.relations.weights import load_weights
>>> from araxes.values.statuses import Status
>>> kinds = ["SANCTION", "REJECT", "REQUEST", "CONSULT", "SUPPORT"]
>>> acts = [Act(id=f"{month}{source}", type=kind, status=Status.OCCURRED, first=date(2025, month, 9),
...             precision="day", sources=(source,))
...         for month, kind in enumerate(kinds, start=1) for source in "xy"]
>>> months = timeline(date(2025, 1, 1), date(2025, 5, 31), by="month")
>>> found = trend(acts, along=months, weightings=[load_weights("plover")])
>>> found.word, round(found.slopes[0].chance, 3)
('warming', 0.017)
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from araxes.events.act import Act
from araxes.relations.orders import chance, median_slope, score
from araxes.relations.series import placed
from araxes.relations.timelines import Timeline
from araxes.relations.weights import Weights

Floats = NDArray[np.float64]
FEWEST_DEEDS = 10
FEWEST_PERIODS = 5
CHANCE = 0.05
"""A direction that chance alone would give this often or more is not stated."""

WORDS: Mapping[int, str] = {1: "warming", -1: "cooling"}
UNNAMED = "(origin not named)"
_DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Slope:
    """The trend under one weighting.

    ``sign`` is +1, -1 or 0; ``per_year`` the median change of the mean weight, in weight units per year; ``chance`` the
    share of orders of the periods that would look as one-sided, at least (two-sided p). ``without`` gives the sign that
    remains when a source is left out.
    """

    weights: str
    sign: int
    per_year: float
    chance: float
    without: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """``word`` is ``warming``, ``cooling``, or ``None``: no statement; ``reason`` says why in either case.

    ``deeds`` are the ids of the acts it rests on, ``periods`` the labels of the periods that hold any.
    """

    word: str | None
    reason: str
    slopes: tuple[Slope, ...] = ()
    deeds: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.word or 'no statement'}: {self.reason}"


def trend(deeds: Iterable[Act], *, along: Timeline, weightings: Sequence[Weights]) -> Trend:
    """Say whether deeds turned more cooperative or more conflictive over a timeline, when that can be said.

    The value of a period is the mean weight of its deeds; periods without deeds have none. The sign of the trend is
    that of Kendall's S, the number of pairs of periods in which the later value is higher less those in which it is
    lower; ``chance`` is the two-sided p of Mann and Kendall's test, ``per_year`` Theil and Sen's median of the slopes
    of all pairs. "Warming" (or "cooling") is said only when

    1. there are at least 10 deeds in at least 5 periods,
    2. the sign is the same under every weighting,
    3. under every weighting chance alone would give it in less than 5 % of orders, and
    4. it stays the same under every weighting when each source is left out in turn. A deed goes out with a source when
       no other source reports it. With a single source there is nothing to check against, and no statement.

    A mean per deed does not rise because more was read. It does move when other kinds of deed are reported than before,
    and it says nothing of relations that grow without changing in tone: for that see ``series``.

    Parameters
    ----------
    deeds : acts of one dyad, such as ``Dyad.deeds``; ``Act.sources`` must be set for a statement.
    along : the periods.
    weightings : two or more.

    References
    ----------
    Mann 1945, Econometrica 13, 245-259; Kendall 1975, Rank Correlation Methods; Sen 1968, JASA 63, 1379-1389.
    """
    told = _weighed(deeds, along, weightings)
    facts = {"deeds": told.ids, "periods": tuple(along.labels[at] for at in np.unique(told.places))}
    if len(told.ids) < FEWEST_DEEDS or len(facts["periods"]) < FEWEST_PERIODS:
        return Trend(word=None, reason=_too_few(told, along), **facts)
    slopes = tuple(_slope(each.name, at, told=told, along=along) for at, each in enumerate(weightings))
    word, reason = _verdict(slopes, told.sources)
    return Trend(word=word, reason=reason, slopes=slopes, **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """Deeds as columns: period, weight under each weighting, and the source without which the deed is not there."""

    ids: tuple[str, ...]
    places: NDArray[np.int64]
    weights: Floats
    sole: tuple[str, ...]
    sources: frozenset[str]


def _weighed(deeds: Iterable[Act], along: Timeline, weightings: Sequence[Weights]) -> _Weighed:
    rows = []
    for act in deeds:
        place, weights = placed(act, along), [each.of(act) for each in weightings]
        if place is not None and None not in weights:
            rows.append((act.id, place, weights, act.sources or (UNNAMED,)))
    return _Weighed(
        ids=tuple(row[0] for row in rows),
        places=np.array([row[1] for row in rows], dtype=np.int64),
        weights=np.array([row[2] for row in rows], dtype=float).reshape(len(rows), len(weightings)),
        sole=tuple(row[3][0] if len(set(row[3])) == 1 else "" for row in rows),
        sources=frozenset(source for row in rows for source in row[3]),
    )


def _slope(name: str, column: int, *, told: _Weighed, along: Timeline) -> Slope:
    size = len(along)
    counts = np.bincount(told.places, minlength=size).astype(float)
    sums = np.bincount(told.places, weights=told.weights[:, column], minlength=size).astype(float)
    means, filled = _means(sums, counts)
    years = _middles(along)[filled]
    sole = np.array(told.sole)
    without = {}
    for source in sorted(set(told.sole) - {""}):
        gone = sole == source
        less = np.bincount(told.places[gone], minlength=size).astype(float)
        lighter = np.bincount(told.places[gone], weights=told.weights[gone, column], minlength=size)
        without[source] = _sign(_means(sums - lighter, counts - less)[0])
    return Slope(
        weights=name,
        sign=_sign(means),
        per_year=median_slope(years, means),
        chance=chance(means),
        without=without,
    )


def _means(sums: Floats, counts: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the means of the periods that hold anything, rounded so that equal sums give equal means."""
    filled = counts > 0
    return np.round(sums[filled] / counts[filled], 9), filled


def _sign(means: Floats) -> int:
    return int(np.sign(score(means)))


def _middles(along: Timeline) -> Floats:
    """Return the middle of each period in years from the beginning."""
    days = np.array(along.days, dtype=float)
    middles: Floats = (days.cumsum() - days / 2) / _DAYS_PER_YEAR
    return middles


def _too_few(told: _Weighed, along: Timeline) -> str:
    filled = len(np.unique(told.places))
    return (
        f"{len(told.ids)} deeds in {filled} {along.by}s; at least {FEWEST_DEEDS} deeds in {FEWEST_PERIODS} "
        f"{along.by}s needed"
    )


def _verdict(slopes: Sequence[Slope], sources: frozenset[str]) -> tuple[str | None, str]:
    signs = {slope.sign for slope in slopes}
    shown = ", ".join(f"{slope.weights} {_movement(slope.sign)}" for slope in slopes)
    if len(signs) > 1:
        return None, f"the weightings disagree ({shown})"
    (sign,) = signs
    if not sign:
        return None, f"no direction under any weighting ({shown})"
    worst = max(slopes, key=lambda slope: slope.chance)
    if worst.chance >= CHANCE:
        return None, f"chance alone would give such a direction in {worst.chance:.0%} of orders ({worst.weights})"
    if len(sources) < 2:
        return None, f"all deeds rest on one source, {next(iter(sources))}, so nothing can be left out to check it"
    carrying = sorted({source for slope in slopes for source, left in slope.without.items() if left != sign})
    if carrying:
        return None, f"the direction is lost without {_listed(carrying)}"
    return WORDS[sign], (
        f"{shown}; chance alone in at most {worst.chance:.1%} of orders; the direction stays when each of "
        f"{len(sources)} sources is left out in turn"
    )


def _movement(sign: int) -> str:
    return {1: "rises", -1: "falls", 0: "stays"}[sign]


def _listed(names: Sequence[str]) -> str:
    """Name at most three."""
    more = f" (and {len(names) - 3} more)" if len(names) > 3 else ""
    return " or ".join(names[:3]) + more
