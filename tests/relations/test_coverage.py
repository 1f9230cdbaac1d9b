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


def test_what_cannot_be_placed_is_told_apart() -> None:
    found = coverage([read("year", "2025"), read("none", None), read("old", "2019-04-01")], along=SPRING)
    assert (found.unplaced, found.undated, found.outside, found.total) == (("year",), ("none",), 1, 0)
