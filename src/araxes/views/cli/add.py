"""`araxes add`: an event that the program missed."""

from typing import Any

import click

from araxes.values.statuses import Status
from araxes.values.types import TYPES
from araxes.views.cli.recorded import opened, record_option


@click.command("add")
@click.argument("document", metavar="DOCUMENT")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.option("--type", "type", type=click.Choice(TYPES, case_sensitive=False), metavar="TYPE", required=True)
@click.option("--initiators", required=True, metavar="CODES", help='Who acts: "ARM" or "ARM IRN".')
@click.option("--recipients", metavar="CODES", help="Toward whom; of a joint act all parties are initiators.")
@click.option("--kind", metavar="KIND", help="visit, meeting, joint-exercise, ...")
@click.option("--mode", metavar="MODE", help="PLOVER mode.")
@click.option("--on", "start_date", metavar="DATE", help="When: 2025-05-19, 2025-05 or 2025.")
@click.option("--to", "end_date", metavar="DATE", help="The last day, where it lasted.")
@click.option("--places", metavar="NAMES", help="Where, most specific first, separated by semicolons.")
@click.option("--persons", metavar="NAMES", help="Who by name, separated by semicolons.")
@click.option("--name", metavar="NAME", help="The event's proper name.")
@click.option("--status", type=click.Choice([str(one) for one in Status]), default="occurred", show_default=True)
@click.option("--speaker", metavar="NAME", help="On whose word.")
@click.option("--coder", metavar="NAME", help="Who adds it; your user name unless given.")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
@record_option
def command(document: str, start: int, end: int, *, record: str, **fields: Any) -> None:
    """Add an event that stands at characters START to END of DOCUMENT (its id or name) and was not found.

    It is kept as a report and a claim like any other, signed with your name, and linked to others that tell of it.
    """
    start_date, end_date = fields.pop("start_date"), fields.pop("end_date")
    fields |= {"start": start_date, "end": end_date or start_date}
    given = {key: value for key, value in fields.items() if value}
    with opened(record) as held:
        made = held.add(document, span=(start, end), **given)
        event = held.event(made.target)
    click.echo(f"{event.id}  added by {made.coder}; take it back with: araxes undo {made.id} --record {record}")
