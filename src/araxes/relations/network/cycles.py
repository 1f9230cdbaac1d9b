"""Unbalanced cycles, with an odd number of negative ties: each of them frustrates at least one of its ties."""

from collections import Counter

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from araxes.relations.network.wiring import Floats, Integers, Wiring

Cycle = tuple[int, ...]

# What each step costs beside its share: among equal cycles the shorter bounds more.
_STEP = 1e-6
_SLACK = 1e-4


def uncovered(wiring: Wiring, shares: Floats) -> set[Cycle]:
    """Return unbalanced cycles whose ties' shares sum to less than 1: one of the lightest through each node.

    A walk on the double cover (two copies of each node; a negative tie changes copy) from a node to its twin is an
    unbalanced closed walk, so shortest paths find every violated inequality there is (Barahona & Mahjoub 1986).
    Cycles are sorted tuples of tie numbers; a tie walked there and back cancels out.
    """
    lengths, before = _paths(wiring, shares)
    size = wiring.size
    numbers = _numbers(wiring)
    found: set[Cycle] = set()
    for node in np.flatnonzero(lengths[np.arange(size), np.arange(size) + size] < 1 - _SLACK).tolist():
        walked: Counter[int] = Counter()
        here = node + size
        while here != node:
            there = int(before[node, here])
            walked[numbers[here % size, there % size]] += 1
            here = there
        found.add(tuple(sorted(tie for tie, times in walked.items() if times % 2)))
    return found


def _paths(wiring: Wiring, shares: Floats) -> tuple[Floats, Integers]:
    """Return the lengths of the shortest walks from each node to all nodes of both copies, and the nodes before."""
    size, negative = wiring.size, wiring.signs < 0
    from_, to = np.concatenate([wiring.a, wiring.a + size]), np.concatenate([wiring.b, wiring.b + size])
    to = np.where(np.tile(negative, 2), (to + size) % (2 * size), to)
    steps = np.tile(np.maximum(shares, 0) + _STEP, 4)
    ends = (np.concatenate([from_, to]), np.concatenate([to, from_]))
    cover = csr_array((steps, ends), shape=(2 * size, 2 * size))
    lengths, before = dijkstra(cover, indices=np.arange(size), return_predecessors=True, limit=1.0)
    return lengths, before.astype(np.int64)


def _numbers(wiring: Wiring) -> dict[tuple[int, int], int]:
    numbers: dict[tuple[int, int], int] = {}
    for tie, (a, b) in enumerate(zip(wiring.a.tolist(), wiring.b.tolist(), strict=True)):
        numbers[a, b] = numbers[b, a] = tie
    return numbers
