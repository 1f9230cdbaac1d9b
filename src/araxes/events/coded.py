"""A document with everything found in it, stage by stage."""

from dataclasses import dataclass

from araxes.claims.claim import Claim
from araxes.documents.document import Document
from araxes.events.event import Event
from araxes.language.tokens import Sentence
from araxes.mentions.mention import Mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """The document, its parsed sentences, its mentions, its claims and its events, each in reading order."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: Mentions
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
