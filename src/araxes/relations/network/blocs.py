"""States whose camp is undetermined: what all best partitions have in common, and where they differ."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from araxes.relations.network.frustration import Block, Camps, Frustration
from araxes.relations.network.graph import SignedGraph, Tie
from araxes.relations.network.reversal import otherwise
from araxes.relations.network.wiring import Integers, Wiring

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocs:
    """States that stand to each other in the same way in every best partition, bloc by bloc, the largest first.

    Each bloc is its members in one camp and those in the other. ``undetermined`` are the states outside the first
    bloc: measured against it, either camp is as good. Where no two states are bound to each other, that is all of
    them. ``alone`` are those among them that no chain of ties connects to the first bloc (where no two states are
    bound: those without ties). ``sometimes`` are the ties that one best partition frustrates and another does not.
    ``unproven`` are pairs left open when time ran out, each counted as not bound; empty when the answer is exact.
    """

    blocs: tuple[Camps, ...]
    undetermined: tuple[str, ...]
    alone: tuple[str, ...]
    sometimes: tuple[Tie, ...]
    unproven: tuple[tuple[str, str], ...] = ()

    @property
    def unique(self) -> bool:
        """Tell whether there is one best partition only."""
        return len(self.blocs) <= 1


class _Bonds:
    """Nodes bound to each other, as a forest (union-find)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def head(self, node: int) -> int:
        while self._above[node] != node:
            self._above[node] = self._above[self._above[node]]
            node = self._above[node]
        return node

    def bind(self, one: int, other: int) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        self._above[second] = first

    def heads(self) -> list[int]:
        return [self.head(node) for node in range(len(self._above))]


def blocs(found: Frustration, *, limit: float = 60.0) -> Blocs:
    """Return which states are bound to which by every best partition of a network solved to optimality.

    Two states are *bound* when they are together in all best partitions, or apart in all. Boundness is an equivalence;
    its classes are the blocs. A pair is tested by forcing the opposite and solving again: if that costs more, it is
    bound; if not, another best partition has come to light. Ties that the linear programme prices out of every
    optimum bind without a test. ``limit`` is in seconds. Raises ``ValueError`` when the network is not solved to
    optimality: nothing is known of all best partitions then.

    Example, by hand: of a triangle with one negative tie each tie may be the frustrated one, so no two are bound.

    >>> from araxes.relations.network.frustration import frustration
    >>> ties = [Tie(a="A", b="B", sign=1), Tie(a="B", b="C", sign=1), Tie(a="A", b="C", sign=-1)]
    >>> blocs(frustration(SignedGraph.of(ties))).undetermined
    ('A', 'B', 'C')
    """
    if not found.optimal:
        raise ValueError("blocs need a network solved to optimality; give frustration() more time")
    until = time.monotonic() + limit
    bonds, unproven = _Bonds(len(found.graph.nodes)), []
    for block in found.blocks:
        inner, open_pairs = _bind(block, until)
        for node, head in enumerate(inner.heads()):
            bonds.bind(int(block.nodes[node]), int(block.nodes[head]))
        unproven += [(int(block.nodes[a]), int(block.nodes[b])) for a, b in open_pairs]
    return _gather(found, bonds.heads(), unproven)


def _bind(block: Block, until: float) -> tuple[_Bonds, list[Pair]]:
    """Return the bonds inside a block and the pairs that time left open."""
    wiring, best = block.wiring, block.cover
    bonds = _Bonds(wiring.size)
    for tie in np.flatnonzero(best.floors > best.upper + wiring.tolerance).tolist():
        bonds.bind(int(wiring.a[tie]), int(wiring.b[tie]))
    known = [best.camps, *_neighbouring(block)]
    unproven: list[Pair] = []
    while (pair := _candidate(bonds, known, unproven)) is not None:
        other = otherwise(block, pair, beyond=best.upper, until=until)
        if other.lower > best.upper + wiring.tolerance:
            bonds.bind(*pair)
        elif other.upper <= best.upper + wiring.tolerance:
            known.append(other.camps)
        else:
            unproven.append(pair)
    return bonds, unproven


def _neighbouring(block: Block) -> Iterator[Integers]:
    """Yield best partitions that differ from the one found in a single node."""
    for node in range(block.wiring.size):
        moved = block.cover.camps.copy()
        moved[node] = -moved[node]
        if block.wiring.cost(moved) <= block.cover.upper + block.wiring.tolerance:
            yield moved


def _candidate(bonds: _Bonds, known: list[Integers], unproven: list[Pair]) -> Pair | None:
    """Return two heads of bonds that all known best partitions agree on, if any are left."""
    views = np.array(known) * known[0]
    alike: dict[bytes, int] = {}
    for head in sorted(set(bonds.heads())):
        fellow = alike.setdefault(views[:, head].tobytes(), head)
        if fellow != head and (fellow, head) not in unproven:
            return fellow, head
    return None


def _gather(found: Frustration, heads: list[int], unproven: list[Pair]) -> Blocs:
    nodes, first = found.graph.nodes, set(found.camps[0])
    ranked = _ranked(found.graph, heads)
    bound = set(ranked[0]) if ranked and (len(ranked[0]) > 1 or len(nodes) == 1) else set()
    parts = dict(zip(nodes, Wiring.of(found.graph).components().tolist(), strict=True))
    met = bound or {end for tie in found.graph.ties for end in tie.ends}
    reached = {parts[node] for node in met}
    head_of = dict(zip(nodes, heads, strict=True))
    return Blocs(
        blocs=tuple(
            (tuple(n for n in bloc if n in first), tuple(n for n in bloc if n not in first)) for bloc in ranked
        ),
        undetermined=tuple(node for node in nodes if node not in bound),
        alone=tuple(node for node in nodes if parts[node] not in reached),
        sometimes=tuple(tie for tie in found.graph.ties if head_of[tie.a] != head_of[tie.b]),
        unproven=tuple((nodes[a], nodes[b]) for a, b in unproven),
    )


def _ranked(graph: SignedGraph, heads: list[int]) -> list[list[str]]:
    """Return the blocs, the one with most states first; among equals the one with most weight on its ties."""
    members: dict[int, list[str]] = {}
    for node, head in zip(graph.nodes, heads, strict=True):
        members.setdefault(head, []).append(node)
    return sorted(members.values(), key=lambda bloc: (-len(bloc), -_strength(graph, bloc), bloc))


def _strength(graph: SignedGraph, bloc: list[str]) -> float:
    inside = set(bloc)
    return sum(tie.weight for tie in graph.ties if tie.a in inside or tie.b in inside)
