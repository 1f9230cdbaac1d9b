"""Where the states of a network stand: on one circle, each camp an arc of its own, neighbours near each other."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import reverse_cuthill_mckee

from araxes.relations.network.frustration import Frustration

_SMALLEST = 140.0
_ARC = 12.5
_GAP = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A state's place: ``x`` to the right, ``y`` up, from the centre, and the direction in degrees from the x axis."""

    node: str
    camp: int
    x: float
    y: float
    degrees: float


def radius(states: int) -> float:
    """Return a radius in pixels at which every state's label has room on the circle."""
    return max(_SMALLEST, (states + 2 * _GAP) * _ARC / (2 * math.pi))


def circle(found: Frustration) -> tuple[Spot, ...]:
    """Place the states that have ties: the first camp on the left arc, the second on the right.

    The same network always gives the same picture. Inside a camp the order is that of Cuthill and McKee on the ties
    inside it, which puts states with common ties side by side.
    """
    tied = {end for tie in found.graph.ties for end in tie.ends}
    camps = [_ordered(found, [node for node in camp if node in tied]) for camp in found.camps]
    states = sum(map(len, camps))
    step = 2 * math.pi / (states + _GAP * sum(map(bool, camps))) if states else 0.0
    # The first arc is centred on the left, whatever the sizes of the camps.
    angle = math.pi - step * (len(camps[0]) - 1) / 2
    return tuple(_spots(camps, angle, step, size=radius(states)))


def _spots(camps: Sequence[Sequence[str]], angle: float, step: float, *, size: float) -> Iterator[Spot]:
    for camp, nodes in enumerate(camps, start=1):
        for node in nodes:
            x, y = size * math.cos(angle), size * math.sin(angle)
            yield Spot(node=node, camp=camp, x=x, y=y, degrees=math.degrees(angle) % 360)
            angle += step
        angle += _GAP * step


def _ordered(found: Frustration, nodes: list[str]) -> list[str]:
    number = {node: index for index, node in enumerate(nodes)}
    inside = [tie for tie in found.graph.ties if tie.a in number and tie.b in number]
    if not inside:
        return nodes
    ends = np.array([(number[tie.a], number[tie.b]) for tie in inside])
    both = (np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]]))
    links = csr_array((np.ones(len(both[0])), both), shape=(len(nodes), len(nodes)))
    return [nodes[index] for index in reverse_cuthill_mckee(links, symmetric_mode=True).tolist()]
