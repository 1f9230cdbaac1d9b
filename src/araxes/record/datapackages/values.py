"""Values of the tables as JSON, the same whichever database they come from."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Date, DateTime, Table


def as_json(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as JSON values: days as ISO dates, moments as ISO date-times in UTC."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        # SQLite gives moments back without their zone; all are written in UTC.
        aware = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        return aware.astimezone(datetime.UTC).isoformat()
    return value.isoformat() if isinstance(value, datetime.date) else value


def from_json(told: Mapping[str, Any], table: Table) -> dict[str, Any]:
    """Return the values of a row; ``ValueError`` when its fields are not the table's columns or a date is none."""
    names = [column.name for column in table.columns]
    if set(told) != set(names):
        raise ValueError(f"expected the fields {', '.join(names)}, found {', '.join(told) or 'none'}")
    return {column.name: _value(told[column.name], column.type) for column in table.columns}


def _value(told: Any, kind: Any) -> Any:
    if told is not None and isinstance(kind, DateTime):
        return datetime.datetime.fromisoformat(told)
    if told is not None and isinstance(kind, Date):
        return datetime.date.fromisoformat(told)
    return told
