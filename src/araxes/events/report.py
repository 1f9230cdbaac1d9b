"""A report: what one document says of one occurrence, in plain values that a record can keep."""

from dataclasses import dataclass

from araxes.values.dates import PartialDate
from araxes.values.places import Place
from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who acts or receives, as the text names them.

    ``codes`` are actor codes (several for a group reference), ``sector`` a PLOVER sector, ``office`` and ``person`` as
    written; ``start``/``end`` are character offsets of ``text`` in the document.
    """

    codes: tuple[str, ...]
    text: str
    start: int = 0
    end: int = 0
    sector: str | None = None
    office: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place as written, and the gazetteer's place behind it where one is known."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedClaim:
    """A claim without its sentence's tree: what was said, in which words, by whom, how surely.

    ``start``/``end`` bound the ``quote`` in the document's text. A claim imported from a table has its row in ``row``
    (counted from 1, the heading not counted) and the row's own words as its quote. ``speakers`` is the chain of
    attribution, outermost first. ``frame`` names the frame of the code book, the classifier, or the code that was
    imported (``cameo/042``). ``aim`` is the phrase that the act is directed at where it names no actor. ``reasons``
    say in plain words what made each part.
    """

    id: str
    start: int
    end: int
    quote: str
    type: str
    status: Status
    frame: str
    confidence: float
    mode: str | None = None
    kind: str | None = None
    initiators: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    time: tuple[PartialDate | None, PartialDate | None] | None = None
    time_text: str | None = None
    places: tuple[Where, ...] = ()
    name: str | None = None
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    aim: str | None = None
    reasons: tuple[str, ...] = ()
    row: int | None = None

    @property
    def initiator_codes(self) -> tuple[str, ...]:
        """Actor codes of the initiators, each once."""
        return codes_of(self.initiators)

    @property
    def recipient_codes(self) -> tuple[str, ...]:
        """Actor codes of the recipients, each once."""
        return codes_of(self.recipients)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document's account of one occurrence: the values that the document supports, and the claims they rest on.

    ``id`` is the id of the event inside its document; ``document`` the document's id; ``published`` its date.
    ``places`` stand most specific first; ``words`` are the content lemmas of the claims' clauses, sorted, the sides
    left out: what linking compares. ``claims`` are never empty.
    """

    id: str
    document: str
    type: str
    status: Status
    claims: tuple[ReportedClaim, ...]
    published: PartialDate | None = None
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
    words: tuple[str, ...] = ()

    @property
    def parties(self) -> frozenset[str]:
        """Actor codes of both sides."""
        return frozenset(self.initiators + self.recipients)


def codes_of(parties: tuple[Party, ...]) -> tuple[str, ...]:
    """Return the parties' actor codes in order, each once."""
    return tuple(dict.fromkeys(code for party in parties for code in party.codes))
