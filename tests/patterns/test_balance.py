"""One state between two rivals."""

import pytest
from tests.patterns.acts import act, filled, ids, on

from araxes.errors import BadOption
from araxes.patterns.balance import Rivalry, balance
from araxes.patterns.coincidence import Share

RIVALRY = Rivalry(rivals=("R", "Q"))


def test_an_exercise_with_one_and_a_visit_to_the_other_on_its_last_day() -> None:
    exercise = act("S + R", "2024-02-05", until="2024-02-07", kind="joint-exercise", type="COOPERATE")
    visit = act("S > Q", "2024-02-07", kind="visit")
    told = balance([*filled(9), exercise, visit], "S", rivalry=RIVALRY)
    (moment,) = told.moments
    assert (moment.one.acts, moment.two.acts, moment.gap) == (ids([exercise]), ids([visit]), 0)
    assert told.hedge.index == 1.0
    assert not told.hedge.telling


def test_acts_with_both_count_for_neither() -> None:
    table = on(8, "S + R + Q")
    told = balance([*filled(9), table, on(9, "S > R")], "S", rivalry=RIVALRY)
    assert told.both == ids([table])
    assert (len(told.one.dated), len(told.two.dated)) == (1, 0)


def test_a_month_counts_for_the_index_and_not_for_moments() -> None:
    vague = act("S + Q", "2024-01")
    told = balance([*filled(9), on(15, "S > R"), vague], "S", rivalry=RIVALRY)
    assert told.hedge.index == 1.0
    assert told.two.imprecise == ids([vague])
    assert told.moments == ()


def test_parts_follow_the_calendar_and_invent_no_quarter() -> None:
    acts = [*filled(30), on(10, "S > R"), on(100, "S > Q"), act("S > Q", "2024-05"), act("S > Q", "2024")]
    told = balance(acts, "S", rivalry=RIVALRY)
    assert [(part.label, part.one, part.two) for part in told.parts] == [
        ("2024-Q1", 1, 0), ("2024-Q2", 0, 2), ("2024-Q3", 0, 0)
    ]  # fmt: skip
    yearly = balance(acts, "S", rivalry=Rivalry(rivals=("R", "Q"), by="year"))
    assert [(part.label, part.one, part.two) for part in yearly.parts] == [("2024", 1, 3)]
    monthly = balance(acts, "S", rivalry=Rivalry(rivals=("R", "Q"), by="month"))
    assert [part.label for part in monthly.parts] == [f"2024-{month:02}" for month in range(1, 8)]


def test_closeness_stands_against_chance() -> None:
    days = [20, 60, 100, 150, 200, 250, 300]
    acts = [*filled(52), *(on(day, "S > R") for day in days), *(on(day + 1, "S > Q") for day in days)]
    told = balance(acts, "S", rivalry=Rivalry(rivals=("R", "Q"), within=2)).closeness
    assert told.share == Share(hits=7, n=7)
    assert told.shift.mid_p < 0.02


def test_without_engagement_nothing_is_said() -> None:
    told = balance(filled(9), "S", rivalry=RIVALRY)
    assert told.hedge is None
    assert told.closeness.shift is None


def test_the_rivals_themselves_are_no_third_state() -> None:
    with pytest.raises(BadOption, match="one of the rivals"):
        balance(filled(9), "R", rivalry=RIVALRY)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"rivals": ("R", "R")}, "own rival"), ({"within": -1}, "0 .* or more"), ({"by": "week"}, "month, quarter, year")],
)
def test_a_rivalry_is_checked(wrong, message) -> None:
    with pytest.raises(BadOption, match=message):
        Rivalry(**({"rivals": ("R", "Q")} | wrong))
