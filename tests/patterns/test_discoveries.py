"""Benjamini and Hochberg's own example."""

import pytest

from araxes.patterns.discoveries import false_discovery_rates

PUBLISHED = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0
]  # fmt: skip


def test_the_authors_example_keeps_four_of_fifteen() -> None:
    """Benjamini and Hochberg 1995: a trial of thrombolysis, fifteen hypotheses, four rejected at 0.05."""
    rates = false_discovery_rates(PUBLISHED)
    assert [rate <= 0.05 for rate in rates] == [True] * 4 + [False] * 11


def test_order_of_the_pairs_makes_no_difference() -> None:
    assert false_discovery_rates(PUBLISHED[::-1]) == false_discovery_rates(PUBLISHED)[::-1]


def test_one_pair_pays_no_price() -> None:
    assert false_discovery_rates([0.03]) == pytest.approx((0.03,))
    assert false_discovery_rates([]) == ()
