"""The base rate and the binomial test, checked by counting all cases."""

from fractions import Fraction
from itertools import combinations

import pytest
from scipy import stats

from araxes.patterns.chance import base_rate, binomial


@pytest.mark.parametrize(("acts", "days", "window"), [(1, 12, 2), (2, 12, 3), (4, 9, 5), (3, 7, 7), (6, 7, 2)])
def test_base_rate_counts_all_placements(acts, days, window) -> None:
    placements = list(combinations(range(days), acts))
    held = sum(any(day < window for day in placement) for placement in placements)
    assert base_rate(acts, days, window=window).rate == pytest.approx(float(Fraction(held, len(placements))))


def test_twelve_visits_a_year_and_two_days_give_six_percent() -> None:
    rate = base_rate(12, 365, window=2)
    assert round(100 * rate.rate) == 6
    assert rate.yearly == 12
    assert rate.low < rate.rate < rate.high


def test_few_acts_leave_the_rate_open() -> None:
    narrow, wide = base_rate(120, 3650, window=2), base_rate(1, 30, window=2)
    assert narrow.high - narrow.low < 0.03
    assert wide.high - wide.low > 0.15


def test_never_seen_is_not_never() -> None:
    rate = base_rate(0, 50, window=7)
    assert (rate.rate, rate.low) == (0.0, 0.0)
    assert rate.high > 0.2


def test_a_window_longer_than_the_period_is_certain() -> None:
    assert base_rate(1, 5, window=14).rate == 1.0
    assert base_rate(5, 5, window=1).high == 1.0


@pytest.mark.parametrize(("hits", "n", "rate"), [(0, 5, 0.1), (3, 12, 0.06), (12, 12, 0.5)])
def test_binomial_is_scipys_one_sided_test(hits, n, rate) -> None:
    assert binomial(hits, n, rate) == pytest.approx(stats.binomtest(hits, n, rate, alternative="greater").pvalue)
