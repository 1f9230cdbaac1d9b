"""One flat row for each event: what tables (CSV, Parquet) hold of it."""

from typing import Any

from araxes.events.joined import JoinedEvent
from araxes.record.exports.citations import Citations, name_of
from araxes.record.exports.places import place_on_map
from araxes.values.dates import PartialDate

# In the order of a heading; lists stand in the second group, numbers in the third, all else is text.
COLUMNS = (
    *("id", "type", "mode", "kind", "status", "initiators", "recipients", "start", "end", "precision", "places"),
    *("latitude", "longitude", "name", "persons", "speaker", "context", "frame", "confidence", "reports", "origins"),
    *("review", "documents", "quote", "quote_document", "quote_row", "sources"),
)
LISTS = frozenset({"initiators", "recipients", "places", "persons", "context", "origins", "documents", "sources"})
FLOATS = frozenset({"latitude", "longitude", "confidence"})
INTEGERS = frozenset({"reports", "quote_row"})


def event_row(event: JoinedEvent, citations: Citations) -> dict[str, Any]:
    """Return an event as a row of `COLUMNS`: lists as lists, dates as text at their precision.

    ``quote`` is the first quotation of the first report, ``confidence`` (0 to 1) the highest of the claims, ``reports``
    a number, ``origins`` the names of the independent ones.
    """
    place, claims, edge = place_on_map(event), event.claims, event.start or event.end
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        "status": str(event.status),
        "initiators": list(event.initiators),
        "recipients": list(event.recipients),
        "start": _text(event.start),
        "end": _text(event.end),
        "precision": edge.precision if edge else None,
        "places": [where.text for where in event.places],
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "name": event.name,
        "persons": list(event.persons),
        "speaker": event.speaker,
        "context": list(event.context),
        "frame": claims[0].frame,
        "confidence": max(claim.confidence for claim in claims),
        "reports": len(event.reports),
        "origins": list(event.origins),
        "review": event.review,
        "documents": [name_of(document, citations) for document in event.documents],
        "quote": claims[0].quote,
        "quote_document": name_of(event.reports[0].document, citations),
        "quote_row": claims[0].row,
        "sources": list(dict.fromkeys(source for claim in claims for source in claim.sources)),
    }


def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None
