"""The place index: one SQLite file in the user's cache, built once from the gazetteers and our lists."""

import array
import contextlib
import hashlib
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import platformdirs

from araxes.mentions.places import geonames
from araxes.mentions.places.areas import place_in_area
from araxes.mentions.places.entries import Record
from araxes.mentions.places.names import bare_key, name_key
from araxes.mentions.places.supplement import LISTS, resource_bytes, supplement_records

_FORMAT = "5"
_MOST = 60
_SCHEMA = """
CREATE TABLE entries (id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, kind TEXT, country TEXT,
                      geonameid INTEGER, weight REAL, level TEXT, area TEXT);
CREATE TABLE names (key TEXT PRIMARY KEY, hits BLOB) WITHOUT ROWID;
CREATE INDEX by_area ON entries (area) WHERE level = 'region';
"""


def open_index(folder: Path | None, notify: Callable[[str], None]) -> sqlite3.Connection:
    """Open the index of the current inputs read-only, building it when it is not there.

    ``folder`` is the cache folder (``None``: ``$ARAXES_CACHE`` or the user's). A folder that cannot be written gives
    an index in memory; ``notify`` is told of building and of that.
    """
    folder = folder or _default_folder()
    path = folder / f"places-{_identity()}.sqlite"
    with contextlib.suppress(sqlite3.Error):
        if path.is_file():
            return _connect(path)
    notify("building the place index (once, some 15 seconds)")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(path)
        return _connect(path)
    except (OSError, sqlite3.Error) as error:
        notify(f"the place index cannot be kept in {folder} ({error}); it is built in memory for this run")
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        fill_index(memory, all_records())
        return memory


def all_records() -> list[Record]:
    """Return the records of every source; those of our lists get their first-level division from GeoNames' cities."""
    cities = list(geonames.city_records())
    states = geonames.state_ids()
    own = place_in_area(supplement_records(), cities, states)
    return [*geonames.country_records(), *own, *cities, *geonames.county_records()]


def fill_index(connection: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Write entries and names into an empty database; a name keeps its most prominent entries only."""
    connection.executescript(_SCHEMA)
    hits: dict[str, list[tuple[float, int]]] = defaultdict(list)
    rows = []
    for number, record in enumerate(records, start=1):
        place, entry = record.entry.place, record.entry
        point = (place.name, place.lat, place.lon, place.kind, place.country, place.geonameid)
        rows.append((number, *point, entry.weight, entry.level, entry.area))
        for key, alternate in _keys(record).items():
            hits[key].append((entry.weight - 2.0 * alternate, -number if alternate else number))
    connection.executemany("INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
    connection.executemany("INSERT INTO names VALUES (?,?)", ((key, _packed(found)) for key, found in hits.items()))
    connection.commit()


def _keys(record: Record) -> dict[str, bool]:
    """Return the keys of a record's names and whether each is an alternate name."""
    main = name_key(record.names[0])
    keys = {main: False} if main else {}
    for name in record.names[1:]:
        key = exact_key(name) or name_key(name)
        if key:
            keys.setdefault(key, record.entry.level != "country")
    for key in tuple(keys):
        bare = bare_key(key) if record.entry.level not in ("country", "area") else None
        if bare:
            keys.setdefault(bare, True)
    return keys


def exact_key(name: str) -> str | None:
    """Return the key of a name that is only itself as written: ``US``, ``U.K.`` (=) and ``Calif.`` (~)."""
    if is_acronym(name):
        return f"={name.replace('.', '')}"
    return f"~{name}" if name.endswith(".") and " " not in name else None


def is_acronym(name: str) -> bool:
    """Tell whether a name is written in capitals only (``US``, ``U.K.``, ``UAE``); such names are case-sensitive."""
    plain = name.replace(".", "")
    return plain.isupper() and plain.isalpha() and len(plain) <= 5


def _packed(found: list[tuple[float, int]]) -> bytes:
    found.sort(key=lambda hit: -hit[0])
    return array.array("i", (number for _, number in found[:_MOST])).tobytes()


def _identity() -> str:
    digest = hashlib.sha256("|".join((_FORMAT, *geonames.VERSIONS)).encode())
    for name in ("countries.yaml", *LISTS):
        digest.update(resource_bytes(name))
    return digest.hexdigest()[:16]


def _default_folder() -> Path:
    chosen = os.environ.get("ARAXES_CACHE")
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("araxes"))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("SELECT id FROM entries LIMIT 1").fetchone()
    return connection


def _forget_others(path: Path) -> None:
    """Remove the indexes of earlier versions; who has one open keeps it."""
    for other in path.parent.glob("places-*.sqlite"):
        if other != path:
            with contextlib.suppress(OSError):
                other.unlink()


def _write(path: Path) -> None:
    """Build beside the target and move into place, so that two processes at once cannot spoil it."""
    handle, name = tempfile.mkstemp(prefix=".places-", dir=path.parent)
    os.close(handle)
    draft = Path(name)
    try:
        connection = sqlite3.connect(draft)
        connection.execute("PRAGMA synchronous=OFF")
        fill_index(connection, all_records())
        connection.close()
        draft.replace(path)
        _forget_others(path)
    finally:
        draft.unlink(missing_ok=True)
