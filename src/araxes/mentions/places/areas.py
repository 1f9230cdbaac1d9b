"""First-level divisions: which one a place of our lists lies in, told from the cities around it."""

import dataclasses
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from araxes.mentions.places.entries import Entry, Record

_EARTH = 6371.0
_REACH = 250.0


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance in kilometres between two points given in degrees."""
    a, b = math.radians(lat1), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def place_in_area(own: Iterable[Record], cities: Iterable[Record], ids: dict[str, int]) -> Iterator[Record]:
    """Give records without a division that of the city which speaks most for it: near and large.

    ``ids`` are GeoNames identifiers of divisions, put on the region that carries that division's code.
    """
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for record in cities:
        if record.entry.weight >= 4.0:
            by_country[record.entry.place.country or ""].append(record.entry)
    for record in own:
        entry, place = record.entry, record.entry.place
        if entry.area is None and place.country and entry.level not in ("area", "water"):
            entry = dataclasses.replace(entry, area=_nearest_area(entry, by_country[place.country]))
        if entry.level == "region" and entry.area in ids:
            entry = dataclasses.replace(entry, place=dataclasses.replace(place, geonameid=ids[entry.area]))
        yield dataclasses.replace(record, entry=entry)


def _nearest_area(entry: Entry, cities: Iterable[Entry]) -> str | None:
    place, best, area = entry.place, -math.inf, None
    for city in cities:
        if abs(city.place.lat - place.lat) > 3 or abs(city.place.lon - place.lon) > 6:
            continue
        far = distance(place.lat, place.lon, city.place.lat, city.place.lon)
        score = city.weight - far / 25
        if far < _REACH and score > best:
            best, area = score, city.area
    return area
