"""Gazetteer entries: a place with what is needed to choose between places of one name."""

from dataclasses import dataclass

from araxes.values.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A gazetteer entry.

    ``place`` is what it gives; ``area`` is its first-level division as ``country.code`` (GeoNames admin 1) or
    ``None``; ``weight`` is its prominence: for cities log10 of the population (0 to 7.5, capitals one more), for
    other entries what their resource says (countries 9). ``level`` is ``country``, ``region``, ``district``,
    ``capital``, ``city``, ``water``, ``area``, ``site`` or ``division`` (counties, placed by their neighbours).
    ``alternate`` is true when the name looked up is not the entry's main name.
    """

    place: Place
    weight: float
    level: str
    area: str | None = None
    alternate: bool = False

    @property
    def rank(self) -> float:
        """Prominence for ordering: alternate names count less."""
        if not self.alternate or self.level == "country":
            return self.weight
        return self.weight - (1.3 if self.weight >= 6 else 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An entry together with all its names, as the index builder takes it; the first name is the main one."""

    entry: Entry
    names: tuple[str, ...]
