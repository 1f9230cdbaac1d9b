"""What a row says, and the report made of it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from araxes.events.report import Party, Report, ReportedClaim, Where, codes_of
from araxes.record.imports.crosswalks import Code
from araxes.record.imports.tables import BadRow, Cells, UncodedRow, UnusableRow
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

# How well the parts of an imported claim are supported, by convention: no sentence of it can be checked here, and
# people who read the source do better than programs.
MACHINE_CODED = 0.5
CODED_BY_HAND = 0.8
_MONTHS = {
    name: f"{number:02}"
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The values of one row, in our codes.

    ``quote`` is the row in readable words, ``code`` what it was coded as, ``context``, ``status`` and ``reasons`` what
    the row says beyond its code; ``sources`` name whom the row gives as its source.
    """

    quote: str
    code: Code
    start: PartialDate | None
    confidence: float
    initiators: tuple[Party, ...]
    recipients: tuple[Party, ...] = ()
    end: PartialDate | None = None
    status: Status = Status.OCCURRED
    context: tuple[str, ...] = ()
    places: tuple[Where, ...] = ()
    published: PartialDate | None = None
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
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
            yield report_of(understand(cells), document=document, row=number)
        except UnusableRow as error:
            yield BadRow(row=number, reason=str(error), left_out=isinstance(error, UncodedRow))


def report_of(entry: Entry, *, document: str, row: int) -> Report:
    """Return the report of one row, with its one claim; `UncodedRow` where PLOVER has no type for its code."""
    code, claim = entry.code, _claim(entry, document, row)
    parties = claim.initiators + claim.recipients
    return Report(
        id=_hash("report", document, row, quote=entry.quote),
        document=document,
        published=entry.published,
        type=claim.type,
        mode=code.mode,
        kind=code.kind,
        status=entry.status,
        initiators=codes_of(claim.initiators),
        recipients=codes_of(claim.recipients),
        persons=tuple(dict.fromkeys(party.person for party in parties if party.person)),
        start=entry.start,
        end=entry.end or entry.start,
        places=entry.places,
        name=entry.name,
        speaker=entry.speakers[0] if entry.speakers else None,
        context=tuple(dict.fromkeys(code.context + entry.context)),
        claims=(claim,),
    )


def _claim(entry: Entry, document: str, row: int) -> ReportedClaim:
    code = entry.code
    if code.type is None:
        scheme, _, name = code.frame.partition("/")
        raise UncodedRow(f"{scheme.upper()} {name} ({code.name}) has no type in PLOVER")
    initiators, recipients = _sides(entry)
    return ReportedClaim(
        id=_hash("claim", document, row, quote=entry.quote),
        start=0,
        end=0,
        quote=entry.quote,
        row=row,
        type=code.type,
        mode=code.mode,
        kind=code.kind,
        status=entry.status,
        frame=code.frame,
        confidence=entry.confidence,
        initiators=initiators,
        recipients=recipients,
        time=(entry.start, entry.end or entry.start) if entry.start else None,
        time_text=str(entry.start) if entry.start else None,
        places=entry.places,
        name=entry.name,
        speakers=entry.speakers,
        sources=entry.sources,
        reasons=code.reasons + entry.reasons,
    )


def _sides(entry: Entry) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return initiators and recipients as the code means them: all together, exchanged, or as they stand."""
    if entry.code.joint:
        return entry.initiators + entry.recipients, ()
    if entry.code.exchanged and entry.recipients:
        return entry.recipients, entry.initiators
    return entry.initiators, entry.recipients


def _hash(what: str, document: str, row: int, *, quote: str) -> str:
    return hashlib.sha256(f"{what}|{document}|{row}|{quote}".encode()).hexdigest()[:16]


def told(initiator: str, act: str, recipient: str) -> str:
    """Return a row in readable words: "China: Consult > South Korea"."""
    return f"{initiator or '?'}: {act} > {recipient}" if recipient else f"{initiator or '?'}: {act}"


@lru_cache(maxsize=100_000)
def day_of(text: str) -> PartialDate:
    """Read ``2014-01-31``, ``20140131``, ``31 January 2014``, ``2014-01`` or ``2014``; a time of day is cut off."""
    if not text:
        raise UnusableRow("no date")
    try:
        return PartialDate.parse(_iso(text))
    except ValueError as error:
        raise UnusableRow(f"date {text!r}: {error}") from error


def _iso(text: str) -> str:
    words = text.split()
    if len(words) == 3 and words[1].isalpha():
        month = _MONTHS.get(words[1][:3].casefold(), words[1])
        return f"{words[2]}-{month}-{words[0]:>02}"
    plain = text.replace("T", " ").split(" ")[0]
    return f"{plain[:4]}-{plain[4:6]}-{plain[6:8]}" if plain.isdigit() and len(plain) in {8, 14} else plain


def days_of(first: str, last: str = "") -> tuple[PartialDate, PartialDate]:
    """Read the first and last day of a row; without a last day both are the first."""
    start = day_of(first)
    end = day_of(last) if last else start
    if end.last < start.first:
        raise UnusableRow(f"ends ({last}) before it starts ({first})")
    return start, end
