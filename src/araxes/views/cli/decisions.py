"""`araxes decisions`: who decided what, when and why."""

import click

from araxes.record.decision import Decision, in_force
from araxes.views.cli.options import complain
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option


@click.command("decisions")
@click.argument("event", metavar="[EVENT]", required=False)
@record_option
@format_option
@click.pass_context
def command(ctx: click.Context, /, *, event: str | None, record: str, form: str) -> None:
    """List the decisions of a record, or those about one event, oldest first."""
    with opened(record) as held:
        every = held.decisions()
        told = held.decisions(event) if event else every
    holding = {decision.id for decision in in_force(every)}
    if not print_rows([_row(decision, holding) for decision in told], form):
        complain("no decisions yet; `araxes review` makes them")
        ctx.exit(1)


def _row(decision: Decision, holding: set[str]) -> dict[str, object]:
    state = "" if decision.verb == "undo" else "in force" if decision.id in holding else "undone"
    return {
        "id": decision.id,
        "at": f"{decision.at:%Y-%m-%d %H:%M}",
        "coder": decision.coder,
        "verb": decision.verb,
        "target": decision.target,
        "content": "; ".join(f"{key}: {value}" for key, value in decision.content.items()),
        "reason": decision.reason,
        "round": decision.round,
        "state": state,
    }
