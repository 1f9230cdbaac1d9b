"""Who acts, and what they do."""

import pytest
from scipy import stats
from tests.relations.acts import act

from araxes.relations.dyads import dyad
from araxes.relations.initiative import initiative, kinds


def pair(*acts):
    return dyad(acts, ("A", "B"))


def test_each_side_and_what_is_joint() -> None:
    found = initiative(
        pair(act("1"), act("2", sides="B > A"), act("3", sides="A + B"), act("4", sides="A + B > B + A"))
    )
    assert (found.left, found.right, found.joint) == (("1",), ("2",), ("3", "4"))
    assert found.share is None


def test_the_interval_is_that_of_jeffreys() -> None:
    found = initiative(pair(*(act(str(day), day=f"2025-05-0{day}") for day in range(1, 5)), act("9", sides="B > A")))
    assert (found.low, found.high) == pytest.approx(stats.beta.interval(0.95, 4.5, 1.5))


def test_with_few_directed_deeds_there_is_no_share() -> None:
    found = initiative(pair(*(act(str(number)) for number in range(4)), act("5", sides="A + B")))
    assert len(found.left) == 4
    assert (found.share, found.low, found.high) == (None, None, None)


def test_kinds_come_most_frequent_first() -> None:
    found = kinds(pair(act("1", kind="visit"), act("2", kind="visit", sides="B > A"), act("3", "AID")))
    assert [(kind.name, kind.left, kind.right, kind.count) for kind in found] == [
        ("visit", ("1",), ("2",), 2),
        ("AID", ("3",), (), 1),
    ]
