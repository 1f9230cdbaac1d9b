"""Figures in order of time, chosen by actor and words, and those that contradict each other."""

from math import inf

from tests.patterns.remembered import figure

from araxes.patterns.figures import about, conflicts, figures
from araxes.values.dates import PartialDate


def against(*remarks, events=None) -> list[tuple[float | None, float | None]]:
    return [(one.one.low, one.other.low) for one in conflicts(figures(remarks, events=events))]


def test_in_order_of_time() -> None:
    told = figures(
        [figure(3, date="2025"), figure(1, date=None), figure(2, date=None, document="d")],
        {"d": PartialDate.parse("2024")},
    )
    assert [(one.low, one.dated_by) for one in told] == [(2, "publication"), (3, "text"), (1, None)]


def test_ranges_that_do_not_meet_contradict() -> None:
    assert against(figure(100), figure(300, at=9)) == [(100, 300)]
    assert against(figure(100, 300), figure(200, 400, at=9)) == []


def test_a_bound_only_contradicts_what_lies_beyond_it() -> None:
    least = figure(140000, None, qualifier="at least")
    assert figures([least])[0].bounds == (140000, inf)
    assert against(least, figure(150000, at=9)) == []
    assert against(least, figure(90000, at=9)) == [(140000, 90000)]


def test_a_guess_gives_way_by_a_tenth() -> None:
    assert against(figure(300, qualifier="about"), figure(320, at=9)) == []
    assert against(figure(300, qualifier="about"), figure(350, at=9)) == [(300, 350)]


def test_what_is_not_about_the_same_does_not_contradict() -> None:
    one = figure(100)
    assert against(one, figure(300, at=9, actor="BBB")) == []
    assert against(one, figure(300, at=9, unit="tank")) == []
    assert against(one, figure(300, at=9, date="2023-05-01")) == []
    assert against(one, figure(300, at=9, part_of="1,000 soldiers")) == []
    assert against(one, figure(300)) == []


def test_reports_of_one_event_are_compared() -> None:
    dead = {"topic": "casualties", "unit": "person", "actor": None}
    one, other = figure(12, report="a", **dead), figure(30, at=9, report="b", **dead)
    assert against(one, other, events={"a": "same", "b": "same"}) == [(12, 30)]
    assert against(one, other, events={"a": "same", "b": "another"}) == []


def test_by_actor_and_words() -> None:
    told = figures([figure(1, actor="AAA-MIL"), figure(2, actor="BBB"), figure(3, what="reserve officers")])
    assert [one.low for one in about(told, actor="AAA")] == [1, 3]
    assert [one.low for one in about(told, words="officer")] == [3]
    assert [one.low for one in about(told, words="forces soldiers")] == [1, 2]
