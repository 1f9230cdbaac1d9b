"""ICEWS events: the data set's own tab-separated files, and the short table date, source, event, target.

Format: Boschee et al., ICEWS Coded Event Data, doi:10.7910/DVN/28075, and Trivedi et al.'s ICEWS14 selection.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping

from araxes.errors import BadTable
from araxes.events.report import Party, Report, Where
from araxes.record.imports.actors import party_in, party_of
from araxes.record.imports.crosswalks import Code, cameo_coded, cameo_named, load_crosswalk
from araxes.record.imports.entries import Entry, day_of, reports_of_rows
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
    code = cameo_named(cells["event"])
    initiators, recipients = sides(code, party_of(cells["initiator"]), party_of(cells["recipient"]))
    return Entry(
        quote=told(cells),
        frame=code.frame,
        type=code.type or "",
        mode=code.mode,
        kind=code.kind,
        context=code.context,
        start=day_of(cells["date"]),
        initiators=initiators,
        recipients=recipients,
        reasons=code.reasons,
    )


def _full(cells: Cells) -> Entry:
    code = cameo_coded(cells["code"])
    initiators, recipients = sides(code, _party(cells, "initiator"), _party(cells, "recipient"))
    return Entry(
        quote=told(cells),
        frame=code.frame,
        type=code.type or "",
        mode=code.mode,
        kind=code.kind,
        context=code.context,
        start=day_of(cells["date"]),
        initiators=initiators,
        recipients=recipients,
        places=_places(cells),
        sources=tuple(filter(None, (cells.get("publisher"),))),
        reasons=code.reasons,
    )


def told(cells: Cells) -> str:
    """Return a row in readable words: "China: Consult > South Korea"."""
    behind = f" > {cells['recipient']}" if cells["recipient"] else ""
    return f"{cells['initiator'] or '?'}: {cells['event']}{behind}"


def sides(code: Code, initiator: Party, recipient: Party) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return initiators and recipients, exchanged where the code tells the act from the recipient's side."""
    first, second = ((party,) if party.text else () for party in (initiator, recipient))
    return (second, first) if code.exchanged and second else (first, second)


def _party(cells: Cells, side: str) -> Party:
    return party_in(cells[side], cells.get(f"{side}_country", ""), cells.get(f"{side}_sectors", ""))


def _places(cells: Mapping[str, str]) -> tuple[Where, ...]:
    named = (cells.get(part, "") for part in ("city", "district", "province", "country"))
    return place_of(tuple(filter(None, named)), cells.get("lat", ""), cells.get("lon", ""))
