"""Admiralty grades of sources, given by persons. None is ever assumed."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from araxes.errors import BadOption
from araxes.record.deciding import add_decision, decisions_in_force
from araxes.record.decision import Decision
from araxes.record.reviewing import Made
from araxes.record.schema import documents
from araxes.values.grades import SOURCES


def grade_source(connection: Connection, outlet: str, *, made: Made) -> Decision:
    """Record the grade of an outlet (or of a document's name, where it states no outlet)."""
    grade = str(made.content["grade"]).upper()
    if grade not in SOURCES:
        raise BadOption(f"{grade!r} is no grade of a source; they are {', '.join(SOURCES)}")
    known = connection.execute(
        select(documents.c.id).where((documents.c.outlet == outlet) | (documents.c.name == outlet))
    ).first()
    if known is None:
        raise BadOption(f"no document of this record comes from {outlet!r}; `araxes sources` lists them")
    decision = Decision(
        number=0,
        at=made.at,
        coder=made.coder,
        verb="grade-source",
        target=outlet,
        content={"grade": grade},
        reason=made.reason,
    )
    return add_decision(connection, decision)


def source_grades(connection: Connection) -> Mapping[str, str]:
    """Return the newest grade of each outlet that has one."""
    given = (one for one in decisions_in_force(connection) if one.verb == "grade-source")
    return {decision.target: decision.content["grade"] for decision in given}
