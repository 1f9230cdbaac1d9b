"""The notes of a brief: every reference resolved to quotations, documents, dates, addresses, speakers and review."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.errors import BadRecord
from araxes.events.act import Act
from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.record.documents import RecordedDocument
from araxes.record.exports.citations import told_claims
from araxes.values.grades import INFORMATION
from araxes.values.written import written
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Brief, Ground, Reference

_QUOTED, _LISTED = 3, 8
_SHORT = 12
_REVIEWS = {
    "machine": "reviewed by nobody",
    "reviewed": "reviewed",
    "returned": "sent back by a reviewer for another look",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a document: which one, whose word it is, and its address where it has a public one."""

    words: str
    where: str
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a reference leads to: what it is, its quotations, and what more there is."""

    head: str
    quotations: tuple[Quotation, ...] = ()
    more: str = ""
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The notes of a brief, counted from 1 in the order in which they are first referred to."""

    numbers: Mapping[Reference, int]
    notes: tuple[Note, ...]


def notes_of(brief: Brief, matter: Matter) -> Notes:
    """Number and resolve the references of a brief. Raises ``BadRecord`` for one that leads nowhere."""
    numbers: dict[Reference, int] = {}
    for statement in brief.statements:
        for reference in statement.references:
            numbers.setdefault(reference, len(numbers) + 1)
    resolver = _Resolver(matter, numbers)
    return Notes(numbers=numbers, notes=tuple(map(resolver.note, numbers)))


class _Resolver:
    """Looks references up in what was gathered; maps are made once."""

    def __init__(self, matter: Matter, numbers: Mapping[Reference, int]) -> None:
        self._matter = matter
        self._events = matter.events
        self._acts = {act.id: act for act in matter.acts}
        self._known = {*self._events, *self._acts}
        self._documents = matter.by_document
        self._remarks = {remark.id: remark for remark in matter.remarks}
        self._numbers = {
            reference.ids[0]: number
            for reference, number in numbers.items()
            if len(reference.ids) == 1 and reference.ground in {Ground.EVENT, Ground.DOCUMENT}
        }

    def note(self, reference: Reference) -> Note:
        if reference.ground is Ground.COVERAGE:
            return self._coverage()
        known = {Ground.EVENT: self._known, Ground.DOCUMENT: self._documents, Ground.REMARK: self._remarks}
        for name in reference.ids:
            if name not in known[reference.ground]:
                raise BadRecord(f"{self._matter.address}: no {reference.ground} {name} is at hand for the brief")
        if len(reference.ids) != 1:
            return self._several(reference)
        (name,) = reference.ids
        if reference.ground is Ground.EVENT:
            return self._event(self._events[name]) if name in self._events else self._act(self._acts[name])
        return self._document(name) if reference.ground is Ground.DOCUMENT else self._remark(name)

    def _several(self, reference: Reference) -> Note:
        noun = "event" if reference.ground is Ground.EVENT else "document"
        seen = sorted(self._numbers[name] for name in reference.ids if name in self._numbers)
        rest = [name for name in reference.ids if name not in self._numbers]
        told = []
        if seen:
            told.append(f"notes {ranges(seen)}")
        if rest:
            shown = ", ".join(name[:_SHORT] for name in rest[:_LISTED])
            told.append(shown + (f" and {len(rest) - _LISTED} more" if len(rest) > _LISTED else ""))
        return Note(head=f"{wording.numbered(len(reference.ids), noun)}: {'; '.join(told)}.")

    def _event(self, event: JoinedEvent) -> Note:
        claims = _chief(told_claims(event))
        hidden = len(event.claims) - len(claims)
        more = f"{wording.numbered(hidden, 'more quotation')}: araxes show {event.id}." if hidden else ""
        head = f"Event {event.id}: {'; '.join(self._facts(event))}."
        return Note(head=head, quotations=tuple(self._quotations(claims)), more=more)

    def _quotations(self, told: Sequence[tuple[Report, ReportedClaim]]) -> Iterator[Quotation]:
        """Yield quotations; a document is described with its first one."""
        before = None
        for report, claim in told:
            yield self._quoted(report, claim, again=report.document == before)
            before = report.document

    def _act(self, act: Act) -> Note:
        """Tell an event that is only counted and was not read out with its quotations."""
        parties = wording.listed([actor_name(code) for code in (*act.initiators, *act.recipients)])
        when = f", {wording.day(act.first)}" if act.first and act.precision == "day" else ""
        return Note(head=f"Event {act.id}: {wording.kind_of(act)}, {parties}{when}; araxes show {act.id}.")

    def _facts(self, event: JoinedEvent) -> Iterator[str]:
        yield f"{wording.phrase(event)}, {wording.dated(event)}"
        yield f"told as {event.status}"
        origins = wording.numbered(len(event.origins), "independent origin")
        yield f"{wording.numbered(len(event.reports), 'report')} of {origins}"
        yield _REVIEWS[event.review]
        grade = self._matter.grades.get(event.id)
        if grade:
            yield f"information graded {grade}, {INFORMATION.get(grade, 'unknown grade')}"
        yield f"confidence of the coding {max(claim.confidence for claim in event.claims):.2f}"

    def _quoted(self, report: Report, claim: ReportedClaim, *, again: bool) -> Quotation:
        document = self._documents.get(report.document)
        name = "the same document" if again else described(document, report.document)
        said = wording.word_of(claim.speakers)
        cited = f"its notes {', '.join(claim.sources)}" if claim.sources else ""
        row = f"row {claim.row}" if claim.row is not None else ""
        where = "; ".join(filter(None, (name, row, said, cited)))
        address = None if again else address_of(document)
        return Quotation(words=wording.one_line(claim.quote), where=where, address=address)

    def _remark(self, name: str) -> Note:
        remark = self._remarks[name]
        document = self._documents.get(remark.document)
        where = f"{described(document, remark.document)}; {wording.word_of(remark.speakers)}"
        words = Quotation(words=wording.one_line(remark.quote), where=where, address=address_of(document))
        return Note(head=f"Remark {remark.id} ({remark.kind}).", quotations=(words,))

    def _document(self, name: str) -> Note:
        document = self._documents[name]
        counted = f"{wording.numbered(document.reports, 'event')} read from it"
        return Note(
            head=f"Document {document.id}: {described(document, name)}; {counted}.", address=address_of(document)
        )

    def _coverage(self) -> Note:
        documents = self._matter.documents
        named = ", ".join(one.name for one in documents[:_LISTED])
        rest = f" and {len(documents) - _LISTED} more (araxes documents)" if len(documents) > _LISTED else ""
        return Note(head=f"What was read: {self._matter.extent}; {named}{rest}.")


def described(document: RecordedDocument | None, name: str) -> str:
    """Return a document's name, title, author, outlet and date in a line; its id where no more is known."""
    if document is None:
        return f"document {name}"
    date = f"published {written(document.published, document.published)}" if document.published else "undated"
    title = f"“{wording.one_line(document.title)}”" if document.title else ""
    return ", ".join(filter(None, (document.name, title, document.author, document.outlet, date)))


def address_of(document: RecordedDocument | None) -> str | None:
    """Return a document's public address."""
    address = document.address if document else None
    return address if address and address.startswith(("http://", "https://")) else None


def ranges(numbers: Sequence[int]) -> str:
    """Return rising numbers with runs drawn together.

    >>> ranges([1, 2, 3, 5, 8, 9])
    '1-3, 5, 8-9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _chief(told: Iterable[tuple[Report, ReportedClaim]]) -> list[tuple[Report, ReportedClaim]]:
    """Return a few claims: one of each document first."""
    held = list(told)
    first = {report.document: number for number, (report, _) in reversed(list(enumerate(held)))}
    chosen = [*sorted(first.values()), *(number for number in range(len(held)) if number not in first.values())]
    kept = sorted(chosen[:_QUOTED], key=lambda number: (first[held[number][0].document], number))
    return [held[number] for number in kept]
