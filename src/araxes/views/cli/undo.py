"""`araxes undo`: a decision taken back."""

import click

from araxes.views.cli.recorded import opened, record_option


@click.command("undo")
@click.argument("decision", metavar="DECISION")
@record_option
@click.option("--coder", metavar="NAME", help="Who takes it back; your user name unless given.")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
def command(decision: str, *, record: str, coder: str | None, reason: str) -> None:
    """Take a decision back, by its id (`araxes decisions`); undoing the undoing brings it in force again."""
    with opened(record) as held:
        made = held.undo(decision, coder=coder, reason=reason)
    click.echo(f"{made.id}  took back {made.target}")
