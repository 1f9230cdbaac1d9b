"""Rows of a delimited table: the heading checked against a map of columns, broken rows named by number."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from araxes.errors import BadTable

Cells = Mapping[str, str]
LONGEST_CELL = 10_000_000


class UnusableRow(ValueError):
    """A cell that cannot be understood; the message is the reason told to the user."""


class UncodedRow(UnusableRow):
    """A sound row whose code has no type in PLOVER."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that gives no report: its number (from 1, the heading not counted) and why.

    ``left_out`` marks a sound row whose code has no type in PLOVER; the others are broken.
    """

    row: int
    reason: str
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What is known of a table before its rows: its name in messages, its column map, its delimiter.

    ``columns`` maps our fields to the table's columns; those in ``optional`` may be missing. ``heading`` is given where
    the file has none.
    """

    name: str
    columns: Mapping[str, str]
    optional: frozenset[str] = frozenset()
    delimiter: str = "\t"
    heading: tuple[str, ...] = ()
    quoted: bool = True


def rows_of(lines: Iterable[str], table: Table) -> Iterator[tuple[int, Cells | BadRow]]:
    """Yield each row's number and its mapped cells, stripped; a row of the wrong length comes as `BadRow`.

    Raises `BadTable` when a column is missing, naming what was found and expected.
    """
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(
        (line.replace("\0", "") for line in lines),
        delimiter=table.delimiter,
        quoting=csv.QUOTE_MINIMAL if table.quoted else csv.QUOTE_NONE,
    )
    heading = table.heading or tuple(cell.strip() for cell in next(reader, ()))
    fields, indexes = _places(table, heading)
    pick = itemgetter(*indexes) if len(indexes) > 1 else lambda row: (row[indexes[0]],)
    for number, row in enumerate(_records(reader), start=1):
        if number == 1 and table.heading and len(row) != len(heading):
            raise BadTable(f"{table.name}: {len(row)} columns, expected {len(heading)}; choose the right --format")
        if isinstance(row, str):
            yield number, BadRow(row=number, reason=row)
        elif len(row) != len(heading):
            reason = f"{len(row)} columns where the heading has {len(heading)}"
            yield number, BadRow(row=number, reason=reason)
        else:
            cells = dict(zip(fields, map(str.strip, pick(row)), strict=True))
            broken = any("\ufffd" in cell for cell in cells.values())
            yield number, BadRow(row=number, reason="holds bytes that are not UTF-8") if broken else cells


def _records(reader: Iterator[list[str]]) -> Iterator[Sequence[str]]:
    """Yield the rows that are not empty; a row that cannot be split comes as the reason, a text."""
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield f"cannot be split into columns ({error})"
            continue
        if row is None:
            return
        if row:
            yield row


def _places(table: Table, heading: Sequence[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return our fields that the heading has, and where they stand in it."""
    where = {name.casefold(): index for index, name in reversed(list(enumerate(heading)))}
    missing = [
        column
        for field, column in table.columns.items()
        if field not in table.optional and column.casefold() not in where
    ]
    if missing:
        raise BadTable(
            f"{table.name}: no column {', '.join(missing)}; found {', '.join(heading) or 'an empty file'}; "
            f"expected {', '.join(table.columns.values())}. Choose the right --format, or give a plain CSV with --map"
        )
    found = {field: where[column.casefold()] for field, column in table.columns.items() if column.casefold() in where}
    return tuple(found), tuple(found.values())
