"""The plots of a brief, drawn where the plots extra is installed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Protocol

from araxes.relations.limits import TooFew
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Brief


class Draw(Protocol):
    """Returns the named plot of some values as SVG."""

    def __call__(self, name: str, *, drawing: tuple[Any, ...]) -> str: ...


def with_plots(brief: Brief, matter: Matter, *, draw: Draw) -> Brief:
    """Return the brief with its relation and its balances drawn. What ``draw`` raises passes through."""
    drawn: dict[str, list[str]] = {}
    for key, name, drawing in _plots(matter):
        drawn.setdefault(key, []).append(draw(name, drawing=drawing))
    sections = tuple(replace(section, plots=tuple(drawn.get(section.key, ()))) for section in brief.sections)
    return replace(brief, sections=sections)


def _plots(matter: Matter) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    """Yield for each plot the section it belongs to, its name, and what it draws."""
    if not isinstance(matter.relation, TooFew):
        yield "relations", "relations", (matter.relation, matter.read)
    for between in matter.measures.rivals:
        for balance in between.balances:
            if balance.hedge is not None:
                yield "rivals", "balance", (balance,)
