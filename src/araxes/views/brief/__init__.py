"""A brief on two states: everything a record supports on them, each statement with its references."""

from araxes.views.brief.asked import Asked
from araxes.views.brief.composing import compose
from araxes.views.brief.gathering import gather
from araxes.views.brief.html import page
from araxes.views.brief.markdown import lines
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Brief, Part, Reference, Section, Statement

__all__ = [
    "Asked",
    "Brief",
    "Matter",
    "Part",
    "Reference",
    "Section",
    "Statement",
    "compose",
    "gather",
    "lines",
    "page",
]
