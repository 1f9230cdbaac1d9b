"""The exchange format: one event as a JSON object (DESIGN: a superset of the gold guide's fields)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from araxes.claims.claim import Claim
from araxes.documents.document import Document
from araxes.events.event import Event
from araxes.events.joined import JoinedEvent
from araxes.events.report import Party, ReportedClaim
from araxes.mentions.mention import ActorMention
from araxes.values.places import Place


def to_record(event: Event, document: Document, name: str | int | None = None) -> dict[str, Any]:
    """Return the JSON object of an event of one document; ``name`` replaces the document's name (line numbers)."""
    chief = event.claims[_chief(event, event.claims)]
    places = {mention.text: mention.place for claim in event.claims for mention in claim.places if mention.place}
    return {
        "id": event.id,
        "document": document.name if name is None else name,
        **_fields(event, event.places, (places[text] for text in event.places if text in places)),
        "evidence": list(dict.fromkeys(claim.quote for claim in event.claims)),
        "initiator_mentions": [_mention(actor) for actor in chief.initiators],
        "recipient_mentions": [_mention(actor) for actor in chief.recipients or ((chief.aim,) if chief.aim else ())],
        "claims": [_claim(claim) for claim in event.claims],
    }


def joined_record(event: JoinedEvent, names: Mapping[str, str]) -> dict[str, Any]:
    """Return the JSON object of an event of a record; ``names`` gives the name of a document by its id.

    Beside the fields of an event of one document: ``documents`` (all; ``document`` is that of the first report),
    ``reports`` (their number), ``origins`` (the independent ones), ``review``, and ``shown`` (why each value is the
    one shown). Every claim and every mention has its ``document``. A document without a name goes by its id.
    """
    told = [(report, claim) for report in event.reports for claim in report.claims]
    documents = [names.get(document, document) for document in event.documents]
    report, chief = told[_chief(event, event.claims)]
    place = {"document": names.get(report.document, report.document)}
    return {
        "id": event.id,
        "document": documents[0],
        "documents": documents,
        "reports": len(event.reports),
        "origins": list(event.origins),
        "review": event.review,
        **_fields(event, (where.text for where in event.places), (where.place for where in event.places)),
        "evidence": list(dict.fromkeys(claim.quote for _, claim in told)),
        "initiator_mentions": [place | _mention(party) for party in chief.initiators],
        "recipient_mentions": [place | _mention(party) for party in chief.recipients or _aim(chief)],
        "claims": [_reported(claim, names.get(report.document, report.document)) for report, claim in told],
        "shown": dict(event.shown),
    }


def _fields(event: Event | JoinedEvent, names: Iterable[str], places: Iterable[Place | None]) -> dict[str, Any]:
    """Return what an event of a document and one of a record have alike; ``places`` are in the order of ``names``."""
    return {
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        "context": list(event.context),
        "initiators": list(event.initiators),
        "recipients": list(event.recipients),
        "persons": list(event.persons),
        "start": str(event.start) if event.start else None,
        "end": str(event.end) if event.end else None,
        "precision": event.start.precision if event.start else event.end.precision if event.end else None,
        "places": list(names),
        "coordinates": _coordinates(places),
        "name": event.name,
        "status": str(event.status),
        "speaker": event.speaker,
    }


def _chief(event: Event | JoinedEvent, claims: Sequence[Claim | ReportedClaim]) -> int:
    """Return the place of the claim that the event's sides were taken from."""
    fitting = [at for at, claim in enumerate(claims) if claim.initiator_codes == event.initiators]
    return min(fitting, key=lambda at: claims[at].recipient_codes != event.recipients, default=0)


def _coordinates(places: Iterable[Place | None]) -> list[float] | None:
    """Longitude and latitude of the most specific place (GeoJSON's order)."""
    place = next(filter(None, places), None)
    return None if place is None else [place.lon, place.lat]


def _mention(actor: ActorMention | Party) -> dict[str, Any]:
    return {
        "codes": list(actor.codes),
        "sector": actor.sector,
        "office": actor.office,
        "person": actor.person,
        "text": actor.text,
        "start": actor.start,
        "end": actor.end,
    }


def _aim(claim: ReportedClaim) -> tuple[Party, ...]:
    """Return the phrase that an act is directed at, where it stands in the quotation."""
    at = claim.quote.find(claim.aim) if claim.aim else -1
    if claim.aim is None or at < 0:
        return ()
    start = claim.start + at
    return (Party(codes=(), text=claim.aim, start=start, end=start + len(claim.aim)),)


def _claim(claim: Claim) -> dict[str, Any]:
    classifier = {"type": claim.opinion[0], "probability": claim.opinion[1]} if claim.opinion else None
    return _said(claim, [speaker.name for speaker in claim.speakers]) | {
        "classifier": classifier,
        "sources": list(claim.sources),
    }


def _reported(claim: ReportedClaim, document: str) -> dict[str, Any]:
    said = {"document": document} | _said(claim, claim.speakers)
    return said | {"sources": list(claim.sources), "row": claim.row}


def _said(claim: Claim | ReportedClaim, speakers: Iterable[str]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "speaker": list(speakers),
        "status": str(claim.status),
        "frame": claim.frame,
        "confidence": claim.confidence,
    }
