"""Figures: stated numbers on a subject over time, and where sources contradict each other."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import inf

from araxes.events.remark import Remark
from araxes.values.dates import PartialDate

# What "about" and its like allow on each side, as a share of the number.
ROUGH = 0.1
_GUESSES = frozenset(
    ["about", "around", "some", "roughly", "approximately", "nearly", "almost", "estimated", "an estimated"]
) | {"close to", "circa"}
_WORD = re.compile(r"[^\W_]+")
_UNDATED = PartialDate(year=9999)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a document states.

    ``low`` and ``high`` bound it (``None``: the text gives no bound); ``unit`` and ``topic`` say what is counted,
    ``what`` in the document's words, ``part_of`` the words of the whole it is a part of; ``actor`` is whose they are.
    ``date`` is when, ``dated_by`` whether the text or only the publication says so. ``event`` is the id of the event
    whose clause states it. ``remark`` leads to the sentence.
    """

    low: float | None
    high: float | None
    unit: str
    topic: str
    what: str
    qualifier: str | None
    part_of: str | None
    actor: str | None
    date: PartialDate | None
    dated_by: str | None
    quotation: str
    speakers: tuple[str, ...]
    event: str | None
    remark: Remark

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the most that it can mean; a guess ("about 300") gives way by a tenth on each side."""
        slack = ROUGH if self.qualifier in _GUESSES else 0.0
        low = -inf if self.low is None else self.low * (1 - slack)
        return low, inf if self.high is None else self.high * (1 + slack)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two figures that cannot both be right, and why they are about the same."""

    one: Figure
    other: Figure
    reason: str


def figures(
    remarks: Iterable[Remark],
    published: Mapping[str, PartialDate | None] | None = None,
    *,
    events: Mapping[str, str] | None = None,
) -> tuple[Figure, ...]:
    """Return the figures that remarks of the kind ``figure`` state, in order of time, undated ones last.

    ``published`` gives the dates of the documents by id, for figures that have none of their own; ``events`` the id of
    the joined event by the id of a report, so that reports of one event are known as such.
    """
    told = [_figure(remark, published or {}, events or {}) for remark in remarks if remark.kind == "figure"]
    return tuple(sorted(told, key=lambda one: (one.date or _UNDATED, one.remark.document, one.remark.span.start)))


def about(figures_told: Iterable[Figure], *, actor: str | None = None, words: str | None = None) -> tuple[Figure, ...]:
    """Return the figures of an actor (``IRN`` also finds ``IRN-MIL``) and with all these words around them.

    Words are looked for in what is counted, its unit and topic, and the quotation; a word may be the beginning of one.
    """
    wanted = [word.casefold() for word in _WORD.findall(words or "")]
    return tuple(one for one in figures_told if _of(one, actor) and _worded(one, wanted))


def conflicts(figures_told: Iterable[Figure]) -> tuple[Conflict, ...]:
    """Return the pairs of figures about the same that do not overlap.

    Figures are about the same when they have one unit and topic, neither is a part of something, and either they belong
    to one event, or to none and to one actor, in one calendar year. Figures of one sentence are never compared.

    Example
    -------
    >>> from araxes.values.spans import Span
    >>> def told(low, start):
    ...     content = {"low": low, "high": low, "unit": "tank", "topic": "weapons", "what": "tanks", "qualifier": None,
    ...                "part_of": None, "actor": "AAA", "date": "2024-05"}
    ...     return Remark(kind="figure", document="d", span=Span(start=start, end=start + 1), quote="…",
    ...                   actors=("AAA",), content=content)
    >>> [one.reason for one in conflicts(figures([told(30, 0), told(300, 10)]))]
    ['both count tank of AAA in 2024']
    """
    groups: dict[str, list[Figure]] = {}
    for figure in figures_told:
        subject = _subject(figure)
        if subject is not None:
            groups.setdefault(subject, []).append(figure)
    return tuple(
        Conflict(one=one, other=other, reason=subject)
        for subject, told in groups.items()
        for one, other in combinations(told, 2)
        if _apart(one, other)
    )


def _figure(remark: Remark, published: Mapping[str, PartialDate | None], events: Mapping[str, str]) -> Figure:
    content = remark.content
    own = PartialDate.parse(content["date"]) if content.get("date") else None
    date = own or published.get(remark.document)
    return Figure(
        low=content["low"],
        high=content["high"],
        unit=content["unit"],
        topic=content["topic"],
        what=" ".join(content["what"].split()),
        qualifier=content["qualifier"],
        part_of=content["part_of"],
        actor=content["actor"],
        date=date,
        dated_by=None if date is None else "text" if own else "publication",
        quotation=" ".join(remark.quote.split()),
        speakers=remark.speakers,
        event=events.get(remark.report or "", remark.report),
        remark=remark,
    )


def _of(one: Figure, actor: str | None) -> bool:
    return actor is None or (one.actor is not None and one.actor.partition("-")[0] == actor) or one.actor == actor


def _worded(one: Figure, wanted: list[str]) -> bool:
    held = [word.casefold() for text in (one.what, one.unit, one.topic, one.quotation) for word in _WORD.findall(text)]
    return all(any(word.startswith(part) for word in held) for part in wanted)


def _subject(one: Figure) -> str | None:
    """Return in words what a figure can be compared on, ``None`` where there is nothing."""
    if one.part_of:
        return None
    counted = one.unit if one.topic != "casualties" else f"{one.unit} (casualties)"
    if one.event is not None:
        return f"both count {counted} in event {one.event}"
    if one.actor is None or one.date is None:
        return None
    return f"both count {counted} of {one.actor} in {one.date.year}"


def _apart(one: Figure, other: Figure) -> bool:
    """Tell whether two figures do not overlap; those of one sentence are never set against each other."""
    here, there = one.remark, other.remark
    if (here.document, here.span) == (there.document, there.span):
        return False
    return one.bounds[1] < other.bounds[0] or other.bounds[1] < one.bounds[0]
