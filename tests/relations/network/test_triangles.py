"""Triangles, counted by matrices and one by one."""

import itertools

from hypothesis import given, settings
from tests.relations.network.networks import graph, graphs, tribes

from araxes.relations.network.graph import SignedGraph
from araxes.relations.network.triangles import Corners, triangles, unbalanced


def one_by_one(network) -> tuple[list[int], set[tuple[str, ...]]]:
    signs = {tie.ends: tie.sign for tie in network.ties}
    counts, wrong = [0, 0, 0, 0], set()
    for corners in itertools.combinations(network.nodes, 3):
        found = [signs.get(pair) for pair in itertools.combinations(corners, 2)]
        if None not in found:
            counts[found.count(-1)] += 1
            if found.count(-1) % 2:
                wrong.add(corners)
    return counts, wrong


def test_the_tribes() -> None:
    """68 triangles, 59 of them balanced: counted one by one."""
    found = triangles(tribes())
    assert [found.none, found.one, found.two, found.three] == one_by_one(tribes())[0] == [19, 2, 40, 7]
    assert (found.balanced, found.unbalanced) == (59, 9)


@settings(deadline=None, max_examples=60)
@given(graphs(largest=8))
def test_equals_counting_one_by_one(network) -> None:
    counts, wrong = one_by_one(network)
    found = triangles(network)
    assert [found.none, found.one, found.two, found.three] == counts
    assert set(unbalanced(network)) == wrong


def test_corners_of_a_tie() -> None:
    network = graph("A-B A+C B+C A+D B-D")
    assert Corners(network).at(network.ties[0]) == (("D",), ("C",))


def test_no_triangles() -> None:
    assert triangles(SignedGraph.of([], "AB")).share is None
