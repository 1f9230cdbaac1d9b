"""What a record holds on a question, read out of it: the one part of a brief that knows the store."""

from collections.abc import Iterable, Mapping, Sequence

from araxes.documents.addresses import host
from araxes.errors import BadOption
from araxes.events.contradictions import Contradiction
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.extents import Extent
from araxes.record import Record, Selection
from araxes.record.documents import RecordedDocument
from araxes.record.doubts import Doubt
from araxes.relations.coverage import ReadDocument
from araxes.views.brief.asked import Asked
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import Days, measure


def gather(record: Record, asked: Asked) -> Matter:
    """Return everything of a record that bears on a question.

    All events between the two are read, of other events only those that are told or referred to, so that a large record
    answers in seconds.
    """
    documents = tuple(document for document in record.documents() if document.current)
    acts = tuple(record.acts(Selection(actors=asked.parties)))
    days = tuple(record.days())
    measures = measure(acts, asked, days=days, read=map(_read, documents))
    pair = tuple(record.events(Selection(between=asked.sides)))
    remarks = _remarks(record)
    others = _others(record, pair, wanted=measures.ids(asked.some), remarks=remarks)
    return Matter(
        asked=asked,
        address=record.address,
        pair=pair,
        others=others,
        acts=acts,
        measures=measures,
        extent=_extent(documents, days, events=record.count()),
        remarks=remarks,
        documents=documents,
        contradictions=_contradictions(record, pair),
        sources=tuple(record.sources()),
        cautions=tuple(record.cautions()),
        doubts=_doubts(record, pair),
        issue_names=record.issue_names(),
        grades=_grades(record, (*pair, *others)),
    )


def _remarks(record: Record) -> tuple[Remark, ...]:
    """Return the remarks, those about rejected events left out."""
    rejected = {report.id for event in record.events(Selection(review=("rejected",))) for report in event.reports}
    return tuple(one for one in record.remarks() if not {one.report, one.other} & rejected)


def _read(document: RecordedDocument) -> ReadDocument:
    return ReadDocument(
        document=document.id,
        published=document.published,
        outlet=document.outlet or host(document.address or document.origin),
        table=document.kind == "table",
    )


def _others(
    record: Record, pair: Sequence[JoinedEvent], *, wanted: Iterable[str], remarks: Iterable[Remark]
) -> tuple[JoinedEvent, ...]:
    """Return the other events that are told one by one, and those that remarks tie to events at hand, step by step."""
    held = {event.id: event for event in pair}
    ties = [remark for remark in remarks if remark.kind == "link" and remark.report and remark.other]
    found = {name: record.event(name) for name in dict.fromkeys(wanted) if name not in held}
    reports = {report.id for event in (*pair, *found.values()) for report in event.reports}
    while tied := _tied(ties, reports):
        for name in tied:
            event = _event_of(record, name)
            reports.add(name)
            if event is not None:
                reports |= {report.id for report in event.reports}
                if event.id not in held:
                    found[event.id] = event
    return tuple(found.values())


def _tied(ties: Iterable[Remark], reports: set[str]) -> list[str]:
    """Return the reports that a remark ties to a known one and that are not yet known."""
    ends = ((remark.report or "", remark.other or "") for remark in ties)
    return sorted({b if a in reports else a for a, b in ends if (a in reports) != (b in reports)})


def _event_of(record: Record, report: str) -> JoinedEvent | None:
    """Return the event of a report; ``None`` where it was rejected or is gone."""
    try:
        event = record.event(report)
    except BadOption:
        return None
    return event if event.review != "rejected" else None


def _extent(documents: Sequence[RecordedDocument], days: Days, *, events: int) -> Extent:
    published = [day for one in documents if one.published for day in (one.published.first, one.published.last)]
    told = [first for first, _ in days]
    return Extent(
        documents=len(documents),
        events=events,
        published_first=min(published, default=None),
        published_last=max(published, default=None),
        told_first=min(told, default=None),
        told_last=max(told, default=None),
    )


def _contradictions(record: Record, pair: Sequence[JoinedEvent]) -> tuple[Contradiction, ...]:
    """Return the contradictions of the events between the two, and those about persons whom their reports name."""
    held = {event.id for event in pair}
    reports = {report.id for event in pair for report in event.reports}
    return tuple(
        one
        for one in record.contradictions()
        if one.event in held
        or (one.event is None and any(voice.report in reports for side in one.sides for voice in side.voices))
    )


def _doubts(record: Record, pair: Sequence[JoinedEvent]) -> tuple[Doubt, ...]:
    held = {event.id for event in pair}
    return tuple(doubt for doubt in record.doubts() if doubt.one in held and doubt.other in held)


def _grades(record: Record, events: Iterable[JoinedEvent]) -> Mapping[str, str]:
    """Return the newest grade of information of each event that has one."""
    homes = {report.id: event.id for event in events for report in event.reports}
    given = (one for one in record.decisions() if one.verb == "grade-information" and one.target in homes)
    return {homes[one.target]: str(one.content["grade"]) for one in given}
