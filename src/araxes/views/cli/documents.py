"""`araxes documents`: what was read into a record."""

import click

from araxes.record.documents import RecordedDocument
from araxes.views.cli.options import complain
from araxes.views.cli.printing import format_option, print_rows
from araxes.views.cli.recorded import opened, record_option


@click.command("documents")
@record_option
@click.option("--search", metavar="WORDS", help='Words or a "phrase" that the text must hold.')
@format_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, search: str | None, form: str) -> None:
    """List the documents of a record, oldest publication first; all versions of corrected ones."""
    with opened(record) as held:
        rows = [_row(document) | _origin(document, form) for document in held.documents(search)]
    if not print_rows(rows, form):
        complain("no documents found")
        ctx.exit(1)


def _row(document: RecordedDocument) -> dict[str, object]:
    version = f"{document.version}" + ("" if document.current else " (superseded)")
    return {
        "id": document.id,
        "name": document.name,
        "published": str(document.published) if document.published else None,
        "outlet": document.outlet,
        "title": document.title,
        "version": version,
        "events": document.reports,
    }


def _origin(document: RecordedDocument, form: str) -> dict[str, object]:
    """Where it came from: too long for a table."""
    return {} if form == "table" else {"origin": document.address or document.origin}
