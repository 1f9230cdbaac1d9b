"""`araxes decide`: one decision about one event, for scripts and for those who know what they want."""

from typing import TypedDict, Unpack

import click

from araxes.errors import BadOption
from araxes.record import Record
from araxes.record.decision import Decision
from araxes.views.cli.recorded import opened, record_option

VERBS = ("accept", "reject", "return", "correct", "merge", "split", "note", "grade")


class By(TypedDict):
    """Who decides, why, and in which round of blind coding."""

    coder: str | None
    reason: str
    round: str | None


@click.command("decide")
@click.argument("event", metavar="EVENT")
@click.argument("verb", type=click.Choice(VERBS), metavar="VERB")
@click.argument("rest", nargs=-1, metavar="[ARG...]")
@record_option
@click.option("--coder", metavar="NAME", help="Who decides; your user name unless given.")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
@click.option("--blind", "round", metavar="ROUND", help="In a round of blind coding: changes nothing that is shown.")
def command(event: str, verb: str, *, rest: tuple[str, ...], record: str, **by: Unpack[By]) -> None:
    """Decide about an event: EVENT accept | reject | return | correct FIELD VALUE | merge EVENT | split REPORT... |
    note TEXT | grade 1-6.

    An empty VALUE clears a field; several codes are separated by blanks, several names by semicolons. `grade` is the
    Admiralty grade of the information (`araxes grade` grades sources). Every decision can be undone: `araxes undo`.
    """
    with opened(record) as held:
        made = _decide(held, event, verb=verb, rest=rest, by=by)
    click.echo(f"{made.id}  {made.verb} by {made.coder}; take it back with: araxes undo {made.id} --record {record}")


def _decide(held: Record, event: str, *, verb: str, rest: tuple[str, ...], by: By) -> Decision:
    match verb, rest:
        case "accept" | "reject" | "return", ():
            return held.decide(verb, event, **by)
        case "correct", (field, value):
            return held.decide(verb, event, field=field, value=value or None, **by)
        case "merge", (other,):
            return held.decide(verb, event, with_=other, **by)
        case "split", (_, *_):
            return held.decide(verb, event, reports=rest, **by)
        case "note", (text,):
            return held.decide(verb, event, text=text, **by)
        case "grade", (grade,):
            return held.decide("grade-information", event, grade=grade, **by)
    raise BadOption(
        f"{verb} does not go with {' '.join(rest) or 'nothing'}; `araxes decide --help` shows what it takes"
    )
