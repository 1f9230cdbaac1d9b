"""Surrogates: the same acts at other times, as often as needed to see what chance does with them."""

from dataclasses import dataclass

import numpy as np

from araxes.patterns.chance import BAND
from araxes.patterns.coincidence import Window, hits_by_row
from araxes.patterns.periods import Days

MOST_SHIFTS = 2000
JITTERS = 999
NEAREST = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How the observed number of hits stands among those of the surrogates.

    ``above`` and ``equal`` count the surrogates with more and with as many hits, of ``n``, the observed series among
    them. ``mean``, ``low`` and ``high`` are the mean and the central 95 % of their hits.
    """

    above: int
    equal: int
    n: int
    mean: float
    low: float
    high: float

    @property
    def p(self) -> float:
        """The share with as many hits or more."""
        return (self.above + self.equal) / self.n

    @property
    def mid_p(self) -> float:
        """The share with more hits, and half of those with as many (H. O. Lancaster 1961).

        Counts of a few hits tie so often that ``p`` flags half as many chance pairs as it promises; this one is about
        right (docs/measures/answers.md gives the figures).
        """
        return (self.above + self.equal / 2) / self.n


def shifted(after: Days, does: Days, *, window: Window, covered: Days) -> Chance:
    """Shift ``does`` as a whole along the covered days, the end joined to the beginning: every shift, so no seed.

    Keeps the clusters on both sides and breaks only their alignment. Beyond 2,000 covered days, 2,000
    shifts at equal distances stand for all. Days are sorted ordinals; those of ``does`` must be among the covered.
    """
    count = min(len(covered), MOST_SHIFTS)
    shifts = np.arange(count) * len(covered) // count
    places = np.searchsorted(covered, does)
    rows = np.sort(covered[(places + shifts[:, None]) % len(covered)], axis=1)
    return _chance(hits_by_row(after[None], rows, window))


def jittered(after: Days, does: Days, *, window: Window, covered: Days, generator: np.random.Generator) -> Chance:
    """Move each day of ``after`` by up to two windows (but at least 14) covered days, 999 times.

    Keeps busy and quiet seasons where they are: what vanishes here but not under `shifted` shows a common season, not
    an answer. The generator decides; the same seed gives the same result.
    """
    places = np.searchsorted(covered, after)
    reach = 2 * max(window.days, NEAREST)
    moves = generator.integers(-reach, reach + 1, size=(JITTERS, len(after)))
    moves = np.concatenate([np.zeros((1, len(after)), dtype=np.int64), moves])
    rows = covered[(places + moves) % len(covered)]
    return _chance(hits_by_row(rows, does[None], window))


def _chance(hits: Days) -> Chance:
    tail = (1 - BAND) / 2
    low, high = np.quantile(hits, (tail, 1 - tail))
    return Chance(
        above=int((hits > hits[0]).sum()),
        equal=int((hits == hits[0]).sum()),
        n=len(hits),
        mean=float(hits.mean()),
        low=float(low),
        high=float(high),
    )
