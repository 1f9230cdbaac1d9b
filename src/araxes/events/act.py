"""An event reduced to what measures count."""

import datetime
from dataclasses import dataclass

from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did what toward whom, from when to when: the input of relations and patterns.

    ``id`` is the event's id, under which its quotations are found; ``first`` and ``last`` are the first and last day
    that its dates allow (both ``None`` when undated), ``precision`` is ``day``, ``month``, ``year`` or ``None``.
    Parties of a joint act are all initiators. ``frame`` is the frame or imported code of the chief claim
    (``consult/visit``, ``cameo/042``). ``sources`` name the independent origins that report it, never copies.
    """

    id: str
    type: str
    status: Status
    mode: str | None = None
    kind: str | None = None
    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None
    precision: str | None = None
    frame: str = ""
    sources: tuple[str, ...] = ()

    @property
    def parties(self) -> frozenset[str]:
        """Actor codes of both sides."""
        return frozenset(self.initiators + self.recipients)

    def directed(self) -> tuple[tuple[str, str], ...]:
        """Return the ordered pairs (who, toward whom); a joint act goes both ways between its parties."""
        if self.recipients:
            return tuple((a, b) for a in self.initiators for b in self.recipients if a != b)
        return tuple((a, b) for a in self.initiators for b in self.initiators if a != b)
