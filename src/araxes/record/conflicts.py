"""Contradictions of a record: what its documents tell that cannot all be right."""

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, or_, select
from sqlalchemy.sql.elements import ColumnElement

from araxes.events.contradictions import Contradiction, office_conflicts, survey
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.record.asking import events_where, find_remarks, reports_by_id
from araxes.record.rows import remark_of
from araxes.record.schema import documents, events, links, remarks, reports
from araxes.record.selections import EVERYTHING, Selection, conditions

# How many other events between the same parties are held against one event.
_OTHERS = 200
_READ = documents.c.current & (documents.c.kind == "text")


def find_contradictions(connection: Connection, selection: Selection) -> Iterator[Contradiction]:
    """Yield the contradictions of the events of a selection, event by event, by date.

    All events that documents tell are held against each other; rows of imported tables are left out.
    """
    chosen = set(connection.execute(select(events.c.id).where(*_conditions(connection, selection))).scalars())
    read = select(links.c.event).join(reports, reports.c.id == links.c.report)
    read = read.join(documents, documents.c.id == reports.c.document).where(_READ)
    told = events_where(connection, events.c.id.in_(read), *_conditions(connection, EVERYTHING))
    for found in survey(told, find_remarks(connection)):
        if found.event in chosen:
            yield found


def contradictions_of(connection: Connection, event: JoinedEvent) -> tuple[Contradiction, ...]:
    """Return where the reports of an event, or other events between its parties, cannot hold together with it."""
    parties = sorted(event.parties)
    between = Selection(between=(parties[0], parties[1])) if len(parties) > 1 else Selection(actors=tuple(parties))
    found = events_where(connection, events.c.id != event.id, *_conditions(connection, between)) if parties else ()
    about = [remark for remark in find_remarks(connection) if remark.document in event.documents]
    return tuple(one for one in survey([*islice(found, _OTHERS), event], about) if one.event == event.id)


def _conditions(connection: Connection, selection: Selection) -> tuple[ColumnElement[bool], ...]:
    return tuple(conditions(selection, connection.dialect.name))


def remarks_about(connection: Connection, event: JoinedEvent) -> tuple[Remark, ...]:
    """Return the remarks about an event, document by document."""
    names = [report.id for report in event.reports]
    query = select(remarks).where(or_(remarks.c.report.in_(names), remarks.c.other.in_(names)))
    rows = connection.execute(query.order_by(remarks.c.document, remarks.c.start, remarks.c.id)).mappings()
    return tuple(map(remark_of, rows))


def find_office_conflicts(connection: Connection) -> tuple[Contradiction, ...]:
    """Return what documents tell of a person's office that cannot all be right."""
    read = (
        select(reports.c.id).join(documents, documents.c.id == reports.c.document).where(_READ).order_by(reports.c.id)
    )
    return office_conflicts(reports_by_id(connection, connection.execute(read).scalars().all()))


def find_all(connection: Connection, selection: Selection = EVERYTHING) -> Iterator[Contradiction]:
    """Yield the contradictions of events, then those of offices (the latter only when everything is asked for)."""
    yield from find_contradictions(connection, selection)
    if selection == EVERYTHING:
        yield from find_office_conflicts(connection)
