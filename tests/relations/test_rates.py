"""The interval holds what it says, by simulation and by a second way of reckoning it."""

import numpy as np
import pytest
from scipy import stats

from araxes.errors import BadOption
from araxes.relations.rates import rate


@pytest.mark.parametrize(("count", "time"), [(0, 1.0), (1, 3.5), (12, 12.0), (400, 52.0)])
def test_bounds_are_those_of_chi_square(count, time) -> None:
    """A Gamma(s, t) variate times 2t is chi-square with 2s degrees of freedom."""
    found = rate(count, time)
    assert found.low == pytest.approx(stats.chi2.ppf(0.025, 2 * count + 1) / (2 * time))
    assert found.high == pytest.approx(stats.chi2.ppf(0.975, 2 * count + 1) / (2 * time))
    assert found.mean == pytest.approx((count + 0.5) / time)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    random = np.random.default_rng(7)
    counts = random.poisson(6.0, size=1500)
    held = sum((found := rate(int(count), 2.0)).low <= 3.0 <= found.high for count in counts)
    assert 0.93 < held / 1500 < 0.97


def test_the_prior_can_be_given() -> None:
    assert rate(4, 2.0, shape=2, prior_exposure=1).mean == pytest.approx(6 / 3)


@pytest.mark.parametrize(("count", "time"), [(-1, 1.0), (3, 0.0)])
def test_no_time_and_negative_counts_are_refused(count, time) -> None:
    with pytest.raises(BadOption, match="over a time above 0"):
        rate(count, time)
