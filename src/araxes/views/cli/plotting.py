"""`--plot FILE`, for every command that draws."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

Command = Callable[..., Any]


def plot_option(command: Command) -> Command:
    """Add ``--plot FILE``."""
    return click.option(
        "--plot",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Draw it into FILE.png, FILE.svg, or FILE.html (one page that needs no network).",
    )(command)


def write_plot(path: Path, name: str, *, drawing: tuple[Any, ...]) -> None:
    """Write what ``drawn`` of ``araxes.views.plots.NAME`` makes of values.

    Plots load when one is asked for, as they need an extra installation: ``MissingResource`` says which. Raises
    ``BadOption`` for a file that cannot be written.
    """
    chart = import_module(f"araxes.views.plots.{name}").drawn(*drawing)
    import_module("araxes.views.plots.base").save(chart, path)


def plot_svg(name: str, *, drawing: tuple[Any, ...]) -> str:
    """Return what ``write_plot`` would write as SVG, for a page that holds it."""
    chart = import_module(f"araxes.views.plots.{name}").drawn(*drawing)
    return str(import_module("araxes.views.plots.base").svg(chart))
