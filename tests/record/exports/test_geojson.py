"""Points on the map, and how many events have none."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.exports.events import CITATIONS, EVENTS, events

from araxes.record.exports.geojson import geojson


def read(told):
    return json.loads("".join(geojson(told, CITATIONS)))


def test_a_point_has_its_longitude_first() -> None:
    collection = read(EVENTS)
    (feature,) = collection["features"]
    assert collection["type"] == "FeatureCollection"
    assert collection["without_coordinates"] == 2
    assert feature["geometry"] == {"type": "Point", "coordinates": [178.4, -18.1]}
    assert (feature["id"], feature["properties"]["initiators"]) == ("a", ["FJI"])
    assert feature["properties"]["place_kind"] == "city"


def test_no_events_are_an_empty_collection() -> None:
    assert read([]) == {"type": "FeatureCollection", "features": [], "without_coordinates": 0}


@settings(max_examples=30, deadline=None)
@given(st.lists(events(), max_size=4))
def test_every_event_is_a_feature_or_counted(told) -> None:
    collection = read(told)
    assert len(collection["features"]) + collection["without_coordinates"] == len(told)
