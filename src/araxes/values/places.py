"""A place on the map."""

from dataclasses import dataclass

_WIDTHS = {"site": 0, "city": 1, "area": 2, "water": 3, "region": 3, "country": 4}
_MIDDLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place with coordinates.

    ``lat``/``lon`` are WGS 84 degrees; ``country`` is ISO 3166-1 alpha-3 or ``None`` (seas, disputed areas without
    an assignment); ``geonameid`` is the GeoNames identifier or ``None`` (entries of our own supplement); ``kind`` is
    ``country``, ``region``, ``city``, ``water``, ``area`` or ``site``.
    """

    name: str
    lat: float
    lon: float
    kind: str
    country: str | None = None
    geonameid: int | None = None


def width(place: Place | None) -> int:
    """Return how wide a place is, 0 a site to 4 a country; one that no gazetteer knows stands in the middle."""
    return _WIDTHS.get(place.kind, _MIDDLE) if place is not None else _MIDDLE
