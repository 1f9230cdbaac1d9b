"""Moments, against trying every choice of spans."""

import datetime
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.patterns.acts import START

from araxes.patterns.moments import moments
from araxes.patterns.occasions import Occasion

DAYS = st.sets(st.integers(0, 40), max_size=5)


def occasion(first: int, last: int | None = None) -> Occasion:
    days = [START + datetime.timedelta(days=day) for day in (first, first if last is None else last)]
    return Occasion(first=days[0], last=days[1], acts=(str(first),))


def most_spans(one: set[int], two: set[int], within: int) -> int:
    """The largest number of pairs at most ``within`` days apart whose spans have no day in common."""
    pairs = [(min(a, b), max(a, b), a, b) for a in one for b in two if abs(a - b) <= within]
    for size in range(min(len(one), len(two)), 0, -1):
        for chosen in combinations(sorted(pairs), size):
            if all(left[1] < right[0] for left, right in pairwise(chosen)):
                return size
    return 0


@given(DAYS, DAYS, st.integers(0, 9))
@settings(max_examples=150, deadline=None)
def test_no_other_choice_gives_more_moments(one, two, within) -> None:
    found = moments([occasion(day) for day in sorted(one)], [occasion(day) for day in sorted(two)], within=within)
    assert len(found) == most_spans(one, two, within)
    assert all(moment.gap <= within for moment in found)


def test_what_lasts_meets_what_begins_meanwhile() -> None:
    (moment,) = moments([occasion(0, 5)], [occasion(4)], within=2)
    assert moment.gap == 0
    assert moments([occasion(0, 5)], [occasion(8)], within=2) == ()


def test_a_long_act_counts_once() -> None:
    assert len(moments([occasion(0, 30)], [occasion(5), occasion(15), occasion(25)], within=0)) == 1


def test_the_same_day_goes_before_an_earlier_one() -> None:
    (moment,) = moments([occasion(2), occasion(4)], [occasion(4)], within=7)
    assert (moment.one.acts, moment.gap) == (("4",), 0)
