"""The plots of a brief, drawn where the plots extra is installed."""

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

from araxes.relations.limits import TooFew
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Brief

Plots = Callable[[str], ModuleType]


def with_plots(brief: Brief, matter: Matter, *, plots: Plots) -> Brief:
    """Return the brief with its relation and its balances drawn; ``plots`` gives the modules of ``views.plots``.

    Raises ``MissingResource`` where the plots extra is not installed.
    """
    drawn: dict[str, tuple[str, ...]] = {}
    svg = plots("base").svg
    if not isinstance(matter.relation, TooFew):
        drawn["relations"] = (svg(plots("relations").drawn(matter.relation, matter.read)),)
    balances = [one for between in matter.measures.rivals for one in between.balances if one.hedge is not None]
    drawn["rivals"] = tuple(svg(plots("balance").drawn(one)) for one in balances)
    sections = tuple(replace(section, plots=drawn.get(section.key, ())) for section in brief.sections)
    return replace(brief, sections=sections)
