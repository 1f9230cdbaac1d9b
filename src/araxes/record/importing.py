"""Event data of others into a record: a table is a document, each of its rows a report; in a stream, and resumable."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, insert, select

from araxes.events.joining import join
from araxes.events.origins import DocumentFacts
from araxes.events.origins.facts import as_json
from araxes.events.report import Report
from araxes.record.batches import batches
from araxes.record.imports.tables import BadRow
from araxes.record.locking import write
from araxes.record.reading import place
from araxes.record.regrouping import party_rows
from araxes.record.rows import event_row
from araxes.record.schema import documents, event_parties, events, links, reports
from araxes.record.writing import add_reports, has_document

AT_ONCE, LINKED_AT_ONCE = 2_000, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedTable:
    """A file of event data as the record keeps it.

    ``id`` is a hash of its bytes and format, ``origin`` its path, ``source`` names whose data it is: all its rows
    are one origin. With ``link`` its reports are compared with all others; without, each row is an event of its own
    until an analyst merges it.
    """

    id: str
    name: str
    origin: str
    source: str
    read_at: datetime.datetime
    read_by: str
    link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What became of the rows so far: ``added`` reports, ``known`` ones that the record held, and the last bad rows."""

    added: int = 0
    known: int = 0
    bad: tuple[BadRow, ...] = ()


def import_rows(engine: Engine, table: ImportedTable, rows: Iterable[Report | BadRow]) -> Iterator[Progress]:
    """Write the reports of a table, some thousand in a transaction; yield what became of each batch.

    An import that was interrupted goes on when it is called again: reports that the record holds are passed over. A
    table none of whose rows can be used leaves no trace.
    """
    for batch in batches(rows, LINKED_AT_ONCE if table.link else AT_ONCE):
        told = [row for row in batch if isinstance(row, Report)]
        with write(engine) as connection:
            fresh = _unknown(connection, told)
            _add(connection, fresh, table)
        bad = tuple(row for row in batch if isinstance(row, BadRow))
        yield Progress(added=len(fresh), known=len(told) - len(fresh), bad=bad)


def _unknown(connection: Connection, told: Sequence[Report]) -> list[Report]:
    ids = [report.id for report in told]
    known = set(connection.execute(select(reports.c.id).where(reports.c.id.in_(ids))).scalars())
    return [report for report in told if report.id not in known]


def _add(connection: Connection, told: Sequence[Report], table: ImportedTable) -> None:
    if not told:
        return
    if not has_document(connection, table.id):
        connection.execute(insert(documents), _document_row(table))
    if table.link:
        place(connection, told)
        return
    add_reports(connection, told, linked=False)
    alone = [join([report], origins={report.id: table.source}) for report in told]
    connection.execute(insert(events), [event_row(event) for event in alone])
    connection.execute(insert(links), [{"report": event.id, "event": event.id} for event in alone])
    parties = [row for event in alone for row in party_rows(event)]
    if parties:
        connection.execute(insert(event_parties), parties)


def _document_row(table: ImportedTable) -> dict[str, object]:
    return {
        "id": table.id,
        "kind": "table",
        "series": None,
        "version": 1,
        "current": True,
        "name": table.name,
        "origin": table.origin,
        "outlet": table.source,
        "text": "",
        "facts": as_json(DocumentFacts(id=table.id, name=table.name, outlet=table.source)),
        "read_at": table.read_at,
        "read_by": table.read_by,
    }
