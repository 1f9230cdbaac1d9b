"""Tables of event data into a record: every row once, interrupted or not, on both databases."""

from itertools import islice

import pytest
from tests.record.told import THEN, contents, report, tell, text

from araxes.record import Record, Selection, open_record
from araxes.record.importing import ImportedTable, Progress, import_rows
from araxes.record.imports import read_icews
from araxes.values.dates import PartialDate

HEADING = "date,source,event,target\n"
ROWS = [f"2014-01-{day:02},Fiji,Consult,Tonga\n" for day in range(1, 29)]
ROWS += ["2014-13-01,Fiji,Consult,Tonga\n", "2014-02-01,Fiji,Make statement,Tonga\n"]


def table(**more) -> ImportedTable:
    fields = {"id": "t", "name": "events.csv", "origin": "events.csv", "source": "ICEWS", "read_at": THEN}
    return ImportedTable(**fields, read_by="tests", **more)


def import_all(record: Record, rows=ROWS, **more) -> Progress:
    told = read_icews([HEADING, *rows], document="t", name="events.csv")
    every = list(import_rows(record.engine, table(**more), told))
    return Progress(
        added=sum(one.added for one in every),
        known=sum(one.known for one in every),
        bad=tuple(row for one in every for row in one.bad),
    )


def test_rows_become_events_that_are_found(record: Record) -> None:
    progress = import_all(record)
    assert (progress.added, progress.known, [row.row for row in progress.bad]) == (28, 0, [29, 30])
    assert record.count() == 28
    (event,) = record.events(Selection(between=("FJI", "TON"), until=PartialDate.parse("2014-01-01")))
    assert (event.type, event.origins, event.review) == ("CONSULT", ("ICEWS",), "machine")
    (document,) = record.documents()
    assert (document.kind, document.outlet, document.reports) == ("table", "ICEWS", 28)
    assert len(list(record.events(Selection(search="consult")))) == 28
    assert {act.frame for act in record.acts()} == {"cameo/040"}


def test_the_same_table_again_changes_nothing(record: Record) -> None:
    import_all(record)
    before = contents(record)
    progress = import_all(record)
    assert (progress.added, progress.known) == (0, 28)
    assert contents(record) == before


def test_an_interrupted_import_goes_on(file_record: Record, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("araxes.record.importing.AT_ONCE", 5)
    told = read_icews([HEADING, *ROWS], document="t", name="events.csv")
    assert len(list(islice(import_rows(file_record.engine, table(), told), 3))) == 3
    assert file_record.count() == 15
    assert import_all(file_record).added == 13
    with open_record(tmp_path / "at-once.araxes") as whole:
        import_all(whole)
        assert contents(file_record)["events"] == contents(whole)["events"]


@pytest.mark.parametrize(("link", "events"), [(True, 1), (False, 2)])
def test_rows_are_linked_to_documents_when_asked(file_record: Record, link, events) -> None:
    document = text("Fiji and Tonga met on 5 January 2014.", published="2014-01-06")
    met = {"on": "2014-01-05", "sides": ("FJI", "TON"), "kind": "visit", "mode": "visit"}
    tell(file_record, document, report("r", document, **met))
    import_all(file_record, ["2014-01-05,Fiji,Make a visit,Tonga\n"], link=link)
    assert file_record.count() == events


def test_a_table_without_a_usable_row_leaves_no_trace(record: Record) -> None:
    assert import_all(record, ROWS[-2:]).added == 0
    assert not any(contents(record).values())
