"""What one document says happened: a claim with its quotation, speaker and status."""

import hashlib
from dataclasses import dataclass

from araxes.mentions.mention import ActorMention, PlaceMention, TimeMention
from araxes.values.spans import Span
from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody to whom a claim is attributed: an actor code or an outlet's name, and the words that say so.

    ``start``/``end`` are character offsets of those words in the document's text.
    """

    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A coded statement of one document.

    ``id`` is a hash of its content; ``start``/``end`` bound the ``quote`` in the document's text; ``trigger`` is the
    word that evoked ``frame`` (``type/name`` in the code book, or ``stance/...`` for the content of a quotation);
    ``speakers`` is the chain of attribution, outermost first; ``confidence`` is 0-1 and ``reasons`` says in plain
    words what made each part; ``joint`` claims have all parties among the initiators; ``definite`` marks a reference
    to something already told ("the exercise"); ``sources`` are the labels of the notes that support the sentence;
    ``aim`` is the phrase that the act is directed at where that names no actor ("condemned **the ruling**");
    ``opinion`` is what the type classifier says of the two sides: its type (or ``none``) and that type's probability.
    """

    id: str
    document: str
    sentence: int
    start: int
    end: int
    quote: str
    trigger: Span
    head: int
    lemma: str
    type: str
    mode: str | None
    kind: str | None
    initiators: tuple[ActorMention, ...]
    recipients: tuple[ActorMention, ...]
    joint: bool
    status: Status
    speakers: tuple[Speaker, ...]
    frame: str
    confidence: float
    reasons: tuple[str, ...]
    time: TimeMention | None = None
    places: tuple[PlaceMention, ...] = ()
    name: str | None = None
    context: tuple[str, ...] = ()
    definite: bool = False
    sources: tuple[str, ...] = ()
    aim: ActorMention | None = None
    opinion: tuple[str, float] | None = None

    @property
    def initiator_codes(self) -> tuple[str, ...]:
        """Actor codes of the initiators, in order of mention, each once."""
        return codes_of(self.initiators)

    @property
    def recipient_codes(self) -> tuple[str, ...]:
        """Actor codes of the recipients, in order of mention, each once."""
        return codes_of(self.recipients)


def codes_of(mentions: tuple[ActorMention, ...]) -> tuple[str, ...]:
    """Return the mentions' actor codes in order, each once."""
    return tuple(dict.fromkeys(code for mention in mentions for code in mention.codes))


def identity(claim: Claim) -> str:
    """Return the hash of what a claim says and where."""
    content = "|".join(
        (
            claim.document,
            str(claim.trigger.start),
            claim.type,
            claim.frame,
            ",".join(claim.initiator_codes),
            ",".join(claim.recipient_codes),
        )
    )
    return hashlib.sha256(content.encode()).hexdigest()[:16]
