"""An event of a record: the reports of several documents judged to be about the same occurrence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from araxes.events.report import Report, ReportedClaim, Where
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedEvent:
    """One occurrence as a record tells it.

    ``id`` is the id of its first report (by publication date, then document and place in it), so an id once seen always
    leads to the event that holds that report now. ``reports`` stand in that order, never empty. ``origins`` name the
    independent origins of the reports: copies of one origin count once. ``review`` is ``machine``, ``reviewed``,
    ``returned`` or ``rejected``. ``shown`` says for each field why its value is the one shown. The other fields are
    those of the exchange format.
    """

    id: str
    type: str
    status: Status
    reports: tuple[Report, ...]
    mode: str | None = None
    kind: str | None = None
    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    places: tuple[Where, ...] = ()
    name: str | None = None
    speaker: str | None = None
    context: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    review: str = "machine"
    shown: Mapping[str, str] = field(default_factory=dict)

    @property
    def parties(self) -> frozenset[str]:
        """Actor codes of both sides."""
        return frozenset(self.initiators + self.recipients)

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that report it, each once."""
        return tuple(dict.fromkeys(report.document for report in self.reports))

    @property
    def claims(self) -> tuple[ReportedClaim, ...]:
        """All claims, report by report."""
        return tuple(claim for report in self.reports for claim in report.claims)
