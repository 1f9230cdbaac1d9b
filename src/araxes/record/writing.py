"""Writing what was read into the tables: a document and all it says, or nothing of it."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from araxes.documents.document import Document, Rejection
from araxes.events.coded import Coded
from araxes.events.linking import keys
from araxes.events.origins import facts_of
from araxes.events.origins.facts import as_json
from araxes.events.remark import Remark
from araxes.events.report import Report
from araxes.record.batches import batches
from araxes.record.rows import claim_row, remark_row, report_row
from araxes.record.schema import (
    citations,
    claims,
    documents,
    passages,
    rejections,
    remarks,
    report_keys,
    reports,
    spans,
    warnings,
)
from araxes.record.searching import fold, parts

Rows = Sequence[dict[str, Any]]
AT_ONCE = 2_000


def series_of(document: Document) -> str | None:
    """Return what names all versions of a document: its address, or the path of its file; ``None`` for other texts."""
    if document.address:
        return document.address
    path = Path(document.origin)
    return path.resolve().as_uri() if document.origin != "-" and path.is_file() else None


def has_document(connection: Connection, name: str) -> bool:
    """Tell whether the record holds a document of this id."""
    return connection.execute(select(documents.c.id).where(documents.c.id == name)).first() is not None


def add_document(connection: Connection, document: Document, *, at: datetime.datetime, by: str) -> tuple[str, ...]:
    """Write a document; return the ids of the reports that it supersedes: those of an earlier version."""
    series = series_of(document)
    former = _current_of(connection, series) if series else None
    if former is not None:
        connection.execute(update(documents).where(documents.c.id == former.id).values(current=False))
    connection.execute(
        insert(documents),
        _document_row(document)
        | {
            "series": series,
            "version": former.version + 1 if former else 1,
            "read_at": at,
            "read_by": by,
        },
    )
    _add(connection, citations, _citation_rows(document))
    _add(connection, warnings, _warning_rows(document))
    _add(connection, passages, [{"kind": "document", "of": document.id, "words": part} for part in _words(document)])
    connection.execute(delete(rejections).where(rejections.c.origin == document.origin))
    return _reports_of(connection, former.id) if former else ()


def _current_of(connection: Connection, series: str) -> Any:
    """Return id and version of the newest version of a document, if it is known."""
    known = select(documents.c.id, documents.c.version).where(documents.c.series == series, documents.c.current)
    return connection.execute(known).first()


def add_spans(connection: Connection, coded: Coded) -> None:
    """Write where the sentences of a document stand."""
    rows = [
        {
            "document": coded.document.id,
            "position": sentence.index,
            "start": sentence.start,
            "end": sentence.end,
            "role": sentence.role,
        }
        for sentence in coded.sentences
    ]
    _add(connection, spans, rows)


def add_reports(connection: Connection, told: Iterable[Report], *, linked: bool = True) -> None:
    """Write reports with their claims, the keys under which linking finds them, and the words that search finds."""
    for batch in batches(told, AT_ONCE):
        _add(connection, reports, [report_row(report, position) for position, report in enumerate(batch)])
        pairs = [(claim, report.id, position) for report in batch for position, claim in enumerate(report.claims)]
        _add(connection, claims, [claim_row(claim, report, position=position) for claim, report, position in pairs])
        if linked:
            _add(connection, report_keys, [row for report in batch for row in _key_rows(report)])
        words = [{"kind": "claim", "of": claim.id, "words": fold(claim.quote)} for claim, _, _ in pairs]
        _add(connection, passages, words)


def add_remarks(connection: Connection, told: Iterable[Remark]) -> None:
    """Write remarks, each once."""
    rows = {remark.id: remark_row(remark) for remark in told}
    _add(connection, remarks, list(rows.values()))


def add_rejection(connection: Connection, rejection: Rejection, at: datetime.datetime) -> None:
    """Write what could not be read, and why; the newest reason replaces an older one."""
    connection.execute(delete(rejections).where(rejections.c.origin == rejection.origin))
    row = {"origin": rejection.origin, "reason": rejection.reason, "remedy": rejection.remedy, "at": at}
    connection.execute(insert(rejections), row)


def _add(connection: Connection, table: Table, rows: Rows) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _reports_of(connection: Connection, document: str) -> tuple[str, ...]:
    found = connection.execute(select(reports.c.id).where(reports.c.document == document)).scalars()
    return tuple(found)


def _document_row(document: Document) -> dict[str, Any]:
    published = document.published
    return {
        "id": document.id,
        "kind": "text",
        "current": True,
        "name": document.name,
        "origin": document.origin,
        "address": document.address,
        "title": document.title,
        "author": document.author,
        "outlet": document.outlet,
        "published": str(published.date) if published else None,
        "published_found": published.found if published else None,
        "language": document.language,
        "text": document.text,
        "facts": as_json(facts_of(document)),
    }


def _words(document: Document) -> Iterable[str]:
    return parts(f"{document.title or ''} {document.text}")


def _citation_rows(document: Document) -> Rows:
    return [
        {
            "document": document.id,
            "position": position,
            "label": source.label,
            "title": source.title,
            "outlet": source.outlet,
            "address": source.address,
            "accessed": str(source.accessed) if source.accessed else None,
            "language": source.language,
            "start": source.span.start,
            "end": source.span.end,
        }
        for position, source in enumerate(document.sources)
    ]


def _warning_rows(document: Document) -> Rows:
    return [
        {
            "document": document.id,
            "position": position,
            "code": warning.code,
            "message": warning.message,
            "start": warning.span.start if warning.span else None,
            "end": warning.span.end if warning.span else None,
        }
        for position, warning in enumerate(document.warnings)
    ]


def _key_rows(report: Report) -> Rows:
    found = keys(report)
    return [
        {"key": key, "filed": filed, "report": report.id}
        for filed, group in ((True, found.filed), (False, found.sought))
        for key in sorted(group)
    ]
