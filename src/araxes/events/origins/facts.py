"""What is kept of a document to tell whether another rests on the same origin."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A medium on which a document or a stretch of it rests: its canonical name, and the words that say so.

    ``start``/``end`` bound the stretch in the document's text that is credited.
    """

    medium: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A long stretch between quotation marks: its content words, casefolded, and where it stands."""

    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A page that a document cites: ``label`` as claims name it in their ``sources``, its address and its outlet."""

    label: str | None
    address: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """A document's outlet, author and address, whom it credits and cites, and the prints of its words.

    ``credits`` speak for the whole document (byline, dateline, first sentences, last line), ``attributions`` for the
    sentence that they bound. ``prints`` is the MinHash signature of the text without its long quotations, in
    Base64, and ``size`` the number of its different runs of four words (0: too short to compare). Everything is JSON:
    `as_json`, `from_json`.
    """

    id: str
    name: str = ""
    outlet: str | None = None
    author: str | None = None
    address: str | None = None
    credits: tuple[Credit, ...] = ()
    attributions: tuple[Credit, ...] = ()
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    prints: str = ""
    size: int = 0


def as_json(facts: DocumentFacts) -> dict[str, Any]:
    """Return the facts as plain JSON values."""
    return asdict(facts)


def from_json(told: Mapping[str, Any]) -> DocumentFacts:
    """Return the facts that `as_json` wrote; ``TypeError`` for fields that it does not write."""
    lists = {
        "credits": tuple(Credit(**one) for one in told.get("credits", ())),
        "attributions": tuple(Credit(**one) for one in told.get("attributions", ())),
        "citations": tuple(Citation(**one) for one in told.get("citations", ())),
        "quotations": tuple(
            Quotation(words=tuple(one["words"]), start=one["start"], end=one["end"])
            for one in told.get("quotations", ())
        ),
    }
    return DocumentFacts(**{**told, **lists})
