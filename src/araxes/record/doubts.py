"""Events that may be one: reports alike enough for a person to look, told as different events."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from araxes.record.schema import doubts, events, links
from araxes.record.selections import KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two events of a record that may be one.

    ``score`` says how alike their closest reports are (0-1), ``reasons`` in what; ``why`` what kept them apart.
    """

    one: str
    other: str
    score: float
    why: str
    reasons: tuple[str, ...]


def find_doubts(connection: Connection, event: str | None = None) -> Iterator[Doubt]:
    """Yield the doubts of a record, or those about one event, most alike first; each pair of events once."""
    left, right = links.alias("left_link"), links.alias("right_link")
    kept = select(events.c.id).where(events.c.review.in_(KEPT))
    query = (
        select(left.c.event, right.c.event, doubts.c.score, doubts.c.why, doubts.c.reasons)
        .join(left, left.c.report == doubts.c.one)
        .join(right, right.c.report == doubts.c.other)
        .where(left.c.event != right.c.event, left.c.event.in_(kept), right.c.event.in_(kept))
        .order_by(doubts.c.score.desc(), doubts.c.one, doubts.c.other)
    )
    if event is not None:
        query = query.where(or_(left.c.event == event, right.c.event == event))
    seen: set[frozenset[str]] = set()
    for one, other, score, why, reasons in connection.execute(query):
        if frozenset((one, other)) not in seen:
            seen.add(frozenset((one, other)))
            yield Doubt(one=one, other=other, score=score, why=why, reasons=tuple(reasons))
