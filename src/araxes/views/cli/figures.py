"""`araxes figures`: stated numbers of forces, weapons, people, casualties, money."""

import json

import click

from araxes.events.remarks.cues import resource
from araxes.patterns.figures import about, conflicts, figures
from araxes.patterns.firsts import joined_by_report
from araxes.views.cli.options import complain, show
from araxes.views.cli.recorded import opened, record_option
from araxes.views.figures import conflict_record, figure_record, figures_page
from araxes.views.recorded import document_names

TOPICS = tuple(resource("figures")["topics"])


@click.command("figures")
@record_option
@click.option("--actor", metavar="CODE", help="Only figures of this actor.")
@click.option("--about", "words", metavar="WORDS", help="Only figures with these words beside them: servicemen.")
@click.option("--topic", type=click.Choice(TOPICS), help="Only what is counted so.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, **options: str | None) -> None:
    """List the figures that documents state, in order of time: range, unit, whose they are, who says so.

    A part stands with its whole ("of which 40-45 thousand"). Figures about the same that cannot both be right are
    listed at the end. A date with ~ is that of the document. Exit code 1 where nothing is found.
    """
    with opened(record) as held:
        remarks = tuple(held.remarks("figure"))
        documents = tuple(held.documents())
        events = {report: event.id for report, event in joined_by_report(held.events()).items()}
    told = figures(remarks, {one.id: one.published for one in documents}, events=events)
    actor = options["actor"]
    chosen = about(told, actor=actor.upper() if actor else None, words=options["words"])
    chosen = tuple(one for one in chosen if options["topic"] in {None, one.topic})
    if not chosen:
        complain("no such figures in this record; leave out --actor, --about or --topic to see all")
        ctx.exit(1)
    names, against = document_names(documents), conflicts(chosen)
    if form == "json":
        content = {
            "figures": [figure_record(one, names) for one in chosen],
            "conflicts": [conflict_record(one) for one in against],
        }
        click.echo(json.dumps(content, ensure_ascii=False))
    else:
        show(figures_page(chosen, against, names))
