"""Contradictions for reading: the sides of each side by side, with who says what."""

from collections.abc import Iterable, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.events.contradictions import Contradiction, Side
from araxes.views.actors import actor_name
from araxes.views.chronology import plain

QUOTED = 3


def disagreements(found: Iterable[Contradiction], names: Mapping[str, str]) -> RenderableType:
    """Lay out contradictions, one after the other."""
    parts: list[RenderableType] = []
    for one in found:
        title = f"{one.field}" + (f" · {one.event}" if one.event else "")
        parts += [Rule(title, style="yellow", align="left"), Text(one.sentence, style="bold")]
        parts.append(Padding(_sides(one.sides, names), (1, 0)))
    return Group(*parts)


def _sides(sides: Iterable[Side], names: Mapping[str, str]) -> Table:
    table = Table.grid(padding=(0, 3, 0, 0), expand=True)
    told = list(sides)
    for _ in told:
        table.add_column(ratio=1)
    table.add_row(*(Text(side.value, style="bold cyan") for side in told))
    table.add_row(*(_voices(side, names) for side in told))
    return table


def _voices(side: Side, names: Mapping[str, str]) -> Text:
    lines = Text()
    for voice in side.voices[:QUOTED]:
        word = ", who cites ".join(map(actor_name, voice.speakers))
        said = f", on the word of {word}" if word else ""
        lines.append(f"“{plain(voice.quote)}”\n", style="italic")
        lines.append(f"{names.get(voice.document, voice.document)}{said}\n", style="dim")
    if len(side.voices) > QUOTED:
        lines.append(f"and {len(side.voices) - QUOTED} more", style="dim")
    return lines
