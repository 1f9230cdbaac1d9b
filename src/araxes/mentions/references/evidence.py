"""What shows in a sentence which state it is about: actors whose state is known, and places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.language.tokens import Sentence
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import ActorMention, PlaceMention
from araxes.mentions.references.state import reference_words

# Sectors of those who belong to the state around them; all others may have come to it.
DOMESTIC = frozenset({"COP", "JUD", "LEG", "OPP", "PTY", "CVL", "BUS", "UAF", "REB", "CRM"})
CIVIL = frozenset({"CVL", "BUS", "OPP"})
LOCAL = frozenset({"CVL", "OPP", "REB", "UAF", "CRM"})
AGAINST = frozenset({"REB", "UAF", "CRM"})
# "Foreign" before these is what they deal with.
DEALING = frozenset({"ministry", "minister", "secretary", "office", "service", "department", "committee"})
_CONTESTING = frozenset({"OPP", "PTY"})
_PRIVATE = frozenset({"CVL", "BUS"})
_GOVERNING = frozenset({"agent", "office", "person"})
_DUMB = frozenset({"media", "unknown"})
_DASHES = frozenset({"—", "–", "--", "-"})
_DATELINE = 12
# How the rules end that found a state's name or adjective in the actor's own words.
_NAMING = ("” beside it", "” next to it", "(state)", "(adjective)", "(people)", "(seat)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A state, the token that shows it, and the actor that it is; for a mere place there is none.

    ``here`` is false of what is away from its state: embassies, people abroad, pronouns.
    """

    code: str
    head: int
    said: str
    actor: ActorMention | None = None
    here: bool = True

    @property
    def place(self) -> bool:
        """Tell whether it only says where."""
        return self.actor is None or self.actor.locative

    @property
    def local(self) -> bool:
        """Tell places and those at home in the state from the state itself and what acts for it."""
        if self.actor is None or self.actor.locative or self.actor.sector in DOMESTIC:
            return True
        return self.actor.codes[0].endswith("-CVL")

    @property
    def governing(self) -> bool:
        """Tell a government or its officials from the bare name of a state."""
        return self.actor is not None and self.actor.sector == "GOV" and self.actor.kind in _GOVERNING

    @property
    def opposing(self) -> bool:
        """Tell those who fight the state: what they do is not the state's."""
        return self.actor is not None and self.actor.sector in AGAINST

    @property
    def private(self) -> bool:
        """Tell people and companies that may be away from home."""
        return self.actor is not None and self.actor.sector in _PRIVATE and " in " not in self.actor.text

    @property
    def named(self) -> bool:
        """Tell those whose own words name the state, and who do not contest it: "Dutch people", unlike "the crowd"."""
        return self.actor is not None and self.actor.rule.endswith(_NAMING) and self.actor.sector not in _CONTESTING

    @property
    def modifying(self) -> bool:
        """Tell the adjective of a state beside something else: "a Kenyan runner"."""
        return self.actor is not None and self.actor.modifier


def states_shown(
    sentence: Sentence, row: Sequence[ActorMention], places: Mapping[int, PlaceMention]
) -> Iterator[Evidence]:
    """Yield what shows a state in a sentence: its mentions ``row``, and its ``places`` outside them."""
    told: set[int] = set()
    for actor in row:
        told.update(token.index for token in sentence.tokens if actor.start <= token.start < actor.end)
        here = actor.kind != "reference" and _is_here(actor, sentence.tokens[actor.head].lemma.lower())
        for code in dict.fromkeys(code[:3] for code in actor.codes if actor.kind not in _DUMB):
            if code in state_codes():
                yield Evidence(code=code, head=actor.head, said=actor.text, actor=actor, here=here)
    for head, mention in places.items():
        if head not in told and mention.place is not None and mention.place.country is not None:
            yield Evidence(code=mention.place.country, head=head, said=mention.text)


def _is_here(actor: ActorMention, lemma: str) -> bool:
    """Tell those whose state is around them from its embassies and from its people abroad."""
    words = reference_words()
    if lemma in words["missions"]:
        return False
    return " in " in actor.text or not (lemma in words["nationals"] or lemma in words["uprooted"])


def is_dateline(sentence: Sentence, head: int) -> bool:
    """Tell whether a token stands in a dateline: "LAGOS, Nigeria (Agency) — ..."."""
    dash = next((token.index for token in sentence.tokens[:_DATELINE] if token.text in _DASHES), -1)
    return head < dash and not any(token.upos in ("VERB", "AUX") for token in sentence.tokens[:dash])
