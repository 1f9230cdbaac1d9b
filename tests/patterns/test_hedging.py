"""The hedging index and its interval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.patterns.hedging import hedging

COUNTS = st.integers(0, 200)


@given(COUNTS, COUNTS)
def test_the_interval_holds_the_index_and_does_not_care_for_order(one, two) -> None:
    hedge = hedging(one, two)
    if not one + two:
        assert hedge is None
        return
    assert 0 <= hedge.low <= hedge.index <= hedge.high <= 1
    other = hedging(two, one)
    assert (hedge.index, hedge.low, hedge.high) == pytest.approx((other.index, other.low, other.high))


def test_few_counts_tell_nothing() -> None:
    assert not hedging(1, 1).telling
    assert not hedging(0, 1).telling
    assert hedging(40, 8).telling
    assert hedging(40, 8).high < 0.5


@pytest.mark.parametrize(("one", "two"), [(20.0, 20.0), (30.0, 10.0), (12.0, 4.0), (5.0, 5.0)])
def test_the_interval_holds_the_true_ratio_often_enough(one, two) -> None:
    generator = np.random.default_rng(4)
    true = min(one, two) / max(one, two)
    hedges = [hedging(int(a), int(b)) for a, b in generator.poisson((one, two), size=(500, 2)) if a + b]
    assert sum(hedge.low <= true <= hedge.high for hedge in hedges) / len(hedges) >= 0.93
