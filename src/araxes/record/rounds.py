"""Rounds of blind coding: what each coder made of the same events, for measuring agreement."""

from collections.abc import Iterable, Mapping
from typing import Any

from araxes.events.joined import JoinedEvent
from araxes.record.decision import Decision, in_force
from araxes.record.revising import corrected_value

COMPARED = ("event", "type", "kind", "initiators", "recipients", "start", "end", "places", "status", "speaker")
# coder -> event -> field -> value
Codings = dict[str, dict[str, Mapping[str, str]]]


def codings_of(events: Iterable[JoinedEvent], decisions: Iterable[Decision], name: str) -> Codings:
    """Return what each coder made of each event that he or she decided about in a round.

    What a coder accepted has the values as shown; what was rejected has ``no`` in the field ``event`` and no other
    values; a correction replaces one value.
    """
    made: dict[str, list[Decision]] = {}
    for decision in in_force(decisions):
        if decision.round == name:
            made.setdefault(decision.target, []).append(decision)
    codings: Codings = {}
    for event in events:
        here = [decision for report in event.reports for decision in made.get(report.id, ())]
        for coder in dict.fromkeys(decision.coder for decision in here):
            own = [decision for decision in here if decision.coder == coder]
            codings.setdefault(coder, {})[event.id] = _values(event, own)
    return codings


def _values(event: JoinedEvent, decisions: Iterable[Decision]) -> Mapping[str, str]:
    values: dict[str, Any] = {field: getattr(event, field) for field in COMPARED if field != "event"}
    held = True
    for decision in sorted(decisions, key=lambda one: one.number):
        if decision.verb == "reject":
            held = False
        elif decision.verb == "accept":
            held = True
        elif decision.verb == "correct" and decision.content["field"] in values:
            field = decision.content["field"]
            values[field], held = corrected_value(field, decision.content["value"]), True
    if not held:
        return {"event": "no"}
    return {"event": "yes"} | {field: _written(value) for field, value in values.items()}


def _written(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(sorted(getattr(one, "text", str(one)) for one in value))
    return "" if value is None else str(value)
