"""A signed network: who stands with whom, and against whom."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

POSITIVE, NEGATIVE = 1, -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An undirected tie of two states: ``sign`` 1 (with) or -1 (against), ``weight`` above 0, ``acts`` their ids.

    ``a`` stands before ``b`` in the alphabet whatever the order given, so that equal ties are equal values.
    """

    a: str
    b: str
    sign: int
    weight: float = 1.0
    acts: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError(f"a tie needs two states, got {self.a!r} twice")
        if self.sign not in (POSITIVE, NEGATIVE):
            raise ValueError(f"{self.a} and {self.b}: a sign is 1 or -1, got {self.sign!r}")
        if not (math.isfinite(self.weight) and self.weight > 0):
            raise ValueError(f"{self.a} and {self.b}: a weight is a number above 0, got {self.weight!r}")
        if self.a > self.b:
            first, second = self.b, self.a
            object.__setattr__(self, "a", first)
            object.__setattr__(self, "b", second)

    @property
    def ends(self) -> tuple[str, str]:
        """Both states, in the order of the alphabet."""
        return self.a, self.b


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedGraph:
    """States and their signed ties, both sorted; a pair has one tie at most, a state may have none."""

    nodes: tuple[str, ...]
    ties: tuple[Tie, ...]

    def __post_init__(self) -> None:
        known = set(self.nodes)
        strangers = sorted({end for tie in self.ties for end in tie.ends} - known)
        if strangers:
            raise ValueError(f"ties of states that are no nodes: {', '.join(strangers)}")
        if len({tie.ends for tie in self.ties}) < len(self.ties) or len(known) < len(self.nodes):
            raise ValueError("a pair of states has one tie at most, and a state stands once among the nodes")

    @classmethod
    def of(cls, ties: Iterable[Tie], nodes: Iterable[str] = ()) -> "SignedGraph":
        """Make a network of ties; ``nodes`` adds states without ties."""
        sorted_ties = tuple(sorted(ties, key=lambda tie: tie.ends))
        names = {end for tie in sorted_ties for end in tie.ends} | set(nodes)
        return cls(nodes=tuple(sorted(names)), ties=sorted_ties)

    @property
    def positive(self) -> int:
        """Number of positive ties."""
        return sum(tie.sign == POSITIVE for tie in self.ties)

    @property
    def negative(self) -> int:
        """Number of negative ties."""
        return len(self.ties) - self.positive

    @property
    def weight(self) -> float:
        """Sum of all weights."""
        return math.fsum(tie.weight for tie in self.ties)

    def unweighted(self) -> "SignedGraph":
        """Return the same ties, each with weight 1."""
        ties = (Tie(a=tie.a, b=tie.b, sign=tie.sign, acts=tie.acts) for tie in self.ties)
        return SignedGraph.of(ties, self.nodes)
