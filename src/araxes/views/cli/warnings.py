"""`araxes warnings`: what to look at before trusting a record."""

import click

from araxes.record import Record
from araxes.record.cautions import Caution
from araxes.record.doubts import Doubt
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option


@click.command("warnings")
@record_option
@click.option("--doubts", is_flag=True, help="Also the pairs of events that may be one.")
@format_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, doubts: bool, form: str) -> None:
    """List what to look at before trusting a record: doubtful citations, dates and offices in documents, documents that
    could not be read, decisions whose event is gone. `araxes contradictions` lists where sources disagree.

    Exit code 1 when there is something, 0 when there is nothing.
    """
    with opened(record) as held:
        rows = [*map(_caution, held.cautions()), *(_doubts(held) if doubts else ())]
    ctx.exit(1 if print_rows(rows, form) else 0)


def _caution(caution: Caution) -> dict[str, object]:
    return {"code": caution.code, "about": caution.about, "place": caution.start, "message": caution.message}


def _doubts(held: Record) -> list[dict[str, object]]:
    return [_doubt(doubt) for doubt in held.doubts()]


def _doubt(doubt: Doubt) -> dict[str, object]:
    message = f"perhaps one event with {doubt.other}: {'; '.join(doubt.reasons)} ({doubt.why})"
    return {"code": "perhaps-one", "about": doubt.one, "place": None, "message": message}
