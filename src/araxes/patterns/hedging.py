"""The hedging index: how evenly a state engages two rivals."""

from dataclasses import dataclass

from scipy.special import betaincinv

from araxes.patterns.chance import BAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """The ``index`` min/max of two counts, 0 (one side only) to 1 (even), with a 95 % interval."""

    one: int
    two: int
    index: float
    low: float
    high: float

    @property
    def telling(self) -> bool:
        """Whether the interval is narrower than half the scale; else the counts say next to nothing."""
        return self.high - self.low < 0.5


def hedging(one: int, two: int) -> Hedge | None:
    """Return min/max of the counts of engagement with two rivals; ``None`` when there is none at all.

    The interval: with Jeffreys priors the two Poisson rates are Gamma(count + 1/2), so the first one's share of their
    sum is Beta(one + 1/2, two + 1/2). The central 95 % of that share give the ratio of the rates from ``r`` to ``s``;
    the index runs over min(x, 1/x) for x in [r, s], and reaches 1 when the ratio may be 1. A count of zero pulls its
    end of the interval to 0 (Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion", Statistical
    Science 16, 101-133). Occasions are taken as independent; a summit that brings three more makes it too narrow.

    Ten occasions with one rival, five with the other: 5/10 = 0.5, and the interval says: perhaps even.

    >>> hedge = hedging(10, 5)
    >>> hedge.index, round(hedge.low, 2), hedge.high
    (0.5, 0.16, 1.0)
    """
    if not one + two:
        return None
    tail = (1 - BAND) / 2
    low = float(betaincinv(one + 0.5, two + 0.5, tail)) if one else 0.0
    high = float(betaincinv(one + 0.5, two + 0.5, 1 - tail)) if two else 1.0
    ends = (_folded(low), _folded(high))
    return Hedge(
        one=one,
        two=two,
        index=min(one, two) / max(one, two),
        low=min(ends),
        high=1.0 if low <= 0.5 <= high else max(ends),
    )


def _folded(share: float) -> float:
    return min(share, 1 - share) / max(share, 1 - share)
