"""What was read of each period."""

from datetime import date

from araxes.relations.coverage import ReadDocument, coverage
from araxes.relations.timelines import timeline
from araxes.values.dates import PartialDate

SPRING = timeline(date(2025, 4, 1), date(2025, 6, 30))


def read(name: str, published: str | None, outlet: str | None = "X") -> ReadDocument:
    return ReadDocument(document=name, published=PartialDate.parse(published) if published else None, outlet=outlet)


def test_documents_are_counted_by_publication() -> None:
    found = coverage(
        [read("a", "2025-04-30"), read("b", "2025-04", "Y"), read("c", "2025-06-01"), read("d", "2025-06-02", None)],
        along=SPRING,
    )
    assert found.documents == (("a", "b"), (), ("c", "d"))
    assert found.outlets == (("X", "Y"), (), ("X",))
    assert (found.total, found.empty, found.names) == (4, ("2025-05",), ("X", "Y"))


def test_reading_is_thin_when_most_periods_have_no_document() -> None:
    once = [read("a", "2025-04-30")]
    assert coverage(once, along=SPRING).thin
    assert not coverage([*once, read("b", "2025-05-02")], along=SPRING).thin
    table = ReadDocument(document="t", table=True)
    assert not coverage([*once, table], along=SPRING).thin
    assert coverage([table], along=SPRING).tables == ("t",)


def test_a_rise_of_reading_is_found() -> None:
    days = [f"2025-{month:02d}-{day:02d}" for month in range(1, 9) for day in range(1, 3 if month < 5 else 20)]
    found = coverage([read(day, day) for day in days], along=timeline(date(2025, 1, 1), date(2025, 8, 31)))
    assert found.timeline.labels[found.change.first] == "2025-05"
    assert found.change.none < 0.01


def test_what_cannot_be_placed_is_told_apart() -> None:
    found = coverage([read("year", "2025"), read("none", None), read("old", "2019-04-01")], along=SPRING)
    assert (found.unplaced, found.undated, found.outside, found.total) == (("year",), ("none",), 1, 0)
