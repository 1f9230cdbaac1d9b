"""All that is said of one signed network: its camps, how well they fit, and what would change them."""

from dataclasses import dataclass

from araxes.relations.network.blocs import Blocs, blocs
from araxes.relations.network.chance import Chance, chance
from araxes.relations.network.frustration import Frustration, frustration
from araxes.relations.network.graph import SignedGraph
from araxes.relations.network.tipping import Tips, tips
from araxes.relations.network.triangles import Triangles, triangles


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The measures of one network.

    ``blocs`` and ``tips`` are ``None`` when the network could not be solved to optimality in time: both speak of all
    best partitions. ``chance`` is ``None`` when no shuffles were asked for, or there is no tie to shuffle.
    """

    frustration: Frustration
    triangles: Triangles
    blocs: Blocs | None = None
    tips: Tips | None = None
    chance: Chance | None = None

    @property
    def graph(self) -> SignedGraph:
        """The network itself."""
        return self.frustration.graph


def structure(graph: SignedGraph, *, limit: float = 60.0, shuffles: int = 0, seed: int = 0) -> Structure:
    """Measure a signed network: see `frustration`, `blocs`, `triangles`, `tips` and, with ``shuffles``, `chance`.

    ``limit`` is in seconds for each of frustration, blocs and tips, and for each shuffle.
    """
    found = frustration(graph, limit=limit)
    held = blocs(found, limit=limit) if found.optimal else None
    return Structure(
        frustration=found,
        triangles=triangles(graph),
        blocs=held,
        tips=tips(found, held, limit=limit) if held else None,
        chance=chance(found, shuffles=shuffles, seed=seed, limit=limit) if shuffles and graph.ties else None,
    )
