"""What the rules of reference share while a document is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load
from araxes.mentions.actors.vocabulary import Vocabulary, vocabulary
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.bodies import Bodies
from araxes.mentions.references.grounds import Grounds
from araxes.mentions.references.memory import Memory
from araxes.mentions.references.people import People

SETS = (
    "person_pronouns", "thing_pronouns", "plural_pronouns", "speaker_pronouns",
    "pairs", "parties", "states", "speech", "female", "male",
    "locative", "local_offices", "uprooted", "foreign", "vague", "craft", "nationals", "missions", "force", "outward",
    "neighbours", "guests",
)  # fmt: skip


@cache
def reference_words() -> dict[str, frozenset[str]]:
    """Return the word sets of the resource."""
    listed = load("references")
    words = {name: frozenset(listed[name]) for name in SETS}
    return words | {f"body {kind}": frozenset(nouns) for kind, nouns in listed["bodies"].items()}


@dataclass(slots=True, kw_only=True)
class Reading:
    """A document while its references are resolved; ``named`` are the codes that it names directly, anywhere."""

    text: str
    memory: Memory
    people: People
    bodies: Bodies
    outlet: str | None
    named: frozenset[str]
    grounds: Grounds
    words: dict[str, frozenset[str]]
    vocabulary: Vocabulary


def start_reading(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention], *, outlet: str | None, grounds: Grounds
) -> Reading:
    """Return the reading of a document before its first sentence."""
    people = People(actors)
    people.recognise()
    return Reading(
        text=text,
        memory=Memory(sentences),
        people=people,
        bodies=Bodies(text, actors),
        outlet=outlet,
        named=frozenset(code for actor in actors for code in actor.codes),
        grounds=grounds,
        words=reference_words(),
        vocabulary=vocabulary(),
    )


def pointing(reading: Reading, sentence: Sentence, token: Token, codes: tuple[str, ...], rule: str) -> ActorMention:
    """Return the mention that a pointing word is."""
    return ActorMention(
        sentence=sentence.index,
        head=token.index,
        start=token.start,
        end=token.end,
        text=reading.text[token.start : token.end],
        codes=codes,
        kind="reference",
        rule=rule,
        modifier=token.deprel == "nmod:poss",
    )


def is_definite(sentence: Sentence, token: Token) -> bool:
    """Tell whether "the", "this" or "that" stands before a noun."""
    return any(
        sentence.tokens[child].text.lower() in ("the", "this", "that", "these", "those")
        and sentence.tokens[child].deprel == "det"
        for child in sentence.children[token.index]
    )
