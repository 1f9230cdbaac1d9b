"""Places of event data: names from the most specific on, and the coordinates the table gives."""

from functools import lru_cache

from araxes.events.report import Where
from araxes.mentions.actors.resources import load
from araxes.record.imports.actors import party_of
from araxes.record.imports.tables import UnusableRow
from araxes.values.places import Place


@lru_cache(maxsize=200_000)
def place_of(
    names: tuple[str, ...], lat: str, lon: str, *, geonameid: str = "", kind: str | None = None
) -> tuple[Where, ...]:
    """Return the place that ``names`` tell, most specific first; coordinates (WGS 84 degrees) go to the first.

    Without a ``kind`` (as in `Place`) the number of names tells it. Raises `UnusableRow` when a coordinate is no
    number or lies outside the globe.
    """
    if not names:
        return ()
    country = _country(names[-1])
    place = None
    if lat and lon:
        place = Place(
            name=names[0],
            lat=_degrees(lat, 90),
            lon=_degrees(lon, 180),
            kind=kind or ("country" if len(names) == 1 and country else "region" if len(names) == 2 else "city"),
            country=country,
            geonameid=int(geonameid) if geonameid.isdigit() else None,
        )
    return (Where(text=names[0], place=place), *(Where(text=name) for name in dict.fromkeys(names[1:])))


def _country(name: str) -> str | None:
    codes = party_of(name).codes
    return codes[0] if len(codes) == 1 and codes[0] in load("states") else None


def _degrees(text: str, most: float) -> float:
    try:
        degrees = float(text)
    except ValueError as error:
        raise UnusableRow(f"coordinate {text!r} is no number") from error
    if not -most <= degrees <= most:
        raise UnusableRow(f"coordinate {text} lies outside -{most}..{most}")
    return degrees
