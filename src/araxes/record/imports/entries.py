"""What a row says, and the report made of it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from araxes.events.report import Party, Report, ReportedClaim, Where, codes_of
from araxes.record.imports.tables import BadRow, Cells
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

AS_GIVEN = 1.0


class UnusableRow(ValueError):
    """A cell that cannot be understood; the message is the reason told to the user."""


class UncodedRow(UnusableRow):
    """A sound row whose code has no type in PLOVER."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The values of one row, in our codes.

    ``quote`` is the row in readable words, ``frame`` the scheme and code it was imported from (``cameo/042``),
    ``sources`` whom the row names as its source, ``reasons`` how the codes came about.
    """

    quote: str
    frame: str
    type: str
    start: PartialDate | None
    initiators: tuple[Party, ...]
    recipients: tuple[Party, ...] = ()
    end: PartialDate | None = None
    mode: str | None = None
    kind: str | None = None
    status: Status = Status.OCCURRED
    context: tuple[str, ...] = ()
    places: tuple[Where, ...] = ()
    published: PartialDate | None = None
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    confidence: float = AS_GIVEN
    name: str | None = None


def reports_of_rows(
    rows: Iterable[tuple[int, Cells | BadRow]], understand: Callable[[Cells], Entry], *, document: str
) -> Iterator[Report | BadRow]:
    """Make a report of each row that ``understand`` understands, a `BadRow` of each other."""
    for number, cells in rows:
        if isinstance(cells, BadRow):
            yield cells
            continue
        try:
            entry = understand(cells)
        except UnusableRow as error:
            yield BadRow(row=number, reason=str(error), left_out=isinstance(error, UncodedRow))
        else:
            yield report_of(entry, document=document, row=number)


def report_of(entry: Entry, *, document: str, row: int) -> Report:
    """Return the report of one row, with its one claim."""
    initiators, recipients = codes_of(entry.initiators), codes_of(entry.recipients)
    start, end = entry.start, entry.end or entry.start
    persons = (party.person for party in entry.initiators + entry.recipients if party.person)
    return Report(
        id=_hash("report", document, row, quote=entry.quote),
        document=document,
        published=entry.published,
        type=entry.type,
        mode=entry.mode,
        kind=entry.kind,
        status=entry.status,
        initiators=initiators,
        recipients=recipients,
        persons=tuple(dict.fromkeys(persons)),
        start=start,
        end=end,
        places=entry.places,
        name=entry.name,
        speaker=entry.speakers[0] if entry.speakers else None,
        context=entry.context,
        claims=(_claim(entry, document, row),),
    )


def _claim(entry: Entry, document: str, row: int) -> ReportedClaim:
    return ReportedClaim(
        id=_hash("claim", document, row, quote=entry.quote),
        start=0,
        end=0,
        quote=entry.quote,
        row=row,
        type=entry.type,
        mode=entry.mode,
        kind=entry.kind,
        status=entry.status,
        frame=entry.frame,
        confidence=entry.confidence,
        initiators=entry.initiators,
        recipients=entry.recipients,
        time=(entry.start, entry.end or entry.start) if entry.start else None,
        time_text=str(entry.start) if entry.start else None,
        places=entry.places,
        name=entry.name,
        speakers=entry.speakers,
        sources=entry.sources,
        reasons=entry.reasons,
    )


def _hash(what: str, document: str, row: int, *, quote: str) -> str:
    return hashlib.sha256(f"{what}|{document}|{row}|{quote}".encode()).hexdigest()[:16]


@lru_cache(maxsize=100_000)
def day_of(text: str) -> PartialDate:
    """Read ``2014-01-31``, ``20140131``, ``2014-01`` or ``2014``, a time of day behind it cut off."""
    plain = text.replace("T", " ").split(" ")[0]
    if len(plain) == 8 and plain.isdigit():
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    try:
        return PartialDate.parse(plain)
    except ValueError as error:
        raise UnusableRow(f"date {text!r}: {error}") from error


def days_of(first: str, last: str = "") -> tuple[PartialDate, PartialDate]:
    """Read the first and last day of a row; without a last day both are the first."""
    start = day_of(first)
    end = day_of(last) if last else start
    if end.last < start.first:
        raise UnusableRow(f"ends ({last}) before it starts ({first})")
    return start, end
