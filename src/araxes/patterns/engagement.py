"""Which acts count as engaging another state: the one place that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from araxes.events.act import Act
from araxes.patterns.deeds import DONE

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Whoever began it, both sides took part: visits, talks, agreements, exercises, trade."""

GIVEN = frozenset({"AID", "SUPPORT"})
"""Engages the giver alone: being helped or praised is nobody's own doing."""

Rivals = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagements:
    """A state's acts of engagement with each of two rivals, and those in which it met ``both`` at one table."""

    one: tuple[Act, ...]
    two: tuple[Act, ...]
    both: tuple[Act, ...]


def engaged_with(act: Act, rival: str) -> frozenset[str]:
    """Return who engages ``rival`` by this act; nobody when the act is no engagement or has not happened.

    Cooperative types of PLOVER count, as far as they occurred or go on. Left out are concessions and retreats
    (CONCEDE, RETREAT): they end a quarrel and need no engagement.

    >>> from araxes.values.statuses import Status
    >>> call = Act(id="1", type="SUPPORT", status=Status.OCCURRED, initiators=("A",), recipients=("R",))
    >>> sorted(engaged_with(call, "R")), sorted(engaged_with(call, "A"))
    (['A'], [])
    """
    if act.status not in DONE or act.type not in MUTUAL | GIVEN:
        return frozenset()
    givers, takers = frozenset(act.initiators), frozenset(act.recipients)
    if not takers:
        return givers - {rival} if rival in givers else frozenset()
    partners: frozenset[str] = frozenset()
    if rival in takers:
        partners |= givers
    if rival in givers and act.type in MUTUAL:
        partners |= takers
    return partners - {rival}


def engagements(acts: Iterable[Act], rivals: Rivals) -> Iterator[tuple[str, str, Act]]:
    """Yield ``(state, side, act)`` for every third state that engages the rivals; ``side`` is a rival or "both".

    An act that brings a state and both rivals together is no balancing between them and carries the side "both".
    """
    one, two = rivals
    for act in acts:
        if one not in act.initiators + act.recipients and two not in act.initiators + act.recipients:
            continue
        first, second = (engaged_with(act, rival) - set(rivals) for rival in rivals)
        for state in sorted(first | second):
            yield state, _side(state in first, state in second, rivals), act


def engagements_of(acts: Iterable[Act], state: str, rivals: Rivals) -> Engagements:
    """Return the engagements of one state with two rivals, in the order of the acts."""
    one, two = rivals
    found: dict[str, list[Act]] = {one: [], two: [], "both": []}
    for who, side, act in engagements(acts, rivals):
        if who == state:
            found[side].append(act)
    return Engagements(one=tuple(found[one]), two=tuple(found[two]), both=tuple(found["both"]))


def _side(first: bool, second: bool, rivals: Rivals) -> str:
    if first and second:
        return "both"
    return rivals[0] if first else rivals[1]
