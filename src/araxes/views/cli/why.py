"""`araxes why`: the reasons behind an event."""

from pathlib import Path

import click

from araxes.documents.document import Document
from araxes.events.coded import Coded
from araxes.events.explanations import explain, explain_offset
from araxes.pipeline import Coder
from araxes.values.dates import PartialDate
from araxes.views.cli.coding import read_or_complain
from araxes.views.cli.options import codebook_option, complain, published_option


@click.command("why")
@click.argument("file", metavar="FILE[:OFFSET]")
@click.argument("event", metavar="[EVENT-ID]", required=False)
@published_option
@codebook_option
@click.pass_context
def command(
    ctx: click.Context, file: str, *, event: str | None, published: PartialDate | None, codebook: Path | None
) -> None:
    """Explain in plain words why an event was coded: frame, tree path, roles, date, place, speaker.

    Name the event by its id (its first characters are enough) or by a character offset in the text: FILE:OFFSET. Where
    nothing was coded, the answer says what was found there. Exit code 1 when there is no such event.
    """
    source, offset = (file, None) if event else _split(file)
    told = False
    coder = Coder(codebook=codebook)
    for document in read_or_complain([source], published):
        told = _tell(coder, document, wanted=event or offset) or told
    if not told:
        complain(f"{source}: no event {event}; `araxes code {source}` prints the ids at the end of each entry")
        ctx.exit(1)


def _tell(coder: Coder, document: Document, *, wanted: str | int | None) -> bool:
    coded = coder.code(document)
    if isinstance(wanted, int):
        click.echo(explain_offset(wanted, coded), nl=False)
        return True
    return _tell_event(coded, str(wanted))


def _tell_event(coded: Coded, wanted: str) -> bool:
    exact = [event for event in coded.events if event.id == wanted]
    found = exact or [event for event in coded.events if event.id.startswith(wanted)]
    for event in found:
        click.echo(explain(event, coded))
    return bool(found)


def _split(file: str) -> tuple[str, int]:
    source, colon, offset = file.rpartition(":")
    if not colon or not offset.isdecimal():
        raise click.UsageError(f"{file!r}: say which event: FILE:OFFSET (a character offset) or FILE EVENT-ID")
    return source, int(offset)
