"""Issues and positions for reading, and as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.patterns.issues import Issue, bared
from araxes.patterns.positions import Position
from araxes.views.actors import actor_name

_DIM = "dim"
_STYLES = {"for": "green", "demands": "green", "against": "red", "red-line": "bold red", "warns": "red"}
_DATE_WIDTH = 11
_STANCE_WIDTH = 12
_MANY = 6
Names = Mapping[str, str]


def issue_rows(issues: Iterable[Issue]) -> list[dict[str, Any]]:
    """Return a flat row for each issue."""
    return [
        {
            "issue": issue.name,
            "positions": len(issue.remarks),
            "documents": len({remark.document for remark in issue.remarks}),
            "actors": list(issue.actors),
            "named": issue.named,
        }
        for issue in issues
    ]


def issue_record(issue: Issue, positions: Sequence[Position], names: Names) -> dict[str, Any]:
    """Return an issue with its positions as a JSON object."""
    return {
        "issue": issue.name,
        "named": issue.named,
        "phrases": list(issue.phrases),
        "positions": [position_record(position, names) for position in positions],
    }


def position_record(position: Position, names: Names) -> dict[str, Any]:
    """Return a position as a JSON object; ``start`` and ``end`` bound its quotation in the document's text."""
    remark = position.remark
    return {
        "actor": position.actor,
        "stance": position.stance,
        "date": str(position.date) if position.date else None,
        "dated_by": position.dated_by,
        "shift_from": position.shift,
        "phrase": position.phrase,
        "condition": position.condition,
        "consequence": position.consequence,
        "speakers": list(position.speakers),
        "quote": remark.quote,
        "document": names.get(remark.document, remark.document),
        "start": remark.span.start,
        "end": remark.span.end,
        "event": remark.report,
        "remark": remark.id,
    }


def issue_page(issue: Issue, positions: Sequence[Position], names: Names) -> RenderableType:
    """Lay out who stands where on an issue, actor by actor in order of time, each with its sentence."""
    parts: list[RenderableType] = [Text(issue.name, style="bold"), _phrases(issue), Text("")]
    for actor, told in groupby(positions, key=lambda position: position.actor):
        parts += [Rule(actor_name(actor), style=_DIM, align="left"), _table(told, names)]
    return Group(*parts)


def _phrases(issue: Issue) -> Text:
    phrases = list(dict.fromkeys(map(bared, issue.phrases)))
    shown = ", ".join(f"“{phrase}”" for phrase in phrases[:_MANY])
    more = f" and {len(phrases) - _MANY} more" if len(phrases) > _MANY else ""
    return Text(f"written as {shown}{more}", style=_DIM)


def _table(told: Iterable[Position], names: Names) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_DATE_WIDTH, style="bold cyan")
    table.add_column(width=_STANCE_WIDTH)
    table.add_column()
    for one in told:
        stance = Text(one.stance, style=_STYLES.get(one.stance, "yellow"))
        table.add_row(Text(_date(one)), stance, Text("\n").join(_lines(one, names)))
    return table


def _date(one: Position) -> str:
    """Return the date; with a tilde where only the publication gives it."""
    return "no date" if one.date is None else f"~{one.date}" if one.dated_by == "publication" else str(one.date)


def _lines(one: Position, names: Names) -> list[Text]:
    lines = [Text(one.phrase)]
    if one.shift:
        lines.append(Text(f"a shift: {one.shift} before", style="yellow"))
    if one.condition:
        lines.append(Text(f"condition: {one.condition}", style="yellow"))
    if one.consequence:
        lines.append(Text(f"consequence: {one.consequence}", style="red"))
    elif one.red_line:
        lines.append(Text("no consequence stated", style=_DIM))
    lines += [Text(f"“{one.quotation.strip('“”')}”", style="italic"), Text(_source(one, names), style=_DIM), Text("")]
    return lines


def _source(one: Position, names: Names) -> str:
    said = " according to ".join(actor_name(name) for name in reversed(one.speakers))
    told = f"on the word of {said}" if said else "told by the author"
    return f"{told} · {names.get(one.remark.document, one.remark.document)}:{one.remark.span.start}"
