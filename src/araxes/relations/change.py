"""When a rate changed, if it did.

Example
-------
Three quiet years, then three busy ones.

>>> found = change([1, 0, 1, 6, 5, 7])
>>> found.first, round(found.none, 3), round(found.before.mean, 2), round(found.after.mean, 2)
(3, 0.012, 0.83, 6.17)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln, logsumexp

from araxes.errors import BadOption
from araxes.relations.limits import TooFew
from araxes.relations.rates import MASS, Rate, rate

Floats = NDArray[np.float64]
FEWEST_EVENTS = 5
FEWEST_PERIODS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The posterior of a single change point.

    ``none`` is the probability that the rate never changed. ``posterior[k]`` is that of a change whose first period
    with the new rate is number ``k`` (counted from 0; ``posterior[0]`` is zero); together with ``none`` they add to
    one. ``first`` is the likeliest such period, ``earliest`` to ``latest`` the shortest run that holds 95 % of the
    probability, given that there was a change. ``before`` and ``after`` are the rates on either side of ``first``.
    """

    none: float
    posterior: tuple[float, ...]
    first: int
    earliest: int
    latest: int
    before: Rate
    after: Rate


def change(counts: Sequence[int], *, exposures: Sequence[float] | None = None, none: float = 0.5) -> Change | TooFew:
    """Return the exact posterior of one change in the rate of a series of counts.

    Counts are Poisson. Either one rate holds throughout, or one up to some period and another from the next on; every
    place of the change is equally likely beforehand. Each rate has the prior Gamma(1, m), with m the exposure per event
    in the whole series: a prior of weight one event, centred on the overall rate. A stretch of s events in exposure t
    then has the marginal likelihood

        m / (m + t)^(1 + s) x Gamma(1 + s)        (factors common to all hypotheses left out)

    and a change before period k the product of those of the two stretches. Nothing is sampled.

    It answers about one step change: a slow drift or two steps show as a broad or wandering posterior, and a change in
    how much was read looks just like a change in what happened (see ``coverage``).

    Parameters
    ----------
    counts : events in each period.
    exposures : length of each period; default 1 each.
    none : prior probability that nothing changed.

    Returns ``TooFew`` below 5 events or 4 periods. Raises ``BadOption`` when the lengths differ or ``none`` is not
    strictly between 0 and 1.

    References
    ----------
    Raftery and Akman 1986, Biometrika 73, 85-89; Carlin, Gelfand and Smith 1992, Applied Statistics 41, 389-405. On
    their series, British coal-mining disasters by year (Jarrett 1979), the last year of the old rate is 1891.
    """
    times = _exposures(counts, exposures)
    if not 0 < none < 1:
        raise BadOption(f"the prior probability of no change lies between 0 and 1, got {none:g}")
    if sum(counts) < FEWEST_EVENTS:
        return TooFew(what="events", found=int(sum(counts)), needed=FEWEST_EVENTS)
    if len(counts) < FEWEST_PERIODS:
        return TooFew(what="periods", found=len(counts), needed=FEWEST_PERIODS)
    logs = _log_posterior(np.asarray(counts, dtype=float), times, none)
    return _told(np.exp(logs[1:]), float(np.exp(logs[0])), events=np.asarray(counts), times=times)


def _log_posterior(counts: Floats, times: Floats, none: float) -> Floats:
    """Return the logarithms of: no change, then a change before period 1, 2, ..., n - 1."""
    total, time = counts.sum(), times.sum()
    unit = time / total
    events, passed = counts.cumsum()[:-1], times.cumsum()[:-1]
    changed = _log_marginal(events, passed, unit) + _log_marginal(total - events, time - passed, unit)
    logs = np.concatenate(
        ([np.log(none) + _log_marginal(total, time, unit)], np.log((1 - none) / len(changed)) + changed)
    )
    normalised: Floats = logs - logsumexp(logs)
    return normalised


def _log_marginal(events: Floats, time: Floats, unit: float) -> Floats:
    found: Floats = np.log(unit) + gammaln(1 + events) - (1 + events) * np.log(unit + time)
    return found


def _told(places: Floats, none: float, *, events: NDArray[np.int64], times: Floats) -> Change:
    first = int(places.argmax()) + 1
    earliest, latest = _shortest(places / places.sum())
    return Change(
        none=none,
        posterior=(0.0, *map(float, places)),
        first=first,
        earliest=earliest + 1,
        latest=latest + 1,
        before=rate(int(events[:first].sum()), float(times[:first].sum())),
        after=rate(int(events[first:].sum()), float(times[first:].sum())),
    )


def _shortest(places: Floats) -> tuple[int, int]:
    """Return the ends of the shortest run of places that holds at least ``MASS``; the earlier of equal ones."""
    sums = np.concatenate(([0.0], places.cumsum()))
    ends = np.searchsorted(sums, sums[:-1] + MASS - 1e-12)
    lengths = np.where(ends < len(sums), ends - np.arange(len(places)), len(sums))
    start = int(lengths.argmin())
    return start, int(ends[start]) - 1


def _exposures(counts: Sequence[int], exposures: Sequence[float] | None) -> Floats:
    if exposures is None:
        return np.ones(len(counts))
    if len(exposures) != len(counts) or min(exposures, default=1) <= 0:
        raise BadOption(f"{len(counts)} counts need as many exposures above 0, got {len(exposures)}")
    return np.asarray(exposures, dtype=float)
