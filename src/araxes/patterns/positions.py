"""Positions: who stands where on an issue, since when, in which words, on whose word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from araxes.events.remark import Remark
from araxes.values.dates import PartialDate

# Stances that lie on one side: a shift goes from one side to another.
SIDES = {
    "for": "for",
    "demands": "for",
    "against": "against",
    "warns": "against",
    "red-line": "against",
    "conditional": "conditional",
}
_UNDATED = PartialDate(year=9999)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one actor is told to hold on an issue.

    ``stance`` is ``for``, ``against``, ``conditional``, ``red-line``, ``demands`` or ``warns``; ``date`` is when, and
    ``dated_by`` whether the ``text`` or only the ``publication`` says so (then the stance is no younger); ``phrase`` is
    the issue as written; ``speakers`` on whose word, outermost first, empty for the author of the document;
    ``condition`` and ``consequence`` are quoted. ``shift`` names the side that the actor stood on in the position
    before, where that was another one ("against"). ``remark`` leads to the sentence.
    """

    actor: str
    stance: str
    date: PartialDate | None
    dated_by: str | None
    phrase: str
    quotation: str
    speakers: tuple[str, ...]
    condition: str | None
    consequence: str | None
    remark: Remark
    shift: str | None = None

    @property
    def side(self) -> str:
        """``for``, ``against`` or ``conditional``."""
        return SIDES[self.stance]

    @property
    def red_line(self) -> bool:
        """Whether it is called a red line."""
        return self.stance == "red-line"


def positions(
    remarks: Iterable[Remark], published: Mapping[str, PartialDate | None] | None = None
) -> tuple[Position, ...]:
    """Return the positions that remarks of the kind ``position`` tell, actor by actor, in order of time.

    ``published`` gives the dates of the documents by id: a stance without a date of its own gets that of its
    document. A position is a shift when the actor's position before it, on an earlier day at that precision, lies on
    another side (for: support, demand; against: refusal, warning, red line; conditional). Positions without any date
    stand last and are no shifts.

    Example
    -------
    >>> from araxes.values.spans import Span
    >>> def told(stance, date):
    ...     content = {"stance": stance, "issue": "the dam", "condition": None, "consequence": None, "date": date}
    ...     return Remark(kind="position", document="d", span=Span(start=0, end=1), quote="…", actors=("ETH",),
    ...                   content=content)
    >>> [(one.stance, str(one.date), one.shift) for one in positions([told("for", "2025"), told("against", "2023")])]
    [('against', '2023', None), ('for', '2025', 'against')]
    """
    dates = published or {}
    told = [
        _position(actor, remark, dates.get(remark.document))
        for remark in remarks
        if remark.kind == "position"
        for actor in remark.actors
    ]
    ordered = sorted(told, key=_order)
    before: list[Position | None] = [None, *ordered[:-1]]
    return tuple(_shifted(one, earlier) for one, earlier in zip(ordered, before, strict=True))


def _position(actor: str, remark: Remark, published: PartialDate | None) -> Position:
    content: Mapping[str, Any] = remark.content
    own = PartialDate.parse(content["date"]) if content.get("date") else None
    date = own or published
    return Position(
        actor=actor,
        stance=content["stance"],
        date=date,
        dated_by=None if date is None else "text" if own else "publication",
        phrase=" ".join(content["issue"].split()),
        quotation=" ".join(remark.quote.split()),
        speakers=remark.speakers,
        condition=content.get("condition"),
        consequence=content.get("consequence"),
        remark=remark,
    )


def _order(one: Position) -> tuple[str, PartialDate, str, int]:
    return one.actor, one.date or _UNDATED, one.remark.document, one.remark.span.start


def _shifted(one: Position, before: Position | None) -> Position:
    if before is None or before.actor != one.actor or one.date is None or before.date is None:
        return one
    later = before.date.last < one.date.first
    return replace(one, shift=before.side) if later and before.side != one.side else one
