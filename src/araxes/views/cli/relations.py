"""`araxes relations`: how two actors stand to each other over time."""

import json
from pathlib import Path
from typing import TypedDict, Unpack

import click

from araxes.documents.addresses import host
from araxes.errors import BadOption
from araxes.record import Selection
from araxes.record.documents import RecordedDocument
from araxes.relations.coverage import Coverage, ReadDocument, coverage
from araxes.relations.limits import TooFew
from araxes.relations.relation import Relation, Stretch, relation
from araxes.relations.timelines import STEPS
from araxes.relations.weights import load_weights
from araxes.values.dates import PartialDate
from araxes.views.cli.options import complain, date, show
from araxes.views.cli.plotting import plot_option, write_plot
from araxes.views.cli.recorded import opened, record_option
from araxes.views.relations import behind, plain, report


class Options(TypedDict):
    """What the user asked for."""

    record: str
    by: str
    since: PartialDate | None
    until: PartialDate | None
    weights: str


class Output(TypedDict):
    """In which form the user wants it."""

    form: str
    ids: bool
    plot: Path | None


class Everything(Options, Output):
    """All options."""


@click.command("relations")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@record_option
@click.option("--by", type=click.Choice(STEPS), default="month", show_default=True, help="Length of a period.")
@click.option("--since", type=date, metavar="DATE", help="From this day, month or year.")
@click.option("--until", type=date, metavar="DATE", help="To the end of this day, month or year.")
@click.option(
    "--weights",
    default="plover",
    show_default=True,
    metavar="NAME",
    help="What an act weighs: plover, goldstein, or a file laid out like theirs.",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
@click.option("--events", "ids", is_flag=True, help="Also list the ids of the events behind each number.")
@plot_option
@click.pass_context
def command(ctx: click.Context, /, left: str, right: str, **options: Unpack[Everything]) -> None:
    """Show the relation of two actors over time, by their codes: AZE IRN.

    Cooperation and conflict as two series, their rates with intervals, whether and when these changed, whether the tone
    turned warmer or cooler, who initiates and who returns, which kinds; and first of all how much was read. Where there
    is too little to say something, that is said. Exit code 1 when the record has no dated deed between the two.
    """
    sides = left.upper(), right.upper()
    found, documents = _measured(sides, options)
    if isinstance(found, TooFew):
        complain(f"{sides[0]} and {sides[1]}: {found}; `araxes events --between A B` shows what the record has")
        ctx.exit(1)
    read = coverage(map(_read, documents), along=found.timeline)
    if options["plot"]:
        write_plot(options["plot"], "relations", drawing=(found, read))
    _print(found, read, options)


def _measured(sides: tuple[str, str], options: Options) -> tuple[Relation | TooFew, tuple[RecordedDocument, ...]]:
    since, until = options["since"], options["until"]
    if since and until and until.last < since.first:
        raise BadOption(f"--until {until} lies before --since {since}; exchange them")
    stretch = Stretch(by=options["by"], since=since.first if since else None, until=until.last if until else None)
    weights = load_weights(options["weights"])
    with opened(options["record"]) as held:
        acts = held.acts(Selection(between=sides))
        found = relation(acts, sides, weights=weights, over=stretch)
        return found, tuple(document for document in held.documents() if document.current)


def _read(document: RecordedDocument) -> ReadDocument:
    return ReadDocument(
        document=document.id,
        published=document.published,
        outlet=document.outlet or host(document.address or document.origin),
        table=document.kind == "table",
    )


def _print(found: Relation, read: Coverage, output: Output) -> None:
    if output["form"] == "json":
        click.echo(json.dumps(plain(found, read), ensure_ascii=False, default=str))
        return
    show(report(found, read))
    if output["ids"]:
        show(behind(found))
