"""The acts between two actors, sorted into what counts as a deed and what is counted apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.relations.timelines import Timeline, start_range
from araxes.values.statuses import Status

DEEDS = frozenset({Status.OCCURRED, Status.ONGOING})
"""Statuses that count by default: what happened. A threat, a demand, an offer happened when it was uttered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """Two actors and the acts of either toward the other.

    ``deeds`` begin inside the stretch of time and have a status that counts, in order of their dates. The others are
    kept apart: ``unsettled`` acts are planned, possible, demanded or denied, ``undated`` ones have no date, those
    ``astride`` have a date too vague to tell whether they began inside (known to the year, the stretch begins in May),
    ``outside`` ones began before or after, whatever their status.
    """

    left: str
    right: str
    deeds: tuple[Act, ...]
    unsettled: tuple[Act, ...] = ()
    undated: tuple[Act, ...] = ()
    astride: tuple[Act, ...] = ()
    outside: tuple[Act, ...] = ()

    @property
    def directions(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Both ordered pairs."""
        return (self.left, self.right), (self.right, self.left)

    def toward(self, who: str, whom: str) -> tuple[Act, ...]:
        """Return the deeds of one toward the other; a joint deed is one of both."""
        return tuple(act for act in self.deeds if goes(act, who, whom))


def between(acts: Iterable[Act], left: str, *, right: str) -> tuple[Act, ...]:
    """Return the acts of either actor toward the other, in the order given.

    Codes are compared whole: ``GEO`` does not stand for ``GEO-CVL``, whose deeds are not the state's (``of_parts``).
    Raises ``BadOption`` when both are the same.
    """
    if left == right:
        raise BadOption(f"{left}: a relation needs two actors")
    return tuple(act for act in acts if goes(act, left, right) or goes(act, right, left))


def dyad(
    acts: Iterable[Act],
    sides: tuple[str, str],
    *,
    within: Timeline | None = None,
    statuses: Iterable[Status] = DEEDS,
) -> Dyad:
    """Sort the acts between two actors: deeds inside a stretch of time, and what is counted apart.

    Without ``within`` every dated act is inside.

    Example: two acts, one of them planned.

    >>> from datetime import date
    >>> sides = {"type": "CONSULT", "initiators": ("A",), "recipients": ("B",)}
    >>> visit = Act(id="v", status=Status.OCCURRED, first=date(2025, 5, 3), precision="day", **sides)
    >>> plan = Act(id="p", status=Status.PLANNED, first=date(2025, 5, 9), precision="day", **sides)
    >>> found = dyad([visit, plan], ("A", "B"))
    >>> [act.id for act in found.deeds], [act.id for act in found.unsettled]
    (['v'], ['p'])
    """
    left, right = sides
    counted = frozenset(statuses)
    found: dict[str, list[Act]] = {place: [] for place in ("deeds", "unsettled", "undated", "astride", "outside")}
    for act in between(acts, left, right=right):
        where = _place(act, within)
        found["unsettled" if act.status not in counted and where != "outside" else where].append(act)
    found["deeds"].sort(key=lambda act: (act.first, act.id))
    return Dyad(left=left, right=right, **{place: tuple(listed) for place, listed in found.items()})


def goes(act: Act, who: str, whom: str) -> bool:
    """Tell whether the act goes from one actor to another; a joint act goes both ways."""
    if who not in act.initiators:
        return False
    return whom in act.recipients if act.recipients else whom in act.initiators


def of_parts(acts: Iterable[Act], left: str, *, right: str) -> tuple[Act, ...]:
    """Return the acts between the two states that ``between`` leaves out: those of their parts, such as ``GEO-CVL``."""

    @cache
    def stands(codes: tuple[str, ...]) -> tuple[bool, bool]:
        """Tell whether any of the codes is the left state or a part of it, and the same of the right."""
        there, back = (any(code == state or code.startswith(f"{state}-") for code in codes) for state in (left, right))
        return there, back

    def across(act: Act) -> bool:
        (left_acts, right_acts), (left_meets, right_meets) = stands(act.initiators), stands(act.recipients)
        if not act.recipients:
            return left_acts and right_acts
        return (left_acts and right_meets) or (right_acts and left_meets)

    return tuple(act for act in acts if across(act) and not goes(act, left, right) and not goes(act, right, left))


def joint(act: Act) -> bool:
    """Tell whether the act is done together: nobody is only its recipient."""
    return not act.recipients


def ids(acts: Iterable[Act]) -> tuple[str, ...]:
    """Return the ids of acts."""
    return tuple(act.id for act in acts)


def _place(act: Act, within: Timeline | None) -> str:
    begins = start_range(act)
    if begins is None:
        return "undated"
    if within is None:
        return "deeds"
    first, last = begins
    if last < within.first or first > within.last:
        return "outside"
    return "deeds" if within.first <= first and last <= within.last else "astride"
