"""`araxes export`: events of a record in the forms of other programs."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import click

from araxes.errors import BadOption
from araxes.events.joined import JoinedEvent
from araxes.record import Record, Selection
from araxes.record.datapackages import save_package
from araxes.record.exports import (
    Citation,
    bibliography,
    chronology,
    csv_lines,
    geojson,
    json_lines,
    plover_lines,
    write_gexf,
)
from araxes.record.exports.citations import Citations
from araxes.record.exports.places import place_on_map
from araxes.views.actors import actor_name
from araxes.views.cli.options import complain, followed
from araxes.views.cli.recorded import opened, record_option, selected, selection_options
from araxes.views.recorded import document_names

LINES: dict[str, Callable[[Iterable[JoinedEvent], Citations], Iterator[str]]] = {
    "csv": csv_lines,
    "jsonl": json_lines,
    "plover": plover_lines,
}
FILES = ("geojson", "gexf", "markdown", "parquet")
FORMATS = (*LINES, *FILES, "package")


@click.command("export")
@record_option
@selection_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    required=True,
    help="plover: records in POLECAT's columns; gexf: a network with time; markdown: a chronology with footnotes, and "
    "BibTeX beside it; package: the whole record, for another one.",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="PATH", help="A file; for package a folder.")
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, out: Path | None, **options: Any) -> None:
    """Export the events of a record, all or those that the filters leave.

    csv, jsonl and plover go to standard output unless --out names a file. A package holds everything: documents,
    claims, events and decisions; filters do not apply to it. Exit code 1 when no event is found.
    """
    if out is None and form not in LINES:
        raise click.UsageError(f"--format {form} needs --out PATH")
    selection = selected(options)
    with opened(record) as held:
        if form == "package":
            _package(held, selection, Path(str(out)))
            return
        written = export(held, selection, form, out=out)
    if not written:
        complain("no events found")
    ctx.exit(0 if written else 1)


def _package(held: Record, selection: Selection, folder: Path) -> None:
    if selection != Selection():
        raise BadOption("--format package holds the whole record; leave the filters out, or choose another format")
    with held.engine.connect() as connection:
        saved = save_package(connection, folder, heard=lambda name, rows: complain(f"{name}: {rows:,} rows"))
    complain(f"{folder}: {saved['documents']:,} documents, {saved['events']:,} events")


def export(held: Record, selection: Selection, form: str, *, out: Path | None) -> int:
    """Write events to a file, or those in lines to standard output; return how many there were."""
    citations = _citations(held)
    count = Count()
    events = count.counting(followed(held.events(selection), "events"))
    if out is None:
        for line in LINES[form](events, citations):
            click.echo(line)
        return count.events
    with _written(out) as file:
        _fill(file, form, events, citations=citations)
    if form == "markdown":
        cited = {document: citations[document] for document in citations if document in count.documents}
        with _written(out.with_suffix(".bib")) as file:
            _put(file, (f"{line}\n" for line in bibliography(cited)))
    _tell(count, form, out)
    return count.events


class Count:
    """What went by: events, those without a place on the map, those without a date, and the documents they rest on."""

    def __init__(self) -> None:
        self.events = self.placeless = self.undated = 0
        self.documents: set[str] = set()

    def counting(self, events: Iterable[JoinedEvent]) -> Iterator[JoinedEvent]:
        """Hand events on and count them."""
        for event in events:
            self.events += 1
            self.placeless += place_on_map(event) is None
            self.undated += event.start is None and event.end is None
            self.documents.update(event.documents)
            yield event


def _fill(file: IO[bytes], form: str, events: Iterable[JoinedEvent], *, citations: Citations) -> None:
    if form in LINES:
        _put(file, (f"{line}\n" for line in LINES[form](events, citations)))
    elif form == "markdown":
        _put(file, (f"{line}\n" for line in chronology(events, citations, label=actor_name)))
    elif form == "geojson":
        _put(file, geojson(events, citations))
    elif form == "gexf":
        write_gexf(events, file, label=actor_name)
    else:
        import_module("araxes.record.exports.parquet").write_parquet(events, citations, file)


def _put(file: IO[bytes], pieces: Iterable[str]) -> None:
    file.writelines(piece.encode() for piece in pieces)


@contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of ``path`` when it is finished, so that no half one is ever there."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            yield file
        unfinished.replace(path)
    except OSError as error:
        raise BadOption(f"--out {path}: cannot be written ({error.strerror}); name another place") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _citations(held: Record) -> dict[str, Citation]:
    documents = list(held.documents())
    names = document_names(documents)
    return {
        document.id: Citation(
            name=names[document.id],
            title=document.title,
            author=document.author,
            outlet=document.outlet,
            address=document.address,
            published=document.published,
        )
        for document in documents
    }


def _tell(count: Count, form: str, out: Path) -> None:
    complain(f"{out}: {count.events:,} events")
    if form == "geojson" and count.placeless:
        complain(f"  left out: {count.placeless:,} events without coordinates")
    if form == "gexf" and count.undated:
        complain(f"  left out: {count.undated:,} events without a date")
    if form == "markdown":
        complain(f"  {out.with_suffix('.bib')}: {len(count.documents):,} documents")
