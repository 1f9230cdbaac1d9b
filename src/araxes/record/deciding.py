"""Writing decisions, and reading those in force."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, func, insert, select

from araxes.record.decision import Decision, in_force
from araxes.record.schema import decisions


def add_decision(connection: Connection, decision: Decision) -> Decision:
    """Write a decision under the next number; return it with that number."""
    number = connection.execute(select(func.coalesce(func.max(decisions.c.number), 0) + 1)).scalar_one()
    numbered = replace(decision, number=number)
    connection.execute(insert(decisions), decision_row(numbered))
    return numbered


def decision_row(decision: Decision) -> dict[str, Any]:
    """Return a decision as a row of ``decisions``."""
    return {
        "id": decision.id,
        "number": decision.number,
        "at": decision.at,
        "coder": decision.coder,
        "verb": decision.verb,
        "target": decision.target,
        "content": dict(decision.content),
        "reason": decision.reason,
        "round": decision.round,
    }


def find_decisions(connection: Connection, targets: Iterable[str] | None = None) -> tuple[Decision, ...]:
    """Return all decisions, or those about some targets, in the order in which they were made."""
    query = select(decisions).order_by(decisions.c.number)
    if targets is not None:
        query = query.where(decisions.c.target.in_(list(targets)))
    return tuple(decision_of(row) for row in connection.execute(query).mappings())


def decisions_in_force(connection: Connection) -> tuple[Decision, ...]:
    """Return the decisions that hold."""
    return in_force(find_decisions(connection))


def decision_of(row: Mapping[Any, Any]) -> Decision:
    """Return the decision of a row; times are in UTC."""
    at = row["at"]
    return Decision(
        number=row["number"],
        at=at.replace(tzinfo=datetime.UTC) if at.tzinfo is None else at.astimezone(datetime.UTC),
        coder=row["coder"],
        verb=row["verb"],
        target=row["target"],
        content=row["content"],
        reason=row["reason"],
        round=row["round"],
    )
