"""`araxes agreement`: how far coders who worked blind agree."""

import click

from araxes.errors import BadOption
from araxes.events.agreement import FieldAgreement, agreement
from araxes.record.rounds import COMPARED
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option

FEW = 10


@click.command("agreement")
@click.argument("name", metavar="ROUND")
@record_option
@format_option
def command(name: str, *, record: str, form: str) -> None:
    """Print Krippendorff's alpha for each field, over the events that at least two coders decided about in a ROUND of
    blind coding (`araxes review --blind ROUND`).

    1 is perfect agreement, 0 what chance would give, below 0 less than that. Alpha is not defined where all gave one
    value throughout. Below 10 events it says little.
    """
    with opened(record) as held:
        codings = held.codings(name)
        rounds = sorted({one.round for one in held.decisions() if one.round})
    if len(codings) < 2:
        told = f"{len(codings)} coder decided in round {name!r}" if codings else f"no round {name!r} in this record"
        known = f"; it has {', '.join(rounds)}" if rounds else ""
        raise BadOption(f"{told}; agreement needs two{known}")
    found = {one.field: one for one in agreement(codings)}
    print_rows([_row(found[field]) for field in COMPARED if field in found], form)


def _row(one: FieldAgreement) -> dict[str, object]:
    note = "not defined: nothing was coded twice" if not one.units else "few events" if one.units < FEW else ""
    if one.alpha is None and one.units:
        note = "not defined: one value throughout"
    return {
        "field": one.field,
        "alpha": None if one.alpha is None else round(one.alpha, 3),
        "events": one.units,
        "same": one.same,
        "note": note,
    }
