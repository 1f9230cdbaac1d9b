"""How often something happens, with the uncertainty that its number leaves."""

from dataclasses import dataclass

from scipy.special import gammaincinv

from araxes.errors import BadOption

JEFFREYS = 0.5
MASS = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Events per unit of time: posterior mean and the bounds of a central credible interval of ``mass``."""

    count: int
    exposure: float
    mean: float
    low: float
    high: float
    mass: float = MASS


def rate(count: int, exposure: float, *, shape: float = JEFFREYS, prior_exposure: float = 0.0) -> Rate:
    """Estimate a rate from a count.

    The count is Poisson with mean rate x exposure, the prior of the rate Gamma(shape, prior_exposure), so its posterior
    is Gamma(shape + count, prior_exposure + exposure), with mean (shape + count) / (prior_exposure + exposure). The
    interval holds the middle 95 % of it. Default prior: Jeffreys', Gamma(1/2, 0), which adds half an event and no time.

    The interval speaks of chance alone. It knows nothing of events that nobody reported or nobody read, and events
    that come in bursts vary more than a Poisson count does: then it is too narrow.

    Parameters
    ----------
    count : number of events, zero or more.
    exposure : length of time watched, above zero; the rate is per its unit.
    shape, prior_exposure : the prior, as that many events in that much time.

    Raises ``BadOption`` for a negative count or no time.

    References
    ----------
    Gelman et al. 2013, Bayesian Data Analysis, section 2.6; Brown, Cai and DasGupta 2003, Statistica Sinica 13, 19-49.

    Example
    -------
    Four visits in two years, 4.5 / 2 a year; none in two years still allows one a year.

    >>> found = rate(4, 2.0)
    >>> found.mean, round(found.low, 2), round(found.high, 2)
    (2.25, 0.68, 4.76)
    >>> round(rate(0, 2.0).high, 2)
    1.26
    """
    if count < 0 or exposure <= 0:
        raise BadOption(f"a rate needs a count of 0 or more over a time above 0, got {count} over {exposure:g}")
    events, time = shape + count, prior_exposure + exposure
    low, high = (float(gammaincinv(events, part)) / time for part in ((1 - MASS) / 2, (1 + MASS) / 2))
    return Rate(count=count, exposure=exposure, mean=events / time, low=low, high=high)
