"""Chains: what led up to an event, with links that documents state kept apart from links that are only inferred."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.firsts import joined_by_report
from araxes.patterns.gaps import Gap, gap, stretch
from araxes.patterns.precedents import HAPPENED, states

WINDOW = 60
YEAR = 365
# Which comes before which: talks, then an agreement, then what was agreed.
_TALKS = frozenset({"visit", "meeting", "call"})
_AGREED = frozenset({"agreement"})
_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie from an ``earlier`` event to a ``later`` one.

    A *stated* link has the remark that says so; an *inferred* one has none: the two have the same parties, lie close in
    time and in an order that makes sense, and ``base`` is the chance (0-1) that so close an event of the earlier kind
    would be there anyway, with ``like`` such events in the year before the later one.
    """

    earlier: JoinedEvent
    later: JoinedEvent
    gap: Gap | None
    stated: Remark | None = None
    base: float | None = None
    like: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What led up to ``event``: ``steps`` in order of time, ``event`` last, and the links between them."""

    event: JoinedEvent
    steps: tuple[JoinedEvent, ...]
    links: tuple[Link, ...]

    @property
    def stated(self) -> tuple[Link, ...]:
        """The links that a document states."""
        return tuple(link for link in self.links if link.stated is not None)

    @property
    def inferred(self) -> tuple[Link, ...]:
        """The links that only closeness and order suggest."""
        return tuple(link for link in self.links if link.stated is None)


def chain(
    event: JoinedEvent, events: Sequence[JoinedEvent], *, remarks: Iterable[Remark] = (), within: int = WINDOW
) -> Chain:
    """Return the events that led up to one: what documents tie to it, and talks and agreements just before it.

    Steps are events tied by remarks of the kind ``link`` (through several of them), and events that occurred between at
    least two of the same parties, at most ``within`` days before, in the order talks (visit, meeting, call), agreement,
    act. Two steps next to each other without a stated link are linked by inference.

    The base rate of an inferred link is $1 - e^{-n g / 365}$, with $n$ events like the earlier one (same parties, same
    stage) in the 365 days before the later event and $g$ days between them (the most that the dates allow, at least
    one): the chance that a Poisson process of that rate has an event so close before.
    """
    tied = _stated(event, events, remarks)
    near = sorted((one for one in events if _leads(one, event, within)), key=_when)
    known = {one.id: one for one in (*near, *(end for link in tied for end in (link.earlier, link.later)))}
    known.pop(event.id, None)
    steps = (*sorted(known.values(), key=_when), event)
    joined = {(link.earlier.id, link.later.id) for link in tied}
    guessed = [
        _inferred(one, other, events) for one, other in pairwise((*near, event)) if (one.id, other.id) not in joined
    ]
    links = sorted((*tied, *guessed), key=lambda link: (_when(link.earlier), _when(link.later)))
    return Chain(event=event, steps=steps, links=tuple(links))


def _stated(event: JoinedEvent, events: Sequence[JoinedEvent], remarks: Iterable[Remark]) -> list[Link]:
    """Return the stated links that lead to the event, directly or through others, each pair once.

    A mere sequence ("after the visit") leads to an event only between the same parties.
    """
    by_report = joined_by_report(events)
    ties: dict[str, list[Link]] = {}
    for remark in remarks:
        one, other = by_report.get(remark.report or ""), by_report.get(remark.other or "")
        if remark.kind == "link" and one is not None and other is not None and one.id != other.id:
            before = remark.content.get("order") == "before"
            earlier, later = (one, other) if before else (other, one)
            link = Link(earlier=earlier, later=later, gap=gap(earlier, later), stated=remark)
            if _leading(link):
                ties.setdefault(later.id, []).append(link)
    found: dict[tuple[str, str], Link] = {}
    waiting = [event.id]
    while waiting:
        for link in ties.get(waiting.pop(), ()):
            key = (link.earlier.id, link.later.id)
            held = found.get(key)
            if held is None:
                waiting.append(link.earlier.id)
            if held is None or (_weak(held) and not _weak(link)):
                found[key] = link
    return list(found.values())


def _leading(link: Link) -> bool:
    """Tell whether the dates allow the order that is stated, and the words tell more than that something came after.

    What was agreed during a visit lies in its days: only one that was over before the other began cannot follow it.
    """
    back = gap(link.later, link.earlier)
    possible = back is None or back.least <= 0
    return possible and (not _weak(link) or len(states(link.earlier) & states(link.later)) >= _PAIR)


def _weak(link: Link) -> bool:
    return link.stated is not None and bool(link.stated.content.get("weak"))


def _leads(one: JoinedEvent, event: JoinedEvent, within: int) -> bool:
    """Tell whether an event can have led to another: the same parties, close before, an earlier stage."""
    between = gap(one, event)
    if one.id == event.id or one.status not in HAPPENED or between is None:
        return False
    close = between.sure and between.least <= within
    return close and len(states(one) & states(event)) >= _PAIR and _stage(one) <= min(_stage(event), 1)


def _stage(event: JoinedEvent) -> int:
    """0 for talks, 1 for an agreement, 2 for what is done."""
    if event.type == "CONSULT" or event.kind in _TALKS:
        return 0
    return 1 if event.type == "AGREE" or event.kind in _AGREED else 2


def _inferred(earlier: JoinedEvent, later: JoinedEvent, events: Sequence[JoinedEvent]) -> Link:
    between = gap(earlier, later)
    like = sum(_like(one, earlier, later) for one in events)
    days = max(1, between.most) if between is not None else None
    base = None if days is None else 1 - exp(-like * days / YEAR)
    return Link(earlier=earlier, later=later, gap=between, base=base, like=like)


def _like(one: JoinedEvent, earlier: JoinedEvent, later: JoinedEvent) -> bool:
    """Tell whether an event is like the earlier one and falls into the year before the later one."""
    between = gap(one, later)
    same = len(states(one) & states(earlier) & states(later)) >= _PAIR and _stage(one) == _stage(earlier)
    near = between is not None and between.most >= 0 and between.least <= YEAR
    return same and near and one.id != later.id and one.status in HAPPENED


def _when(event: JoinedEvent) -> tuple[str, int, str, str]:
    dated = stretch(event)
    first, last = (str(dated.first_start), str(dated.last_end)) if dated else ("9999", "9999")
    return (first, _stage(event), last, event.id)
