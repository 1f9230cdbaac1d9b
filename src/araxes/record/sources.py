"""Whose word a record rests on: the outlets of its documents, and what they cite."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from araxes.record.grading import source_grades
from araxes.record.schema import citations, documents, reports


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedSource:
    """An outlet (or a document's name, where it states none).

    ``documents`` of it were read and tell of ``events`` events; other documents cite it ``cited`` times; ``grade`` is
    its Admiralty grade where a person gave one.
    """

    name: str
    documents: int
    events: int
    cited: int
    grade: str | None


def find_sources(connection: Connection) -> Iterator[RecordedSource]:
    """Yield the sources of a record, those with most documents first, then those most cited."""
    told = select(reports.c.document, func.count().label("number")).group_by(reports.c.document).subquery()
    name = func.coalesce(documents.c.outlet, documents.c.name).label("name")
    read = (
        select(name, func.count(), func.coalesce(func.sum(told.c.number), 0))
        .join(told, told.c.document == documents.c.id, isouter=True)
        .where(documents.c.current)
        .group_by(name)
    )
    counted = {source: (number, int(events)) for source, number, events in connection.execute(read)}
    cited = _cited(connection)
    grades = source_grades(connection)
    found = (
        RecordedSource(
            name=source,
            documents=counted.get(source, (0, 0))[0],
            events=counted.get(source, (0, 0))[1],
            cited=cited.get(source, 0),
            grade=grades.get(source),
        )
        for source in {*counted, *cited}
    )
    yield from sorted(found, key=lambda one: (-one.documents, -one.cited, one.name))


def _cited(connection: Connection) -> dict[str, int]:
    query = (
        select(citations.c.outlet, func.count())
        .join(documents, documents.c.id == citations.c.document)
        .where(documents.c.current, citations.c.outlet.is_not(None))
        .group_by(citations.c.outlet)
    )
    return {row[0]: row[1] for row in connection.execute(query)}
