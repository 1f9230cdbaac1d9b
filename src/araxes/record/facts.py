"""What is known of the documents behind reports when copies are looked for, as the record keeps it."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from araxes.events.origins import independent
from araxes.events.origins.facts import from_json
from araxes.events.report import Report
from araxes.record.batches import batches
from araxes.record.schema import documents

AT_ONCE = 400


def origins_of(connection: Connection, reports: Iterable[Report]) -> Mapping[str, str]:
    """Return the origin of each report: reports of one event, so that copies among them count once.

    A row of an imported table has the table's source as its origin.
    """
    told = list(reports)
    rows = _documents(connection, {report.document for report in told})
    tables = {name: row.outlet or row.name for name, row in rows.items() if row.kind == "table"}
    facts = {name: from_json(row.facts) for name, row in rows.items() if name not in tables}
    read = independent([report for report in told if report.document in facts], facts)
    imported = {report.id: tables[report.document] for report in told if report.document in tables}
    return {**read, **imported}


def _documents(connection: Connection, names: Iterable[str]) -> dict[str, Any]:
    chosen = select(documents.c.id, documents.c.kind, documents.c.name, documents.c.outlet, documents.c.facts)
    found: dict[str, Any] = {}
    for batch in batches(sorted(names), AT_ONCE):
        found |= {row.id: row for row in connection.execute(chosen.where(documents.c.id.in_(batch)))}
    return found
