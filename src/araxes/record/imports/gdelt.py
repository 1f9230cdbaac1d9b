"""GDELT 2.0 event export files: 61 columns between tabs, no heading.

Format: GDELT Event Database, Data Format Codebook V2.0 (2015). One row is one event as GDELT counts it, which is often
several reports of one occurrence, or one report read wrongly: linking and review matter more here than elsewhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from araxes.events.report import Party, Report, Where
from araxes.mentions.actors.resources import load
from araxes.record.imports.actors import party_of, party_with
from araxes.record.imports.crosswalks import cameo_coded, load_crosswalk
from araxes.record.imports.entries import MACHINE_CODED, Entry, day_of, reports_of_rows, told
from araxes.record.imports.places import place_of
from araxes.record.imports.tables import BadRow, Cells, Table, rows_of

_KINDS = {"1": "country", "2": "region", "3": "city", "4": "city", "5": "region"}


def read_gdelt(lines: Iterable[str], *, document: str, name: str) -> Iterator[Report | BadRow]:
    """Read events of a GDELT 2.0 export; ``document`` is the import's id, ``name`` the file's for messages.

    Rows with another number of columns than 61 come as `BadRow`.
    """
    layout = load_crosswalk("gdelt")
    table = Table(name=name, columns=layout["columns"], heading=tuple(layout["heading"]), quoted=False)
    return reports_of_rows(rows_of(lines, table), _entry, document=document)


def _entry(cells: Cells) -> Entry:
    code = cameo_coded(cells["code"])
    initiator, recipient = _party(cells, "initiator"), _party(cells, "recipient")
    return Entry(
        quote=told(_name(cells, "initiator"), code.name, _name(cells, "recipient")),
        code=code,
        confidence=MACHINE_CODED,
        start=day_of(cells["date"]),
        initiators=(initiator,) if initiator else (),
        recipients=(recipient,) if recipient else (),
        places=_places(cells),
        published=day_of(cells["added"]) if cells["added"] else None,
        sources=tuple(filter(None, (cells["source"],))),
    )


def _name(cells: Cells, side: str) -> str:
    return cells[f"{side}_name"].title()


def _party(cells: Cells, side: str) -> Party | None:
    """Return who acts: by group code, by country and role, else by name; ``None`` for an empty side."""
    parts = (cells[f"{side}_{part}"] for part in ("name", "country", "group", "role"))
    return _party_of(*parts)


@lru_cache(maxsize=500_000)
def _party_of(name: str, country: str, group: str, role: str) -> Party | None:
    if not (name or country or group):
        return None
    codes, text = _codes(), name.title() or country or group
    sector = codes["cameo"].get(role)
    if body := codes["bodies"].get(group):
        return Party(codes=(body,), text=text, sector=party_of(body).sector or sector)
    state = codes["countries"].get(country, country)
    return party_with(text, state if state in load("states") else "", sector)


@cache
def _codes() -> Mapping[str, Any]:
    return load_crosswalk("actors")


def _places(cells: Cells) -> tuple[Where, ...]:
    names = tuple(dict.fromkeys(part.strip() for part in cells["place"].split(",") if part.strip()))
    return place_of(names, cells["lat"], cells["lon"], kind=_KINDS.get(cells["place_type"]))
