"""What tips, against changing every tie and trying every partition."""

import pytest
from hypothesis import given, settings
from tests.relations.network.networks import best, flipped, graph, graphs, tribes

from araxes.relations.network.blocs import blocs
from araxes.relations.network.frustration import frustration
from araxes.relations.network.tipping import tips


def ranked(network, top: int = 10):
    found = frustration(network)
    return tips(found, blocs(found), top=top)


def test_each_frustrated_tie_of_the_tribes_tips() -> None:
    told = ranked(tribes())
    assert told.count == 7
    assert {tip.drop for tip in told.ranked} == {1.0}
    assert all(tip.always for tip in told.ranked)


@settings(deadline=None, max_examples=60)
@given(graphs(largest=6))
def test_equals_changing_every_tie(network) -> None:
    least, _ = best(network)
    falls = {tie.ends: least - best(flipped(network, tie))[0] for tie in network.ties}
    wanted = {ends: fall for ends, fall in falls.items() if fall > 1e-6}
    told = ranked(network, top=100)
    assert {tip.tie.ends for tip in told.ranked} == wanted.keys()
    assert all(tip.drop == pytest.approx(wanted[tip.tie.ends], abs=1e-6) for tip in told.ranked)
    assert (told.count, told.open) == (len(wanted), 0)
    few = ranked(network, top=2).ranked
    assert [tip.drop for tip in few] == pytest.approx(sorted(wanted.values(), reverse=True)[:2], abs=1e-6)


def test_a_heavy_tie_that_is_satisfied_may_tip_most() -> None:
    """A and B, close friends, keep the quarrels around them inside one camp; without that friendship they part."""
    told = ranked(graph("A+B*5 A+C*3 B-C*3 A+D*1 B-D*1"))
    assert (told.ranked[0].tie.ends, told.ranked[0].drop, told.ranked[0].never) == (("A", "B"), 4.0, True)


def test_the_triangles_at_a_tie_are_told() -> None:
    tip = ranked(graph("A-B A+C B+C A+D B-D A-E B-E A+F B+F")).ranked[0]
    assert tip.tie.ends == ("A", "B")
    assert tip.mends == ("C", "E", "F")
    assert tip.breaks == ("D",)


def test_a_balanced_network_has_nothing_to_tip() -> None:
    assert ranked(graph("A+B A-C B-C")).ranked == ()
