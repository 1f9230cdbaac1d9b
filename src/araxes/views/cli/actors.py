"""`araxes actors`: who acts in a record."""

from typing import Any

import click

from araxes.views.actors import actor_name
from araxes.views.cli.options import complain
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option, selected, selection_options


@click.command("actors")
@record_option
@selection_options
@format_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, **options: Any) -> None:
    """List the actors of a record, or of the events that the filters choose, by their number of events."""
    selection = selected(options)
    with opened(record) as held:
        rows = [{"code": code, "name": actor_name(code), "events": number} for code, number in held.parties(selection)]
    if not print_rows(rows, form):
        complain("no actors found")
        ctx.exit(1)
