"""Kendall's S, its chance and the median slope are those of scipy, exactly where orders can be counted."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from araxes.relations.orders import chance, median_slope, score

FEW = st.lists(st.integers(-3, 3), min_size=2, max_size=40)
DIFFERENT = st.lists(st.integers(-1000, 1000), min_size=2, max_size=45, unique=True)


@given(st.one_of(FEW, DIFFERENT))
def test_chance_equals_scipy(values) -> None:
    expected = stats.kendalltau(range(len(values)), values).pvalue if len(set(values)) > 1 else 1.0
    assert chance(np.array(values, dtype=float)) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(st.permutations(range(6)))
def test_chance_is_the_share_of_orders(order) -> None:
    found = abs(score(np.array(order, dtype=float)))
    scores = [abs(score(np.array(other, dtype=float))) for other in permutations(range(6))]
    assert chance(np.array(order, dtype=float)) == pytest.approx(sum(one >= found for one in scores) / 720)


@given(DIFFERENT)
def test_median_slope_equals_scipy(values) -> None:
    times = np.arange(len(values)) * 0.7
    assert median_slope(times, np.array(values, float)) == pytest.approx(stats.theilslopes(values, times).slope)
