"""`araxes read`: documents into a record."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from araxes.documents.document import Document, Rejection
from araxes.record import Record, open_record
from araxes.record.reading import Reading
from araxes.values.dates import PartialDate
from araxes.views.cli.coding import load_coder, read_all, read_lines
from araxes.views.cli.options import codebook_option, complain, followed, published_option
from araxes.views.cli.recorded import record_option


class Given(TypedDict):
    """The documents that the user names."""

    files: tuple[str, ...]
    lines: Path | None
    published: PartialDate | None


@click.command("read")
@click.argument("files", nargs=-1, metavar="FILE...")
@record_option
@published_option
@click.option(
    "--lines",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Take every line of FILE as a document.",
)
@codebook_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, codebook: Path | None, **given: Unpack[Given]) -> None:
    """Read documents into a record, which is made when it is not there.

    FILE is what `araxes code` takes. A document that the record holds is passed over; a new text at a known address or
    path is a new version, whose events take the place of the old one's. Reading may be interrupted at any moment and
    called again; several may read into one record at once.
    """
    if bool(given["files"]) == bool(given["lines"]):
        raise click.UsageError("give the documents as FILE..., or one file of texts with --lines FILE")
    with open_record(record) as opened:
        found = followed(_documents(given), "documents")
        outcomes = _tell(opened.read(found, load_coder(codebook)))
        _summarise(opened, outcomes)
    rejected = outcomes["rejected"]
    ctx.exit(2 if rejected and rejected == outcomes.total() else 1 if rejected else 0)


def _documents(given: Given) -> Iterator[Document | Rejection]:
    if given["lines"] is None:
        return read_all(given["files"], given["published"])
    return (one for _, one in read_lines(given["lines"], given["published"]))


def _tell(readings: Iterator[Reading]) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    for reading in readings:
        outcomes[reading.outcome] += 1
        if reading.outcome == "rejected":
            complain(f"not read: {reading.origin}: {reading.reason}")
        elif reading.outcome == "corrected":
            complain(f"new version of a document: {reading.origin}; the old one is kept, its events are superseded")
    return outcomes


def _summarise(record: Record, outcomes: Counter[str]) -> None:
    known = f", {outcomes['known']} known already" if outcomes["known"] else ""
    corrected = f", {outcomes['corrected']} new versions" if outcomes["corrected"] else ""
    rejected = f", {outcomes['rejected']} not read" if outcomes["rejected"] else ""
    click.echo(
        f"{record.address}: {outcomes['added']} documents added{corrected}{known}{rejected}; "
        f"{record.count():,} events in the record"
    )
