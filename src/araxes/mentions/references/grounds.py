"""Where deeds are done: the state in which a clause says that it plays ("thousands marched **through Niamey**")."""

from collections.abc import Mapping, Sequence

from araxes.language.tokens import Sentence
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention, PlaceMention

_CLAUSAL = frozenset({"VERB", "AUX"})


class Grounds:
    """The places of a document by sentence, those that lie in a state, with the adjectives of states ("the **Sudanese**
    capital"); ``home`` is the state that the document is about or sent from."""

    def __init__(self, places: Sequence[PlaceMention], actors: Sequence[ActorMention], home: str | None) -> None:
        self.home = home
        self._adjectives: dict[int, list[ActorMention]] = {}
        for actor in actors:
            if actor.modifier and actor.kind == "state" and len(actor.codes) == 1:
                self._adjectives.setdefault(actor.sentence, []).append(actor)
        self.by_sentence: dict[int, list[PlaceMention]] = {}
        for place in places:
            if place.place is not None and place.place.country in state_codes() and place.place.kind != "water":
                self.by_sentence.setdefault(place.sentence, []).append(place)

    def of_deed(self, sentence: Sentence, subject: int) -> tuple[str, str]:
        """Return the only state in which the clause of a subject plays, and the words that say so."""
        verb = clause_of(sentence, subject)[0]
        told: dict[str, str] = {}
        for place in self.by_sentence.get(sentence.index, ()):
            if place.place is None or not place.place.country or clause_of(sentence, place.head)[0] != verb:
                continue
            if _is_where(sentence, place.head):
                told.setdefault(place.place.country, place.text)
        for actor in self._adjectives.get(sentence.index, ()):
            noun = sentence.tokens[sentence.tokens[actor.head].head]
            here = noun.semantic == "place" and noun.lemma.lower() not in load("references")["missions"]
            if here and clause_of(sentence, actor.head)[0] == verb and _is_where(sentence, actor.head):
                told.setdefault(actor.codes[0], actor.text)
        return next(iter(told.items())) if len(told) == 1 else ("", "")


def clause_of(sentence: Sentence, index: int) -> tuple[int, str]:
    """Return the verb of the clause that a token stands in and the part that it, or the phrase around it, has there."""
    tokens = sentence.tokens
    relation = tokens[index].deprel
    while tokens[index].head >= 0 and tokens[index].upos not in _CLAUSAL:
        relation = tokens[index].deprel if tokens[index].deprel != "conj" else relation
        index = tokens[index].head
    return index, relation


def _is_where(sentence: Sentence, index: int) -> bool:
    """Tell "in Paris", "the streets of Paris" from "the embassy of France"."""
    tokens = sentence.tokens
    for _ in range(4):
        cases = [tokens[child].text.lower() for child in sentence.children[index] if tokens[child].deprel == "case"]
        if any(case in load("references")["locative"] for case in cases):
            return True
        if tokens[index].head < 0 or tokens[index].upos in _CLAUSAL:
            return False
        index = tokens[index].head
    return False
