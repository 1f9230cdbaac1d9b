"""A signed network as arrays of numbers, the form that solvers take."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from araxes.relations.network.graph import SignedGraph

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_DECIMALS = 3
_RELATIVE, _FINE, _LARGE = 1e-7, 1e-6, 2**53


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wiring:
    """``size`` nodes numbered from 0 and their ties: ends ``a`` and ``b``, ``signs`` (1, -1), ``weights`` (0 or more).

    A tie in ``kept`` must not be frustrated: whoever draws the camps has to respect it.
    """

    size: int
    a: Integers
    b: Integers
    signs: Integers
    weights: Floats
    kept: Flags

    @classmethod
    def of(cls, graph: SignedGraph) -> "Wiring":
        """Number the nodes and ties of a network in their order."""
        number = {node: index for index, node in enumerate(graph.nodes)}
        return cls(
            size=len(graph.nodes),
            a=np.array([number[tie.a] for tie in graph.ties], dtype=np.int64),
            b=np.array([number[tie.b] for tie in graph.ties], dtype=np.int64),
            signs=np.array([tie.sign for tie in graph.ties], dtype=np.int64),
            weights=np.array([tie.weight for tie in graph.ties], dtype=np.float64),
            kept=np.zeros(len(graph.ties), dtype=np.bool_),
        )

    @property
    def ties(self) -> int:
        """Number of ties."""
        return len(self.a)

    @property
    def total(self) -> float:
        """Sum of all weights."""
        return math.fsum(self.weights)

    @property
    def grain(self) -> float:
        """The step in which sums of weights come: 1 for whole numbers, 0.1 for tenths; 0 for steps too fine to tell."""
        scaled = self.weights * 10**_DECIMALS
        whole = np.rint(scaled)
        if not self.ties or np.abs(scaled - whole).max() > _RELATIVE or whole.max() > _LARGE:
            return 0.0
        grain = float(np.gcd.reduce(whole.astype(np.int64))) / 10**_DECIMALS
        return grain if grain > _FINE * self.total else 0.0

    @property
    def tolerance(self) -> float:
        """Two sums of weights that differ by less count as equal: half a grain, or a ten millionth of all weight."""
        return self.grain / 2 or _RELATIVE * self.total

    def part(self, ties: Integers) -> tuple["Wiring", Integers]:
        """Return some of the ties with their ends numbered anew, and the old numbers of the ends."""
        nodes, ends = np.unique(np.concatenate([self.a[ties], self.b[ties]]), return_inverse=True)
        part = Wiring(
            size=len(nodes),
            a=ends[: len(ties)],
            b=ends[len(ties) :],
            signs=self.signs[ties],
            weights=self.weights[ties],
            kept=self.kept[ties],
        )
        return part, nodes

    def forced(self, pair: tuple[int, int], sign: int) -> "Wiring":
        """Return the ties with two nodes held to one camp (``sign`` 1) or to two (-1).

        Their tie, if any, takes that sign; the weight that it loses or saves is for the caller to count.
        """
        here = self.between(*pair)
        if here is None:
            return Wiring(
                size=self.size,
                a=np.append(self.a, pair[0]),
                b=np.append(self.b, pair[1]),
                signs=np.append(self.signs, sign),
                weights=np.append(self.weights, 0.0),
                kept=np.append(self.kept, True),
            )
        signs, kept = self.signs.copy(), self.kept.copy()
        signs[here], kept[here] = sign, True
        return Wiring(size=self.size, a=self.a, b=self.b, signs=signs, weights=self.weights, kept=kept)

    def signed(self, signs: Integers) -> "Wiring":
        """Return the same ties with other signs."""
        return Wiring(size=self.size, a=self.a, b=self.b, signs=signs, weights=self.weights, kept=self.kept)

    def components(self) -> Integers:
        """Return for each node the number of the part it is in; no tie leads from one part to another."""
        _, parts = connected_components(self.matrix(np.ones(self.ties)), directed=False)
        return parts.astype(np.int64)

    def between(self, one: int, other: int) -> int | None:
        """Return the number of the tie of two nodes."""
        found = np.flatnonzero(((self.a == one) & (self.b == other)) | ((self.a == other) & (self.b == one)))
        return int(found[0]) if len(found) else None

    def frustrated(self, camps: Integers) -> Flags:
        """Tell of each tie whether camps (1 or -1 for each node) run against its sign."""
        flags: Flags = camps[self.a] * camps[self.b] != self.signs
        return flags

    def cost(self, camps: Integers) -> float:
        """Return the weight of the frustrated ties; infinite when a tie is among them that must not be."""
        against = self.frustrated(camps)
        return math.inf if (against & self.kept).any() else math.fsum(self.weights[against])

    def matrix(self, values: Floats | Integers) -> coo_array:
        """Lay one value a tie out as a symmetric matrix of the nodes."""
        ends = (np.concatenate([self.a, self.b]), np.concatenate([self.b, self.a]))
        return coo_array((np.concatenate([values, values]), ends), shape=(self.size, self.size))
