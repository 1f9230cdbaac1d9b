"""A record written as a data package."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, Text, collate, select

from araxes.errors import BadOption
from araxes.record.datapackages.describing import DESCRIPTION, TABLES, description, file_name, resource
from araxes.record.datapackages.values import as_json

AT_ONCE = 2_000
Heard = Callable[[str, int], object]


def unheard(_table: str, _rows: int) -> None:
    """Tell nobody."""


def save_package(connection: Connection, folder: Path, *, heard: Heard = unheard) -> dict[str, int]:
    """Write every table of a record to ``folder`` as JSON Lines, and ``datapackage.json`` last; return rows by table.

    Rows stand in the order of their keys, so that the same record gives the same files. ``heard`` is told of each
    table and its rows. The description is written last: a package without one is unfinished. Raises `BadOption` when
    the folder cannot be written or holds another package.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / DESCRIPTION).exists():
            raise BadOption(f"{folder}: holds a data package already; name another folder with --out")
        resources = []
        for table in TABLES:
            told = _save_table(connection, table, folder / file_name(table))
            heard(table.name, told["rows"])
            resources.append(told)
        text = json.dumps(description(resources), ensure_ascii=False, indent=2) + "\n"
        (folder / DESCRIPTION).write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadOption(f"{folder}: cannot be written ({error.strerror}); name another folder with --out") from error
    return {table.name: told["rows"] for table, told in zip(TABLES, resources, strict=True)}


def _save_table(connection: Connection, table: Table, path: Path) -> dict[str, Any]:
    digest, size, rows = hashlib.sha256(), 0, 0
    with path.open("wb") as file:
        for line in _lines(connection, table):
            file.write(line)
            digest.update(line)
            size += len(line)
            rows += 1
    return resource(table, digest=digest.hexdigest(), size=size, rows=rows)


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    order = (_by_code_point(column, connection.dialect.name) for column in table.primary_key.columns)
    result = connection.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(*order))
    for row in result:
        yield json.dumps(as_json(row._asdict()), ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _by_code_point(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    """Return what to sort by, so that PostgreSQL sorts texts as SQLite does, whatever the server's language."""
    return collate(column, "C") if dialect == "postgresql" and isinstance(column.type, Text) else column
