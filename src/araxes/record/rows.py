"""Values as rows of the tables, and back."""

from collections.abc import Mapping
from typing import Any

from cattrs.preconf.json import make_converter

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.events.report import Party, Report, ReportedClaim, Where
from araxes.values.dates import PartialDate
from araxes.values.spans import Span
from araxes.values.statuses import Status

Row = dict[str, Any]

_converter = make_converter(omit_if_default=True)
_converter.register_unstructure_hook(PartialDate, str)
_converter.register_structure_hook(PartialDate, lambda text, _: PartialDate.parse(text))


def plain(value: object) -> Any:
    """Return a value, or a tuple of values, as JSON values; fields that have their default are left out."""
    return _converter.unstructure(value)


def report_row(report: Report, position: int) -> Row:
    """Return a report as a row of ``reports``; its claims are rows of their own."""
    return {
        "id": report.id,
        "document": report.document,
        "position": position,
        "published": _text(report.published),
        "words": " ".join(report.words),
    } | _told(report)


def report_of(row: Mapping[Any, Any], claims: tuple[ReportedClaim, ...]) -> Report:
    """Return the report of a row and its claims."""
    return Report(
        id=row["id"],
        document=row["document"],
        published=date_of(row["published"]),
        words=tuple(row["words"].split()),
        claims=claims,
        **_telling(row),
    )


def claim_row(claim: ReportedClaim, report: str, *, position: int) -> Row:
    """Return a claim as a row of ``claims``."""
    return {
        "id": claim.id,
        "report": report,
        "position": position,
        "start": claim.start,
        "end": claim.end,
        "row": claim.row,
        "quote": claim.quote,
        "type": claim.type,
        "mode": claim.mode,
        "kind": claim.kind,
        "status": str(claim.status),
        "frame": claim.frame,
        "confidence": claim.confidence,
        "initiators": plain(claim.initiators),
        "recipients": plain(claim.recipients),
        "time": [_text(edge) for edge in claim.time] if claim.time else None,
        "time_text": claim.time_text,
        "places": plain(claim.places),
        "name": claim.name,
        "speakers": list(claim.speakers),
        "sources": list(claim.sources),
        "aim": claim.aim,
        "reasons": list(claim.reasons),
    }


def claim_of(row: Mapping[Any, Any]) -> ReportedClaim:
    """Return the claim of a row."""
    start, end = row["time"] or (None, None)
    return ReportedClaim(
        id=row["id"],
        start=row["start"],
        end=row["end"],
        row=row["row"],
        quote=row["quote"],
        type=row["type"],
        mode=row["mode"],
        kind=row["kind"],
        status=Status(row["status"]),
        frame=row["frame"],
        confidence=row["confidence"],
        initiators=structured(row["initiators"], tuple[Party, ...]),
        recipients=structured(row["recipients"], tuple[Party, ...]),
        time=(date_of(start), date_of(end)) if row["time"] else None,
        time_text=row["time_text"],
        places=structured(row["places"], tuple[Where, ...]),
        name=row["name"],
        speakers=tuple(row["speakers"]),
        sources=tuple(row["sources"]),
        aim=row["aim"],
        reasons=tuple(row["reasons"]),
    )


def event_row(event: JoinedEvent) -> Row:
    """Return an event as a row of ``events``."""
    first = event.start or event.end
    last = event.end or event.start
    return {
        "id": event.id,
        "first": first.first if first else None,
        "last": last.last if last else None,
        "precision": first.precision if first else None,
        "place_words": "\n".join(_place_names(event)).casefold(),
        "speaker_words": "\n".join(_speaker_names(event)).casefold(),
        "frame": event.claims[0].frame,
        "reports": len(event.reports),
        "origins": len(event.origins),
        "origin_names": "\n".join(event.origins),
        "review": event.review,
        "shown": dict(event.shown),
    } | _told(event)


def event_of(row: Mapping[Any, Any], reports: tuple[Report, ...]) -> JoinedEvent:
    """Return the event of a row and its reports."""
    return JoinedEvent(
        id=row["id"],
        reports=reports,
        origins=tuple(filter(None, row["origin_names"].split("\n"))),
        review=row["review"],
        shown=row["shown"],
        **_telling(row),
    )


def remark_row(remark: Remark) -> Row:
    """Return a remark as a row of ``remarks``."""
    return {
        "id": remark.id,
        "document": remark.document,
        "kind": remark.kind,
        "start": remark.span.start,
        "end": remark.span.end,
        "quote": remark.quote,
        "report": remark.report,
        "other": remark.other,
        "actors": list(remark.actors),
        "speakers": list(remark.speakers),
        "content": dict(remark.content),
    }


def remark_of(row: Mapping[Any, Any]) -> Remark:
    """Return the remark of a row."""
    return Remark(
        kind=row["kind"],
        document=row["document"],
        span=Span(start=row["start"], end=row["end"]),
        quote=row["quote"],
        report=row["report"],
        other=row["other"],
        actors=tuple(row["actors"]),
        speakers=tuple(row["speakers"]),
        content=row["content"],
    )


def date_of(text: str | None) -> PartialDate | None:
    """Return the date of a text, if there is one."""
    return PartialDate.parse(text) if text else None


def _told(told: Report | JoinedEvent) -> Row:
    """Return the fields that reports and events share."""
    return {
        "type": told.type,
        "mode": told.mode,
        "kind": told.kind,
        "status": str(told.status),
        "initiators": " ".join(told.initiators),
        "recipients": " ".join(told.recipients),
        "persons": list(told.persons),
        "start": _text(told.start),
        "end": _text(told.end),
        "places": plain(told.places),
        "name": told.name,
        "speaker": told.speaker,
        "context": list(told.context),
    }


def _telling(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        "type": row["type"],
        "mode": row["mode"],
        "kind": row["kind"],
        "status": Status(row["status"]),
        "initiators": tuple(row["initiators"].split()),
        "recipients": tuple(row["recipients"].split()),
        "persons": tuple(row["persons"]),
        "start": date_of(row["start"]),
        "end": date_of(row["end"]),
        "places": structured(row["places"], tuple[Where, ...]),
        "name": row["name"],
        "speaker": row["speaker"],
        "context": tuple(row["context"]),
    }


def _place_names(event: JoinedEvent) -> tuple[str, ...]:
    written = (*event.places, *(where for report in event.reports for where in report.places))
    names = (name for where in written for name in (where.text, where.place.name if where.place else where.text))
    return tuple(dict.fromkeys(names))


def _speaker_names(event: JoinedEvent) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for claim in event.claims for name in claim.speakers))


def structured(value: Any, shape: Any) -> Any:
    """Return the value of a type that `plain` made JSON values of."""
    return _converter.structure(value, shape)


def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None
