"""Making decisions: checked, written, and carried out on the events they bear on."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from araxes.errors import BadOption
from araxes.events.joined import JoinedEvent
from araxes.record.adding import added_report
from araxes.record.asking import event_ids
from araxes.record.deciding import add_decision, decision_of
from araxes.record.decision import VERBS, Decision
from araxes.record.pairing import pair_up
from araxes.record.regrouping import settle
from araxes.record.revising import corrected_value
from araxes.record.schema import decisions, links, reports
from araxes.record.writing import add_reports
from araxes.values.grades import INFORMATION

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """When, by whom and why a decision is made, and what it says besides its verb."""

    at: datetime.datetime
    coder: str
    content: Content = field(default_factory=dict)
    reason: str = ""
    round: str | None = None


def decide(connection: Connection, event: JoinedEvent, *, verb: str, made: Made) -> Decision:
    """Write a decision about an event and bring the events up to date. Raises ``BadOption`` for one that cannot be."""
    content = _content(connection, event, verb=verb, content=made.content)
    target = event.reports[0].id
    if verb == "split":
        target = content["reports"][0]
    written = _write(connection, verb, target=target, made=made, content=content)
    settle(connection, {report.id for report in event.reports} | _touched(written))
    return written


def add(connection: Connection, document: str, *, span: tuple[int, int], made: Made) -> Decision:
    """Add an event that the program missed; ``made.content`` holds its fields."""
    report = added_report(connection, document, span=span, fields=made.content, coder=made.coder)
    if connection.execute(select(reports.c.id).where(reports.c.id == report.id)).first() is not None:
        raise BadOption(f"this very event was added before: {report.id}; `araxes show {report.id}` shows it")
    add_reports(connection, [report])
    touched = pair_up(connection, [report])
    written = _write(connection, "add", target=report.id, made=made, content={})
    settle(connection, touched | {report.id})
    return written


def undo(connection: Connection, name: str, *, made: Made) -> Decision:
    """Take back a decision by its id (its first characters will do)."""
    former = _decision(connection, name)
    written = _write(connection, "undo", target=former.id, made=made, content={})
    while former.verb == "undo":
        former = _decision(connection, former.target)
    settle(connection, _touched(former))
    return written


def _decision(connection: Connection, name: str) -> Decision:
    query = select(decisions).where(decisions.c.id.startswith(name, autoescape=True))
    found = [decision_of(row) for row in connection.execute(query).mappings()]
    if len(found) != 1:
        raise BadOption(f"{len(found) or 'no'} decisions {name!r}; `araxes decisions` prints their ids")
    return found[0]


def _touched(decision: Decision) -> set[str]:
    """Return the reports whose events a decision bears on."""
    named = (*decision.content.get("rest", ()), *decision.content.get("reports", ()), decision.content.get("with"))
    return {decision.target, *filter(None, named)}


def _write(connection: Connection, verb: str, *, target: str, made: Made, content: Content) -> Decision:
    decision = Decision(
        number=0,
        at=made.at,
        coder=made.coder,
        verb=verb,
        target=target,
        content=content,
        reason=made.reason,
        round=made.round,
    )
    return add_decision(connection, decision)


def _content(connection: Connection, event: JoinedEvent, *, verb: str, content: Content) -> dict[str, Any]:
    if verb not in VERBS or verb in {"undo", "add", "grade-source", "issue"}:
        raise BadOption(
            f"no decision {verb!r} about an event; there are accept, return, reject, correct, merge, split, note"
        )
    if verb == "accept":
        return {"reports": sorted(report.id for report in event.reports)}
    if verb == "correct":
        field, value = str(content.get("field") or ""), content.get("value")
        corrected_value(field, value)
        return {"field": field, "value": value}
    if verb == "merge":
        return {"with": _other(connection, event, str(content.get("with_") or content.get("with") or ""))}
    if verb == "split":
        return _split(event, content.get("reports") or ())
    if verb == "grade-information":
        return {"grade": information_grade(content.get("grade"))}
    if verb == "note" and not str(content.get("text") or "").strip():
        raise BadOption("an empty note says nothing; give its text")
    return dict(content)


def information_grade(value: object) -> str:
    """Return a grade of information. Raises ``BadOption`` for what is none."""
    if str(value) not in INFORMATION:
        raise BadOption(f"{value!r} is no grade of information; they are {', '.join(INFORMATION)}")
    return str(value)


def _other(connection: Connection, event: JoinedEvent, name: str) -> str:
    found = [one for one in event_ids(connection, name) if one != event.id] if name else []
    if len(found) != 1:
        raise BadOption(f"{name!r} names no other event to merge {event.id} with; `araxes events` prints the ids")
    return str(connection.execute(select(links.c.report).where(links.c.event == found[0])).scalars().first())


def _split(event: JoinedEvent, wanted: Any) -> dict[str, Any]:
    named = [wanted] if isinstance(wanted, str) else list(wanted)
    every = [report.id for report in event.reports]
    taken = [name for name in every if any(name.startswith(prefix) for prefix in named)]
    rest = [name for name in every if name not in taken]
    if not taken or not rest:
        raise BadOption(
            f"splitting {event.id} needs some of its reports, not all: {', '.join(every)}; it has {len(every)}"
        )
    return {"reports": taken, "rest": rest}
