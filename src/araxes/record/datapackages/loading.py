"""A data package read into a new record."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Integer, Table, func, insert, select, text

from araxes.errors import BadTable, RecordNotWritable
from araxes.record.batches import batches
from araxes.record.datapackages.describing import DESCRIPTION, TABLES, file_name
from araxes.record.datapackages.saving import Heard, unheard
from araxes.record.datapackages.values import from_json
from araxes.record.opening import NEWEST
from araxes.record.schema import documents

AT_ONCE = 2_000
PIECE = 1 << 20


def load_package(connection: Connection, folder: Path, *, heard: Heard = unheard) -> dict[str, int]:
    """Write everything that `save_package` wrote into an empty record; return rows by table.

    Files are checked against the description before anything is written: version, presence, size and SHA-256. Raises
    `BadTable` when one does not fit, `RecordNotWritable` when the record is not empty.
    """
    described = _described(folder)
    for table in TABLES:
        _check(folder / file_name(table), described.get(file_name(table)))
    if connection.execute(select(func.count()).select_from(documents)).scalar_one():
        raise RecordNotWritable("a data package goes into a new record, this one holds documents; name another")
    loaded: dict[str, int] = {}
    for table in TABLES:
        loaded[table.name] = _load(connection, table, folder / file_name(table))
        heard(table.name, loaded[table.name])
    return loaded


def _described(folder: Path) -> dict[str, Mapping[str, Any]]:
    """Return the resources of a package by file name."""
    path = folder / DESCRIPTION
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        version = str(told["araxes"]["tables"])
        resources = {str(one["path"]): one for one in told["resources"]}
    except FileNotFoundError as error:
        raise BadTable(f"{path}: is not there; a data package is a folder with this file, finished last") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadTable(f"{path}: is no description of a record that Araxes wrote ({error!r})") from error
    if version != NEWEST:
        raise BadTable(
            f"{path}: was written with tables of version {version}, this Araxes has {NEWEST}; "
            "export it again with the same version of Araxes on both sides"
        )
    return resources


def _check(path: Path, told: Mapping[str, Any] | None) -> None:
    if told is None:
        raise BadTable(f"{path.parent / DESCRIPTION}: does not describe {path.name}; the package is not whole")
    if not path.is_file():
        raise BadTable(f"{path}: is missing; the package is not whole, copy it again")
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
            size += len(piece)
    if told.get("bytes") != size or told.get("hash") != f"sha256:{digest.hexdigest()}":
        raise BadTable(
            f"{path}: {size} bytes that are not those described; it was changed or cut off, copy the package again"
        )


def _load(connection: Connection, table: Table, path: Path) -> int:
    rows = 0
    for batch in batches(_rows(table, path), AT_ONCE):
        connection.execute(insert(table), batch)
        rows += len(batch)
    _count_on(connection, table)
    return rows


def _rows(table: Table, path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            try:
                yield from_json(json.loads(line), table)
            except (ValueError, TypeError, AttributeError) as error:
                raise BadTable(f"{path}, line {number}: no row of {table.name} ({error})") from error


def _count_on(connection: Connection, table: Table) -> None:
    """Let PostgreSQL number new rows after those that came with numbers of their own; SQLite does so by itself."""
    number = table.autoincrement_column
    if connection.dialect.name != "postgresql" or number is None or not isinstance(number.type, Integer):
        return
    sequence = f"pg_get_serial_sequence('{table.name}', '{number.name}')"
    most = f'SELECT max("{number.name}") FROM "{table.name}"'
    connection.execute(text(f"SELECT setval({sequence}, coalesce(({most}), 0) + 1, false)"))
