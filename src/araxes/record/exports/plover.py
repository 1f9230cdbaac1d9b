"""Events as PLOVER-style records: POLECAT's columns, between tabs."""

from collections.abc import Iterable, Iterator
from typing import Any

from araxes.codebook import load_codebook
from araxes.events.joined import JoinedEvent
from araxes.events.report import Party
from araxes.record.exports.citations import Citations
from araxes.record.exports.places import place_on_map
from araxes.record.exports.sides import uncoded_initiator, uncoded_recipient
from araxes.record.imports.crosswalks import intensity_of

_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}
PLOVER_COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Primary Actor Sector", "Actor Title"),
    *("Recipient Name", "Recipient Country", "Primary Recipient Sector", "Recipient Title"),
    *("Placename", "Country", "Latitude", "Longitude", "GeoNames ID", "Source", "Publication Date"),
)


def plover_lines(events: Iterable[JoinedEvent], citations: Citations) -> Iterator[str]:
    """Yield a heading and, between tabs, a line for each pair of sides of each event, in POLECAT's columns.

    A joint act gives a pair for each two of its parties, once; a side alone gives a line with the other side empty.
    ``Intensity`` is the mean Goldstein value of the CAMEO codes that the crosswalk sends to that type and mode, -10 to
    +10; an imported CAMEO code has its own. An event whose day is not known has the first that its date allows.
    ``Event ID`` is ours, numbered where an event gives several lines.
    """
    types = load_codebook().types
    yield _line(PLOVER_COLUMNS)
    for event in events:
        pairs = _pairs(event)
        for number, (initiator, recipient) in enumerate(pairs, start=1):
            told = _act(event, citations)
            told |= _side("Actor", initiator, _party(event, initiator) if initiator else uncoded_initiator(event))
            told |= _side("Recipient", recipient, _party(event, recipient) if recipient else uncoded_recipient(event))
            told["Event ID"] = event.id if len(pairs) == 1 else f"{event.id}-{number}"
            told["Quad Code"] = _QUADS[types[event.type].quad]
            yield _line([told[column] for column in PLOVER_COLUMNS])


def _pairs(event: JoinedEvent) -> list[tuple[str, str]]:
    left, right = event.initiators or ("",), event.recipients
    if not right and len(left) > 1:
        return [(one, other) for place, one in enumerate(left) for other in left[place + 1 :]]
    return [(one, other) for one in left for other in right or ("",)]


def _act(event: JoinedEvent, citations: Citations) -> dict[str, Any]:
    place, first, edge = place_on_map(event), event.reports[0], event.start or event.end
    citation = citations.get(first.document)
    return {
        "Event Date": edge.first if edge else None,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": intensity_of(event.type, event.mode, frame=event.claims[0].frame),
        "Contexts": event.context,
        "Placename": event.places[0].text if event.places else None,
        "Country": place.country if place else None,
        "Latitude": place.lat if place else None,
        "Longitude": place.lon if place else None,
        "GeoNames ID": place.geonameid if place else None,
        "Source": (citation.outlet or citation.name) if citation else first.document,
        "Publication Date": first.published.first if first.published else None,
    }


def _side(side: str, code: str, party: Party | None) -> dict[str, Any]:
    state = code.partition("-")[0]
    return {
        f"{side} Name": party.text if party else code,
        f"{side} Country": state,
        f"Primary {side} Sector": party.sector if party else None,
        f"{side} Title": party.office if party else None,
    }


def _party(event: JoinedEvent, code: str) -> Party | None:
    """Return whom the first claim that names this side means by it."""
    parties = (party for claim in event.claims for party in claim.initiators + claim.recipients)
    return next((party for party in parties if code in party.codes), None)


def _line(cells: Iterable[Any]) -> str:
    return "\t".join(_cell(cell) for cell in cells)


def _cell(value: Any) -> str:
    """Return a value as POLECAT writes it: no quotation marks around, so neither tab nor line end inside."""
    text = "" if value is None else ";".join(value) if isinstance(value, tuple) else str(value)
    return " ".join(text.split())
