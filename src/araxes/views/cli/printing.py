"""Rows of any kind on standard output."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from araxes.views.cli.options import show
from araxes.views.tables import csv_lines, jsonl, table

Command = Callable[..., Any]


def format_option(command: Command) -> Command:
    """Add ``--format table|jsonl|csv``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "jsonl", "csv"]),
        default="table",
        help="A table for reading (the default), JSON Lines, or CSV.",
    )(command)


def print_rows(rows: Iterable[Mapping[str, Any]], form: str) -> int:
    """Print rows that have the same keys; return how many there were."""
    told = list(rows)
    if form == "table":
        if told:
            show(table(told))
        return len(told)
    lines = jsonl(told) if form == "jsonl" else csv_lines(told, list(told[0]) if told else [])
    for line in lines if told else ():
        click.echo(line)
    return len(told)
