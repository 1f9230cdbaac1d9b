"""Which place of a name is meant: containers named beside it, the document's countries and regions, prominence."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from araxes.mentions.places.areas import distance
from araxes.mentions.places.entries import Entry

_CANDIDATES = 30
_COUNTRY, _AREA, _NEAR = 3.6, 2.2, 1.6
_CELL = 1.5
# Seas and areas lie in no country or cell that could vote for them.
_WIDE = 4.0
# A county speaks more of where a text plays than the name of a state does.
_SAYS = {"division": 1.5, "country": 0.8}
_ROUNDS = 3
_PROMINENT = 1.1


@dataclass(slots=True, kw_only=True)
class Name:
    """One name of a document with its candidate entries.

    ``count`` is how often it stands there; ``fixed`` are the entries that a container beside it leaves, with the
    container's name; ``region`` is true when the text says that a division is meant.
    """

    key: str
    entries: tuple[Entry, ...]
    count: int = 1
    fixed: tuple[Entry, ...] = ()
    container: str = ""
    region: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The entry chosen for a name and, in plain words, why."""

    entry: Entry
    rule: str


def choose(names: Sequence[Name], hints: Mapping[str, float]) -> dict[str, Choice]:
    """Choose an entry for each name of a document, by key.

    ``hints`` are weights of countries (alpha-3) that the text speaks of without naming a place: adjectives, outlet.
    Every name votes for the countries, divisions and map cells of its candidates, in the measure of what is believed
    of them so far; a name's own votes do not count for itself. Two rounds are enough in practice.
    """
    beliefs = {name.key: _prior(name) for name in names}
    for _ in range(_ROUNDS):
        votes = _Votes(names, beliefs, hints)
        beliefs = {name.key: votes.beliefs(name, beliefs[name.key]) for name in names}
    return {name.key: _choice(name, beliefs[name.key]) for name in names}


def _candidates(name: Name) -> tuple[Entry, ...]:
    return (name.fixed or name.entries)[:_CANDIDATES]


def _prior(name: Name) -> list[float]:
    return _shares([_PROMINENT * _rank(name, entry) for entry in _candidates(name)])


def _rank(name: Name, entry: Entry) -> float:
    if name.region:
        return entry.rank + (2.0 if entry.level in ("region", "district", "division") else 0.0)
    return entry.rank


def _shares(scores: list[float]) -> list[float]:
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _cells(entry: Entry) -> list[tuple[int, int]]:
    """The map cells around a place; countries, seas and counties without a point of their own have none."""
    if entry.level in ("country", "water", "area", "division"):
        return []
    lat, lon = entry.place.lat / _CELL, entry.place.lon / _CELL
    return [(round(lat), round(lon))]


class _Votes:
    """What the names of a document together say about where it plays."""

    def __init__(self, names: Sequence[Name], beliefs: Mapping[str, list[float]], hints: Mapping[str, float]) -> None:
        self.country: dict[str, float] = defaultdict(float, hints)
        self.area: dict[str, float] = defaultdict(float)
        self.cell: dict[tuple[int, int], float] = defaultdict(float)
        self.total = sum(hints.values())
        for name in names:
            weight = self._weight(name)
            self.total += weight
            for entry, share in zip(_candidates(name), beliefs[name.key], strict=True):
                self._add(entry, weight * share)

    def beliefs(self, name: Name, before: list[float]) -> list[float]:
        """Return new shares of a name's candidates from prominence and the votes of all other names."""
        if len(before) == 1:
            return before
        weight = self._weight(name)
        entries = _candidates(name)
        for entry, share in zip(entries, before, strict=True):
            self._add(entry, -weight * share)
        rest = max(self.total - weight, 0.0) + 1.0
        scores = [_PROMINENT * _rank(name, entry) + self._context(entry, rest) for entry in entries]
        for entry, share in zip(entries, before, strict=True):
            self._add(entry, weight * share)
        return _shares(scores)

    def _add(self, entry: Entry, amount: float) -> None:
        if entry.place.country:
            self.country[entry.place.country] += amount
        if entry.area:
            self.area[entry.area] += amount
        for cell in _cells(entry):
            self.cell[cell] += amount

    def _context(self, entry: Entry, rest: float) -> float:
        if entry.level in ("area", "water"):
            return _WIDE
        country = max(0.0, self.country.get(entry.place.country or "", 0.0)) / rest
        area = max(0.0, self.area.get(entry.area or "", 0.0))
        near = 0.0
        for lat, lon in _cells(entry):
            near += sum(self.cell.get((lat + i, lon + j), 0.0) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return _COUNTRY * math.sqrt(country) + _AREA * math.log1p(area) + _NEAR * math.log1p(max(0.0, near))

    @staticmethod
    def _weight(name: Name) -> float:
        kind = _SAYS.get(name.entries[0].level, 1.0)
        return kind * (1.0 + 0.5 * math.log(name.count) + (1.0 if name.fixed else 0.0))


def _choice(name: Name, shares: list[float]) -> Choice:
    entries = _candidates(name)
    best = max(range(len(entries)), key=lambda i: shares[i])
    entry = entries[best]
    if entry.level == "region" and not name.region:
        entry = next((other for other in entries if _seat(other, entry)), entry)
    return Choice(entry=entry, rule=_rule(name, entry, shares[best]))


def _seat(city: Entry, region: Entry) -> bool:
    """The bare name of a division means the city of that name inside it, where there is one of weight."""
    same = city.area == region.area and city.level in ("city", "capital") and not city.alternate
    return same and city.weight >= 4.7 and region.weight < 6.8 and _close(city, region)


def _close(one: Entry, other: Entry) -> bool:
    return distance(one.place.lat, one.place.lon, other.place.lat, other.place.lon) < 300


def _rule(name: Name, entry: Entry, share: float) -> str:
    if name.fixed:
        return f"the text places it in {name.container}"
    if len(name.entries) == 1:
        return "the only place of this name in the gazetteer"
    if name.entries[0].place == entry.place:
        return (
            f"the most prominent of {len(name.entries)} places of this name, and nothing in the text speaks against it"
        )
    return f"of {len(name.entries)} places of this name the one that fits the other places of the text ({share:.0%})"


def within(entries: Iterable[Entry], containers: Iterable[Entry]) -> tuple[tuple[Entry, ...], Entry | None]:
    """Return the entries that lie in the first of the containers that has any, and that container."""
    entries = tuple(entries)
    for container in containers:
        inside = tuple(entry for entry in entries if lies_in(entry, container))
        if inside:
            return inside, container
    return (), None


def lies_in(entry: Entry, container: Entry) -> bool:
    """Tell whether one entry's place lies in another's: by country, by division, or as a place close to a city."""
    if entry.place == container.place or entry.level == "country":
        return False
    if container.level == "country":
        return entry.place.country == container.place.country
    if container.level in ("region", "division") and container.area and entry.area:
        return entry.area == container.area and entry.level != "region"
    if container.level in ("water", "area", "site") or container.weight <= entry.weight:
        return False
    reach = 60 if container.level in ("city", "capital") else 120
    near = distance(entry.place.lat, entry.place.lon, container.place.lat, container.place.lon) < reach
    return near and entry.place.country == container.place.country
