"""What the events of two actors say of their relation over time: one measure a module, each with its limits."""

from araxes.relations.change import Change, change
from araxes.relations.coverage import Coverage, ReadDocument, coverage
from araxes.relations.dyads import Dyad, dyad
from araxes.relations.initiative import Initiative, Kind, initiative, kinds
from araxes.relations.limits import TooFew
from araxes.relations.rates import Rate, rate
from araxes.relations.reciprocity import Reciprocities, Reciprocity, reciprocity
from araxes.relations.relation import Relation, Stretch, relation
from araxes.relations.series import Point, Series, series
from araxes.relations.timelines import Timeline, spanning, timeline
from araxes.relations.trend import Trend, trend
from araxes.relations.weights import Weights, load_weights

__all__ = [
    "Change",
    "Coverage",
    "Dyad",
    "Initiative",
    "Kind",
    "Point",
    "Rate",
    "ReadDocument",
    "Reciprocities",
    "Reciprocity",
    "Relation",
    "Series",
    "Stretch",
    "Timeline",
    "TooFew",
    "Trend",
    "Weights",
    "change",
    "coverage",
    "dyad",
    "initiative",
    "kinds",
    "load_weights",
    "rate",
    "reciprocity",
    "relation",
    "series",
    "spanning",
    "timeline",
    "trend",
]
