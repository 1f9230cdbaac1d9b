"""Drawing two camps: from ties that are believed, and by moving one node at a time."""

import numpy as np
from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

from araxes.relations.network.wiring import Floats, Integers, Wiring

# No doubt at all, and hardly any: a sparse matrix takes 0 for no tie.
_LEAST, _FLOOR = 1e-12, 1e-9


def follow(wiring: Wiring, doubts: Floats) -> Integers:
    """Return camps (1 or -1) that satisfy the ties of a spanning tree of least doubt.

    Nodes of other components than the first one's start in camp 1 of their own. Where the undoubted ties
    are balanced and connected, they are all satisfied.
    """
    weighed = np.where(wiring.kept, _LEAST, np.maximum(doubts, 0) + _FLOOR)
    tree = minimum_spanning_tree(wiring.matrix(weighed).tocsr())
    camps = np.zeros(wiring.size, dtype=np.int64)
    signs = wiring.matrix(wiring.signs).tocsr()
    for root in range(wiring.size):
        if camps[root]:
            continue
        camps[root] = 1
        order, before = breadth_first_order(tree, root, directed=False)
        for node in order[1:]:
            above = before[node]
            camps[node] = camps[above] * int(signs[above, node])
    return camps


def settle(wiring: Wiring, camps: Integers) -> Integers:
    """Move single nodes to the other camp, the most gainful first, until no move lowers the frustrated weight."""
    worth = np.where(wiring.kept, wiring.total + 1, wiring.weights) * wiring.signs
    pull = wiring.matrix(worth).tocsr()
    settled = camps.astype(np.float64)
    field, least = pull @ settled, -wiring.tolerance
    while True:
        gains = settled * field
        node = int(gains.argmin())
        if gains[node] >= least:
            return settled.astype(np.int64)
        settled[node] = -settled[node]
        row = slice(pull.indptr[node], pull.indptr[node + 1])
        field[pull.indices[row]] += 2 * settled[node] * pull.data[row]
