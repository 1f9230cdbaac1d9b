"""What to look at before trusting a record: warnings of documents, what was not read, decisions without event."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from araxes.record.deciding import decisions_in_force
from araxes.record.heirs import heir_of
from araxes.record.schema import documents, links, rejections, warnings

_ABOUT_EVENTS = frozenset(
    {"accept", "return", "reject", "correct", "merge", "split", "add", "note", "grade-information"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something to look at: ``code`` is stable, ``about`` names the document, file or decision, ``start`` the place."""

    code: str
    about: str
    message: str
    start: int | None = None


def find_cautions(connection: Connection) -> Iterator[Caution]:
    """Yield the cautions of a record: documents first, then what was not read, then decisions without event."""
    query = (
        select(documents.c.name, warnings.c.code, warnings.c.message, warnings.c.start)
        .join(documents, documents.c.id == warnings.c.document)
        .where(documents.c.current)
        .order_by(documents.c.name, documents.c.id, warnings.c.position)
    )
    for name, code, message, start in connection.execute(query):
        yield Caution(code=code, about=name, message=message, start=start)
    for origin, reason, remedy in connection.execute(
        select(rejections.c.origin, rejections.c.reason, rejections.c.remedy).order_by(rejections.c.origin)
    ):
        yield Caution(code="not-read", about=origin, message="; ".join(filter(None, (reason, remedy))))
    yield from _orphans(connection)


def _orphans(connection: Connection) -> Iterator[Caution]:
    """Yield decisions whose event is gone: its document was corrected and no longer says so."""
    heirs = heir_of(connection)
    made = [one for one in decisions_in_force(connection) if one.verb in _ABOUT_EVENTS]
    targets = {heirs.get(one.target, one.target) for one in made}
    held = set(connection.execute(select(links.c.report).where(links.c.report.in_(sorted(targets)))).scalars())
    for one in made:
        if heirs.get(one.target, one.target) not in held:
            told = f"{one.verb} by {one.coder} on {one.at:%Y-%m-%d}: its document was corrected and no longer says so"
            yield Caution(code="decision-without-event", about=one.id, message=told)
