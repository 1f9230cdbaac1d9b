"""The exchange format: one event as a JSON object (DESIGN: a superset of the gold guide's fields)."""

from typing import Any

from araxes.claims.claim import Claim
from araxes.documents.document import Document
from araxes.events.event import Event
from araxes.mentions.mention import ActorMention


def to_record(event: Event, document: Document, name: str | int | None = None) -> dict[str, Any]:
    """Return the JSON object of an event; ``name`` replaces the document's name (line numbers)."""
    chief = _chief(event)
    return {
        "id": event.id,
        "document": document.name if name is None else name,
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
        "places": list(event.places),
        "coordinates": _coordinates(event),
        "name": event.name,
        "status": str(event.status),
        "speaker": event.speaker,
        "evidence": list(dict.fromkeys(claim.quote for claim in event.claims)),
        "initiator_mentions": [_mention(actor) for actor in chief.initiators],
        "recipient_mentions": [_mention(actor) for actor in chief.recipients or ((chief.aim,) if chief.aim else ())],
        "claims": [_claim(claim) for claim in event.claims],
    }


def _chief(event: Event) -> Claim:
    """Return the claim that the event's sides were taken from."""
    fitting = (claim for claim in event.claims if claim.initiator_codes == event.initiators)
    return next(iter(sorted(fitting, key=lambda claim: claim.recipient_codes != event.recipients)), event.claims[0])


def _coordinates(event: Event) -> list[float] | None:
    """Longitude and latitude of the most specific place (GeoJSON's order)."""
    places = {mention.text: mention.place for claim in event.claims for mention in claim.places if mention.place}
    place = next((places[name] for name in event.places if name in places), None)
    return None if place is None else [place.lon, place.lat]


def _mention(actor: ActorMention) -> dict[str, Any]:
    return {
        "codes": list(actor.codes),
        "sector": actor.sector,
        "office": actor.office,
        "person": actor.person,
        "text": actor.text,
        "start": actor.start,
        "end": actor.end,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "speaker": [speaker.name for speaker in claim.speakers],
        "status": str(claim.status),
        "frame": claim.frame,
        "confidence": claim.confidence,
        "classifier": {"type": claim.opinion[0], "probability": claim.opinion[1]} if claim.opinion else None,
        "sources": list(claim.sources),
    }
