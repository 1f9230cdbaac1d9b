"""Which country a place lies in, and whether one place lies inside another."""

from araxes.mentions.places.areas import distance
from araxes.mentions.places.choose import lies_in
from araxes.mentions.places.gazetteer import Gazetteer
from araxes.values.places import Place

_REACH = {"region": 150.0, "area": 200.0, "city": 25.0, "water": 100.0, "site": 10.0}
_SIZE = ("site", "city", "region", "area", "water", "country")


def country_of(place: Place) -> str | None:
    """Return the country's alpha-3 code, ``None`` for seas and places shared or disputed without assignment."""
    return place.country


def inside(inner: Place, outer: Place, gazetteer: Gazetteer | None = None) -> bool:
    """Tell whether ``inner`` lies in ``outer``, as well as country, first-level division and distance can tell.

    With a gazetteer divisions are compared; without one, a place counts as inside a region, area or city of its own
    country whose central point is near (150, 200, 25 km).
    """
    if inner == outer:
        return True
    if outer.kind == "country":
        return inner.country == outer.country
    if _SIZE.index(inner.kind) >= _SIZE.index(outer.kind):
        return False
    if gazetteer is not None:
        one, other = gazetteer.entry_of(inner), gazetteer.entry_of(outer)
        if one is not None and other is not None and one.area and other.area and other.level == "region":
            return lies_in(one, other)
    if outer.country and inner.country and outer.country != inner.country:
        return False
    return distance(inner.lat, inner.lon, outer.lat, outer.lon) <= _REACH[outer.kind]
