"""Rows as JSON Lines and CSV."""

import csv
import json
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.views.tables import cell, csv_lines, jsonl

VALUES = st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text(), max_size=3))
ROWS = st.lists(st.fixed_dictionaries({"a": VALUES, "b": VALUES}), max_size=5)


@settings(deadline=None)
@given(ROWS)
def test_jsonl_gives_the_rows_back(rows: list[dict]) -> None:
    lines = list(jsonl(rows))
    assert [json.loads(line) for line in lines] == rows
    assert all(len(line.splitlines()) == 1 for line in lines if line.isascii())


@settings(deadline=None)
@given(ROWS)
def test_csv_gives_the_cells_back(rows: list[dict]) -> None:
    text = "\n".join(csv_lines(rows, ["a", "b"]))
    read = list(csv.reader(StringIO(text, newline="")))
    assert read == [["a", "b"], *([cell(row["a"]), cell(row["b"])] for row in rows)]


def test_cells_show_lists_and_nothing() -> None:
    assert [cell(value) for value in (None, ["IRN", "ARM"], (), 0.5)] == ["", "IRN; ARM", "", "0.5"]
