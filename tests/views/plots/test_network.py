"""The picture of a network: every state and tie is there, in the same place every time."""

import math
import re
from pathlib import Path

import pytest
from tests.relations.network.networks import graph, tribes

from araxes.relations.network.structure import structure
from araxes.views.network import Heading
from araxes.views.plots.base import save
from araxes.views.plots.circles import circle
from araxes.views.plots.network import drawn


def saved(told, path: Path) -> str:
    save(drawn(told, Heading(title="A network", notes=("Source: invented",))), path)
    return path.read_text("utf8")


def test_camps_are_arcs_of_one_circle() -> None:
    spots = circle(structure(tribes()).frustration)
    assert {spot.node for spot in spots} == set(tribes().nodes)
    assert len({round(math.hypot(spot.x, spot.y), 6) for spot in spots}) == 1
    camps = [spot.camp for spot in sorted(spots, key=lambda spot: spot.degrees)]
    turns = sum(one != other for one, other in zip(camps, [*camps[1:], camps[0]], strict=True))
    assert turns == 2
    assert all(spot.x > 0 for spot in spots if spot.camp == 2)


def test_labels_have_room() -> None:
    spots = circle(structure(tribes()).frustration)
    gaps = [math.dist((a.x, a.y), (b.x, b.y)) for a in spots for b in spots if a.node < b.node]
    assert min(gaps) > 12


def test_all_states_and_the_caption_are_shown(tmp_path: Path) -> None:
    svg = saved(structure(tribes()), tmp_path / "a.svg")
    shown = " ".join(re.findall(r">([^<>]+)</t", svg))
    for words in (*tribes().nodes, "A network", "7 of 58 ties", "Source: invented"):
        assert words in shown


def test_the_picture_is_the_same_every_time() -> None:
    one, other = (drawn(structure(tribes()), Heading(title="A")).to_dict() for _ in range(2))
    assert one["vconcat"] == other["vconcat"]


def test_states_without_ties_are_counted_in_the_caption(tmp_path: Path) -> None:
    svg = saved(structure(graph("A+B", nodes="CD")), tmp_path / "a.svg")
    assert "no tie: 2 states" in svg


@pytest.mark.parametrize("ties", ["A+B", "A-B", "A+B B+C A-C"])
def test_small_networks_are_drawn(tmp_path: Path, ties: str) -> None:
    assert "A network" in saved(structure(graph(ties)), tmp_path / "a.svg")
