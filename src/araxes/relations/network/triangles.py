"""Triangles: the friend of my friend, the enemy of my enemy."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from araxes.relations.network.graph import NEGATIVE, SignedGraph, Tie
from araxes.relations.network.wiring import Wiring


@dataclass(frozen=True, slots=True, kw_only=True)
class Triangles:
    """How many triangles have no, one, two or three negative ties; those with none or two are balanced."""

    none: int
    one: int
    two: int
    three: int

    @property
    def balanced(self) -> int:
        """Triangles that fit two camps."""
        return self.none + self.two

    @property
    def unbalanced(self) -> int:
        """Triangles that fit no two camps."""
        return self.one + self.three

    @property
    def share(self) -> float | None:
        """The balanced share of all triangles, 0-1; ``None`` without triangles."""
        total = self.balanced + self.unbalanced
        return self.balanced / total if total else None


def triangles(graph: SignedGraph) -> Triangles:
    r"""Count the triangles of a network by their number of negative ties.

    With the matrices P of positive and N of negative ties the counts are the traces of P³/6, P²N/2, PN²/2 and N³/6.
    Weights play no part. Reference: Cartwright & Harary, "Structural balance", Psychological Review 63, 1956.

    Example, by hand: A and B are allies and both enemies of C: one triangle with two negative ties.

    >>> ties = [Tie(a="A", b="B", sign=1), Tie(a="A", b="C", sign=-1), Tie(a="B", b="C", sign=-1)]
    >>> triangles(SignedGraph.of(ties))
    Triangles(none=0, one=0, two=1, three=0)
    """
    wiring = Wiring.of(graph)
    plus = wiring.matrix(np.where(wiring.signs > 0, 1.0, 0.0)).tocsr()
    minus = wiring.matrix(np.where(wiring.signs < 0, 1.0, 0.0)).tocsr()
    friends, enemies = plus @ plus, minus @ minus
    return Triangles(
        none=round(plus.multiply(friends).sum() / 6),
        one=round(minus.multiply(friends).sum() / 2),
        two=round(plus.multiply(enemies).sum() / 2),
        three=round(minus.multiply(enemies).sum() / 6),
    )


class Corners:
    """The triangles at a tie, for as many ties as asked."""

    def __init__(self, graph: SignedGraph) -> None:
        self._signs: dict[str, dict[str, int]] = {node: {} for node in graph.nodes}
        for tie in graph.ties:
            self._signs[tie.a][tie.b] = self._signs[tie.b][tie.a] = tie.sign

    def at(self, tie: Tie) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the third states of the balanced and of the unbalanced triangles at a tie, sorted."""
        left, right = self._signs[tie.a], self._signs[tie.b]
        sides: dict[int, list[str]] = {1: [], -1: []}
        for third in sorted(left.keys() & right.keys()):
            sides[tie.sign * left[third] * right[third]].append(third)
        return tuple(sides[1]), tuple(sides[NEGATIVE])


def unbalanced(graph: SignedGraph) -> Iterator[tuple[str, str, str]]:
    """Yield the unbalanced triangles, each as its three states in the order of the alphabet."""
    corners = Corners(graph)
    for tie in graph.ties:
        yield from ((tie.a, tie.b, third) for third in corners.at(tie)[1] if third > tie.b)
