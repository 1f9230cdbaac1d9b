"""One sentence with the mentions that stand in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from araxes.claims.clauses import Clauses
from araxes.claims.parties import Parties
from araxes.codebook.frames import Codebook
from araxes.documents.document import Document
from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention, Mentions, PlaceMention, TimeMention

# "LIMA, Peru, Aug. 14 (Agency) - "
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w. ]{1,25}?){0,2}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^)]{2,30}\))?"
    r" (?:-{1,2}|–|—) "
)
_M = TypeVar("_M", ActorMention, TimeMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence's clauses and parties, with its actors, times and places."""

    document: Document
    clauses: Clauses
    parties: Parties
    actors: Sequence[ActorMention]
    times: Sequence[TimeMention]
    places: Sequence[PlaceMention]

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.clauses.sentence

    def contexts(self, codebook: Codebook) -> tuple[str, ...]:
        """Return the PLOVER contexts for which words of the sentence speak, in order."""
        lemmas = (token.lemma.lower() for token in self.sentence.tokens)
        return tuple(dict.fromkeys(name for lemma in lemmas for name in sorted(codebook.contexts.get(lemma, ()))))

    def cited(self) -> tuple[str, ...]:
        """Return the labels of the notes and sources that support the sentence."""
        span = self.sentence.span
        return tuple(
            source.label or source.address or source.title or ""
            for source in self.document.sources
            if any(span.overlaps(supported) for supported in source.sentences)
        )


def scenes(document: Document, sentences: Sequence[Sentence], mentions: Mentions) -> Iterator[Scene]:
    """Yield every sentence with its own mentions."""
    actors = _grouped(mentions.actors)
    times = _grouped(mentions.times)
    places = _grouped(mentions.places)
    for sentence in sentences:
        clauses = Clauses(sentence)
        here = places.get(sentence.index, [])
        yield Scene(
            document=document,
            clauses=clauses,
            parties=Parties(clauses, _behind_dateline(document, sentence, actors.get(sentence.index, [])), here),
            actors=actors.get(sentence.index, []),
            times=times.get(sentence.index, []),
            places=here,
        )


def _behind_dateline(document: Document, sentence: Sentence, actors: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """Leave out states in a dateline: the place from which a report is sent does nothing."""
    if not actors or not sentence.tokens[0].text.isupper():
        return actors
    line = _DATELINE.match(document.text, sentence.start, sentence.end)
    return [actor for actor in actors if actor.kind != "state" or actor.start >= line.end()] if line else actors


def _grouped(mentions: Sequence[_M]) -> dict[int, list[_M]]:
    groups: dict[int, list[_M]] = {}
    for mention in mentions:
        groups.setdefault(mention.sentence, []).append(mention)
    return groups
