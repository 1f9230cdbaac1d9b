"""`araxes precedents`: what came before an event, and whether it is a first."""

import json

import click

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.chains import WINDOW, chain
from araxes.patterns.extents import extent
from araxes.patterns.firsts import Verdict, verdicts
from araxes.patterns.precedents import precedents
from araxes.views.cli.options import complain, show
from araxes.views.cli.recorded import opened, record_option
from araxes.views.precedents import Ground, ground_page, ground_record, verdict_record, verdicts_page
from araxes.views.recorded import document_names


@click.command("precedents")
@click.argument("event", metavar="[EVENT]", required=False)
@record_option
@click.option(
    "--within",
    type=click.IntRange(min=1),
    default=WINDOW,
    show_default=True,
    metavar="DAYS",
    help="How far back talks and agreements can have led up to it.",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
@click.pass_context
def command(ctx: click.Context, event: str | None, *, record: str, within: int, form: str) -> None:
    """Show what came before an event: precedents, what led up to it, and whether it is a first.

    EVENT is the id of an event, a report or a claim; its first characters are enough. Links that a document states are
    quoted and kept apart from those that only closeness suggests, which show the base rate of such closeness. Without
    EVENT, all claims of the record's documents that something is, or is not, "the first ever" are judged. Exit code 1
    where there are none.
    """
    with opened(record) as held:
        found = held.event(event) if event else None
        events = tuple(held.events())
        remarks = tuple(held.remarks())
        names = document_names(held.documents())
    if found is None:
        ctx.exit(_print_verdicts(verdicts(remarks, events), names, form=form))
    ground = _ground(found, events, remarks=remarks, within=within)
    if form == "json":
        click.echo(json.dumps(ground_record(ground, names), ensure_ascii=False, indent=1))
    else:
        show(ground_page(ground, names))


def _ground(found: JoinedEvent, events: tuple[JoinedEvent, ...], *, remarks: tuple[Remark, ...], within: int) -> Ground:
    reports = {report.id for report in found.reports}
    return Ground(
        event=found,
        precedents=precedents(found, events),
        chain=chain(found, events, remarks=remarks, within=within),
        verdicts=verdicts([remark for remark in remarks if remark.report in reports], events),
        extent=extent(events),
    )


def _print_verdicts(judged: tuple[Verdict, ...], names: dict[str, str], *, form: str) -> int:
    if not judged:
        complain("no document of this record claims that something is, or is not, the first of its kind")
        return 1
    if form == "json":
        for verdict in judged:
            click.echo(json.dumps(verdict_record(verdict, names), ensure_ascii=False))
    else:
        show(verdicts_page(judged, names))
    return 0
