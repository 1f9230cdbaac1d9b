"""What linking says: the evidence of one feature, the comparison of two reports, the groups of a record."""

from dataclasses import dataclass

from araxes.events.linking.scale import probability


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one feature says on two reports.

    ``weight`` is evidence in nats: the logarithm of how much more often two reports of one occurrence look like this
    than two of different occurrences (Fellegi and Sunter 1969). ``reason`` is plain words. A finding that ``forbids``
    cannot be outweighed. ``feature`` names the weight in `Scale` that it was multiplied with.
    """

    weight: float
    reason: str
    forbids: bool = False
    feature: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports compared: ids in order, ``evidence`` in nats, and what each feature found."""

    one: str
    other: str
    evidence: float
    findings: tuple[Finding, ...]

    @property
    def score(self) -> float:
        """The probability, 0-1, that both tell of one occurrence; 0 when something forbids it."""
        return 0.0 if self.forbidden else probability(self.evidence)

    @property
    def forbidden(self) -> bool:
        """Tell whether the two cannot be one occurrence."""
        return any(finding.forbids for finding in self.findings)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for and against one occurrence, in plain words, the weightiest first."""
        ordered = sorted(self.findings, key=lambda finding: (not finding.forbids, -abs(finding.weight)))
        return tuple(finding.reason for finding in ordered)

    @property
    def contradictions(self) -> tuple[str, ...]:
        """The reasons that forbid it."""
        return tuple(finding.reason for finding in self.findings if finding.forbids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two groups that may be one occurrence; a person should look.

    ``one`` and ``other`` are the reports (one of each group) that speak most for it, ``score`` theirs, ``reasons`` what
    was found, ``why`` what kept them apart.
    """

    one: str
    other: str
    score: float
    why: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """Which reports tell of one occurrence.

    ``groups`` hold every report's id once, sorted inside and among each other; ``doubts`` are pairs of groups for
    review.
    """

    groups: tuple[tuple[str, ...], ...]
    doubts: tuple[Doubt, ...]
