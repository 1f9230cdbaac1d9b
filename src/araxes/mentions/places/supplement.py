"""Our own places: countries, regions, waters, areas, sites, and names by side, from the resource files."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from araxes.errors import MissingResource
from araxes.mentions.places.entries import Entry, Record
from araxes.values.places import Place

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDER = "resources/places"
LISTS = ("south_caucasus.yaml", "waters.yaml", "areas.yaml", "sites.yaml", "regions.yaml")
_WEIGHTS = {"region": 6.2, "district": 4.6, "water": 6.3, "area": 6.4, "site": 5.6, "city": 4.5, "country": 9.0}
_KINDS = {"district": "region"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SideName:
    """Which side uses which name: ``side`` is an actor code, ``names`` what it calls the place."""

    side: str
    names: tuple[str, ...]


@functools.cache
def read_resource(name: str) -> Any:
    """Read one YAML file of the places resources; ``MissingResource`` when the installation lacks it."""
    path = files("araxes").joinpath(_FOLDER, name)
    if not path.is_file():
        raise MissingResource(f"{_FOLDER}/{name} is missing; expected it in the installed package: reinstall araxes")
    return yaml.load(path.read_text("utf8"), Loader=_LOADER)


def resource_bytes(name: str) -> bytes:
    """Return a resource file as it is, for the index's identity."""
    return files("araxes").joinpath(_FOLDER, name).read_bytes()


def supplement_records() -> Iterator[Record]:
    """Yield every entry of our lists; the format is described in the head of ``areas.yaml``."""
    for name in LISTS:
        for group in read_resource(name)["groups"]:
            for names, value in group["places"].items():
                yield _record(names, value, group)


def sides(name: str) -> tuple[SideName, ...]:
    """Return who uses which name for a place of our lists, by any of its names; empty when we have no such data."""
    return _sides().get(name.casefold(), ())


@functools.cache
def _sides() -> dict[str, tuple[SideName, ...]]:
    found = {}
    for file in LISTS:
        for group in read_resource(file)["groups"]:
            for names, value in group["places"].items():
                if isinstance(value, dict) and "sides" in value:
                    said = tuple(SideName(side=s, names=tuple(n)) for s, n in value["sides"].items())
                    found.update(dict.fromkeys(map(str.casefold, _split(names)), said))
    return found


def _split(names: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in names.split("|"))


def _record(names: str, value: Any, group: dict[str, Any]) -> Record:
    detail = {**group, **(value if isinstance(value, dict) else {"at": value})}
    lat, lon = detail["at"]
    level = detail["kind"]
    main, *others = _split(names)
    spoken = [name for listed in detail.get("names", {}).values() for name in listed]
    place = Place(
        name=main, lat=float(lat), lon=float(lon), kind=_KINDS.get(level, level), country=detail.get("country")
    )
    entry = Entry(
        place=place, weight=float(detail.get("weight", _WEIGHTS[level])), level=level, area=detail.get("area")
    )
    return Record(entry=entry, names=(main, *others, *spoken))
