"""Networks are checked when they are made."""

import pytest
from tests.relations.network.networks import graph

from araxes.relations.network.graph import SignedGraph, Tie


def test_a_tie_has_no_direction() -> None:
    assert Tie(a="B", b="A", sign=-1) == Tie(a="A", b="B", sign=-1)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"a": "A", "b": "A", "sign": 1}, "two states"),
        ({"a": "A", "b": "B", "sign": 0}, "1 or -1"),
        ({"a": "A", "b": "B", "sign": 1, "weight": 0.0}, "above 0"),
        ({"a": "A", "b": "B", "sign": 1, "weight": float("nan")}, "above 0"),
        ({"a": "A", "b": "B", "sign": 1, "weight": float("inf")}, "above 0"),
    ],
)
def test_a_tie_that_is_none_is_refused(values, message) -> None:
    with pytest.raises(ValueError, match=message):
        Tie(**values)


def test_a_pair_has_one_tie() -> None:
    with pytest.raises(ValueError, match="one tie at most"):
        graph("A+B B-A")


def test_ties_are_between_known_nodes() -> None:
    with pytest.raises(ValueError, match="no nodes: B"):
        SignedGraph(nodes=("A",), ties=(Tie(a="A", b="B", sign=1),))


def test_counts_and_weights() -> None:
    made = graph("A+B*2 A-C*0.5", nodes="D")
    assert made.nodes == ("A", "B", "C", "D")
    assert (made.positive, made.negative, made.weight) == (1, 1, 2.5)
    assert made.unweighted().weight == 2
