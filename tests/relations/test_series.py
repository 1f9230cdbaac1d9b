"""Sums by period, equal to a slow and plain reckoning."""

import calendar
from datetime import date, timedelta

import pytest
from tests.relations.acts import act, many

from araxes.relations.dyads import dyad
from araxes.relations.series import series
from araxes.relations.timelines import STEPS, timeline
from araxes.relations.weights import load_weights
from araxes.values.statuses import Status

YEAR = timeline(date(2025, 1, 1), date(2025, 12, 31))


def test_cooperation_and_conflict_are_not_set_off() -> None:
    acts = [act("1", mode="visit"), act("2", "ASSAULT", mode="heavy-weapons"), act("3", "CONSULT")]
    may = series(acts, along=YEAR, weights=load_weights("plover")).points[4]
    assert (may.cooperation, may.conflict) == (3, -10)
    assert (may.cooperative, may.conflictive, may.ids) == (("1", "3"), ("2",), ("1", "3", "2"))


def test_empty_periods_are_there() -> None:
    found = series([act("1")], along=YEAR, weights=load_weights("plover"))
    assert [point.label for point in found.points][:2] == ["2025-01", "2025-02"]
    assert found.cooperative == (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)


def test_what_is_in_no_sum_is_named() -> None:
    acts = [act("vague", day="2025"), act("strange", "DANCE"), act("before", day="2024-01-01")]
    found = series(acts, along=YEAR, weights=load_weights("plover"))
    assert (found.unplaced, found.unweighted) == (("vague", "before"), ("strange",))
    assert not any(point.ids for point in found.points)


def test_an_act_that_weighs_nothing_is_counted_as_neutral() -> None:
    found = series([act("1", "ACCUSE", frame="cameo/01")], along=YEAR, weights=load_weights("goldstein"))
    assert found.points[4].neutral == ("1",)


def plain(acts, along, weights) -> list[tuple[float, float]]:
    """Walk every day of every period and ask every act anew whether it began only there."""
    sums = []
    for number, start in enumerate(along.starts):
        days = [max(start, along.first) + timedelta(days=more) for more in range(along.days[number])]
        weighed = [weights.of(one) for one in acts if begins(one) and all(day in days for day in begins(one))]
        sums.append((sum(w for w in weighed if w > 0), sum(w for w in weighed if w < 0)))
    return sums


def begins(one) -> list[date]:
    """All days on which the act may have begun."""
    if one.first is None:
        return []
    months = {"day": [], "month": [one.first.month], "year": range(1, 13)}[one.precision]
    lengths = [(month, calendar.monthrange(one.first.year, month)[1]) for month in months]
    return [date(one.first.year, month, day + 1) for month, length in lengths for day in range(length)] or [one.first]


@pytest.mark.parametrize("by", STEPS)
@pytest.mark.parametrize("name", ["plover", "goldstein"])
def test_sums_equal_a_plain_reckoning(by, name) -> None:
    acts, weights = many(250, seed=3), load_weights(name)
    along = timeline(date(2024, 2, 20), date(2025, 8, 10), by=by)
    deeds = dyad(acts, ("A", "B"), within=along).deeds
    kept = [
        one
        for one in acts
        if one.status in {Status.OCCURRED, Status.ONGOING}
        and one.id not in {other.id for other in acts if "A-X" in other.initiators or other.recipients == ("C",)}
    ]
    found = [(point.cooperation, point.conflict) for point in series(deeds, along=along, weights=weights).points]
    assert sum(found, ()) == pytest.approx(sum(plain(kept, along, weights), ()))
    assert any(cooperation for cooperation, _ in found)
