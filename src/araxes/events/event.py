"""An event: the claims of a document judged to be about the same occurrence."""

from dataclasses import dataclass

from araxes.claims.claim import Claim
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One occurrence as a document tells it; the fields are those of the exchange format (docs, gold guide).

    ``start``/``end`` are ``None`` when the document gives no time; ``places`` are as written, most specific first;
    ``claims`` are all the claims it rests on, in reading order, never empty.
    """

    id: str
    document: str
    type: str
    mode: str | None
    kind: str | None
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    start: PartialDate | None
    end: PartialDate | None
    places: tuple[str, ...]
    name: str | None
    status: Status
    speaker: str | None
    context: tuple[str, ...]
    claims: tuple[Claim, ...]
