"""`araxes events`: what a record holds, filtered and in the order of time."""

from collections.abc import Iterable
from typing import Any

import click

from araxes.events.exchange import joined_record
from araxes.record import Record, Selection
from araxes.views.cli.options import complain, show
from araxes.views.cli.recorded import opened, record_option, selected, selection_options
from araxes.views.recorded import document_names, event_chronology
from araxes.views.tables import RECORD_COLUMNS, csv_lines, joined_row, jsonl


@click.command("events")
@record_option
@selection_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    help="A chronology for reading (the default), JSON Lines, or CSV; `araxes export` has more.",
)
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, **options: Any) -> None:
    """Print the events of a record by date, those without a date last.

    All filters must hold. Rejected events are left out unless --reviewed rejected asks for them. Exit code 1 when
    nothing is found.
    """
    selection = selected(options)
    with opened(record) as held:
        found = _print(held, selection, form)
    if not found:
        complain("no events found")
        ctx.exit(1)


def _print(held: Record, selection: Selection, form: str) -> int:
    names = document_names(held.documents())
    if form == "table":
        events = list(held.events(selection))
        if events:
            show(event_chronology(events, names))
        return len(events)
    records = (joined_record(event, names) for event in held.events(selection))
    lines = jsonl(records) if form == "jsonl" else csv_lines(map(joined_row, records), RECORD_COLUMNS)
    return _echo(lines) - (form == "csv")


def _echo(lines: Iterable[str]) -> int:
    count = 0
    for line in lines:
        click.echo(line)
        count += 1
    return count
