"""`araxes network`: who stands with whom, on a record or on a plain table of ties."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from araxes.errors import BadOption, BadTable
from araxes.mentions.actors.resources import state_codes
from araxes.record import Selection
from araxes.relations.network.edges import EdgeList, read_edges
from araxes.relations.network.graph import SignedGraph
from araxes.relations.network.structure import Structure, structure
from araxes.relations.network.ties import Drawn, Rule, ties_from
from araxes.relations.timelines import Timeline, timeline
from araxes.relations.weights import Weights, load_weights
from araxes.values.dates import PartialDate
from araxes.views.actors import actor_name
from araxes.views.cli.options import complain, date, show
from araxes.views.cli.plotting import plot_option, write_plot
from araxes.views.cli.recorded import opened, record_option
from araxes.views.network import Heading, network_record, network_report
from araxes.views.tables import jsonl

_FAULTS_SHOWN, _PAIRS_SHOWN = 20, 6
_ABOUT_ACTS = ("record", "since", "until", "among", "weights", "threshold", "least")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A network to be measured: its window if it has one, and what has to be said of it."""

    graph: SignedGraph
    window: str = ""
    heading: Heading
    left_out: dict[str, Any]


@click.command("network")
@click.option(
    "--edges",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A table of ties instead of a record: columns a, b, sign, and optionally weight and window.",
)
@click.option("--window", metavar="NAME", help="With --edges: only the ties of this window.")
@record_option
@click.option("--since", type=date, metavar="DATE", help="Acts that began on or after this day, month or year.")
@click.option("--until", type=date, metavar="DATE", help="Acts that began by the end of this day, month or year.")
@click.option("--among", multiple=True, metavar="CODE", help="Only these actors (repeat); otherwise all states.")
@click.option("--weights", default="plover", show_default=True, metavar="NAME", help="plover, goldstein or a file.")
@click.option(
    "--threshold",
    default=0.2,
    show_default=True,
    metavar="SHARE",
    help="Net cooperation or conflict must be this share of both together to make a tie.",
)
@click.option("--least", default=1, show_default=True, metavar="N", help="Acts that a tie needs.")
@click.option("--unweighted", is_flag=True, help="Count each tie as one, whatever its weight.")
@click.option("--shuffles", default=0, show_default=True, metavar="N", help="Compare with N shuffles of the signs.")
@click.option("--seed", default=0, show_default=True, metavar="N", help="Seed of the shuffles.")
@click.option("--limit", default=60.0, show_default=True, metavar="SECONDS", help="Time for each part of the solving.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
@click.option("--events", is_flag=True, help="List the ids of the events behind the ties shown.")
@plot_option
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:
    """Find the two camps that fit the signed ties of states best, and what runs against them.

    A tie's sign says whether cooperation or conflict outweighs. The frustration index is the least weight of ties that
    run against two camps, found exactly. With several windows in --edges, --format json gives a line for each.

    Exit code 1 when there is no tie, or rows of the table had to be left out (they are named).
    """
    _check(ctx, edges=bool(options["edges"]))
    asked = _from_edges(options) if options["edges"] else [_from_record(options)]
    if options["plot"] and len(asked) > 1:
        raise BadOption(f"--plot draws one network, the table has {len(asked)}; choose one with --window")
    for one in asked:
        graph = one.graph.unweighted() if options["unweighted"] else one.graph
        told = structure(graph, limit=options["limit"], shuffles=options["shuffles"], seed=options["seed"])
        _put_out(one, told, options)
    if any(one.left_out.get("rows") for one in asked) or not any(one.graph.ties for one in asked):
        ctx.exit(1)


def _check(ctx: click.Context, *, edges: bool) -> None:
    """Refuse options that say nothing about what is measured, rather than pass over them."""
    given = [name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE]
    if edges and (idle := [name for name in given if name in _ABOUT_ACTS]):
        raise BadOption(f"--{idle[0]} is about acts of a record; with --edges choose rows with --window")
    if not edges and "window" in given:
        raise BadOption("--window chooses rows of a table; on a record choose with --since and --until")


def _put_out(one: _Asked, told: Structure, options: dict[str, Any]) -> None:
    if options["form"] == "json":
        window = {"window": one.window} if one.window else {}
        record = window | network_record(told) | {"weighted": _weighted(told.graph), "left_out": one.left_out}
        for line in jsonl([record]):
            click.echo(line)
    elif told.graph.ties:
        show(network_report(told, one.heading, events=options["events"]))
    if not told.graph.ties:
        complain(f"{one.heading.title}: no ties; {'; '.join(one.heading.notes) or 'nothing to measure'}")
    elif options["plot"]:
        write_plot(options["plot"], "network", drawing=(told, one.heading))


def _weighted(graph: SignedGraph) -> bool:
    return any(tie.weight != 1 for tie in graph.ties)


def _from_edges(options: dict[str, Any]) -> list[_Asked]:
    path: Path = options["edges"]
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            read = read_edges(file, name=path.name)
    except UnicodeDecodeError as error:
        raise BadTable(f"{path.name}: not UTF-8 (byte {error.start}); save the table as UTF-8") from error
    except OSError as error:
        raise BadTable(f"{path}: cannot be read ({error.strerror})") from error
    for fault in read.faults[:_FAULTS_SHOWN]:
        complain(f"{path.name}, row {fault.row}: {fault.reason}")
    if len(read.faults) > _FAULTS_SHOWN:
        complain(f"{path.name}: {len(read.faults) - _FAULTS_SHOWN} more rows left out; --format json lists them")
    return list(_windows(read, path.name, options))


def _windows(read: EdgeList, name: str, options: dict[str, Any]) -> Iterator[_Asked]:
    wanted = options["window"]
    if wanted is not None and wanted not in read.windows:
        known = ", ".join(filter(None, read.windows)) or "none: there is no column window"
        raise BadOption(f"--window {wanted}: {name} has no such window; it has {known}")
    if wanted is None and len(read.networks) > 1 and options["form"] == "table":
        raise BadOption(
            f"{name} has {len(read.networks)} windows ({', '.join(read.windows)}); choose one with --window, or take "
            "--format json for all"
        )
    left_out = {"rows": [{"row": fault.row, "reason": fault.reason} for fault in read.faults]}
    notes = (f"{len(read.faults)} rows of the table left out",) if read.faults else ()
    for window, graph in read.networks:
        if wanted in (None, window):
            title = f"Signed network of {name}" + (f", {window}" if window else "")
            yield _Asked(graph=graph, window=window, heading=Heading(title=title, notes=notes), left_out=left_out)


def _from_record(options: dict[str, Any]) -> _Asked:
    since, until = options["since"], options["until"]
    within = _stretch(since, until)
    weights, rule = load_weights(options["weights"]), Rule(threshold=options["threshold"], least=options["least"])
    among = frozenset(code.upper() for code in options["among"]) or state_codes()
    with opened(options["record"]) as held:
        acts = held.acts(Selection(since=since, until=until))
        drawn = ties_from(acts, weights.of, within=within, among=among, rule=rule)
    when = " ".join(f"{word} {day}" for word, day in (("since", since), ("until", until)) if day)
    title = f"Signed network of {options['record']}" + (f", {when}" if when else "")
    heading = Heading(title=title, notes=tuple(_notes(drawn, weights, rule)), name_of=actor_name)
    return _Asked(graph=drawn.graph, heading=heading, left_out=_left_out(drawn))


def _stretch(since: PartialDate | None, until: PartialDate | None) -> Timeline | None:
    if since is None and until is None:
        return None
    first, last = since or PartialDate(year=1), until or PartialDate(year=9998)
    return timeline(first.first, last.last, by="year")


def _notes(drawn: Drawn, weights: Weights, rule: Rule) -> Iterator[str]:
    yield (
        f"Ties from {drawn.counted} acts that happened, weighed by {weights.title}; a tie where net is at least "
        f"{rule.threshold:.0%} of the gross and acts at least {rule.least}"
    )
    if drawn.mixed or drawn.thin:
        pairs = ", ".join(f"{one.a}–{one.b}" for one in drawn.mixed[:_PAIRS_SHOWN])
        more = ", ..." if len(drawn.mixed) > _PAIRS_SHOWN else ""
        mixed = f"{len(drawn.mixed)} mixed ({pairs}{more})" if pairs else "none mixed"
        yield f"No tie: {len(drawn.thin)} pairs with too few acts, {mixed}"
    counts = {name: getattr(drawn, name) for name in ("unsettled", "undated", "astride", "weightless")}
    if any(counts.values()):
        told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        yield f"Acts not counted: {told}"


def _left_out(drawn: Drawn) -> dict[str, Any]:
    counts = {name: getattr(drawn, name) for name in ("counted", "unsettled", "undated", "astride", "weightless")}
    pairs = {
        name: [
            {"a": one.a, "b": one.b, "cooperation": one.cooperation, "conflict": one.conflict, "events": list(one.acts)}
            for one in listed
        ]
        for name, listed in (("mixed", drawn.mixed), ("thin", drawn.thin))
    }
    return counts | pairs
