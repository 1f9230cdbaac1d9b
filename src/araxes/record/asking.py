"""What a record answers: events, acts, reports and remarks."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select
from sqlalchemy.sql.elements import ColumnElement

from araxes.events.act import Act
from araxes.events.joined import JoinedEvent
from araxes.events.joining import in_order
from araxes.events.remark import Remark
from araxes.events.report import Report
from araxes.record.batches import batches
from araxes.record.rows import claim_of, event_of, remark_of, report_of
from araxes.record.schema import claims, documents, event_parties, events, links, remarks, reports
from araxes.record.selections import KEPT, Selection, conditions
from araxes.values.statuses import Status

# Rows that one query asks for by id: well below the number of parameters that either database allows.
AT_ONCE = 400
_STATUSES = {str(status): status for status in Status}
_ACT = (
    events.c.id,
    events.c.type,
    events.c.status,
    events.c.mode,
    events.c.kind,
    events.c.initiators,
    events.c.recipients,
    events.c.first,
    events.c.last,
    events.c.precision,
    events.c.frame,
    events.c.origin_names,
)


def find_events(connection: Connection, selection: Selection) -> Iterator[JoinedEvent]:
    """Yield events with their reports and claims, by date, those without a date last."""
    return events_where(connection, *conditions(selection, connection.dialect.name))


def events_where(connection: Connection, *wanted: ColumnElement[bool]) -> Iterator[JoinedEvent]:
    """Yield the events that conditions on ``events`` choose, in the same order."""
    query = select(events).where(*wanted).order_by(events.c.first.is_(None), events.c.first, events.c.id)
    rows = connection.execute(query).mappings()
    for batch in batches(rows, AT_ONCE):
        told = reports_of_events(connection, [row["id"] for row in batch])
        yield from (event_of(row, told[row["id"]]) for row in batch)


def find_acts(connection: Connection, selection: Selection) -> Iterator[Act]:
    """Yield the same events reduced to acts, in the order of their ids."""
    query = _chosen(select(*_ACT), selection, connection).order_by(events.c.id)
    for row in connection.execution_options(yield_per=10_000).execute(query):
        yield _act(row)


def _act(row: Sequence[Any]) -> Act:
    name, kind, status, mode, finer, initiators, recipients, first, last, precision, frame, origins = row
    return Act(
        id=name,
        type=kind,
        status=_STATUSES[status],
        mode=mode,
        kind=finer,
        initiators=tuple(initiators.split()),
        recipients=tuple(recipients.split()),
        first=first,
        last=last,
        precision=precision,
        frame=frame,
        sources=tuple(origins.split("\n")) if origins else (),
    )


def count_events(connection: Connection, selection: Selection) -> int:
    """Return how many events a selection finds."""
    found = _chosen(select(events.c.id), selection, connection)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def find_days(connection: Connection) -> Iterator[tuple[datetime.date, str]]:
    """Yield each beginning of a dated event once, with its precision: how much of the time the record covers."""
    query = select(events.c.first, events.c.precision).where(events.c.first.is_not(None), events.c.review.in_(KEPT))
    return ((first, precision) for first, precision in connection.execute(query.distinct()))


def find_parties(connection: Connection, selection: Selection) -> list[tuple[str, int]]:
    """Return the actor codes of the events found, with the number of events of each, most first."""
    found = _chosen(select(events.c.id), selection, connection)
    number = func.count().label("number")
    query = select(event_parties.c.code, number).where(event_parties.c.event.in_(found))
    rows = connection.execute(query.group_by(event_parties.c.code).order_by(number.desc(), event_parties.c.code))
    return [(code, count) for code, count in rows]


def event_by_id(connection: Connection, name: str) -> JoinedEvent:
    """Return the event of this id."""
    row = connection.execute(select(events).where(events.c.id == name)).mappings().one()
    return event_of(row, reports_of_events(connection, [name])[name])


def event_ids(connection: Connection, prefix: str) -> list[str]:
    """Return the ids of the events that an event's, a report's or a claim's id leads to; a prefix will do."""
    found = connection.execute(select(events.c.id).where(events.c.id == prefix)).scalars().all()
    if found:
        return list(found)
    by_report = select(links.c.event).where(links.c.report.startswith(prefix, autoescape=True))
    by_claim = (
        select(links.c.event)
        .join(claims, claims.c.report == links.c.report)
        .where(claims.c.id.startswith(prefix, autoescape=True))
    )
    exact = connection.execute(select(links.c.event).where(links.c.report == prefix)).scalars().all()
    return list(exact) or sorted(set(connection.execute(by_report.union(by_claim)).scalars()))


def reports_of_events(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Report, ...]]:
    """Return the reports of events, in the order that `JoinedEvent` promises, by event."""
    rows = connection.execute(select(links.c.event, links.c.report).where(links.c.event.in_(ids)))
    homes = {report: event for event, report in rows}
    told: dict[str, list[Report]] = {event: [] for event in ids}
    for report in reports_by_id(connection, homes):
        told[homes[report.id]].append(report)
    return {event: in_order(found) for event, found in told.items()}


def reports_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[Report]:
    """Yield the reports of these ids, with their claims."""
    for batch in batches(ids, AT_ONCE):
        told = connection.execute(
            select(claims).where(claims.c.report.in_(batch)).order_by(claims.c.report, claims.c.position)
        ).mappings()
        by_report = {name: tuple(map(claim_of, group)) for name, group in groupby(told, key=_report_of)}
        for row in connection.execute(select(reports).where(reports.c.id.in_(batch))).mappings():
            yield report_of(row, by_report[row["id"]])


def _report_of(row: RowMapping) -> str:
    return str(row["report"])


def find_remarks(connection: Connection, kind: str | None = None) -> Iterator[Remark]:
    """Yield the remarks of current documents, all or those of one kind, document by document."""
    query = select(remarks).join(documents, documents.c.id == remarks.c.document).where(documents.c.current)
    if kind is not None:
        query = query.where(remarks.c.kind == kind)
    rows = connection.execute(query.order_by(remarks.c.document, remarks.c.start, remarks.c.id)).mappings()
    return map(remark_of, rows)


def _chosen(query: Select[Any], selection: Selection, connection: Connection) -> Select[Any]:
    return query.where(*conditions(selection, connection.dialect.name))
