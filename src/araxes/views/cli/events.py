"""`araxes events`: what a record holds, filtered and in the order of time."""

from pathlib import Path
from typing import Any

import click

from araxes.record import Record, Selection
from araxes.views.cli.export_events import export
from araxes.views.cli.options import complain, show
from araxes.views.cli.recorded import opened, record_option, selected, selection_options
from araxes.views.recorded import document_names, event_chronology


@click.command("events")
@record_option
@selection_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv", "parquet"]),
    default="table",
    help="A chronology for reading (the default), JSON Lines, CSV or Parquet; `araxes export` has more.",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Where to write; parquet needs it.")
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, out: Path | None, **options: Any) -> None:
    """Print the events of a record by date, those without a date last.

    All filters must hold. Rejected events are left out unless --reviewed rejected asks for them. Exit code 1 when
    nothing is found.
    """
    if (form == "parquet") > (out is not None):
        raise click.UsageError("--format parquet needs --out FILE")
    if form == "table" and out is not None:
        raise click.UsageError("--format table is for reading; --out takes jsonl, csv or parquet")
    selection = selected(options)
    with opened(record) as held:
        found = _show(held, selection) if form == "table" else export(held, selection, form, out=out)
    if not found:
        complain("no events found")
        ctx.exit(1)


def _show(held: Record, selection: Selection) -> int:
    events = list(held.events(selection))
    if events:
        show(event_chronology(events, document_names(held.documents())))
    return len(events)
