"""What a data package says of itself: the tables as Frictionless resources.

Data Package 2.0 and Table Schema 2.0, https://datapackage.org.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, Integer, Table
from sqlalchemy.types import TypeEngine

from araxes.record.opening import NEWEST
from araxes.record.schema import DECIDED, DERIVED, INDEXES, READ

DESCRIPTION = "datapackage.json"
TABLES: tuple[Table, ...] = (*READ, *DECIDED, *DERIVED, *INDEXES)
_PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES: tuple[tuple[type[TypeEngine[Any]], str], ...] = (
    (JSON, "any"),
    (Boolean, "boolean"),
    (Date, "date"),
    (DateTime, "datetime"),
    (Float, "number"),
    (Integer, "integer"),
)


def description(resources: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the content of ``datapackage.json``; ``araxes`` names the version of the tables."""
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "araxes-record",
        "title": "A record of events: documents, claims, events and decisions",
        "araxes": {"tables": NEWEST},
        "resources": list(resources),
    }


def resource(table: Table, *, digest: str, size: int, rows: int) -> dict[str, Any]:
    """Return the description of one table's file: its schema, SHA-256, number of bytes and of rows."""
    return {
        "name": table.name.replace("_", "-"),
        "path": file_name(table),
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "hash": f"sha256:{digest}",
        "bytes": size,
        "rows": rows,
        "schema": _schema(table),
    }


def file_name(table: Table) -> str:
    """Return the name of a table's file inside the package."""
    return f"{table.name}.jsonl"


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "primaryKey": [column.name for column in table.primary_key.columns],
    }
    foreign = [
        {
            "fields": [column.name],
            "reference": {"resource": key.column.table.name.replace("_", "-"), "fields": [key.column.name]},
        }
        for column in table.columns
        for key in column.foreign_keys
    ]
    return schema | ({"foreignKeys": foreign} if foreign else {})


def _field(column: Column[Any]) -> dict[str, Any]:
    kind = next((name for kind, name in _TYPES if isinstance(column.type, kind)), "string")
    return {"name": column.name, "type": kind, "constraints": {"required": not column.nullable}}
