"""`araxes agreement`: how far coders who worked blind agree."""

import click

from araxes.errors import BadOption
from araxes.events.agreement import krippendorff_alpha
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option


@click.command("agreement")
@click.argument("round", metavar="ROUND")
@record_option
@format_option
def command(round: str, *, record: str, form: str) -> None:
    """Print Krippendorff's alpha for each field, over the events that at least two coders decided about in a ROUND of
    blind coding (`araxes review --blind ROUND`). 1 is perfect agreement, 0 what chance would give.
    """
