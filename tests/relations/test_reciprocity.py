"""What is met by the other side, for cooperation and conflict."""

from datetime import date

import pytest
from tests.relations.acts import act, many

from araxes.relations.dyads import dyad
from araxes.relations.limits import TooFew
from araxes.relations.reciprocity import reciprocity
from araxes.relations.timelines import timeline
from araxes.relations.weights import load_weights

PLOVER = load_weights("plover")
YEAR = timeline(date(2025, 1, 1), date(2025, 12, 31))


def reciprocities(acts):
    return reciprocity(dyad(acts, ("A", "B")), along=YEAR, weights=PLOVER)


def test_equal_sides_in_the_same_months_are_fully_met() -> None:
    acts = [
        act(f"{side}{month}", "AID", day=f"2025-0{month}-01", sides=side)
        for side in ("A > B", "B > A")
        for month in (1, 2, 3)
    ]
    found = reciprocities(acts).cooperation
    assert (found.overall, found.timely, found.given, found.returned) == (1, 1, 21, 21)
    assert set(found.deeds) == {one.id for one in acts}


def test_one_side_alone_is_met_by_nothing() -> None:
    acts = [act(str(day), "ACCUSE", day=f"2025-05-{day:02d}") for day in range(1, 7)]
    found = reciprocities(acts)
    assert (found.conflict.overall, found.conflict.timely) == (0, 0)
    assert found.cooperation == TooFew(what="directed deeds", found=0, needed=5)


def test_joint_deeds_are_left_out_and_named() -> None:
    acts = [act(str(day), "COOPERATE", day=f"2025-05-{day:02d}", sides="A + B") for day in range(1, 9)]
    found = reciprocities(acts)
    assert isinstance(found.cooperation, TooFew)
    assert found.joint == tuple("12345678")


def test_equals_a_plain_reckoning() -> None:
    acts = [one for one in many(300, seed=9) if one.first and one.first.year == 2025 and one.precision == "day"]
    found = reciprocities(acts).cooperation
    sums: dict[tuple[int, str], float] = {}
    for one in dyad(acts, ("A", "B")).deeds:
        weight = PLOVER.of(one)
        if one.recipients and weight > 0:
            key = one.first.month, "there" if "A" in one.initiators else "back"
            sums[key] = sums.get(key, 0) + weight
    met = sum(min(sums.get((month, "there"), 0), sums.get((month, "back"), 0)) for month in range(1, 13))
    assert found.timely == pytest.approx(2 * met / sum(sums.values()))
    assert 0 <= found.timely <= found.overall <= 1
