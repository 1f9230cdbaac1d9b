"""Documents and reports made by hand, and a whole record as plain values to compare with another."""

import datetime
from typing import Any

from sqlalchemy import select

from araxes.documents import from_text
from araxes.documents.document import Document
from araxes.events.report import Party, Report, ReportedClaim
from araxes.record import Record
from araxes.record.reading import place
from araxes.record.schema import DERIVED, READ
from araxes.record.writing import add_document
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

THEN = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
# When and in which order something was read or decided may differ between two records that hold the same.
_INCIDENTAL = {"read_at", "at", "origin", "series", "name"}


def report(name: str, document: Document, **told: Any) -> Report:
    """Return a report with one claim; ``on`` is its date, ``sides`` its initiators."""
    date = told.pop("on", None)
    sides = tuple(told.pop("sides", ("KEN", "TZA")))
    start = PartialDate.parse(date) if date else None
    fields: dict[str, Any] = {"type": "CONSULT", "kind": "meeting", "status": Status.OCCURRED} | told
    claim = ReportedClaim(
        id=f"claim-{name}",
        start=0,
        end=len(document.text),
        quote=document.text,
        type=fields["type"],
        kind=fields["kind"],
        status=fields["status"],
        frame="consult/meet",
        confidence=0.9,
        initiators=tuple(Party(codes=(code,), text=code) for code in sides),
        time=(start, start) if start else None,
    )
    return Report(
        id=name,
        document=document.id,
        published=document.published.date if document.published else None,
        initiators=sides,
        start=start,
        end=start,
        claims=(claim,),
        **fields,
    )


def tell(record: Record, document: Document, *reports: Report) -> None:
    """Write a document and its reports as reading does."""
    with record.writing() as connection:
        former = add_document(connection, document, at=THEN, by="tests")
        place(connection, reports, former=former)


def text(words: str, published: str = "2024-05-20", **more: Any) -> Document:
    """Return a document made of a text."""
    return from_text(words, published=published, **more)


def contents(record: Record) -> dict[str, list[Any]]:
    """Return everything that was read and derived, as sorted plain rows."""
    found: dict[str, list[Any]] = {}
    with record.engine.connect() as connection:
        for table in (*READ, *DERIVED):
            columns = [column for column in table.c if column.name not in _INCIDENTAL]
            found[table.name] = sorted(map(repr, connection.execute(select(*columns)).all()))
    return found
