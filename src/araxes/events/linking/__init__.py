"""Which reports of several documents tell of one occurrence, and why."""

from araxes.events.linking.background import Background
from araxes.events.linking.blocking import CROWD, WIDE, Keys, candidates, keys
from araxes.events.linking.clustering import cluster
from araxes.events.linking.comparing import compare
from araxes.events.linking.linkage import link
from araxes.events.linking.scale import Scale
from araxes.events.linking.traits import Traits, traits_of
from araxes.events.linking.verdicts import Comparison, Doubt, Finding, Linkage

__all__ = [
    "CROWD",
    "WIDE",
    "Background",
    "Comparison",
    "Doubt",
    "Finding",
    "Keys",
    "Linkage",
    "Scale",
    "Traits",
    "candidates",
    "cluster",
    "compare",
    "keys",
    "link",
    "traits_of",
]
