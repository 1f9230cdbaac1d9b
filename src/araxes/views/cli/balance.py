"""`araxes balance`: how a state engages two rivals, or who does it most."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.mentions.actors.resources import load
from araxes.patterns.balance import STEPS, WITHIN, Rivalry, balance
from araxes.patterns.balancers import balancers
from araxes.patterns.engagement import Rivals
from araxes.patterns.periods import Period
from araxes.patterns.rivalries import rivalries_from
from araxes.record import Selection
from araxes.views.balance import balance_record, balance_report, balancer_record, ranking_report
from araxes.views.cli.options import complain, date, show
from araxes.views.cli.plotting import plot_option, write_plot
from araxes.views.cli.recorded import opened, record_option
from araxes.views.cli.spans import period_within


@click.command("balance")
@click.argument("state", required=False)
@click.option("--rivals", nargs=2, multiple=True, metavar="A B", help="Two states that you take for rivals.")
@click.option(
    "--rivalries",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Declared rivalries with their sources (YAML); each is measured in turn.",
)
@click.option(
    "--within", type=click.IntRange(min=0), default=WITHIN, show_default=True, metavar="DAYS", help="How close in time."
)
@click.option("--by", type=click.Choice(list(STEPS)), default="quarter", show_default=True, help="Parts of the time.")
@click.option("--since", type=date, metavar="DATE", help="From this day, month or year on.")
@click.option("--until", type=date, metavar="DATE", help="Up to the end of this day, month or year.")
@click.option("--top", default=20, show_default=True, metavar="N", help="In the ranking: how many states to print.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@plot_option
@record_option
@click.pass_context
def command(ctx: click.Context, /, *, state: str | None, record: str, form: str, **options: Any) -> None:
    """Show how STATE engages two rivals: how evenly, how close in time, and over the years.

    No rivalry is assumed: name one with --rivals, or a file with --rivalries. Without STATE every third state is ranked
    by the moments in which it engaged both. Exit code 1 when there is no engagement with either.

    \b
    araxes balance AZE --rivals IRN ISR --within 7
    araxes balance --rivals IRN ISR
    """
    asked = tuple(_rivalries(options))
    if options["plot"] and (state is None or len(asked) > 1):
        raise BadOption("--plot draws one state between two rivals; name STATE and one rivalry")
    with opened(record) as held:
        period = period_within(held.days(), options["since"], options["until"])
        named = (state.upper(),) if state else tuple(code for rivalry in asked for code in rivalry.rivals)
        acts = tuple(held.acts(Selection(actors=named)))
    found = [
        _measured(acts, state.upper(), rivalry, period=period, shown=options | {"form": form})
        if state
        else _ranked(acts, rivalry, period=period, shown=options | {"form": form})
        for rivalry in asked
    ]
    ctx.exit(0 if any(found) else 1)


def _rivalries(options: dict[str, Any]) -> Iterator[Rivalry]:
    pairs: list[Rivals] = [(one.upper(), two.upper()) for one, two in options["rivals"]]
    path: Path | None = options["rivalries"]
    if path is not None:
        pairs += [declared.sides for declared in rivalries_from(path.read_text("utf8"), name=str(path))]
    if not pairs:
        raise BadOption("no rivals named; give --rivals A B, or --rivalries FILE with declared ones")
    return (Rivalry(rivals=pair, within=options["within"], by=options["by"]) for pair in pairs)


def _measured(acts: tuple[Act, ...], state: str, rivalry: Rivalry, *, period: Period, shown: dict[str, Any]) -> bool:
    if shown["rivalries"] and state in rivalry.rivals:
        return False
    told = balance(acts, state, rivalry=rivalry, period=period)
    if shown["form"] == "json":
        click.echo(json.dumps(balance_record(told), ensure_ascii=False))
    else:
        show(balance_report(told, {act.id: act for act in acts}))
    if shown["plot"]:
        write_plot(shown["plot"], "balance", drawing=(told,))
    return told.hedge is not None


def _ranked(acts: tuple[Act, ...], rivalry: Rivalry, *, period: Period, shown: dict[str, Any]) -> bool:
    ranked = balancers(acts, rivalry, states=load("states"), period=period)
    if not ranked:
        complain(f"no third state engaged both {rivalry.rivals[0]} and {rivalry.rivals[1]} in {period}")
    elif shown["form"] == "json":
        for one in ranked[: shown["top"]]:
            click.echo(json.dumps({"rivals": rivalry.rivals, **balancer_record(one)}, ensure_ascii=False))
    else:
        show(ranking_report(ranked, rivalry, period=period, top=shown["top"]))
    return bool(ranked)
