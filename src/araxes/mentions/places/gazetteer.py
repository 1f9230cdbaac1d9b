"""The gazetteer: names to entries, in microseconds."""

import array
import sqlite3
from collections.abc import Callable
from pathlib import Path

from araxes.mentions.places.entries import Entry
from araxes.mentions.places.index import exact_key, open_index
from araxes.mentions.places.names import bare_key, name_key
from araxes.values.places import Place

_REMEMBERED = 50_000
_REGION = "SELECT id FROM entries WHERE area = ? AND level = 'region' ORDER BY weight DESC LIMIT 1"
_ENTRY = "SELECT name, lat, lon, kind, country, geonameid, weight, level, area FROM entries WHERE id = ?"


class Gazetteer:
    """Looks names up in the place index; safe to share, remembers what it was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, tuple[Entry, ...]] = {}

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return the places of that name, most prominent first; case, diacritics and hyphens do not matter."""
        key = exact_key(name)
        found = (self.entries(key) if key else ()) or self.entries(name_key(name))
        return tuple(entry.place for entry in found)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Return the entries under a name key (``names.name_key``), most prominent first."""
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[key] = self._read(key)
        return known

    def entry_of(self, place: Place) -> Entry | None:
        """Return the entry that a place came from, ``None`` for a place from elsewhere."""
        key = name_key(place.name)
        found = self.entries(key) or self.entries(bare_key(key) or key)
        return next((entry for entry in found if entry.place == place), None)

    def area_place(self, area: str | None) -> Place | None:
        """Return the first-level division with that code (``US.TX``), ``None`` when we have no entry for it."""
        row = self._connection.execute(_REGION, (area,)).fetchone()
        return self._entry(row[0]).place if row else None

    def _read(self, key: str) -> tuple[Entry, ...]:
        row = self._connection.execute("SELECT hits FROM names WHERE key = ?", (key,)).fetchone()
        if row is None:
            return ()
        numbers = array.array("i")
        numbers.frombytes(row[0])
        return tuple(sorted(map(self._entry, numbers), key=lambda entry: -entry.rank))

    def _entry(self, number: int) -> Entry:
        row = self._connection.execute(_ENTRY, (abs(number),)).fetchone()
        name, lat, lon, kind, country, geonameid, weight, level, area = row
        place = Place(name=name, lat=lat, lon=lon, kind=kind, country=country, geonameid=geonameid)
        return Entry(place=place, weight=weight, level=level, area=area, alternate=number < 0)


def load_gazetteer(cache_dir: Path | None = None, notify: Callable[[str], None] | None = None) -> Gazetteer:
    """Open the gazetteer, building its index on first use.

    ``cache_dir`` is where the index is kept (else ``$ARAXES_CACHE``, else the user's cache folder); ``notify`` is
    called with a line of text when the index has to be built, or cannot be kept and lives in memory.
    """
    return Gazetteer(open_index(cache_dir, notify or _silent))


def _silent(message: str) -> None:
    del message
