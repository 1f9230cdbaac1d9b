"""A chronology in Markdown, every line with its footnotes, and the documents behind it in BibTeX."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.record.exports.citations import Citation, Citations, told_claims
from araxes.record.exports.sides import uncoded_initiator, uncoded_recipient
from araxes.values.dates import PartialDate
from araxes.values.written import written

_MARKS = re.compile(r"([\\`*_\[\]<>#|~^$])")
_BIBTEX = str.maketrans({letter: f"\\{letter}" for letter in "&%$#_{}"} | {"\\": "\\textbackslash{}", "~": "\\~{}"})
_NO_DATE = "No date"


def chronology(
    events: Iterable[JoinedEvent], citations: Citations, *, label: Callable[[str], str] = str
) -> Iterator[str]:
    """Yield the lines of a Markdown chronology in the order of ``events``, by year, and behind it its footnotes.

    An entry says when, who, what and where, and its status unless it simply occurred. It has a footnote for each
    quotation: the words, the document's key in the bibliography (as Pandoc reads it), its date, the row of a table.
    ``label`` gives the readable names of actors.
    """
    keys, notes = citation_keys(citations), list[str]()
    yield "# Chronology"
    year = None
    for event in events:
        edge = event.start or event.end
        now = str(edge.year) if edge else _NO_DATE
        if now != year:
            yield from ("", f"## {now}", "")
            year = now
        marks = []
        for report, claim in told_claims(event):
            notes.append(_note(report, claim, citations, keys=keys))
            marks.append(f"[^{len(notes)}]")
        yield f"- {_entry(event, label)}{''.join(marks)}"
    yield ""
    yield from (f"[^{number}]: {note}" for number, note in enumerate(notes, start=1))


def bibliography(citations: Citations) -> Iterator[str]:
    """Yield the lines of a BibTeX file: an entry for each document, under the keys that the chronology uses."""
    for document, key in citation_keys(citations).items():
        citation = citations[document]
        yield f"@misc{{{key},"
        yield from (f"  {field} = {{{value}}}," for field, value in _fields(citation).items())
        yield "}"
        yield ""


def citation_keys(citations: Citations) -> Mapping[str, str]:
    """Return a key for each document: author or outlet, year, and a letter where several share these."""
    alike: dict[str, list[str]] = {}
    for document, citation in citations.items():
        alike.setdefault(_stem(citation), []).append(document)
    return {
        document: stem if len(documents) == 1 else f"{stem}{_letters(number)}"
        for stem, documents in alike.items()
        for number, document in enumerate(documents)
    }


def _stem(citation: Citation) -> str:
    who = (citation.author or citation.outlet or citation.name).split(",")[0]
    word = re.sub(r"[^A-Za-z0-9]+", "", who.split()[-1] if citation.author else who) or "document"
    return f"{word.lower()}{citation.published.year if citation.published else 'nd'}"


def _letters(number: int) -> str:
    """Return a, b, ... z, aa, ab, ..."""
    head, last = divmod(number, 26)
    return (_letters(head - 1) if head else "") + chr(ord("a") + last)


def _entry(event: JoinedEvent, label: Callable[[str], str]) -> str:
    initiator, recipient = uncoded_initiator(event), uncoded_recipient(event)
    left = _listed(event.initiators, label) or (initiator.text if initiator else "somebody")
    right = _listed(event.recipients, label) or (recipient.text if recipient else "")
    sides = f"{left} → {right}" if right else left
    what = (event.kind or event.mode or event.type).lower().replace("-", " ")
    if event.name:
        what += f" “{event.name}”"
    where = f", {event.places[0].text}" if event.places else ""
    status = f" ({event.status})" if event.status != "occurred" else ""
    when = written(event.start, event.end)
    return f"**{when}**: {_plain(f'{sides}: {what}{where}{status}')}"


def _listed(codes: tuple[str, ...], label: Callable[[str], str]) -> str:
    *others, last = map(label, codes) if codes else ("",)
    return f"{', '.join(others)} and {last}" if others else last


def _note(report: Report, claim: ReportedClaim, citations: Citations, *, keys: Mapping[str, str]) -> str:
    said = f", quoting {_plain(claim.speakers[-1])}" if claim.speakers else ""
    row = f", row {claim.row}" if claim.row is not None else ""
    citation = citations.get(report.document)
    if citation is None:
        return f"“{_plain(claim.quote)}”{said} (document {report.document}{row})"
    title = _plain(citation.title or citation.name)
    date = f", {written(citation.published, citation.published)}" if citation.published else ""
    return f"“{_plain(claim.quote)}”{said} [@{keys[report.document]}: {title}{date}{row}]"


def _plain(text: str) -> str:
    """Return a text on one line, its letters not taken for Markdown's marks."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _fields(citation: Citation) -> dict[str, str]:
    fields: dict[str, str | None] = {
        "author": f"{{{_bibtex(citation.author)}}}" if citation.author else None,
        "title": f"{{{_bibtex(citation.title or citation.name)}}}",
        "howpublished": _bibtex(citation.outlet) if citation.outlet else None,
        "url": citation.address,
    }
    return {field: value for field, value in fields.items() if value} | _date_fields(citation.published)


def _date_fields(date: PartialDate | None) -> dict[str, str]:
    if date is None:
        return {}
    return {"year": str(date.year), **({"month": str(date.month)} if date.month else {}), "date": str(date)}


def _bibtex(text: str) -> str:
    return " ".join(text.split()).translate(_BIBTEX)
