"""Options and outputs that several commands share."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console, RenderableType
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from araxes.values.dates import PartialDate

PLAIN_WIDTH = 120
Item = TypeVar("Item")
Command = Callable[..., Any]


def date(value: str) -> PartialDate:
    """Parse ``2025``, ``2025-05`` or ``2025-05-19``; anything else is wrong use."""
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date ({error}); write it as 2025-05-30, 2025-05 or 2025") from error


def published_option(command: Command) -> Command:
    """Add ``--published DATE``."""
    return click.option(
        "--published",
        type=date,
        metavar="DATE",
        help="Publication date (2025-05-30, 2025-05 or 2025); wins over what the document says.",
    )(command)


def codebook_option(command: Command) -> Command:
    """Add ``--codebook DIR``."""
    return click.option(
        "--codebook",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DIR",
        help="A code book of your own, laid over the built-in one.",
    )(command)


def show(*parts: RenderableType) -> None:
    """Print to standard output: in colour on a terminal, plain and 120 columns wide elsewhere."""
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(*parts)
        return
    console.width = PLAIN_WIDTH
    with console.capture() as captured:
        console.print(*parts)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def complain(message: str) -> None:
    """Print a line to standard error."""
    click.echo(message, err=True)


def followed(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Hand items on and show the progress on standard error when that is a terminal."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} " + what), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(items)
