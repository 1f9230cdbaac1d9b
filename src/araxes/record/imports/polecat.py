"""POLECAT events, coded in PLOVER already.

Format: Scarborough et al., POLitical Event Classification, Attributes, and Types, doi:10.7910/DVN/AJGVIT.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from araxes.codebook import load_codebook
from araxes.events.report import Party, Report, Where
from araxes.record.imports.actors import party_with
from araxes.record.imports.crosswalks import Code, load_crosswalk
from araxes.record.imports.entries import MACHINE_CODED, Entry, day_of, reports_of_rows, told
from araxes.record.imports.places import place_of
from araxes.record.imports.tables import BadRow, Cells, Table, UnusableRow, rows_of


def read_polecat(lines: Iterable[str], *, document: str, name: str) -> Iterator[Report | BadRow]:
    """Read events of a POLECAT file; ``document`` is the import's id, ``name`` the file's name for messages.

    Raises `BadTable` when a column is missing.
    """
    layout = load_crosswalk("polecat")
    table = Table(name=name, columns=layout["columns"], optional=frozenset(layout["optional"]), quoted=False)
    return reports_of_rows(rows_of(lines, table), _entry, document=document)


def _entry(cells: Cells) -> Entry:
    code = plover_coded(cells["type"], cells.get("mode", ""))
    intensity = cells.get("intensity")
    return Entry(
        quote=told(cells["initiator"] or cells["initiator_country"], _act(cells), cells["recipient"]),
        code=code,
        confidence=MACHINE_CODED,
        start=day_of(cells["date"]),
        initiators=_side(cells, "initiator"),
        recipients=_side(cells, "recipient"),
        context=_words(cells.get("contexts", "")),
        places=_places(cells),
        published=day_of(cells["published"]) if cells.get("published") else None,
        sources=tuple(filter(None, (cells.get("source"),))),
        reasons=(f"intensity {intensity} as given",) if intensity else (),
    )


@lru_cache(maxsize=1_000)
def plover_coded(event_type: str, mode: str) -> Code:
    """Return what a PLOVER type and mode mean; `UnusableRow` for a type that is none of the sixteen.

    A mode that the code book lacks is left out, and the reasons say so.
    """
    name, types = event_type.strip().upper(), load_codebook().types
    if name not in types:
        raise UnusableRow(f"{event_type!r} is no PLOVER type; they are {', '.join(sorted(types))}")
    wanted = mode.strip().casefold().replace("_", "-")
    known = wanted if wanted in types[name].modes else _modes().get(name, {}).get(wanted)
    lost = (f"mode {mode!r} left out: the code book has none such under {name}",) if wanted and not known else ()
    return Code(
        frame=f"plover/{name.lower()}" + (f"-{wanted}" if wanted else ""),
        name=name,
        type=name,
        mode=known,
        kind=load_crosswalk("polecat")["kinds"].get(f"{name} {known}"),
        reasons=("type as given", *lost),
    )


@cache
def _modes() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = load_crosswalk("polecat")["modes"]
    return found


def _act(cells: Cells) -> str:
    mode = cells.get("mode")
    return f"{cells['type']} ({mode})" if mode else cells["type"]


def _side(cells: Cells, side: str) -> tuple[Party, ...]:
    text = cells[side] or cells[f"{side}_country"]
    if not text:
        return ()
    title = cells.get(f"{side}_title") or None
    return (party_with(text, cells[f"{side}_country"], cells.get(f"{side}_sector") or None, title=title),)


@lru_cache(maxsize=10_000)
def _words(text: str) -> tuple[str, ...]:
    """Return the contexts of a cell, whichever mark stands between them."""
    return tuple(filter(None, (word.strip().lower() for word in text.replace(";", ",").split(","))))


def _places(cells: Mapping[str, Any]) -> tuple[Where, ...]:
    named = (cells.get(part, "") for part in ("place", "city", "district", "province", "country"))
    names = tuple(dict.fromkeys(filter(None, named)))
    return place_of(names, cells.get("lat", ""), cells.get("lon", ""), geonameid=cells.get("geonameid", ""))
