"""Corrected documents: what the new version says again inherits what was decided about the old one."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, insert, select, update

from araxes.events.report import Report
from araxes.record.asking import reports_by_id
from araxes.record.schema import heirs


def add_heirs(connection: Connection, former: Iterable[str], present: Sequence[Report]) -> None:
    """Find for each superseded report the one that says the same in the new version, and note it.

    The same is: type and sides alike and one quotation word for word. Each new report inherits from one old one at
    most. What the superseded reports had inherited themselves is handed on.
    """
    free = list(present)
    for report in sorted(reports_by_id(connection, former), key=lambda report: report.id):
        heir = next((one for one in free if _same(one, report)), None)
        if heir is None:
            continue
        free.remove(heir)
        connection.execute(update(heirs).where(heirs.c.heir == report.id).values(heir=heir.id))
        connection.execute(insert(heirs), {"report": report.id, "heir": heir.id})


def _same(one: Report, other: Report) -> bool:
    quotes = {claim.quote for claim in one.claims} & {claim.quote for claim in other.claims}
    return one.type == other.type and one.parties == other.parties and bool(quotes)


def heir_of(connection: Connection) -> Mapping[str, str]:
    """Return which report each superseded one is followed by."""
    rows = connection.execute(select(heirs.c.report, heirs.c.heir))
    return {row.report: row.heir for row in rows}
