"""The blocks of a network: its largest parts that no single state holds together.

Every cycle lies inside one block, so each block is a problem of its own, and a tie that is a block by itself (a state
with a single tie, a bridge) can always be satisfied.
"""

from collections.abc import Iterator

import numpy as np

from araxes.relations.network.wiring import Integers, Wiring


def blocks(wiring: Wiring) -> tuple[Integers, ...]:
    """Return the blocks (biconnected components) as arrays of tie numbers, each tie in one (Hopcroft & Tarjan 1973)."""
    neighbours = _neighbours(wiring)
    depth = [-1] * wiring.size
    found: list[Integers] = []
    for root in range(wiring.size):
        if depth[root] < 0:
            found.extend(np.array(sorted(block), dtype=np.int64) for block in _below(root, neighbours, depth))
    return tuple(found)


def _neighbours(wiring: Wiring) -> list[list[tuple[int, int]]]:
    neighbours: list[list[tuple[int, int]]] = [[] for _ in range(wiring.size)]
    for tie, (a, b) in enumerate(zip(wiring.a.tolist(), wiring.b.tolist(), strict=True)):
        neighbours[a].append((b, tie))
        neighbours[b].append((a, tie))
    return neighbours


def _below(root: int, neighbours: list[list[tuple[int, int]]], depth: list[int]) -> Iterator[list[int]]:
    """Walk depth first from a root and yield each block when it is left; ``depth`` is filled in."""
    low = {root: 0}
    depth[root] = 0
    pile: list[int] = []
    trail = [(root, -1, iter(neighbours[root]))]
    while trail:
        node, entry, rest = trail[-1]
        step = next(rest, None)
        if step is None:
            trail.pop()
            if trail:
                above = trail[-1][0]
                low[above] = min(low[above], low[node])
                if low[node] >= depth[above]:
                    start = pile.index(entry)
                    yield pile[start:]
                    del pile[start:]
            continue
        other, tie = step
        if depth[other] < 0:
            depth[other] = low[other] = depth[node] + 1
            pile.append(tie)
            trail.append((other, tie, iter(neighbours[other])))
        elif tie != entry and depth[other] < depth[node]:
            pile.append(tie)
            low[node] = min(low[node], depth[other])
