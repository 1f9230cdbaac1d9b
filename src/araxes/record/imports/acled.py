"""ACLED events, from a file that the user got from ACLED under its terms.

Format: ACLED Codebook (2023) and its export columns. In battles ACLED's first and second actor say nothing of who
began: both are initiators of a joint act.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from araxes.events.report import Party, Report, Where
from araxes.record.imports.actors import party_in
from araxes.record.imports.crosswalks import Code, load_crosswalk
from araxes.record.imports.entries import CODED_BY_HAND, Entry, day_of, reports_of_rows, told
from araxes.record.imports.places import place_of
from araxes.record.imports.tables import BadRow, Cells, Table, UnusableRow, rows_of
from araxes.values.dates import PartialDate

# "Military Forces of Kenya (2022-)": the years of the government are not part of the name.
_YEARS = re.compile(r" \(\d{4}-(?:\d{4})?\)")
# Time precision 2: somewhere in the week around the day given. 3: somewhere in its month.
_WEEK, _MONTH = "2", "3"
_HALF_A_WEEK = datetime.timedelta(days=3)


def read_acled(lines: Iterable[str], *, document: str, name: str) -> Iterator[Report | BadRow]:
    """Read events of an ACLED export (CSV); ``document`` is the import's id, ``name`` the file's for messages.

    Raises `BadTable` when a column is missing.
    """
    layout = load_crosswalk("acled")
    table = Table(name=name, columns=layout["columns"], optional=frozenset(layout["optional"]), delimiter=",")
    return reports_of_rows(rows_of(lines, table), _entry, document=document)


def _entry(cells: Cells) -> Entry:
    code = acled_coded(cells["type"], cells["subtype"])
    start, end = _days(cells["date"], cells.get("time_precision", ""))
    made = told(cells["initiator"], cells["subtype"] or cells["type"], cells["recipient"])
    return Entry(
        quote=cells.get("notes") or made,
        code=code,
        confidence=CODED_BY_HAND,
        start=start,
        end=end,
        initiators=_side(cells, "initiator"),
        recipients=_side(cells, "recipient"),
        places=_places(cells),
        sources=tuple(part.strip() for part in cells.get("source", "").split(";") if part.strip()),
    )


@lru_cache(maxsize=1_000)
def acled_coded(event_type: str, subtype: str) -> Code:
    """Return what an ACLED sub-event type means (the event type where a row gives no other); else `UnusableRow`."""
    types = _types()
    wanted = (subtype or event_type).casefold()
    if wanted not in types:
        raise UnusableRow(f"{subtype or event_type!r} is no ACLED event type or sub-event type")
    return types[wanted]


@cache
def _types() -> Mapping[str, Code]:
    listed: dict[str, dict[str, Any]] = load_crosswalk("acled")["types"]
    return {name.casefold(): _code(name, values) for name, values in listed.items()}


def _code(name: str, values: Mapping[str, Any]) -> Code:
    return Code(
        frame=f"acled/{name.lower().replace(' ', '-')}",
        name=name,
        type=values.get("type"),
        mode=values.get("mode"),
        kind=values.get("kind"),
        exchanged=values.get("exchanged", False),
        joint=values.get("joint", False),
        reasons=(f"ACLED {name}, by the crosswalk from ACLED to PLOVER",),
    )


@lru_cache(maxsize=100_000)
def _days(text: str, precision: str) -> tuple[PartialDate, PartialDate]:
    day = day_of(text)
    if precision == _MONTH:
        month = PartialDate(year=day.year, month=day.month)
        return month, month
    if precision == _WEEK:
        return PartialDate.of(day.first - _HALF_A_WEEK), PartialDate.of(day.last + _HALF_A_WEEK)
    return day, day


def _side(cells: Cells, side: str) -> tuple[Party, ...]:
    text = cells[side]
    return (_party(text, cells.get(f"{side}_role", "")),) if text else ()


@lru_cache(maxsize=200_000)
def _party(text: str, role: str) -> Party:
    roles: dict[str, str] = load_crosswalk("acled")["roles"]
    bare = _YEARS.sub("", text)
    party = party_in(bare, "", "")
    sector = party.sector or roles.get(role)
    return Party(codes=party.codes, text=text, sector=sector, person=party.person)


def _places(cells: Cells) -> tuple[Where, ...]:
    named = (cells.get(part, "") for part in ("place", "admin3", "admin2", "admin1", "country"))
    return place_of(tuple(dict.fromkeys(filter(None, named))), cells.get("lat", ""), cells.get("lon", ""), kind="city")
