"""CSV, Parquet and PLOVER-style records, each read back."""

import csv
import io

import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reports import claim, party, report
from tests.record.exports.events import CITATIONS, EVENTS, events

from araxes.events.joining import join
from araxes.record.exports.delimited import csv_lines
from araxes.record.exports.parquet import write_parquet
from araxes.record.exports.plover import PLOVER_COLUMNS, plover_lines
from araxes.record.exports.rows import COLUMNS, FLOATS, INTEGERS, LISTS, event_row
from araxes.record.imports.polecat import read_polecat


def read_csv(told):
    text = "".join(f"{line}\r\n" for line in csv_lines(told, CITATIONS))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_columns_are_named_once_and_have_one_kind() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert set(COLUMNS) >= LISTS | FLOATS | INTEGERS
    assert set(event_row(EVENTS[0], CITATIONS)) == set(COLUMNS)


def test_csv_says_who_did_what_and_who_says_so() -> None:
    first, second, third = read_csv(EVENTS)
    assert (first["initiators"], first["recipients"], first["start"]) == ("FJI", "TON", "2021-03-01")
    assert (first["reports"], first["origins"], first["documents"]) == (
        "2",
        "Example Daily; Example Wire",
        "a.html; b.txt",
    )
    assert (first["latitude"], first["quote"]) == ("-18.1", "The minister *went* to Suva.")
    assert (second["start"], second["precision"], second["status"]) == ("2021-04", "month", "planned")
    assert (second["quote_document"], second["quote_row"]) == ("events.csv", "7")
    assert (third["start"], third["latitude"], third["recipients"]) == ("", "", "")


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), max_size=3))
def test_whatever_the_words_a_csv_has_its_rows(told) -> None:
    read = read_csv(told)
    assert [row["id"] for row in read] == [event.id for event in told]
    assert all(None not in row and None not in row.values() for row in read)


@settings(max_examples=20, deadline=None)
@given(st.lists(events(), max_size=3))
def test_parquet_holds_what_the_rows_hold(told) -> None:
    file = io.BytesIO()
    write_parquet(told, CITATIONS, file)
    assert pq.read_table(file).to_pylist() == [event_row(event, CITATIONS) for event in told]


def test_plover_records_have_a_line_for_each_pair() -> None:
    rows = [line.split("\t") for line in plover_lines(EVENTS, CITATIONS)]
    assert rows[0] == list(PLOVER_COLUMNS)
    assert {len(row) for row in rows} == {len(PLOVER_COLUMNS)}
    told = [dict(zip(PLOVER_COLUMNS, row, strict=True)) for row in rows[1:]]
    assert [row["Event Type"] for row in told] == ["CONSULT"] + ["COOPERATE"] * 3 + ["REJECT"]
    assert [(row["Actor Country"], row["Recipient Country"]) for row in told[1:4]] == [
        ("FJI", "TON"),
        ("FJI", "WSM"),
        ("TON", "WSM"),
    ]
    assert (told[0]["Actor Name"], told[0]["Primary Actor Sector"], told[0]["Quad Code"]) == (
        "the minister",
        "GOV",
        "1",
    )
    assert [row["Event ID"] for row in told[1:4]] == ["t-1", "t-2", "t-3"]


def test_a_side_without_code_keeps_its_words() -> None:
    said = claim("a", initiators=(party("", "the fishers"),), recipients=(party("FJI"),))
    heading, line = plover_lines([join([report("a", "> FJI", on="2021-03-01", claims=(said,))])], CITATIONS)
    row = dict(zip(heading.split("\t"), line.split("\t"), strict=True))
    assert (row["Actor Name"], row["Actor Country"]) == ("the fishers", "")
    assert (row["Recipient Name"], row["Recipient Country"]) == ("FJI", "FJI")


def test_plover_records_are_read_as_polecat() -> None:
    lines = (f"{line}\n" for line in plover_lines(EVENTS, CITATIONS))
    first, *_, last = read_polecat(lines, document="d", name="plover.tsv")
    assert (first.type, first.initiators, first.recipients) == ("CONSULT", ("FJI",), ("TON",))
    assert (str(first.start), first.places[0].place.lon) == ("2021-03-01", 178.4)
    assert "no date" in last.reason
