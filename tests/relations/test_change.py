"""The change point on the published example, against brute force, and where nothing changed."""

import math

import numpy as np
import pytest
from scipy import integrate, stats

from araxes.errors import BadOption
from araxes.relations.change import change
from araxes.relations.limits import TooFew

COAL = [
    *[4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2, 1],
    *[3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0],
    *[1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 3, 3, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1],
]
"""Coal-mining disasters with ten or more dead in Britain by year, 1851-1962 (Jarrett 1979): 191 in 112 years."""


def test_coal_mining_disasters_changed_after_1891() -> None:
    """Carlin, Gelfand and Smith (1992): the mode is 1891, the last year of the old rate; we name the first new one."""
    assert (len(COAL), sum(COAL)) == (112, 191)
    found = change(COAL)
    assert 1851 + found.first - 1 == 1891
    assert found.posterior[found.first] == pytest.approx(0.24, abs=0.01)
    assert 1851 + found.earliest >= 1885
    assert 1851 + found.latest <= 1897
    assert found.none < 1e-9
    assert found.before.mean == pytest.approx(3.1, abs=0.05)
    assert found.after.mean == pytest.approx(0.9, abs=0.05)


def brute(counts, times, none) -> list[float]:
    """Integrate the likelihood over the rates numerically, one hypothesis after the other."""
    prior = stats.gamma(1, scale=sum(counts) / sum(times))

    def marginal(which) -> float:
        def density(level: float) -> float:
            chances = stats.poisson.pmf([counts[i] for i in which], [level * times[i] for i in which])
            return float(np.prod(chances) * prior.pdf(level))

        return integrate.quad(density, 0, 60, points=[1, 5, 10], limit=200)[0]

    places = range(1, len(counts))
    masses = [none * marginal(range(len(counts)))]
    masses += [(1 - none) / len(places) * marginal(range(k)) * marginal(range(k, len(counts))) for k in places]
    return [mass / math.fsum(masses) for mass in masses]


@pytest.mark.parametrize(
    ("counts", "times"),
    [([1, 0, 1, 6, 5, 7], [1.0] * 6), ([3, 2, 4, 3, 2], [1.0] * 5), ([0, 9, 0, 1], [0.5, 1.0, 2.0, 1.0])],
)
def test_posterior_equals_numerical_integration(counts, times) -> None:
    found = change(counts, exposures=times, none=0.3)
    assert [found.none, *found.posterior[1:]] == pytest.approx(brute(counts, times, 0.3), rel=1e-4)


def test_probabilities_add_to_one() -> None:
    found = change(COAL)
    assert found.none + sum(found.posterior) == pytest.approx(1)
    inside = sum(found.posterior[found.earliest : found.latest + 1]) / sum(found.posterior)
    assert inside >= 0.95


def test_steady_counts_are_rarely_called_a_change() -> None:
    random = np.random.default_rng(11)
    told = [change(random.poisson(3.0, size=40).tolist()) for _ in range(200)]
    assert sum(found.none < 0.05 for found in told) <= 6


def test_exposure_explains_a_rise() -> None:
    """Twice the time, twice the events: no change in the rate."""
    assert change([5, 5, 5, 10, 10, 10], exposures=[1, 1, 1, 2, 2, 2]).none > 0.5


def test_too_few_are_said_to_be_too_few() -> None:
    assert change([1, 0, 2, 1]) == TooFew(what="events", found=4, needed=5)
    assert str(change([9, 9])) == "too few periods to say: 2, at least 4 needed"


def test_wrong_exposures_and_priors_are_refused() -> None:
    with pytest.raises(BadOption, match="as many exposures"):
        change([1, 2, 3, 4], exposures=[1, 2])
    with pytest.raises(BadOption, match="between 0 and 1"):
        change([1, 2, 3, 4], none=1)
