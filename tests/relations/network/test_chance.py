"""Balance beside that of shuffled signs."""

import itertools
from collections import Counter

import pytest
from tests.relations.network.networks import best, graph, tribes

from araxes.errors import BadOption
from araxes.relations.network.chance import chance
from araxes.relations.network.frustration import frustration


def test_the_tribes_are_more_balanced_than_their_shuffles() -> None:
    drawn = chance(frustration(tribes()), shuffles=30, seed=1)
    assert drawn.low > 7
    assert drawn.at_most == 0
    assert drawn.p == pytest.approx(1 / 31)
    assert 0 < drawn.relative < 1
    assert drawn.open == 0


def test_a_seed_makes_the_draw_repeatable() -> None:
    found = frustration(tribes())
    assert chance(found, shuffles=8, seed=5).indices == chance(found, shuffles=8, seed=5).indices
    assert chance(found, shuffles=8, seed=5).indices != chance(found, shuffles=8, seed=6).indices


def test_shuffles_are_spread_as_all_ways_of_dealing_are() -> None:
    """Five ties, two of them negative: the ten ways to deal them, tried one by one, give the range and the shares."""
    network = graph("A-B A-C B+C B+D C+D")
    ways = Counter()
    for negative in itertools.combinations(network.ties, 2):
        words = (f"{tie.a}{'-' if tie in negative else '+'}{tie.b}" for tie in network.ties)
        ways[best(graph(" ".join(words)))[0]] += 1
    drawn = chance(frustration(network), shuffles=400, seed=2)
    assert set(drawn.indices) == set(ways)
    for index, count in ways.items():
        assert drawn.indices.count(index) / 400 == pytest.approx(count / 10, abs=0.08)


def test_weights_go_with_their_signs() -> None:
    """The one negative tie keeps its weight of 9 wherever it is dealt: two positive ties of 1 never outweigh it."""
    assert set(chance(frustration(graph("A-B*9 B+C A+C")), shuffles=20).indices) == {1.0}


def test_unproven_shuffles_count_against_the_finding() -> None:
    drawn = chance(frustration(tribes()), shuffles=5, limit=0)
    assert drawn.open == 5
    assert drawn.p == 1


@pytest.mark.parametrize(("shuffles", "seed"), [(0, 0), (-3, 0), (5, -1)])
def test_wrong_numbers_are_refused(shuffles, seed) -> None:
    with pytest.raises(BadOption, match=f"{shuffles} shuffles"):
        chance(frustration(graph("A+B")), shuffles=shuffles, seed=seed)
