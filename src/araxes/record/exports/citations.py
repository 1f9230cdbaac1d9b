"""What an export says of the documents that its events rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """How a document is cited; ``name`` is what the record calls it (usually its file), the rest as it says itself."""

    name: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    published: PartialDate | None = None


Citations = Mapping[str, Citation]


def name_of(document: str, citations: Citations) -> str:
    """Return the name of a document by its id; the id itself where nothing is known of it."""
    citation = citations.get(document)
    return citation.name if citation else document


def names_of(citations: Citations) -> dict[str, str]:
    """Return the names of all documents by their ids."""
    return {document: citation.name for document, citation in citations.items()}


def told_claims(event: JoinedEvent) -> tuple[tuple[Report, ReportedClaim], ...]:
    """Return the claims of an event, each with its report, one for each quotation of a document."""
    told: dict[tuple[str, str], tuple[Report, ReportedClaim]] = {}
    for report in event.reports:
        for claim in report.claims:
            told.setdefault((report.document, claim.quote), (report, claim))
    return tuple(told.values())
