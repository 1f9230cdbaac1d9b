"""The frustration index: published answers, hand-made cases, and every partition tried."""

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from tests.relations.network.networks import best, cost, graph, graphs, tribes

from araxes.relations.network.covering import cover
from araxes.relations.network.frustration import frustration
from araxes.relations.network.graph import SignedGraph, Tie
from araxes.relations.network.wiring import Wiring


def sides_of(found) -> dict[str, int]:
    return {node: 1 - 2 * camp for camp, nodes in enumerate(found.camps) for node in nodes}


def test_highland_tribes_7_of_58() -> None:
    """Hage & Harary 1983; Aref & Wilson 2019, table 1: L = 7 for Read's highland tribes."""
    found = frustration(tribes())
    assert (len(found.graph.nodes), len(found.graph.ties)) == (16, 58)
    assert found.optimal
    assert found.index == 7
    assert found.balance == pytest.approx(1 - 7 / 29)
    assert found.camps[1] == ("Gama", "Gavev", "Kotun", "Nagad")


@pytest.mark.parametrize(
    ("ties", "index"),
    [
        ("A+B", 0),
        ("A-B", 0),
        ("A+B B+C A+C", 0),
        ("A+B B-C A-C", 0),
        ("A+B B+C A-C", 1),
        ("A-B B-C A-C", 1),
        ("A+B B+C C+D A-D", 1),
        ("A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E", 4),
        ("A+B*5 B+C*2 A-C*9", 2),
        ("A+B*0.1 B+C*0.2 A-C*0.3", 0.1),
        ("A+B B+C A-C C+D D+E E+F D-F", 2),
    ],
)
def test_by_hand(ties, index) -> None:
    found = frustration(graph(ties))
    assert found.optimal
    assert found.index == pytest.approx(index)
    assert cost(found.graph, sides_of(found)) == pytest.approx(index)


@settings(deadline=None, max_examples=150)
@given(graphs())
def test_equals_trying_every_partition(network) -> None:
    found = frustration(network)
    assert found.optimal
    assert found.gap == 0
    assert found.index == pytest.approx(best(network)[0], abs=1e-6)
    assert sorted(itertools.chain(*found.camps)) == list(network.nodes)
    assert cost(network, sides_of(found)) == pytest.approx(found.index)
    assert sum(tie.weight for tie in found.frustrated) == pytest.approx(found.index)
    assert found.balance is None or 0 <= found.balance <= 1


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_changing_sides_in_the_data_changes_nothing(network) -> None:
    """Negating all ties of one state is renaming its camp: the index stays (switching)."""
    moved = network.nodes[0]
    ties = (
        Tie(a=tie.a, b=tie.b, sign=-tie.sign if moved in tie.ends else tie.sign, weight=tie.weight)
        for tie in network.ties
    )
    switched = SignedGraph.of(ties, network.nodes)
    assert frustration(switched).index == pytest.approx(frustration(network).index)


def test_weights_of_any_size_are_solved() -> None:
    small, large = (graph(f"A+B*{unit} B+C*{2 * unit} A-C*{3 * unit}") for unit in (1e-7, 1e9))
    assert frustration(small).index == pytest.approx(1e-7)
    assert frustration(large).index == pytest.approx(1e9)


def test_parts_are_counted_and_their_larger_sides_stand_first() -> None:
    found = frustration(graph("A-B A-C D-E", nodes="F"))
    assert found.components == 3
    assert found.camps == (("B", "C", "D", "F"), ("A", "E"))


def test_no_ties_no_balance() -> None:
    found = frustration(SignedGraph.of([], "AB"))
    assert (found.index, found.balance, found.optimal, found.components) == (0, None, True, 2)
    assert frustration(SignedGraph.of([])).components == 0


def random_graph(size: int, *, seed: int) -> SignedGraph:
    draw = random.Random(seed)
    pairs = itertools.combinations([f"S{number:02d}" for number in range(size)], 2)
    return SignedGraph.of(Tie(a=a, b=b, sign=draw.choice((1, -1))) for a, b in pairs if draw.random() < 0.5)


def test_out_of_time_is_said_and_bounded() -> None:
    found = frustration(random_graph(40, seed=1), limit=0.3)
    assert not found.optimal
    assert 0 < found.lower < found.index
    assert found.gap == found.index - found.lower
    assert found.index == pytest.approx(cost(found.graph, sides_of(found)))
    assert found.seconds < 5


def test_no_time_at_all_still_gives_camps() -> None:
    found = frustration(tribes(), limit=0)
    assert not found.optimal
    assert found.lower <= 7 <= found.index


def test_branching_when_linear_programming_does_not_suffice() -> None:
    """Five states, all hostile, weights near 1: the cycles alone bound the index by 10/3, four ties must go."""
    pairs = itertools.combinations("ABCDE", 2)
    network = SignedGraph.of(Tie(a=a, b=b, sign=-1, weight=1 + n**0.5 / 99) for n, (a, b) in enumerate(pairs))
    wiring = Wiring.of(network)
    found = frustration(network)
    relaxed = cover(wiring, until=math.inf, beyond=3.2)
    assert 3.3 < relaxed.lower < 3.4
    assert found.optimal
    assert found.index == pytest.approx(best(network)[0])


def test_the_answer_is_the_same_every_time() -> None:
    network = random_graph(18, seed=3)
    assert frustration(network).camps == frustration(network).camps
