"""`araxes show`: one event of a record with everything behind it."""

import json

import click

from araxes.events.exchange import joined_record
from araxes.views.cli.options import show
from araxes.views.cli.recorded import opened, record_option
from araxes.views.recorded import Behind, document_names, event_page


@click.command("show")
@click.argument("event", metavar="EVENT")
@record_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
def command(event: str, *, record: str, form: str) -> None:
    """Show an event: its values and why each is shown, every report with its quotations, and what was decided.

    EVENT is the id of an event, a report or a claim; its first characters are enough.
    """
    with opened(record) as held:
        found = held.event(event)
        documents = {document.id: document for document in held.documents()}
        if form == "json":
            record_of = joined_record(found, document_names(documents.values()))
            click.echo(json.dumps(record_of, ensure_ascii=False, indent=1))
            return
        behind = Behind(
            documents=documents,
            contradictions=held.contradictions_of(found.id),
            remarks=held.remarks_about(found.id),
            decisions=held.decisions(found.id),
            doubts=tuple(held.doubts(found.id)),
        )
    show(event_page(found, behind))
