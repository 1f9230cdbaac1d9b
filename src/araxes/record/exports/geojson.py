"""Events on the map: GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable, Iterator

from araxes.events.joined import JoinedEvent
from araxes.record.exports.citations import Citations
from araxes.record.exports.places import place_on_map
from araxes.record.exports.rows import event_row
from araxes.values.places import Place

_GEOMETRY = frozenset({"latitude", "longitude"})


def geojson(events: Iterable[JoinedEvent], citations: Citations) -> Iterator[str]:
    """Yield the text of a FeatureCollection, piece by piece: a point for each event whose place has coordinates.

    Coordinates are WGS 84, longitude first. The properties are the columns of the CSV. Events without coordinates are
    left out; ``without_coordinates``, a foreign member behind the features, says how many.
    """
    yield '{"type": "FeatureCollection", "features": ['
    without, comma = 0, ""
    for event in events:
        place = place_on_map(event)
        if place is None:
            without += 1
            continue
        yield f"{comma}\n{_feature(event, place, citations)}"
        comma = ","
    yield f'\n], "without_coordinates": {without}}}\n'


def _feature(event: JoinedEvent, place: Place, citations: Citations) -> str:
    row = event_row(event, citations)
    feature = {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {column: value for column, value in row.items() if column not in _GEOMETRY}
        | {"place_kind": place.kind, "country": place.country},
    }
    return json.dumps(feature, ensure_ascii=False)
