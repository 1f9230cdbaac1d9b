"""Warming and cooling are said only where nothing contradicts."""

import random
from dataclasses import replace
from datetime import date
from itertools import combinations

import numpy as np
import pytest
from scipy import stats
from tests.relations.acts import act, many

from araxes.relations.timelines import timeline
from araxes.relations.trend import trend
from araxes.relations.weights import load_weights

YEAR = timeline(date(2025, 1, 1), date(2025, 12, 31))
BOTH = [load_weights("plover"), load_weights("goldstein")]
RISING = ["ASSAULT", "SANCTION", "REJECT", "ACCUSE", "CONSULT", "SUPPORT", "AID"]


def deeds(kinds, sources=("x", "y")) -> list:
    return [
        act(f"{month}{source}", kind, day=f"2025-{month:02d}-10", sources=(source,))
        for month, kind in enumerate(kinds, start=1)
        for source in sources
    ]


def test_warming_and_cooling() -> None:
    found = trend(deeds(RISING), along=YEAR, weightings=BOTH)
    assert found.word == "warming"
    assert "each of 2 sources is left out" in found.reason
    assert [slope.without for slope in found.slopes] == [{"x": 1, "y": 1}] * 2
    assert trend(deeds(RISING[::-1]), along=YEAR, weightings=BOTH).word == "cooling"


def test_every_statement_names_its_deeds_and_periods() -> None:
    acts = deeds(RISING)
    found = trend([*acts, act("vague", day="2025")], along=YEAR, weightings=BOTH)
    assert found.deeds == tuple(one.id for one in acts)
    assert found.periods == YEAR.labels[:7]


def no_statement(acts) -> str:
    found = trend(acts, along=YEAR, weightings=BOTH)
    assert found.word is None
    assert str(found).startswith("no statement: ")
    return found.reason


def test_too_few_deeds_or_periods() -> None:
    assert no_statement(deeds(RISING[:4])) == "8 deeds in 4 months; at least 10 deeds in 5 months needed"
    assert no_statement([]).startswith("0 deeds in 0 months")


def test_weightings_that_disagree() -> None:
    """Goldstein takes an appeal for cooperation, PLOVER for conflict."""
    reason = no_statement(deeds(["CONSULT", "CONSULT", "CONSULT", "REQUEST", "REQUEST", "REQUEST"]))
    assert reason == "the weightings disagree (plover falls, goldstein rises)"


def test_what_chance_would_give() -> None:
    assert "chance alone" in no_statement(deeds(["AID", "REJECT", "CONSULT", "ACCUSE", "SUPPORT", "SUPPORT"]))
    assert "no direction" in no_statement(deeds(["CONSULT"] * 7))


def test_a_single_source_checks_nothing() -> None:
    assert "rest on one source, x" in no_statement(deeds([*RISING, *RISING[-1:] * 3], sources=("x",)))
    unnamed = [replace(one, sources=()) for one in deeds(RISING)]
    assert "rest on one source, (origin not named)" in no_statement(unnamed)


def test_a_direction_that_one_source_carries() -> None:
    steady = deeds(["CONSULT"] * 7, sources=("a", "b"))
    assert no_statement([*deeds(RISING, sources=("x",)), *steady]) == "the direction is lost without x"


def test_a_deed_with_a_second_source_stays_when_the_first_is_left_out() -> None:
    acts = [replace(one, sources=("x", "y")) for one in deeds(RISING)]
    found = trend(acts, along=YEAR, weightings=BOTH)
    assert (found.word, found.slopes[0].without) == ("warming", {})


def plain_sign(acts, weights) -> int:
    """Kendall's S pair by pair."""
    months: dict[int, list[float]] = {}
    for one in acts:
        months.setdefault(one.first.month, []).append(weights.of(one))
    means = [float(np.mean(months[month])) for month in sorted(months)]
    score = sum(
        (later > earlier) - (later < earlier) for earlier, later in combinations(np.round(means, 9).tolist(), 2)
    )
    return (score > 0) - (score < 0)


@pytest.mark.parametrize("seed", range(8))
def test_signs_equal_a_plain_reckoning(seed) -> None:
    acts = [one for one in many(400, seed) if one.precision == "day" and one.first.year == 2025]
    found = trend(acts, along=YEAR, weightings=BOTH)
    for slope, weights in zip(found.slopes, BOTH, strict=True):
        assert slope.sign == plain_sign(acts, weights)
        for source, sign in slope.without.items():
            left = [one for one in acts if set(one.sources or ("(origin not named)",)) != {source}]
            assert sign == plain_sign(left, weights)


def test_chance_and_slope_are_the_classic_ones() -> None:
    (slope, _) = trend(deeds(RISING), along=YEAR, weightings=BOTH).slopes
    assert slope.chance == pytest.approx(2 / 5040)
    means = [BOTH[0].types[kind] for kind in RISING]
    middles = np.cumsum(YEAR.days)[:7] - np.array(YEAR.days[:7]) / 2
    assert slope.per_year == pytest.approx(stats.theilslopes(means, middles / 365.25).slope)


def test_noise_is_seldom_called_a_trend() -> None:
    pick = random.Random(5)
    told = [
        trend(deeds([pick.choice(RISING) for _ in range(12)], sources="xyz"), along=YEAR, weightings=BOTH).word
        for _ in range(150)
    ]
    assert sum(word is not None for word in told) <= 10
