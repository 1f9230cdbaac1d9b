"""The reports of one event as votes: copies of one origin have one voice."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from araxes.events.report import Report
from araxes.values.statuses import ATTESTED, Status

V = TypeVar("V", bound=Hashable)
T = TypeVar("T")
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[T]):
    """The value shown for a field, and in plain words why it is this one."""

    value: T
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """Reports in order, never empty, and the origin of each by its id."""

    reports: tuple[Report, ...]
    origins: Mapping[str, str]

    def of(self, reports: Iterable[Report]) -> frozenset[str]:
        """Return the origins of some of the reports."""
        return frozenset(self.origins[report.id] for report in reports)

    @property
    def size(self) -> int:
        """How many origins there are."""
        return len(self.of(self.reports))

    def support(self, fits: Callable[[Report], bool]) -> int:
        """Count the origins with a report that ``fits``."""
        return len(self.of(filter(fits, self.reports)))

    def values(self, value: Callable[[Report], V | None]) -> dict[V, int]:
        """Return every value told and how many origins tell it, in the order of the reports; ``None`` is no value."""
        told: dict[V, set[str]] = {}
        for report in self.reports:
            if (one := value(report)) is not None:
                told.setdefault(one, set()).add(self.origins[report.id])
        return {one: len(origins) for one, origins in told.items()}

    def keeping(self, fits: Callable[[Report], bool]) -> "Ballot":
        """Return the ballot of the reports that fit, all of them when none does."""
        kept = tuple(filter(fits, self.reports))
        return Ballot(reports=kept or self.reports, origins=self.origins)

    def attesting(self) -> "Ballot":
        """Return the ballot of the best attested reports: what was done decides over what had been planned."""
        done = self.keeping(lambda report: report.status in _DONE)
        return done.keeping(lambda report: report.status is not Status.DENIED)

    def agreement(self, count: int) -> str:
        """Return "2 of 3 origins"."""
        return f"{count} of {self.size} origin{'s' if self.size > 1 else ''}"


def better(report: Report) -> tuple[int, int, int, float]:
    """Rank a report by how well it is told: both sides named, more claims, better attested, surer."""
    sides = min(2, len(report.initiators) + len(report.recipients))
    surest = max(claim.confidence for claim in report.claims)
    return (sides, len(report.claims), -ATTESTED.index(report.status), surest)
