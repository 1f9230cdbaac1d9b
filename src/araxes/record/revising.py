"""What decisions make of an event: corrected values, its state of review."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from araxes.errors import BadOption
from araxes.events.joined import JoinedEvent
from araxes.events.report import Where
from araxes.record.decision import Decision
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from araxes.values.types import TYPES


def _codes(value: Any) -> tuple[str, ...]:
    codes = value.replace(",", " ").split() if isinstance(value, str) else list(value)
    return tuple(code.strip().upper() for code in codes)


def _names(value: Any) -> tuple[str, ...]:
    names = value.split(";") if isinstance(value, str) else list(value)
    return tuple(name.strip() for name in names if name.strip())


def _places(value: Any) -> tuple[Where, ...]:
    return tuple(Where(text=name) for name in _names(value))


def _date(value: Any) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def _type(value: Any) -> str:
    if str(value).upper() not in TYPES:
        raise ValueError(f"expected one of {', '.join(TYPES)}")
    return str(value).upper()


def _optional(value: Any) -> str | None:
    return str(value).strip() or None if value is not None else None


# How a value given for a field is read.
FIELDS: Mapping[str, Callable[[Any], Any]] = {
    "type": _type,
    "mode": _optional,
    "kind": _optional,
    "status": lambda value: Status(str(value).lower()),
    "initiators": _codes,
    "recipients": _codes,
    "persons": _names,
    "start": _date,
    "end": _date,
    "places": _places,
    "name": _optional,
    "speaker": _optional,
}
_STATES = {"accept": "reviewed", "return": "returned", "reject": "rejected", "correct": "reviewed"}


def corrected_value(field: str, value: Any) -> Any:
    """Return the value for a field of an event. Raises ``BadOption`` naming what the field takes."""
    if field not in FIELDS:
        raise BadOption(f"an event has no field {field!r} to correct; it has {', '.join(FIELDS)}")
    try:
        return FIELDS[field](value)
    except ValueError as error:
        raise BadOption(f"{value!r} does not fit the field {field}: {error}") from error


def revise(event: JoinedEvent, decisions: Iterable[Decision]) -> JoinedEvent:
    """Return the event as decisions in force leave it, the latest winning; those of blind rounds change nothing.

    An event whose reports are no longer those that were accepted is returned for another look.
    """
    for decision in decisions:
        if decision.round is None and decision.verb in _STATES:
            event = _decided(event, decision)
    return event


def _decided(event: JoinedEvent, decision: Decision) -> JoinedEvent:
    said = f"{decision.coder}, {decision.at:%Y-%m-%d}" + (f": {decision.reason}" if decision.reason else "")
    if decision.verb == "correct":
        field = str(decision.content["field"])
        value = corrected_value(field, decision.content["value"])
        shown = {**event.shown, field: f"corrected by {said}", "review": f"corrected by {said}"}
        return replace(event, **{field: value}, review="reviewed", shown=shown)
    newcomers = {report.id for report in event.reports} - set(decision.content.get("reports", ()))
    if decision.verb == "accept" and newcomers:
        told = f"accepted by {said}; {len(newcomers)} of its reports came later"
        return replace(event, review="returned", shown={**event.shown, "review": told})
    word = {"accept": "accepted", "return": "returned", "reject": "rejected"}[decision.verb]
    return replace(event, review=_STATES[decision.verb], shown={**event.shown, "review": f"{word} by {said}"})


def ties(decisions: Iterable[Decision]) -> tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]]:
    """Return the pairs of reports that decisions in force put together, and those that they keep apart.

    Where two decisions disagree about a pair, the later one holds.
    """
    together: set[frozenset[str]] = set()
    apart: set[frozenset[str]] = set()
    for decision in decisions:
        if decision.round is not None:
            continue
        if decision.verb == "merge":
            pairs = {frozenset((decision.target, str(decision.content["with"])))}
            together, apart = together | pairs, apart - pairs
        elif decision.verb == "split":
            taken, rest = decision.content["reports"], decision.content["rest"]
            pairs = {frozenset((one, other)) for one in taken for other in rest}
            together, apart = together - pairs, apart | pairs
    return frozenset(together), frozenset(apart)
