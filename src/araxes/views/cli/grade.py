"""`araxes grade`: the Admiralty grade of a source."""

import click

from araxes.values.grades import SOURCES
from araxes.views.cli.recorded import opened, record_option


@click.command("grade")
@click.argument("source", metavar="SOURCE")
@click.argument("grade", type=click.Choice(list(SOURCES), case_sensitive=False), metavar="A-F")
@record_option
@click.option("--coder", metavar="NAME", help="Who grades; your user name unless given.")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
def command(source: str, grade: str, *, record: str, coder: str | None, reason: str) -> None:
    """Grade how reliable a source is: A completely, B usually, C fairly, D not usually, E un-, F not to be judged.

    SOURCE is an outlet as `araxes sources` lists it. How credible a piece of information is stands on another scale:
    `araxes decide EVENT grade 1-6`.
    """
    with opened(record) as held:
        made = held.grade_source(source, grade, coder=coder, reason=reason)
    told = f"{source}: {grade} ({SOURCES[grade]}) by {made.coder}"
    click.echo(f"{told}; take it back with: araxes undo {made.id} --record {record}")
