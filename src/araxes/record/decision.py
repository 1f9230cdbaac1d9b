"""Decisions: what a named coder decided about events, kept for ever, in force until undone."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# What each verb does. `target` is a report's id for all but the last three.
VERBS: Mapping[str, str] = {
    "accept": "the event is right as shown; content: reports (those it rested on)",
    "return": "the event is sent back for another look",
    "reject": "this is no event, or not as told; it is left out of everything that counts events",
    "correct": "one field has another value; content: field, value",
    "merge": "two events are one; content: with (a report of the other)",
    "split": "some reports tell of another event; content: reports (taken out), rest",
    "add": "an event that the program missed; content: none (its report and claim are kept like any other)",
    "note": "a remark of the coder; content: text",
    "grade-information": "Admiralty grade of what is reported, 1-6; content: grade",
    "grade-source": "Admiralty grade of a source, A-F; target: the outlet; content: grade",
    "issue": "an issue gets a name, or is merged into another; target: the issue; content: name",
    "undo": "an earlier decision is no longer in force; target: that decision",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided what about which event, when and why.

    ``number`` counts decisions in a record, in the order in which they were made. ``round`` names a round of blind
    coding: its decisions are compared with each other and do not change what the record shows.
    """

    number: int
    at: datetime.datetime
    coder: str
    verb: str
    target: str
    content: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    round: str | None = None

    @property
    def id(self) -> str:
        """A hash of what was decided, by whom and when."""
        content = json.dumps(dict(self.content), sort_keys=True, ensure_ascii=False)
        parts = (self.at.isoformat(), self.coder, self.verb, self.target, content, self.reason, self.round)
        return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:12]


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, in order: those not undone. Undoing an undoing brings the decision back."""
    ordered = sorted(decisions, key=lambda decision: decision.number)
    undone: set[str] = set()
    for decision in reversed(ordered):
        if decision.verb == "undo" and decision.id not in undone:
            undone.add(decision.target)
    return tuple(decision for decision in ordered if decision.id not in undone and decision.verb != "undo")
