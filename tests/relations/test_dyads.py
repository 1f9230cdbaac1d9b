"""Which acts are deeds of two actors, and what is counted apart."""

from datetime import date

import pytest
from tests.relations.acts import act

from araxes.errors import BadOption
from araxes.relations.dyads import between, dyad, of_parts
from araxes.relations.timelines import timeline
from araxes.values.statuses import Status

SIDES = [
    ("A > B", True),
    ("B > A", True),
    ("A + B", True),
    ("A + C > B", True),
    ("C > A + B", False),
    ("A + B > C", False),
    ("A > C", False),
    ("A-CVL > B", False),
    ("A >", False),
]


@pytest.mark.parametrize(("sides", "held"), SIDES)
def test_an_act_is_of_the_dyad_when_it_goes_from_one_to_the_other(sides, held) -> None:
    assert bool(between([act("1", sides=sides)], "A", right="B")) == held


@pytest.mark.parametrize(
    ("sides", "held"), [("A-CVL > B", True), ("B-REB + A", True), ("A > B", False), ("AX > B", False)]
)
def test_acts_of_parts_stand_beside(sides, held) -> None:
    assert bool(of_parts([act("1", sides=sides)], "A", right="B")) == held


def test_a_joint_act_goes_both_ways() -> None:
    pair = dyad([act("1", sides="A + B"), act("2", sides="B > A")], ("A", "B"))
    assert [deed.id for deed in pair.toward("A", "B")] == ["1"]
    assert [deed.id for deed in pair.toward("B", "A")] == ["1", "2"]


def test_what_did_not_happen_or_cannot_be_dated_stands_apart() -> None:
    acts = [
        act("late", day="2025-05-30"),
        act("early", day="2025-05-02"),
        act("month", day="2025-05"),
        act("planned", status=Status.PLANNED),
        act("denied", day=None, status=Status.DENIED),
        act("undated", day=None),
        act("astride", day="2025"),
        act("before", day="2025-04-30"),
        act("planned before", day="2025-04-30", status=Status.PLANNED),
    ]
    pair = dyad(acts, ("A", "B"), within=timeline(date(2025, 5, 1), date(2025, 5, 31)))
    told = {
        part: [one.id for one in getattr(pair, part)]
        for part in ("deeds", "unsettled", "undated", "astride", "outside")
    }
    assert told == {
        "deeds": ["month", "early", "late"],
        "unsettled": ["planned", "denied"],
        "undated": ["undated"],
        "astride": ["astride"],
        "outside": ["before", "planned before"],
    }


def test_statuses_can_be_chosen() -> None:
    acts = [act("1"), act("2", status=Status.PLANNED)]
    pair = dyad(acts, ("A", "B"), statuses=[Status.PLANNED])
    assert ([one.id for one in pair.deeds], [one.id for one in pair.unsettled]) == (["2"], ["1"])


def test_one_actor_makes_no_relation() -> None:
    with pytest.raises(BadOption, match="two actors"):
        between([], "A", right="A")
