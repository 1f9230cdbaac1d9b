"""`araxes contradictions`: where sources disagree."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import click

from araxes.events.contradictions import Contradiction
from araxes.views.cli.options import show
from araxes.views.cli.recorded import opened, record_option, selected, selection_options
from araxes.views.disagreements import disagreements
from araxes.views.recorded import document_names


@click.command("contradictions")
@record_option
@selection_options
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", help="For reading, or JSON Lines."
)
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, **options: Any) -> None:
    """List where sources disagree: dates, places, participants, numbers, status, who started it, a "first ever" that an
    earlier event gainsays, and what is told of persons' offices. Sides stand side by side with their quotations.

    Exit code 1 when there are contradictions, 0 when there are none.
    """
    selection = selected(options)
    with opened(record) as held:
        found = list(held.contradictions(selection))
        names = document_names(held.documents())
    if form == "table" and found:
        show(disagreements(found, names))
    for one in found if form == "jsonl" else ():
        click.echo(json.dumps(_named(one, names), ensure_ascii=False))
    ctx.exit(1 if found else 0)


def _named(one: Contradiction, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a contradiction as JSON values, documents by their names."""
    told = asdict(one)
    for side in told["sides"]:
        for voice in side["voices"]:
            voice["document"] = names.get(voice["document"], voice["document"])
    return told
