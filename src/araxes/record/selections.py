"""Which events are asked for, and how that reads in SQL."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.sql.elements import ColumnElement

from araxes.record.schema import claims, event_parties, events, links
from araxes.record.searching import matching
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Conditions on events; all of them must hold, an empty one always does.

    ``actors``: any of these codes is a party (``IRN`` also finds ``IRN-BUS``). ``between``: both are parties, on
    opposite sides or together. ``types``, ``kinds``, ``statuses``, ``review``: one of these. ``since``/``until``: the
    event's dates allow a day in this range; undated events are left out. ``place`` and ``speaker``: part of a name,
    case ignored (a speaker's code as a whole). ``min_origins``: at least so many independent origins. ``search``:
    words and "phrases" of one of its quotations. Rejected events are left out unless ``review`` asks for them.
    """

    actors: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    place: str | None = None
    speaker: str | None = None
    statuses: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    min_origins: int = 0
    search: str | None = None


EVERYTHING = Selection()
KEPT = ("machine", "reviewed", "returned")


def conditions(selection: Selection, dialect: str) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on ``events`` that a selection makes. Raises ``BadOption`` for a search without words."""
    yield events.c.review.in_(selection.review or KEPT)
    if selection.actors:
        yield or_(*map(_party, selection.actors))
    for code in selection.between or ():
        yield _party(code)
    yield from _values(selection)
    yield from _dates(selection)
    if selection.place:
        yield events.c.place_words.contains(selection.place.casefold(), autoescape=True)
    if selection.speaker:
        yield _speaker(selection.speaker)
    if selection.min_origins:
        yield events.c.origins >= selection.min_origins
    for found in matching(selection.search, kind="claim", dialect=dialect) if selection.search else ():
        reports = select(claims.c.report).where(claims.c.id.in_(found))
        yield events.c.id.in_(select(links.c.event).where(links.c.report.in_(reports)))


def _party(code: str) -> ColumnElement[bool]:
    named = event_parties.c.state == code.partition("-")[0]
    if "-" in code:
        named = named & (event_parties.c.code == code)
    return events.c.id.in_(select(event_parties.c.event).where(named))


def _values(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.types:
        yield events.c.type.in_(selection.types)
    if selection.kinds:
        yield events.c.kind.in_(selection.kinds)
    if selection.statuses:
        yield events.c.status.in_(selection.statuses)


def _dates(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.since:
        yield events.c.last >= selection.since.first
    if selection.until:
        yield events.c.first <= selection.until.last


def _speaker(name: str) -> ColumnElement[bool]:
    """A code must be the whole name; a name may be part of one."""
    folded = name.casefold()
    if name.isupper() and len(name) <= 4:
        return (events.c.speaker == name) | ("\n" + events.c.speaker_words + "\n").contains(
            f"\n{folded}\n", autoescape=True
        )
    return events.c.speaker_words.contains(folded, autoescape=True)
