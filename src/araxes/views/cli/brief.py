"""`araxes brief`: everything a record supports on two states, with a reference for every statement."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from araxes.errors import BadOption, MissingResource
from araxes.patterns.rivalries import DeclaredRivalry, rivalries_from
from araxes.views.brief import Asked, Matter, compose, gather, lines, page
from araxes.views.brief.composing import window
from araxes.views.brief.plotting import with_plots
from araxes.views.brief.statements import Brief
from araxes.views.cli.options import complain, date
from araxes.views.cli.plotting import plot_svg
from araxes.views.cli.recorded import opened, record_option
from araxes.views.cli.writing import write_lines

_FORMATS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
_NAMED = "as named for this brief"


@click.command("brief")
@click.option("--between", nargs=2, required=True, metavar="A B", help="The two states, by their codes.")
@click.option("--since", type=date, metavar="DATE", help="From this day, month or year on.")
@click.option("--until", type=date, metavar="DATE", help="Up to the end of this day, month or year.")
@click.option("--rivals", nargs=2, multiple=True, metavar="A B", help="Two states that you take for rivals.")
@click.option(
    "--rivalries",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Declared rivalries with their sources (YAML); those that involve one of the two are measured.",
)
@click.option(
    "--within", type=click.IntRange(min=1), default=7, show_default=True, metavar="DAYS", help="How close in time."
)
@click.option(
    "--most",
    type=click.IntRange(min=5),
    default=40,
    show_default=True,
    metavar="N",
    help="Entries of the longest list.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write FILE.md or FILE.html."
)
@click.option("--format", "form", type=click.Choice(["markdown", "html"]), help="By the name of --out; else markdown.")
@record_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, out: Path | None, form: str | None, **options: Any) -> None:
    """Write a brief on two states: chronology, relations, coincidences, precedents, positions, figures, contradictions,
    sources, and what the record cannot tell.

    Every statement is made from entries of the record and leads to their quotations. The HTML page needs nothing else
    and is laid out for paper: print it from the browser for a PDF. Exit code 1 where the record has nothing on the two
    in this time.

    \b
    araxes brief --between ARM IRN --since 2025-03
    araxes brief --between ARM IRN --rivals AZE ARM --out brief.html
    """
    form = form or _form(out)
    asked = _asked(options)
    with opened(record) as held:
        matter = gather(held, asked)
    if not matter.told:
        complain(_nothing(matter))
        ctx.exit(1)
    brief = compose(matter)
    told = lines(brief, matter) if form == "markdown" else _page(brief, matter)
    if out is None:
        for line in told:
            click.echo(line)
    else:
        write_lines(out, told)


def _form(out: Path | None) -> str:
    if out is None:
        return "markdown"
    if out.suffix.lower() not in _FORMATS:
        raise BadOption(f"--out {out}: end the name in .md or .html, or give --format markdown or html")
    return _FORMATS[out.suffix.lower()]


def _asked(options: dict[str, Any]) -> Asked:
    since, until = options["since"], options["until"]
    if since and until and until.last < since.first:
        raise BadOption(f"--until {until} lies before --since {since}; exchange them")
    one, two = (code.upper() for code in options["between"])
    if one == two:
        raise BadOption(f"--between {one} {two}: a brief needs two different states")
    if "-" in one + two:
        raise BadOption(f"--between {one} {two}: name the states; their parts (GEO-CVL) are told under them")
    return Asked(
        sides=(one, two),
        since=since,
        until=until,
        rivalries=tuple(_rivalries(options, (one, two))),
        within=options["within"],
        most=options["most"],
    )


def _rivalries(options: dict[str, Any], sides: tuple[str, str]) -> Iterator[DeclaredRivalry]:
    for one, two in options["rivals"]:
        if one.upper() == two.upper():
            raise BadOption(f"--rivals {one} {two}: name two different states")
        yield DeclaredRivalry(sides=(one.upper(), two.upper()), source=_NAMED)
    path: Path | None = options["rivalries"]
    if path is not None:
        for declared in rivalries_from(path.read_text("utf8"), name=str(path)):
            if set(declared.sides) & set(sides):
                yield declared


def _page(brief: Brief, matter: Matter) -> Iterator[str]:
    """Yield the page, with plots where they can be drawn."""
    try:
        brief = with_plots(brief, matter, draw=plot_svg)
    except MissingResource as error:
        complain(f"without plots: {error}")
    yield page(brief, matter).removesuffix("\n")


def _nothing(matter: Matter) -> str:
    """Say what the record has of the two at other times, and what to do."""
    one, two = matter.asked.sides
    if not matter.pair:
        return f"{one} and {two}: no event of both in this record; `araxes actors` lists the codes it has"
    return (
        f"{one} and {two}: nothing in this time ({window(matter.asked)}), but {len(matter.pair)} events of both at "
        f"other times or undated; `araxes events --between {one} {two}` prints them"
    )
