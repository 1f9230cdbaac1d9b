"""A place on the map."""

from dataclasses import dataclass


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
