"""The frustration index: how far a signed network is from two camps, and which two camps fit best."""

import math
import time
from dataclasses import dataclass, field

import numpy as np

from araxes.relations.network.blocks import blocks
from araxes.relations.network.camps import follow
from araxes.relations.network.covering import Cover, cover
from araxes.relations.network.graph import SignedGraph, Tie
from araxes.relations.network.wiring import Integers, Wiring

Camps = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of the network that can be solved by itself: its ties' numbers, and what the solver found."""

    ties: tuple[int, ...]
    wiring: Wiring = field(compare=False)
    nodes: Integers = field(compare=False)
    cover: Cover = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """The frustration index of a network with a partition that attains it.

    ``index`` is the weight of the frustrated ties under ``camps``, the best partition found, and ``lower`` what no
    partition can go below; ``optimal`` when they are equal, else ``gap`` is how much could still be gained.
    ``frustrated`` are the ties that run against the camps. ``components`` count the parts without any tie between them
    (a state without ties is one); ``blocks`` are for further questions; ``seconds`` is the time spent.
    """

    graph: SignedGraph
    index: float
    lower: float
    camps: Camps
    frustrated: tuple[Tie, ...]
    components: int
    blocks: tuple[Block, ...] = field(repr=False)
    seconds: float = field(compare=False)

    @property
    def optimal(self) -> bool:
        """Tell whether the partition is proven to be a best one."""
        return self.lower >= self.index

    @property
    def gap(self) -> float:
        """How far apart the partition found and the proven bound are, in weight; 0 when optimal."""
        return self.index - self.lower

    @property
    def balance(self) -> float | None:
        """1 - index / (weight of all ties / 2): 1 is balanced; at least 0, as some partition satisfies half of it.

        ``None`` without ties.
        """
        return 1 - 2 * self.index / self.graph.weight if self.graph.ties else None


def frustration(graph: SignedGraph, *, limit: float = 60.0) -> Frustration:
    r"""Return the frustration index and a best partition into two camps.

    A positive tie between the camps and a negative tie inside one are frustrated. The index is the least weight of
    frustrated ties over all partitions,

    .. math:: L(G) = \min_{x \in \{-1, 1\}^n} \sum_{(i,j)} w_{ij} \, [x_i x_j \neq s_{ij}],

    found exactly, block by block, by linear and integer programming (see `covering`). ``limit`` is in seconds for
    the whole; where it does not suffice the answer says so (``optimal``, ``lower``, ``gap``).

    References: Harary, "On the measurement of structural balance", Behavioral Science 4, 1959; Aref, Mason & Wilson,
    "A modeling and computational study of the frustration index in signed networks", Networks 75, 2020.

    Example, by hand: A and B are friends, B and C are friends, A and C are enemies. Whatever the camps, one of the
    three ties is wrong, and all in one camp leaves just one.

    >>> ties = [Tie(a="A", b="B", sign=1), Tie(a="B", b="C", sign=1), Tie(a="A", b="C", sign=-1)]
    >>> found = frustration(SignedGraph.of(ties))
    >>> found.index, found.optimal, round(found.balance, 2)
    (1.0, True, 0.33)
    """
    start = time.monotonic()
    whole = Wiring.of(graph)
    solved = tuple(_block(whole, ties, start + limit) for ties in blocks(whole))
    return _joined(graph, whole, solved, start=start)


def _joined(graph: SignedGraph, whole: Wiring, solved: tuple[Block, ...], *, start: float) -> Frustration:
    """Put the blocks' camps together; their frustrated weights add up, as no cycle leaves its block."""
    relation = np.ones(whole.ties, dtype=np.int64)
    for block in solved:
        camps = block.cover.camps
        relation[list(block.ties)] = camps[block.wiring.a] * camps[block.wiring.b]
    sides, components = _sides(whole, relation)
    against = whole.frustrated(sides)
    index = math.fsum(whole.weights[against])
    closed = all(block.cover.optimal for block in solved)
    return Frustration(
        graph=graph,
        index=index,
        lower=index if closed else min(index, math.fsum(block.cover.lower for block in solved)),
        camps=_named(graph, sides),
        frustrated=tuple(tie for tie, wrong in zip(graph.ties, against, strict=True) if wrong),
        components=components,
        blocks=solved,
        seconds=time.monotonic() - start,
    )


def _block(whole: Wiring, ties: Integers, until: float) -> Block:
    wiring, nodes = whole.part(ties)
    return Block(ties=tuple(ties.tolist()), wiring=wiring, nodes=nodes, cover=cover(wiring, until=until))


def _sides(whole: Wiring, relation: Integers) -> tuple[Integers, int]:
    """Join the blocks' camps; in each component the larger side is 1, among equals that of the first node."""
    parts = whole.components()
    sides = follow(whole.signed(relation), np.zeros(whole.ties))
    for part in range(parts.max(initial=-1) + 1):
        inside = np.flatnonzero(parts == part)
        lean = int(sides[inside].sum()) or int(sides[inside[0]])
        sides[inside] *= 1 if lean > 0 else -1
    return sides, int(parts.max(initial=-1)) + 1


def _named(graph: SignedGraph, sides: Integers) -> Camps:
    first = tuple(node for node, side in zip(graph.nodes, sides.tolist(), strict=True) if side > 0)
    second = tuple(node for node, side in zip(graph.nodes, sides.tolist(), strict=True) if side < 0)
    return first, second
