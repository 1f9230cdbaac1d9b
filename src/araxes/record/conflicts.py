"""Contradictions of a record: which events to look at, and what to hold against each."""

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, or_, select

from araxes.events.contradictions import Contradiction, contradictions, office_conflicts
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.record.asking import events_where, reports_by_id
from araxes.record.rows import remark_of
from araxes.record.schema import documents, events, links, remarks, reports
from araxes.record.selections import EVERYTHING, Selection, conditions
from araxes.values.statuses import Status

# Kinds of remarks that may contradict, and how many other events are held against one.
_TELLING = ("first", "figure")
_OTHERS = 200


def find_contradictions(connection: Connection, selection: Selection) -> Iterator[Contradiction]:
    """Yield the contradictions of the events of a selection, event by event, by date.

    Looked at are events with several reports, with a denial, a figure or a "first ever"; a single report of an imported
    table has nothing to contradict.
    """
    remarked = select(remarks.c.report).where(remarks.c.kind.in_(_TELLING), remarks.c.report.is_not(None))
    worth = or_(
        events.c.reports > 1,
        events.c.status == str(Status.DENIED),
        events.c.id.in_(select(links.c.event).where(links.c.report.in_(remarked))),
    )
    chosen = conditions(selection, connection.dialect.name)
    for event in events_where(connection, worth, *chosen):
        yield from contradictions_of(connection, event)


def contradictions_of(connection: Connection, event: JoinedEvent) -> tuple[Contradiction, ...]:
    """Return where the reports of an event, or other events between its parties, cannot hold together with it."""
    return contradictions(event, remarks=remarks_about(connection, event), others=_others(connection, event))


def remarks_about(connection: Connection, event: JoinedEvent) -> tuple[Remark, ...]:
    """Return the remarks about an event, document by document."""
    names = [report.id for report in event.reports]
    query = select(remarks).where(or_(remarks.c.report.in_(names), remarks.c.other.in_(names)))
    rows = connection.execute(query.order_by(remarks.c.document, remarks.c.start, remarks.c.id)).mappings()
    return tuple(map(remark_of, rows))


def _others(connection: Connection, event: JoinedEvent) -> list[JoinedEvent]:
    """Return other events between the same parties: what may have come first, what denies, who accuses whom."""
    parties = sorted(event.parties)
    if not parties:
        return []
    between = Selection(between=(parties[0], parties[1])) if len(parties) > 1 else Selection(actors=(parties[0],))
    alike = or_(events.c.type == event.type, events.c.type == "ACCUSE", events.c.status == str(Status.DENIED))
    found = events_where(connection, alike, events.c.id != event.id, *conditions(between, connection.dialect.name))
    return list(islice(found, _OTHERS))


def find_office_conflicts(connection: Connection) -> tuple[Contradiction, ...]:
    """Return what documents tell of a person's office that cannot all be right."""
    read = (
        select(reports.c.id)
        .join(documents, documents.c.id == reports.c.document)
        .where(documents.c.kind == "text", documents.c.current)
        .order_by(reports.c.id)
    )
    return office_conflicts(reports_by_id(connection, connection.execute(read).scalars().all()))


def find_all(connection: Connection, selection: Selection = EVERYTHING) -> Iterator[Contradiction]:
    """Yield the contradictions of events, then those of offices (the latter only when everything is asked for)."""
    yield from find_contradictions(connection, selection)
    if selection == EVERYTHING:
        yield from find_office_conflicts(connection)
