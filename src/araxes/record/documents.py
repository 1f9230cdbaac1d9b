"""The documents of a record."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from araxes.record.rows import date_of
from araxes.record.schema import documents, reports
from araxes.record.searching import matching
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDocument:
    """A document as the record keeps it, its text apart.

    ``kind`` is ``text``, or ``table`` for imported event data; ``version`` counts from 1 and ``current`` marks the
    newest; ``reports`` is the number of events that it tells of.
    """

    id: str
    kind: str
    name: str
    origin: str
    version: int
    current: bool
    reports: int
    read_at: datetime.datetime
    read_by: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    published: PartialDate | None = None
    published_found: str | None = None
    language: str | None = None


_FIELDS = [column for column in documents.c if column.name not in {"text", "facts", "series"}]


def find_documents(connection: Connection, search: str | None = None) -> Iterator[RecordedDocument]:
    """Yield the documents, oldest publication first, undated last; ``search`` asks for words and "phrases" in them."""
    told = select(reports.c.document, func.count().label("number")).group_by(reports.c.document).subquery()
    query = select(*_FIELDS, func.coalesce(told.c.number, 0).label("reports")).join(
        told, told.c.document == documents.c.id, isouter=True
    )
    if search:
        found = matching(search, kind="document", dialect=connection.dialect.name)
        query = query.where(*(documents.c.id.in_(one) for one in found))
    order = (documents.c.published.is_(None), documents.c.published, documents.c.id)
    for row in connection.execute(query.order_by(*order)).mappings():
        yield RecordedDocument(**{**row, "published": date_of(row["published"])})


def text_of(connection: Connection, name: str) -> str | None:
    """Return the text of a document, ``None`` where there is none of this id."""
    return connection.execute(select(documents.c.text).where(documents.c.id == name)).scalar_one_or_none()
