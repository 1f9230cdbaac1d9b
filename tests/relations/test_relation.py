"""All measures together rest on the same deeds, and each number can be traced to them."""

import time
from datetime import date

import pytest
from tests.relations.acts import act, many

from araxes.relations.limits import TooFew
from araxes.relations.relation import Relation, Stretch, relation
from araxes.relations.weights import load_weights


@pytest.fixture(scope="module")
def found() -> Relation:
    return relation(many(600, seed=1), ("A", "B"))


def test_every_deed_is_in_the_series_or_named_as_left_out(found) -> None:
    counted = [name for point in found.both.points for name in point.ids]
    told = [*counted, *found.both.unplaced, *found.both.unweighted]
    assert sorted(told) == sorted(one.id for one in found.pair.deeds)


def test_courses_are_those_of_the_series(found) -> None:
    assert found.cooperation.rate.count == sum(found.both.cooperative) == len(found.cooperation.deeds)
    assert found.conflict.rate.count == sum(found.both.conflictive) == len(found.conflict.deeds)


def test_directions_add_up_to_both_and_the_joint_ones_again(found) -> None:
    def ids(series) -> set[str]:
        return {name for point in series.points for name in point.ids}

    assert ids(found.there) | ids(found.back) == ids(found.both)
    assert ids(found.there) & ids(found.back) == set(found.initiative.joint) & ids(found.both)


def test_kinds_hold_every_deed_once(found) -> None:
    assert sum(kind.count for kind in found.kinds) == len(found.pair.deeds)


def test_acts_of_parts_are_beside(found) -> None:
    parts = {one.id for one in many(600, seed=1) if "A-X" in one.initiators}
    assert set(found.beside) == parts


def test_a_stretch_is_kept_to() -> None:
    found = relation(many(300, seed=2), ("A", "B"), over=Stretch(by="week", since=date(2025, 3, 5)))
    assert found.timeline.first == date(2025, 3, 5)
    assert min(one.first for one in found.pair.deeds) >= date(2025, 3, 5)


def test_own_weights_join_the_trend() -> None:
    plover = load_weights("plover")
    mine = type(plover)(name="mine", title="Mine", types=plover.types, finer={}, codes={})
    found = relation(many(200, seed=4), ("A", "B"), weights=mine)
    assert [slope.weights for slope in found.trend.slopes] == ["plover", "goldstein", "mine"]
    assert found.both.weights == "mine"


@pytest.mark.parametrize("acts", [[], [act("1", day=None)], [act("1", sides="A > C")], [act("1", day="2025")]])
def test_nothing_dated_is_said(acts) -> None:
    assert relation(acts, ("A", "B")) == TooFew(what="deeds dated to the month", found=0, needed=1)


def test_a_hundred_thousand_acts_take_less_than_two_seconds() -> None:
    acts = many(10_000, seed=6) * 10
    began = time.process_time()
    relation(acts, ("A", "B"), over=Stretch(by="week"))
    assert time.process_time() - began < 2
