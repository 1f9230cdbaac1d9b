"""Periods hold each day once; vague dates are in a period only when they surely are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.relations.acts import act

from araxes.errors import BadOption
from araxes.relations.timelines import STEPS, spanning, start_range, timeline

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(DAYS, st.integers(0, 800), st.sampled_from(STEPS))
def test_every_day_lies_in_one_period(first, length, by) -> None:
    along = timeline(first, first + timedelta(days=length), by=by)
    held = [along.index(first + timedelta(days=number), first + timedelta(days=number)) for number in range(length + 1)]
    assert None not in held
    assert held == sorted(held)
    assert [held.count(number) for number in range(len(along))] == list(along.days)
    assert len(set(along.labels)) == len(along)


def test_weeks_are_those_of_iso_8601() -> None:
    along = timeline(date(2020, 12, 30), date(2021, 1, 10), by="week")
    assert along.labels == ("2020-W53", "2021-W01")
    assert along.days == (5, 7)


CASES = [
    ("2025-05-03", "week", 17),
    ("2025-05", "week", None),
    ("2025-05", "month", 4),
    ("2025-05", "year", 0),
    ("2025", "month", None),
    ("2025", "year", 0),
    ("2024-12-31", "month", None),
    (None, "year", None),
]


@pytest.mark.parametrize(("day", "by", "number"), CASES)
def test_a_date_is_placed_only_where_it_surely_lies(day, by, number) -> None:
    along = timeline(date(2025, 1, 1), date(2025, 12, 31), by=by)
    begins = start_range(act("1", day=day))
    assert (along.index(*begins) if begins else None) == number


def test_an_act_of_several_days_begins_once() -> None:
    exercise = act("1", day="2025-05-31", last=date(2025, 6, 3))
    assert start_range(exercise) == (date(2025, 5, 31), date(2025, 5, 31))


def test_a_timeline_reaches_from_the_first_act_to_the_last() -> None:
    along = spanning([act("1", day="2025-02-14"), act("2", day="2025-04"), act("3", day="2023"), act("4", day=None)])
    assert (along.first, along.last, along.labels) == (
        date(2025, 2, 1),
        date(2025, 4, 30),
        ("2025-02", "2025-03", "2025-04"),
    )


def test_given_ends_are_kept_to_the_day() -> None:
    acts = [act("1", day="2025-02-14"), act("2", day="2025-06-01")]
    along = spanning(acts, since=date(2025, 3, 15))
    assert (along.first, along.labels[0], along.days[0]) == (date(2025, 3, 15), "2025-03", 17)
    assert spanning(acts, until=date(2025, 3, 15)).labels == ("2025-02", "2025-03")
    assert spanning([], since=date(2025, 1, 1), until=date(2025, 1, 31)).labels == ("2025-01",)


def test_nothing_dated_has_no_timeline() -> None:
    assert spanning([act("1", day=None)]) is None
    assert spanning([act("1", day="2025-02-14")], since=date(2026, 1, 1)) is None


def test_wrong_stretches_are_explained() -> None:
    with pytest.raises(BadOption, match="decade: unknown period; one of week, month, year"):
        timeline(date(2025, 1, 1), date(2025, 2, 1), by="decade")
    with pytest.raises(BadOption, match="cannot end"):
        timeline(date(2025, 2, 1), date(2025, 1, 1))
