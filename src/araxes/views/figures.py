"""Figures for reading, and as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.patterns.figures import Conflict, Figure
from araxes.views.actors import actor_name

_DIM = "dim"
_DATE_WIDTH = 11
_NUMBER_WIDTH = 24
_MEASURED = frozenset({"money", "distance", "area", "amount", "share"})
Names = Mapping[str, str]


def figure_record(figure: Figure, names: Names) -> dict[str, Any]:
    """Return a figure as a JSON object; ``start`` and ``end`` bound its sentence in the document's text."""
    remark = figure.remark
    return {
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "topic": figure.topic,
        "what": figure.what,
        "part_of": figure.part_of,
        "actor": figure.actor,
        "date": str(figure.date) if figure.date else None,
        "dated_by": figure.dated_by,
        "speakers": list(figure.speakers),
        "quote": remark.quote,
        "document": names.get(remark.document, remark.document),
        "start": remark.span.start,
        "end": remark.span.end,
        "event": figure.event,
        "remark": remark.id,
    }


def conflict_record(conflict: Conflict) -> dict[str, Any]:
    """Return a conflict as a JSON object: the ids of both remarks, and why they are about the same."""
    return {"one": conflict.one.remark.id, "other": conflict.other.remark.id, "reason": conflict.reason}


def figures_page(figures: Sequence[Figure], conflicts: Sequence[Conflict], names: Names) -> RenderableType:
    """Lay out figures in order of time, each with its sentence, then the pairs that contradict each other."""
    parts: list[RenderableType] = [_table(figures, names)]
    if conflicts:
        parts.append(Rule("these cannot both be right", style=_DIM, align="left"))
        parts += [_conflict(conflict, names) for conflict in conflicts]
    return Group(*parts)


def number(figure: Figure) -> str:
    """Return the number in words: ``at least 140,000``, ``40,000 to 45,000``, ``up to 500``."""
    low, high = (None if bound is None else f"{bound:,}" for bound in (figure.low, figure.high))
    if low is not None and high is not None and low != high:
        return f"{low} to {high}"
    told = low if low is not None else high
    if figure.qualifier:
        return f"{figure.qualifier} {told}"
    return f"{told} or more" if high is None else str(told)


def _table(figures: Iterable[Figure], names: Names) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_DATE_WIDTH, style="bold cyan")
    table.add_column(width=_NUMBER_WIDTH, style="bold")
    table.add_column()
    for one in figures:
        table.add_row(
            Text(_date(one)), Text(f"{number(one)} {_unit(one)}".strip()), Text("\n").join(_lines(one, names))
        )
    return table


def _unit(one: Figure) -> str:
    """Return the unit where it measures; what is counted stands in the document's own words beside it."""
    return one.unit if one.topic in _MEASURED else ""


def _date(one: Figure) -> str:
    return "no date" if one.date is None else f"~{one.date}" if one.dated_by == "publication" else str(one.date)


def _lines(one: Figure, names: Names) -> list[Text]:
    told = " · ".join(filter(None, (actor_name(one.actor) if one.actor else "", one.topic, one.what)))
    lines = [Text(told)]
    if one.part_of:
        lines.append(Text(f"part of {one.part_of}", style="yellow"))
    return [*lines, Text(f"“{one.quotation}”", style="italic"), Text(source(one, names), style=_DIM), Text("")]


def source(one: Figure, names: Names) -> str:
    """Return on whose word a figure stands, and where."""
    said = " according to ".join(actor_name(name) for name in reversed(one.speakers))
    told = f"on the word of {said}" if said else "told by the author"
    return f"{told} · {names.get(one.remark.document, one.remark.document)}:{one.remark.span.start}"


def _conflict(conflict: Conflict, names: Names) -> Text:
    one, other = conflict.one, conflict.other
    line = Text(f"{number(one)} {_unit(one) or one.what}", style="bold")
    line.append(f" ({source(one, names)})", style="dim not bold")
    line.append(f"  against  {number(other)} {_unit(other) or other.what}")
    line.append(f" ({source(other, names)})", style="dim not bold")
    return line.append(f"\n{conflict.reason}\n", style="dim not bold")
