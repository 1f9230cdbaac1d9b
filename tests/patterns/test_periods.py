"""The time that rates are taken over."""

import datetime

import pytest
from tests.patterns.acts import START, act, on

from araxes.errors import BadOption
from araxes.patterns.periods import period_of


def test_only_weeks_with_a_dated_act_are_covered() -> None:
    period = period_of([on(2, "A > B"), on(16, "A > B")])
    assert (period.first, period.last) == (START + datetime.timedelta(days=2), START + datetime.timedelta(days=16))
    assert (len(period.mondays), period.weeks) == (2, 3)
    days = [day - START.toordinal() for day in period.covered()]
    assert days == [2, 3, 4, 5, 6, 14, 15, 16], "cut at both ends, the empty week left out"


def test_a_month_lengthens_the_period_and_covers_nothing() -> None:
    period = period_of([act("A > B", "2023-11"), on(0, "A > B")])
    assert period.first == datetime.date(2023, 11, 1)
    assert list(period.covered()) == [START.toordinal()]


def test_given_ends_hold() -> None:
    first, last = datetime.date(2024, 1, 3), datetime.date(2024, 1, 31)
    period = period_of([on(0, "A > B"), on(5, "A > B"), on(40, "A > B")], since=first, until=last)
    assert (period.first, period.last, len(period.mondays)) == (first, last, 1)


def test_without_a_day_there_is_no_rate() -> None:
    with pytest.raises(BadOption, match="no act dated to the day"):
        period_of([act("A > B", "2024-05"), act("A > B", None)])
