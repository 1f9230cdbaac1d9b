"""Cells and lines of delimited text, and events as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from araxes.events.joined import JoinedEvent
from araxes.record.exports.citations import Citations
from araxes.record.exports.rows import COLUMNS, event_row

_BETWEEN = "; "


def csv_lines(events: Iterable[JoinedEvent], citations: Citations) -> Iterator[str]:
    """Yield a heading and a line for each event, without line ends; lists are joined by ``; ``."""
    yield delimited(COLUMNS)
    for event in events:
        row = event_row(event, citations)
        yield delimited([row[column] for column in COLUMNS])


def delimited(cells: Sequence[Any], delimiter: str = ",") -> str:
    """Return a line without its end: nothing for ``None``, lists joined by ``; ``."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerow(map(_cell, cells))
    return text.getvalue().removesuffix("\r\n")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return _BETWEEN.join(value) if isinstance(value, list | tuple) else str(value)
