"""What chance alone would do: the base rate of a coincidence, and the exact binomial test."""

from dataclasses import dataclass

import numpy as np
from scipy.special import betainc, betaincinv  # scipy.stats takes a second to load

BAND = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """The chance that a day picked blindly is followed by an act: ``rate``, with ``low`` and ``high``, each 0 to 1.

    ``acts`` days with an act among ``days`` covered days give it; the bounds are those of a 95 % interval, because a
    rate seen a few times is itself uncertain.
    """

    rate: float
    low: float
    high: float
    acts: int
    days: int

    @property
    def yearly(self) -> float:
        """Days with an act per year of 365 days, at the same pace."""
        return 365 * self.acts / self.days


def base_rate(acts: int, days: int, *, window: int) -> BaseRate:
    """Return the chance that a window of ``window`` days holds at least one of ``acts`` days strewn over ``days``.

    Exact: ``1 - C(days - window, acts) / C(days, acts)``; for rare acts close to ``1 - exp(-acts * window / days)``.
    The interval: the chance ``q`` that any one day has an act lies between the Jeffreys bounds of
    Beta(acts + 1/2, days - acts + 1/2), put into ``1 - (1 - q) ** window`` (H. Jeffreys 1946; no acts: from 0 on).

    Twelve visits a year, two days: with 1 - (353 * 352) / (365 * 364) = 0.0648 about 6 % of days are followed by one.

    >>> round(base_rate(12, 365, window=2).rate, 4)
    0.0648
    """
    tail = (1 - BAND) / 2
    low, high = betaincinv(acts + 0.5, days - acts + 0.5, np.array([tail, 1 - tail]))
    places = np.arange(min(window, days))
    rate = 1 - float(np.prod((days - acts - places).clip(min=0) / (days - places)))
    bounds = (1 - (1 - float(q)) ** window for q in (low if acts else 0.0, high))
    least, most = (min(bound, 1.0) for bound in bounds)
    return BaseRate(rate=rate, low=min(rate, least), high=max(rate, most), acts=acts, days=days)


def binomial(hits: int, n: int, rate: float) -> float:
    """Return the exact chance of ``hits`` or more of ``n`` when each comes true with ``rate``.

    Donges et al. (2016), equation 9. It takes the days on either side to be strewn independently. Visits and clashes
    come in clusters, so the value is shown for comparison and no verdict rests on it.

    Three of four at one half: (4 + 1) / 16.

    >>> binomial(3, 4, 0.5)
    0.3125
    """
    return float(betainc(hits, n - hits + 1, rate)) if hits else 1.0
