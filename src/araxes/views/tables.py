"""Rows of any kind as a table for reading, as JSON Lines or as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

Row = Mapping[str, Any]

EVENT_COLUMNS = (
    "document",
    "id",
    "type",
    "mode",
    "kind",
    "initiators",
    "recipients",
    "persons",
    "start",
    "end",
    "places",
    "name",
    "status",
    "speaker",
    "context",
    "quote",
    "sources",
    "confidence",
)


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """Write each row as one line of JSON."""
    return (json.dumps(row, ensure_ascii=False) for row in rows)


def csv_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Write a heading and each row as a line of CSV; lists are joined by ``; ``."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([cell(row.get(column)) for column in columns])


def event_row(record: Row) -> dict[str, Any]:
    """Make one flat row of an event in exchange format: its first quotation, all notes, the highest confidence."""
    claims = record["claims"]
    row = {column: record.get(column) for column in EVENT_COLUMNS}
    row["quote"] = claims[0]["quote"]
    row["sources"] = list(dict.fromkeys(label for claim in claims for label in claim["sources"]))
    row["confidence"] = max(claim["confidence"] for claim in claims)
    return row


def table(rows: Sequence[Row]) -> Table:
    """Lay rows with the same keys out as a table."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in rows[0] if rows else ():
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell(value)) for value in row.values()))
    return drawn


def cell(value: Any) -> str:
    """Return a value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(cell, value))
    return str(value)


def _csv_line(cells: Sequence[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().removesuffix("\r\n")
