"""`araxes import`: event data that people already have, into a record."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from araxes.errors import BadOption
from araxes.events.report import Report
from araxes.record import Record, open_record
from araxes.record.datapackages import load_package
from araxes.record.failing import failing
from araxes.record.importing import ImportedTable, import_rows
from araxes.record.imports import READERS, BadRow
from araxes.record.imports.files import load_map, open_lines
from araxes.record.imports.plain import parse_map
from araxes.record.record import now, user_name
from araxes.views.cli.options import complain, followed
from araxes.views.cli.recorded import record_option

SOURCES = {"icews": "ICEWS", "polecat": "POLECAT", "gdelt": "GDELT", "acled": "ACLED"}
SHOWN, MOST_UNKNOWN = 10, 5
PIECE = 1 << 20
ID_LENGTH = 16


class Given(TypedDict):
    """What the user said of the file."""

    form: str | None
    maps: tuple[str, ...]
    source: str | None
    link: bool


@dataclass(slots=True)
class Tally:
    """What became of the rows: reports added and known, bad rows, reasons for leaving rows out, unknown sides."""

    added: int = 0
    known: int = 0
    bad: int = 0
    sides: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)

    def counting(self, rows: Iterable[Report | BadRow]) -> Iterator[Report | BadRow]:
        """Hand rows on and count the sides of those that are reports."""
        for row in rows:
            if isinstance(row, Report):
                for party in (*row.claims[0].initiators, *row.claims[0].recipients):
                    self.sides += 1
                    if not party.codes:
                        self.unknown[party.text] += 1
            yield row

    @property
    def exit_code(self) -> int:
        """0: fine; 1: some rows were broken; 2: no row could be used."""
        return 0 if not self.bad else 1 if self.added or self.known else 2


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@record_option
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(READERS)),
    help="icews (either format), polecat, gdelt (2.0 export), acled, csv (with --map), jsonl (exchange format).",
)
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="MAP",
    help="Columns of a csv: date=Datum,initiator=Wer,... or a YAML file of field: Column. Repeat to add.",
)
@click.option("--source", metavar="NAME", help="Whose data it is; all its rows count as one origin.")
@click.option("--link", is_flag=True, help="Compare every row with all reports of the record (slow for large tables).")
@click.pass_context
def command(ctx: click.Context, /, *, path: Path, record: str, **given: Unpack[Given]) -> None:
    """Import event data into a record, which is made when it is not there.

    FILE may be packed with gzip or zip. Each row becomes a report with its row number and the code that it was imported
    from. A folder with a datapackage.json, as `araxes export --format package` writes it, goes whole into a new record.

    Broken rows are told with number and reason, the others go in. An import may be interrupted and called again. Exit
    code 1 when some rows were broken, 2 when none could be used.
    """
    with open_record(record) as held:
        if path.is_dir():
            _load(held, path)
            return
        if given["form"] is None:
            raise click.UsageError(f"--format is needed: one of {', '.join(sorted(READERS))}")
        tally = _import(held, path, given)
        _summarise(held, path, tally)
    ctx.exit(tally.exit_code)


def _load(held: Record, folder: Path) -> None:
    with held.writing() as connection:
        loaded = load_package(connection, folder, heard=lambda name, rows: complain(f"{name}: {rows:,} rows"))
    click.echo(f"{held.address}: {loaded['documents']:,} documents, {loaded['events']:,} events from {folder}")


def _import(held: Record, path: Path, given: Given) -> Tally:
    form, columns = str(given["form"]), _columns(given)
    table = ImportedTable(
        id=_identity(path, form, columns),
        name=path.name,
        origin=str(path),
        source=given["source"] or SOURCES.get(form, path.name),
        read_at=now(),
        read_by=user_name(),
        link=given["link"],
    )
    more = {"columns": columns} if columns else {}
    tally = Tally()
    with failing(held.address), open_lines(path) as lines:
        rows = READERS[form](lines, document=table.id, name=str(path), **more)
        for progress in import_rows(held.engine, table, tally.counting(followed(rows, "rows"))):
            tally.added += progress.added
            tally.known += progress.known
            _tell(tally, path, progress.bad)
    return tally


def _columns(given: Given) -> dict[str, str]:
    if given["maps"] and given["form"] != "csv":
        raise BadOption(f"--map is for --format csv; {given['form']} has its own columns")
    columns: dict[str, str] = {}
    for told in given["maps"]:
        path = Path(told)
        columns |= load_map(path) if path.suffix in {".yaml", ".yml"} else parse_map(told)
    return columns


def _identity(path: Path, form: str, columns: Mapping[str, Any]) -> str:
    """Return a hash of a file's bytes and of how it is read: the same table imported again is the same document."""
    digest = hashlib.sha256(f"{form}|{sorted(columns.items())}|".encode())
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()[:ID_LENGTH]


def _tell(tally: Tally, path: Path, rows: Iterable[BadRow]) -> None:
    for row in rows:
        if row.left_out:
            tally.reasons[row.reason] += 1
            continue
        tally.bad += 1
        if tally.bad <= SHOWN:
            complain(f"{path}, row {row.row}: {row.reason}")
        elif tally.bad == SHOWN + 1:
            complain("more broken rows follow; they are counted below")


def _summarise(held: Record, path: Path, tally: Tally) -> None:
    known = f", {tally.known:,} known already" if tally.known else ""
    click.echo(
        f"{held.address}: {tally.added:,} reports added from {path}{known}; {held.count():,} events in the record"
    )
    for reason, number in tally.reasons.most_common():
        click.echo(f"  left out: {number:,} rows: {reason}")
    if tally.bad:
        click.echo(f"  broken: {tally.bad:,} rows")
    if tally.unknown:
        most = ", ".join(f"{name} ({number:,})" for name, number in tally.unknown.most_common(MOST_UNKNOWN))
        share = f"{tally.unknown.total():,} of {tally.sides:,} sides"
        click.echo(f"  no known actor, words kept: {share}; most often {most}")
