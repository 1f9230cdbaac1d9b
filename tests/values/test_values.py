"""Spans, partial dates and intervals keep their promises."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.values import Interval, PartialDate, Span
from araxes.values.written import written

YEARS = st.integers(1900, 2100)
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@st.composite
def partial_dates(draw) -> PartialDate:
    day = draw(DATES)
    depth = draw(st.integers(0, 2))
    return PartialDate(year=day.year, month=day.month if depth else 0, day=day.day if depth == 2 else 0)


@given(partial_dates())
def test_a_date_survives_writing_and_reading(date) -> None:
    assert PartialDate.parse(str(date)) == date


@given(partial_dates())
def test_first_is_never_after_last(date) -> None:
    assert date.first <= date.last
    assert (date.first == date.last) == (date.precision == "day")


@pytest.mark.parametrize("text", ["", "May 2025", "2025-13", "2025-02-30", "2025-5-1", "25-05-19"])
def test_a_bad_date_is_refused(text) -> None:
    with pytest.raises(ValueError, match=r"expected|must be|range"):
        PartialDate.parse(text)


@given(st.lists(partial_dates(), min_size=4, max_size=4))
def test_compatibility_is_symmetric(dates) -> None:
    one, other = (
        Interval(start=min(pair, key=lambda d: d.first), end=max(pair, key=lambda d: d.last))
        for pair in (dates[:2], dates[2:])
    )
    assert one.compatible(other) == other.compatible(one)
    assert one.compatible(one)


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Interval(start=PartialDate(year=2025, month=5), end=PartialDate(year=2025, month=4))


@given(st.integers(0, 50), st.integers(0, 50), st.text(min_size=100, max_size=120))
def test_a_span_covers_its_text(start, length, text) -> None:
    span = Span(start=start, end=start + length)
    assert len(span) == length
    assert span.of(text) == text[start : start + length]
    assert span.contains(span)


def test_a_span_needs_order() -> None:
    with pytest.raises(ValueError, match="start <= end"):
        Span(start=3, end=2)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-05-19", "2025-05-19", "19 May 2025"),
        ("2025-05-19", "2025-05-21", "19-21 May 2025"),
        ("2025-04-28", "2025-05-03", "28 April - 3 May 2025"),
        ("2025-04", "2025-06", "April - June 2025"),
        ("2024-12-30", "2025-01-02", "30 December 2024 - 2 January 2025"),
        ("2025-04", "2025-04", "April 2025"),
        ("2024", "2025", "2024 - 2025"),
        ("2022-02-24", None, "since 24 February 2022"),
        (None, "2022", "until 2022"),
        (None, None, "no date"),
    ],
)
def test_a_stretch_of_time_in_words(start, end, words) -> None:
    assert written(*(PartialDate.parse(date) if date else None for date in (start, end))) == words
