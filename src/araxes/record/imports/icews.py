"""ICEWS events: the data set's own tab-separated files, and the short table date, source, event, target.

Format: Boschee et al., ICEWS Coded Event Data, doi:10.7910/DVN/28075, and Trivedi et al.'s ICEWS14 selection.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping

from araxes.errors import BadTable
from araxes.events.report import Party, Report, Where
from araxes.record.imports.actors import party_in, party_of
from araxes.record.imports.crosswalks import cameo_coded, cameo_named, load_crosswalk
from araxes.record.imports.entries import MACHINE_CODED, Entry, day_of, reports_of_rows, told
from araxes.record.imports.places import place_of
from araxes.record.imports.tables import BadRow, Cells, Table, rows_of


def read_icews(lines: Iterable[str], *, document: str, name: str) -> Iterator[Report | BadRow]:
    """Read events of either ICEWS format, told apart by the heading.

    ``document`` is the id under which the import is recorded, ``name`` the file's name for messages. Raises `BadTable`
    when the heading is that of neither.
    """
    lines = iter(lines)
    heading = next(lines, "")
    formats = load_crosswalk("icews")
    layout = formats["full"] if "\t" in heading else formats["short"]
    table = Table(
        name=name,
        columns=layout["columns"],
        optional=frozenset(layout.get("optional", ())),
        delimiter="\t" if "\t" in heading else ",",
        quoted="\t" not in heading,
    )
    if not heading.strip():
        raise BadTable(f"{name}: an empty file; expected a heading with {', '.join(layout['columns'].values())}")
    rows = rows_of(itertools.chain([heading], lines), table)
    understand = _full if layout is formats["full"] else _short
    return reports_of_rows(rows, understand, document=document)


def _short(cells: Cells) -> Entry:
    return Entry(
        quote=told(cells["initiator"], cells["event"], cells["recipient"]),
        code=cameo_named(cells["event"]),
        confidence=MACHINE_CODED,
        start=day_of(cells["date"]),
        initiators=_side(party_of(cells["initiator"])),
        recipients=_side(party_of(cells["recipient"])),
    )


def _full(cells: Cells) -> Entry:
    return Entry(
        quote=told(cells["initiator"], cells["event"], cells["recipient"]),
        code=cameo_coded(cells["code"]),
        confidence=MACHINE_CODED,
        start=day_of(cells["date"]),
        initiators=_side(_party(cells, "initiator")),
        recipients=_side(_party(cells, "recipient")),
        places=_places(cells),
        sources=tuple(filter(None, (cells.get("publisher"),))),
    )


def _side(party: Party) -> tuple[Party, ...]:
    return (party,) if party.text else ()


def _party(cells: Cells, side: str) -> Party:
    return party_in(cells[side], cells.get(f"{side}_country", ""), cells.get(f"{side}_sectors", ""))


def _places(cells: Mapping[str, str]) -> tuple[Where, ...]:
    named = (cells.get(part, "") for part in ("city", "district", "province", "country"))
    return place_of(tuple(filter(None, named)), cells.get("lat", ""), cells.get("lon", ""))
