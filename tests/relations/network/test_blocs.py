"""What all best partitions have in common, against the list of all of them."""

import pytest
from hypothesis import given, settings
from tests.relations.network.networks import best, graph, graphs, tribes

from araxes.relations.network.blocs import blocs
from araxes.relations.network.frustration import frustration


def held(text: str, nodes: str = ""):
    return blocs(frustration(graph(text, nodes)))


def test_the_tribes_have_one_best_partition() -> None:
    found = blocs(frustration(tribes()))
    assert found.unique
    assert found.undetermined == ()
    assert found.sometimes == ()


@pytest.mark.parametrize(
    ("ties", "undetermined"),
    [
        ("A+B B+C A+C", ()),
        ("A-B", ()),
        ("A+B B+C A-C", ("A", "B", "C")),
        # D is a friend of both sides of a quarrel that is settled without it.
        ("A+B A-C B-C D+A D+C", ("D",)),
        # E has one friend in each of two camps, and F follows E.
        ("A+B A-C B-C A-D B-D C+D E+A E+C E+F", ("E", "F")),
        ("A+B*2 B+C*1 A-C*2", ()),
    ],
)
def test_by_hand(ties, undetermined) -> None:
    assert held(ties).undetermined == undetermined


def test_states_that_no_tie_connects_are_named() -> None:
    found = held("A+B B+C A+C D-E", nodes="F")
    assert found.undetermined == ("D", "E", "F")
    assert found.alone == ("D", "E", "F")
    assert found.blocs == ((("A", "B", "C"), ()), (("D",), ("E",)), (("F",), ()))


@settings(deadline=None, max_examples=150)
@given(graphs())
def test_equals_comparing_all_best_partitions(network) -> None:
    found = blocs(frustration(network))
    _, partitions = best(network)
    first = partitions[0]
    classes: dict[tuple[int, ...], set[str]] = {}
    for node in network.nodes:
        classes.setdefault(tuple(one[node] * first[node] for one in partitions), set()).add(node)
    assert {frozenset(one + other) for one, other in found.blocs} == {frozenset(nodes) for nodes in classes.values()}
    assert found.unproven == ()
    wrong = [{tie for tie in network.ties if one[tie.a] * one[tie.b] != tie.sign} for one in partitions]
    assert set(found.sometimes) == set.union(*wrong) - set.intersection(*wrong)


def test_without_a_proven_optimum_nothing_is_said() -> None:
    with pytest.raises(ValueError, match="more time"):
        blocs(frustration(tribes(), limit=0))


def test_pairs_left_open_are_listed() -> None:
    found = blocs(frustration(graph("A+B B+C C+D A-D A+C")), limit=0)
    assert set(found.undetermined) >= {name for pair in found.unproven for name in pair} - {"A"}
