"""`araxes positions`: who stands where on an issue."""

import json

import click

from araxes.errors import BadOption
from araxes.patterns.issues import find_issues, matching
from araxes.patterns.positions import positions
from araxes.record import Record
from araxes.views.cli.options import complain, show
from araxes.views.cli.printing import print_rows
from araxes.views.cli.recorded import opened, record_option
from araxes.views.positions import issue_page, issue_record, issue_rows
from araxes.views.recorded import document_names


@click.command("positions")
@click.argument("issue", metavar="[ISSUE]", required=False)
@record_option
@click.option("--actor", "actors", multiple=True, metavar="CODE", help="Only this actor (repeat for several).")
@click.option("--call", metavar="NAME", help="Name the issue that ISSUE stands for; issues with one name become one.")
@click.option("--coder", metavar="NAME", help="Who names it; your user name if left out.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For reading, or JSON.")
@click.pass_context
def command(
    ctx: click.Context, /, issue: str | None, *, record: str, actors: tuple[str, ...], form: str, **naming: str | None
) -> None:
    """Show who stands where on an issue: support, demands, refusals, warnings, conditions and red lines, quoted.

    Without ISSUE, list the issues found: what actors keep taking stances on. ISSUE may be spelled differently from the
    documents. A date with ~ is that of the document: the stance is no younger. --call keeps a name for the issue as a
    decision (`araxes undo` takes it back). Exit code 1 where nothing is found.

    \b
    araxes positions
    araxes positions "Zangezur corridor" --actor IRN
    araxes positions "extraterritorial corridor" --call "Zangezur corridor"
    """
    with opened(record) as held:
        if naming["call"] is not None:
            _call(held, issue, name=naming["call"], coder=naming["coder"])
        ctx.exit(_print(held, issue, actors=tuple(code.upper() for code in actors), form=form))


def _call(record: Record, issue: str | None, *, name: str, coder: str | None) -> None:
    if issue is None:
        raise BadOption(f'--call "{name}" needs the ISSUE to name; `araxes positions` lists the issues found')
    known = matching(issue, find_issues(record.remarks("position"), record.issue_names()))
    if not known:
        raise BadOption(f'no issue like "{issue}" in this record; `araxes positions` lists the issues found')
    record.name_issue(known[0].phrases[0], name, coder=coder)
    complain(f"“{known[0].name}” is called “{name}” from now on")


def _print(record: Record, issue: str | None, *, actors: tuple[str, ...], form: str) -> int:
    remarks = [one for one in record.remarks("position") if not actors or set(actors) & set(one.actors)]
    issues = find_issues(remarks, record.issue_names())
    chosen = matching(issue, issues) if issue else issues
    if not chosen:
        like = f' on an issue like "{issue}"' if issue else ""
        complain(f"no positions{like} in this record; `araxes positions` lists the issues found")
        return 1
    if issue is None:
        return 0 if print_rows(issue_rows(chosen), "jsonl" if form == "json" else form) else 1
    documents = tuple(record.documents())
    names, published = document_names(documents), {one.id: one.published for one in documents}
    for one in chosen:
        told = [p for p in positions(one.remarks, published) if not actors or p.actor in actors]
        if form == "json":
            click.echo(json.dumps(issue_record(one, told, names), ensure_ascii=False))
        else:
            show(issue_page(one, told, names))
    return 0
