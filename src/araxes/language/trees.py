"""Dependency trees from arc scores: the check for a tree, and the best tree where greedy choice gives none.

Heads are counted as the model counts them: 0 is the root of the sentence, word i is i + 1.
"""

from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

Heads = NDArray[np.int64]
Scores = NDArray[np.float64]

NEVER = -np.inf


def are_trees(heads: Heads, word_mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Say for each row of heads [B, W] whether its words (where the mask is true) form a tree with exactly one root."""
    rows, width = heads.shape
    above = np.zeros((rows, width + 1), dtype=np.int64)
    above[:, 1:] = np.where(word_mask, heads, 0)
    roots = ((heads == 0) & word_mask).sum(axis=1)
    for _ in range(max(1, width.bit_length())):
        above = np.take_along_axis(above, above, axis=1)
    single: NDArray[np.bool_] = (roots == 1) & (above == 0).all(axis=1)
    return single


def best_tree(scores: NDArray[np.floating]) -> Heads:
    """Return the heads of the highest-scoring tree with exactly one root.

    `scores[i, h]` is the score of head h for word i + 1, of shape [W, W + 1]. The Chu-Liu/Edmonds
    algorithm (Edmonds, 1967, *Optimum Branchings*); a penalty on root arcs, larger than all other
    differences together, leaves a single root (Stanojević and Cohen, 2021, *A Root of a Problem*).
    """
    words = scores.shape[0]
    square = np.full((words + 1, words + 1), NEVER)
    square[1:] = scores
    spread = float(square[1:].max() - square[1:].min())
    np.fill_diagonal(square, NEVER)
    heads = _branching(square)[1:]
    if np.count_nonzero(heads == 0) > 1:
        square[1:, 0] -= (words + 1) * (spread + 1.0)
        heads = _branching(square)[1:]
    return heads


def _branching(scores: Scores) -> Heads:
    """Return the best head of each node, no matter how many roots; the entry of node 0 means nothing.

    Every node takes its best head; all cycles that result are contracted to one node each, whose
    incoming arcs count by what they gain over the cycle's own; the smaller problem says where to open them.
    """
    heads: Heads = scores.argmax(axis=1).astype(np.int64)
    heads[0] = 0
    cycles = _cycles(heads)
    if not cycles:
        return heads
    adjusted = scores.copy()
    for cycle in cycles:
        adjusted[cycle] -= scores[cycle, heads[cycle]][:, None]
    inside = set(chain.from_iterable(cycles))
    groups = [[node] for node in range(len(heads)) if node not in inside] + cycles
    order = list(chain.from_iterable(groups))
    starts = [0, *accumulate(map(len, groups[:-1]))]
    smaller = np.maximum.reduceat(adjusted[np.ix_(order, order)], starts, axis=0)
    smaller = np.maximum.reduceat(smaller, starts, axis=1)
    np.fill_diagonal(smaller, NEVER)
    for group, above in zip(groups[1:], _branching(smaller)[1:], strict=True):
        block = adjusted[np.ix_(group, groups[above])]
        member, head = divmod(int(block.argmax()), block.shape[1])
        heads[group[member]] = groups[above][head]
    return heads


def _cycles(heads: Heads) -> list[list[int]]:
    """Return the nodes of every cycle among heads."""
    above = heads.tolist()
    seen = [0] * len(above)
    cycles = []
    for start in range(1, len(above)):
        node = start
        while node and not seen[node]:
            seen[node] = start
            node = above[node]
        if node and seen[node] == start:
            cycle = [node]
            while above[cycle[-1]] != node:
                cycle.append(above[cycle[-1]])
            cycles.append(cycle)
    return cycles
