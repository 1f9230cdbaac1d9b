"""`--plot FILE`, for every command that draws."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
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


def plots(name: str) -> ModuleType:
    """Return ``araxes.views.plots.NAME``: plots load when one is asked for, as they need an extra installation.

    ``MissingResource`` says which.
    """
    return import_module(f"araxes.views.plots.{name}")
