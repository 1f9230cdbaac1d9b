"""Surrogates: equal to a slow reference, repeatable, and right about chance."""

import numpy as np
import pytest

from araxes.patterns.coincidence import Window
from araxes.patterns.periods import Days
from araxes.patterns.surrogates import jittered, shifted

WEEK = Window(first=1, last=7)
YEAR = np.arange(364)


def clustered(generator: np.random.Generator, clusters: int = 10) -> Days:
    """Days in bunches, as visits and clashes come: six within a week, ten times a year."""
    centres = generator.integers(len(YEAR), size=clusters)
    return np.unique((centres[:, None] + generator.integers(7, size=(clusters, 6))).ravel() % len(YEAR))


def slow_hits(after: Days, does: Days, window: Window) -> int:
    return sum(any(window.first <= d - a <= window.last for d in does) for a in after)


def test_every_shift_is_counted_once() -> None:
    after, does, covered = (
        np.array([3, 10, 40]),
        np.array([5, 12, 33]),
        np.concatenate([np.arange(20), np.arange(30, 50)]),
    )
    places = np.searchsorted(covered, does)
    slow = [
        slow_hits(after, np.sort(covered[(places + s) % len(covered)]), Window(last=3)) for s in range(len(covered))
    ]
    chance = shifted(after, does, window=Window(last=3), covered=covered)
    assert (chance.above, chance.equal, chance.n) == (sum(h > 2 for h in slow), slow.count(2), 40)
    assert slow[0] == 2
    assert chance.mean == pytest.approx(sum(slow) / 40)
    assert chance.p == (chance.above + chance.equal) / 40
    assert chance.mid_p == (chance.above + chance.equal / 2) / 40


def test_long_periods_take_two_thousand_shifts() -> None:
    covered = np.arange(7000)
    chance = shifted(np.array([5, 100, 6000]), np.array([6, 101, 6001]), window=WEEK, covered=covered)
    assert chance.n == 2000
    assert chance.mid_p < 0.01


def test_jitter_is_repeatable() -> None:
    after, does = np.array([3, 90, 200]), np.array([5, 92, 300])
    told = [
        jittered(after, does, window=WEEK, covered=YEAR, generator=np.random.default_rng(seed)) for seed in (7, 7, 8)
    ]
    assert told[0] == told[1] != told[2]


def test_clustered_series_without_connection_are_flagged_at_about_the_nominal_rate() -> None:
    generator = np.random.default_rng(11)
    found = [
        shifted(clustered(generator), clustered(generator), window=WEEK, covered=YEAR).mid_p <= 0.05 for _ in range(400)
    ]
    assert 0.02 <= sum(found) / len(found) <= 0.08


def test_answers_that_are_there_are_found() -> None:
    generator = np.random.default_rng(5)
    for _ in range(20):
        after = np.sort(generator.choice(np.arange(350), size=12, replace=False))
        does = np.union1d(after[:10] + generator.integers(1, 4, size=10), generator.integers(364, size=8))
        assert shifted(after, does, window=Window(last=3), covered=YEAR).mid_p <= 0.05


def test_a_common_season_is_mostly_told_from_an_answer() -> None:
    generator = np.random.default_rng(2)
    busy = np.arange(100, 190)
    flagged = {"shift": 0, "jitter": 0}
    for _ in range(60):
        after, does = (np.sort(generator.choice(busy, size=25, replace=False)) for _ in range(2))
        flagged["shift"] += shifted(after, does, window=WEEK, covered=YEAR).mid_p <= 0.05
        jitter = jittered(after, does, window=WEEK, covered=YEAR, generator=generator)
        flagged["jitter"] += jitter.mid_p <= 0.05
    assert flagged["shift"] > 3 * flagged["jitter"]
