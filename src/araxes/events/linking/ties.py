"""What binds two groups of reports while they are being joined."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.events.linking.verdicts import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """The comparisons between two groups: their sum in nats and number, and the one that speaks most for one event.

    ``seen`` counts the pairs of atoms compared; ``bar`` says why the two may never be one.
    """

    sum: float
    count: int
    seen: int
    best: Comparison
    bar: str | None = None

    @property
    def mean(self) -> float:
        """Mean evidence in nats."""
        return self.sum / self.count

    def plus(self, other: "Tie") -> "Tie":
        """Return the tie of two groups joined."""
        return Tie(
            sum=self.sum + other.sum,
            count=self.count + other.count,
            seen=self.seen + other.seen,
            best=max(self.best, other.best, key=_strength),
            bar=self.bar or other.bar,
        )

    def barred(self, bar: str) -> "Tie":
        """Return the tie with the reason that keeps both apart."""
        return replace(self, bar=self.bar or bar)


def tie_of(comparisons: Sequence[Comparison]) -> Tie:
    """Return the tie of two atoms: barred when all comparisons between them are forbidden."""
    allowed = [comparison for comparison in comparisons if not comparison.forbidden]
    counted = allowed or comparisons
    return Tie(
        sum=sum(comparison.evidence for comparison in counted),
        count=len(counted),
        seen=1,
        best=max(counted, key=_strength),
        bar=None if allowed else comparisons[0].contradictions[0],
    )


def _strength(comparison: Comparison) -> tuple[bool, float, str, str]:
    return (not comparison.forbidden, comparison.evidence, comparison.one, comparison.other)


class Rivalry:
    """Answers whether two atoms contradict each other, comparing where nobody has compared yet; remembers."""

    def __init__(self, members: Mapping[str, Sequence[str]], judge: Callable[[str, str], Comparison]) -> None:
        self._members, self._judge = members, judge
        self._known: dict[tuple[str, str], str | None] = {}

    def bar(self, one: Iterable[str], other: Iterable[str]) -> str | None:
        """Return why two groups of atoms may not be one, ``None`` when nothing speaks against it."""
        right = tuple(other)
        return next((bar for here in one for there in right if (bar := self._bar(here, there))), None)

    def _bar(self, here: str, there: str) -> str | None:
        pair = (here, there) if here < there else (there, here)
        if pair not in self._known:
            self._known[pair] = self._judged(*pair)
        return self._known[pair]

    def know(self, pair: tuple[str, str], bar: str | None) -> None:
        """Remember what given comparisons and decisions say on two atoms, in order."""
        self._known[pair] = bar

    def _judged(self, here: str, there: str) -> str | None:
        first = None
        for one in self._members[here]:
            for other in self._members[there]:
                contradictions = self._judge(one, other).contradictions
                if not contradictions:
                    return None
                first = first or contradictions[0]
        return first
