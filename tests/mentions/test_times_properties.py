"""What holds of time expressions in any text."""

import datetime
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.mentions.times import find_times_in
from araxes.mentions.times.durations import duration_value
from araxes.mentions.times.stretches import covering, easter, move, nth_weekday, week
from araxes.values.dates import PartialDate

DAYS = st.dates(min_value=datetime.date(1905, 1, 1), max_value=datetime.date(2055, 12, 31))
WORDS = st.sampled_from(
    [
        *("on", "in", "the", "last", "next", "this", "of", "May", "March", "Friday", "second", "two", "19", "2025"),
        *("3-5", "from", "to", "between", "and", "year", "week", "days", "ago", "later", "early", "end", "quarter"),
        *("a", "few", "every", "night", "p.m.", "7", "mid", "-", ",", ".", "'s", "first", "half", "1990s", "after"),
    ]
)


@given(st.lists(WORDS, max_size=25), st.one_of(st.none(), DAYS))
@settings(max_examples=150, deadline=None)
def test_mentions_lie_in_the_text_in_order_without_overlap(words, published):
    text = " ".join(words)
    found = find_times_in(text, PartialDate.of(published) if published else None)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert all(mention.value and mention.rule for mention in found)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_is_survived(text):
    find_times_in(text, PartialDate(year=2025))


@given(DAYS)
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize(
    "form", ["{d.day} {m} {d.year}", "{m} {d.day}, {d.year}", "{d.year:04d}-{d.month:02d}-{d.day:02d}"]
)
def test_a_full_date_is_read_back(form, day):
    text = f"The envoys met on {form.format(d=day, m=day.strftime('%B'))} in Oslo."
    (mention,) = find_times_in(text)
    assert mention.value == day.isoformat()


@given(DAYS, st.integers(min_value=1, max_value=80))
@settings(max_examples=60, deadline=None)
def test_days_ago_count_back_from_publication(day, count):
    (mention,) = find_times_in(f"The truce began {count} days ago.", PartialDate.of(day))
    assert mention.value == (day - datetime.timedelta(days=count)).isoformat()


@given(DAYS, st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y", "E", "C"]))
def test_a_unit_covers_its_day_and_a_move_comes_back(day, unit):
    stretch = covering(day, unit)
    assert unit == "WE" or stretch.first.first <= day <= stretch.last.last
    assert covering(move(move(day.replace(day=1), unit, 3), unit, -3), unit) == covering(day.replace(day=1), unit)


def test_the_calendar_knows_its_feasts():
    assert easter(2024) == datetime.date(2024, 3, 31)
    assert easter(2025) == datetime.date(2025, 4, 20)
    assert nth_weekday(2024, month=11, weekday=4, which=4) == datetime.date(2024, 11, 28)
    assert nth_weekday(2024, month=5, weekday=1, which=-1) == datetime.date(2024, 5, 27)
    assert week(datetime.date(2021, 1, 2)).value == "2020-W53"


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [(2, "D", "P2D"), (3, "h", "PT3H"), (None, "Y", "PXY"), (2, "E", "P20Y"), (1.5, "Y", "P18M"), (0.5, "h", "PT30M")],
)
def test_durations_have_timex_values(amount, unit, value):
    assert duration_value(amount, unit) == value


def test_cost_is_linear_in_the_text():
    text = "On 3 May 2025 the ministers met; two days later, on Friday, they left for the last week of June. " * 40
    once, longer = (_least_seconds(whole) for whole in (text, "\n\n".join([text] * 4)))
    assert longer < 12 * max(once, 0.01)


def _least_seconds(text: str) -> float:
    """The shortest of three runs: the others may have collected what earlier tests left behind."""
    found = []
    for _ in range(3):
        began = time.process_time()
        find_times_in(text)
        found.append(time.process_time() - began)
    return min(found)
