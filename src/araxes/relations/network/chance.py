"""Balance relative to chance: the same ties with their signs dealt anew."""

import statistics
from dataclasses import dataclass

import numpy as np

from araxes.errors import BadOption
from araxes.relations.network.frustration import Frustration, frustration
from araxes.relations.network.graph import SignedGraph, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The frustration index of a network beside those of its shuffles.

    ``indices`` are the shuffles' indices in the order drawn, each the best found; ``open`` of them are not proven
    to be the least. ``at_most`` counts the shuffles that may be as balanced as the network or more so (by their lower
    bound: unproven ones count against the finding).
    """

    observed: float
    indices: tuple[float, ...]
    at_most: int
    open: int
    seed: int

    @property
    def low(self) -> float:
        """The least index among the shuffles."""
        return min(self.indices)

    @property
    def high(self) -> float:
        """The greatest index among the shuffles."""
        return max(self.indices)

    @property
    def median(self) -> float:
        """The middle index of the shuffles."""
        return statistics.median(self.indices)

    @property
    def p(self) -> float:
        """Chance of so much balance in a shuffle, (1 + at most) / (1 + shuffles); above 0 by construction."""
        return (1 + self.at_most) / (1 + len(self.indices))

    @property
    def relative(self) -> float | None:
        """1 - observed / median: 0 is no more balance than chance, 1 full balance; ``None`` when the median is 0."""
        return 1 - self.observed / self.median if self.median else None


def chance(found: Frustration, *, shuffles: int = 100, seed: int = 0, limit: float = 10.0) -> Chance:
    """Shuffle the signs over the ties and solve each shuffle: who is tied to whom stays, who is friend or foe does not.

    Each sign takes its weight along, so the numbers and weights of positive and negative ties stay as they are. A
    network of mostly positive ties is fairly balanced by that alone: only the difference from the shuffles says
    something. ``seed`` makes the draw repeatable, ``limit`` is in seconds for each shuffle. Raises ``BadOption`` for
    less than one shuffle or a negative seed.

    Example, by hand: a triangle with one negative tie has it wherever it is dealt; it is as balanced as by chance.

    >>> ties = [Tie(a="A", b="B", sign=1), Tie(a="B", b="C", sign=1), Tie(a="A", b="C", sign=-1)]
    >>> drawn = chance(frustration(SignedGraph.of(ties)), shuffles=9)
    >>> drawn.low, drawn.high, drawn.p, drawn.relative
    (1.0, 1.0, 1.0, 0.0)
    """
    if shuffles < 1 or seed < 0:
        raise BadOption(f"{shuffles} shuffles with seed {seed}: expected 1 shuffle or more and a seed of 0 or more")
    draw = np.random.default_rng(seed)
    solved = [frustration(_dealt(found.graph, draw), limit=limit) for _ in range(shuffles)]
    edge = 1e-7 * found.graph.weight
    return Chance(
        observed=found.index,
        indices=tuple(one.index for one in solved),
        at_most=sum(one.lower <= found.index + edge for one in solved),
        open=sum(not one.optimal for one in solved),
        seed=seed,
    )


def _dealt(graph: SignedGraph, draw: np.random.Generator) -> SignedGraph:
    order = draw.permutation(len(graph.ties)).tolist()
    values = (graph.ties[place] for place in order)
    dealt = (
        Tie(a=tie.a, b=tie.b, sign=value.sign, weight=value.weight)
        for tie, value in zip(graph.ties, values, strict=True)
    )
    return SignedGraph.of(dealt, graph.nodes)
