"""A plain CSV of anybody's events, its columns told by a map."""

import csv
import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from araxes.errors import BadOption, BadTable
from araxes.events.report import Party, Report
from araxes.record.imports.actors import party_of
from araxes.record.imports.crosswalks import Code, cameo_coded, cameo_named
from araxes.record.imports.entries import CODED_BY_HAND, Entry, day_of, days_of, reports_of_rows, told
from araxes.record.imports.places import place_of
from araxes.record.imports.polecat import plover_coded
from araxes.record.imports.tables import BadRow, Cells, Table, UnusableRow, rows_of
from araxes.values.statuses import Status

# What a map may name. One of the three in ACTS says what was done: a PLOVER type, a CAMEO code or a CAMEO event name.
ACTS = ("type", "code", "event")
FIELDS = (
    *("date", "end", "initiator", "recipient", *ACTS, "mode", "kind", "status", "name", "context"),
    *("place", "country", "lat", "lon", "quote", "speaker", "source", "published", "confidence"),
)
_BETWEEN = ";"
_DELIMITERS = ",;\t"


def read_plain(
    lines: Iterable[str], *, document: str, name: str, columns: Mapping[str, str] | None = None
) -> Iterator[Report | BadRow]:
    """Read events of a CSV whose ``columns`` (our field -> its column) are told; by default they bear our names.

    Fields are those of `FIELDS`. Several actors, contexts or sources of one cell stand with ``;`` between them; a
    recipient's cell left empty makes a joint act of several initiators. The delimiter (comma, semicolon, tab) is that
    which the heading has most of. Raises `BadOption` for a map that lacks what an event needs, `BadTable` for columns
    that are not there.
    """
    lines = iter(lines)
    heading = next(lines, "")
    if not heading.strip():
        raise BadTable(f"{name}: an empty file; expected a heading with the names of the columns")
    delimiter = max(_DELIMITERS, key=heading.count)
    mapped = columns or _own_names(heading, delimiter)
    _check(mapped, name)
    table = Table(name=name, columns=mapped, delimiter=delimiter)
    return reports_of_rows(rows_of(itertools.chain([heading], lines), table), _entry, document=document)


def parse_map(text: str) -> dict[str, str]:
    """Read ``date=Datum,initiator=Wer``; `BadOption` for a part that is no ``field=Column`` or an unknown field."""
    found: dict[str, str] = {}
    for part in text.split(","):
        field, equals, column = (piece.strip() for piece in part.partition("="))
        if not (field and equals and column):
            raise BadOption(f"--map: {part!r} is no field=Column; write for example date=Datum,initiator=Wer")
        found[field] = column
    return check_fields(found, "--map")


def check_fields(columns: Mapping[str, object], where: str) -> dict[str, str]:
    """Return a map of columns whose fields are all known; else raise `BadOption` naming ``where`` it came from."""
    unknown = [field for field in columns if field not in FIELDS]
    if unknown:
        raise BadOption(f"{where}: unknown field {', '.join(unknown)}; there are {', '.join(FIELDS)}")
    return {field: str(column) for field, column in columns.items()}


def _own_names(heading: str, delimiter: str) -> dict[str, str]:
    cells = next(csv.reader([heading], delimiter=delimiter), [])
    names = {cell.strip().casefold(): cell.strip() for cell in cells}
    return {field: names[field] for field in FIELDS if field in names}


def _check(columns: Mapping[str, str], name: str) -> None:
    missing = [field for field in ("date", "initiator") if field not in columns]
    if not any(act in columns for act in ACTS):
        missing.append(" or ".join(ACTS))
    if missing:
        raise BadOption(
            f"{name}: no column is known for {', '.join(missing)}; "
            f"say where they stand with --map {missing[0].split(' ')[0]}=COLUMN,..."
        )


def _entry(cells: Cells) -> Entry:
    code = _code(cells)
    start, end = days_of(cells["date"], cells.get("end", ""))
    made = told(cells["initiator"], code.name, cells.get("recipient", ""))
    return Entry(
        quote=cells.get("quote") or made,
        code=code,
        confidence=_confidence(cells.get("confidence", "")),
        start=start,
        end=end,
        initiators=_parties(cells["initiator"]),
        recipients=_parties(cells.get("recipient", "")),
        status=_status(cells.get("status", "")),
        name=cells.get("name") or None,
        context=_several(cells.get("context", "")),
        places=place_of(_place_names(cells), cells.get("lat", ""), cells.get("lon", "")),
        published=day_of(cells["published"]) if cells.get("published") else None,
        speakers=_several(cells.get("speaker", "")),
        sources=_several(cells.get("source", "")),
    )


def _code(cells: Cells) -> Code:
    """Return what was done: by CAMEO code, else by CAMEO event name, else by PLOVER type and mode."""
    if cells.get("code"):
        return cameo_coded(cells["code"])
    if cells.get("event"):
        return cameo_named(cells["event"])
    if not cells.get("type"):
        raise UnusableRow(f"nothing says what was done ({', '.join(ACTS)} are empty)")
    return _typed(cells["type"], cells.get("mode", ""), cells.get("kind", ""))


@lru_cache(maxsize=10_000)
def _typed(event_type: str, mode: str, kind: str) -> Code:
    coded = plover_coded(event_type, mode)
    return Code(
        frame=coded.frame,
        name=coded.name,
        type=coded.type,
        mode=coded.mode,
        kind=kind or coded.kind,
        reasons=coded.reasons,
    )


@lru_cache(maxsize=100_000)
def _parties(text: str) -> tuple[Party, ...]:
    return tuple(party_of(name) for name in _several(text))


@lru_cache(maxsize=100_000)
def _several(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.split(_BETWEEN))))


def _place_names(cells: Cells) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (cells.get("place", ""), cells.get("country", "")))))


def _status(text: str) -> Status:
    try:
        return Status(text.casefold()) if text else Status.OCCURRED
    except ValueError as error:
        raise UnusableRow(f"status {text!r} is none of {', '.join(Status)}") from error


def _confidence(text: str) -> float:
    try:
        value = float(text) if text else CODED_BY_HAND
    except ValueError as error:
        raise UnusableRow(f"confidence {text!r} is no number") from error
    if not 0 <= value <= 1:
        raise UnusableRow(f"confidence {text} lies outside 0..1")
    return value
