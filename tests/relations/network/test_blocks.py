"""Blocks: the parts that no single node holds together."""

import itertools
from collections.abc import Iterator

from hypothesis import given, settings
from tests.relations.network.networks import graph, graphs

from araxes.relations.network.blocks import blocks
from araxes.relations.network.wiring import Wiring


def names(text: str) -> set[str]:
    network = graph(text)
    found = blocks(Wiring.of(network))
    return {" ".join("".join(network.ties[tie].ends) for tie in block) for block in found}


def test_two_triangles_at_one_node() -> None:
    assert names("A+B B+C A+C C+D D+E C+E") == {"AB AC BC", "CD CE DE"}


def test_a_bridge_and_a_leaf_are_blocks_by_themselves() -> None:
    assert names("A+B B+C A+C C-D D+E E+F D+F F-G") == {"AB AC BC", "CD", "DE DF EF", "FG"}


def cycles(ties: list[tuple[str, str]], path: list[str]) -> Iterator[list[str]]:
    for a, b in ties:
        if path[-1] in (a, b):
            after = b if path[-1] == a else a
            if after == path[0] and len(path) > 2:
                yield path
            elif after not in path:
                yield from cycles(ties, [*path, after])


@settings(deadline=None, max_examples=60)
@given(graphs(largest=6))
def test_two_ties_share_a_block_just_when_they_share_a_cycle(network) -> None:
    found = blocks(Wiring.of(network))
    assert sorted(tie for block in found for tie in block.tolist()) == list(range(len(network.ties)))
    home = {network.ties[tie].ends: number for number, block in enumerate(found) for tie in block.tolist()}
    together = {frozenset((ends, ends)) for ends in home}
    for start in network.nodes:
        for cycle in cycles(list(home), [start]):
            walked = [tuple(sorted(pair)) for pair in zip(cycle, [*cycle[1:], cycle[0]], strict=True)]
            together |= {frozenset((one, other)) for one in walked for other in walked}
    for (one, here), (other, there) in itertools.product(home.items(), repeat=2):
        assert (here == there) == (frozenset((one, other)) in together)
