"""`araxes sources`: whose word a record rests on."""

import click

from araxes.values.grades import SOURCES
from araxes.views.cli.options import complain
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option


@click.command("sources")
@record_option
@format_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str) -> None:
    """List the sources of a record: how many documents of each were read, and how often others cite it.

    A document that states no outlet stands under its own name. Grades are given with `araxes grade`; none is assumed.
    """
    with opened(record) as held:
        rows = [
            {
                "source": source.name,
                "documents": source.documents,
                "events": source.events,
                "cited": source.cited,
                "grade": f"{source.grade}: {SOURCES[source.grade]}" if source.grade else None,
            }
            for source in held.sources()
        ]
    if not print_rows(rows, form):
        complain("no sources yet; `araxes read FILE...` reads documents")
        ctx.exit(1)
