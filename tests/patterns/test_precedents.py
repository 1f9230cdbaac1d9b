"""Precedents, gaps and what a record covers."""

from tests.patterns.remembered import event, visit

from araxes.patterns.extents import extent
from araxes.patterns.gaps import gap
from araxes.patterns.precedents import precedents
from araxes.values.statuses import Status

THIS = event("this", "2025-05-19/2025-05-21", "AAA", "BBB")


def found(*others) -> list[tuple[str, str, bool]]:
    return [(one.event.id, str(one.gap), one.same) for one in precedents(THIS, [THIS, *others])]


def test_the_same_parties_and_some_of_them() -> None:
    others = event("far", "2024-11-10", "BBB", "AAA"), event("near", "2025-04-09/2025-04-10", "AAA", "CCC")
    assert found(*others) == [("near", "39 days", False), ("far", "190 days", True)]


def test_a_rough_date_gives_a_range() -> None:
    assert found(event("month", "2025-04", "AAA", "BBB")) == [("month", "19 to 48 days", True)]
    assert found(event("year", "2024", "AAA", "BBB")) == [("year", "139 to 504 days", True)]


def test_an_order_that_is_not_sure_is_told_so() -> None:
    (one,) = precedents(THIS, [event("same-month", "2025-05", "AAA", "BBB")])
    assert not one.gap.sure
    assert (one.gap.least, one.gap.most) == (-12, 18)


def test_units_stand_for_their_state() -> None:
    assert found(event("unit", "2025-01-01", "AAA-MIL", "BBB")) == [("unit", "138 days", True)]


def test_what_is_no_precedent() -> None:
    assert not found(
        event("later", "2025-06-01", "AAA", "BBB"),
        event("planned", "2025-01-01", "AAA", "BBB", status=Status.PLANNED),
        event("denied", "2025-01-01", "AAA", "BBB", status=Status.DENIED),
        event("undated", None, "AAA", "BBB"),
        event("others", "2025-01-01", "CCC", "DDD"),
        visit("visit", "2025-01-01", "AAA", "BBB"),
        event("agreed", "2025-01-01", "AAA", "BBB", type="AGREE"),
        event("during", "2025-05-19/2025-05-21", "AAA", "CCC"),
    )


def test_without_a_kind_the_mode_counts() -> None:
    bombing = event("now", "2025-05-01", "AAA", "BBB", type="ASSAULT", kind=None, mode="bombing")
    before = event("before", "2025-04-01", "AAA", "BBB", type="ASSAULT", kind=None, mode="bombing")
    other = event("other", "2025-04-02", "AAA", "BBB", type="ASSAULT", kind=None, mode="beating")
    assert [one.event.id for one in precedents(bombing, [before, other])] == ["before"]


def test_an_undated_event_has_no_gap() -> None:
    assert gap(event("a", None), event("b", "2025")) is None


def test_what_a_record_covers() -> None:
    told = [event("a", "2024-11", "AAA", published="2025-04-10"), event("b", None, "AAA", published="2025-05-30")]
    covered = extent(told)
    assert str(covered) == ("2 documents (2025-04-10 to 2025-05-30) that tell of 2 events (2024-11-01 to 2024-11-30)")
