"""Where deeds are done: the state in which a clause says that it plays ("thousands marched **through Niamey**")."""

from collections import Counter
from collections.abc import Sequence

from araxes.language.tokens import Sentence
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention, PlaceMention

_LEAST = 2
_MOST = 0.5
_DEEPEST = 4
_PLACE = "place"
_NAMING = frozenset({"compound", "flat", "amod"})
_CLAUSAL = frozenset({"VERB", "AUX"})


class Grounds:
    """The places of a document by sentence, those that lie in a state, with the adjectives of states ("the **Sudanese**
    capital"); ``home`` is the state that the document is about or sent from."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        places: Sequence[PlaceMention],
        actors: Sequence[ActorMention],
        *,
        home: str | None,
    ) -> None:
        self.home = home
        self._sentences = sentences
        self._counts: dict[int | None, Counter[str]] | None = None
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
            here = noun.semantic == _PLACE and noun.lemma.lower() not in load("references")["missions"]
            if here and clause_of(sentence, actor.head)[0] == verb and _is_where(sentence, actor.head):
                told.setdefault(actor.codes[0], actor.text)
        return next(iter(told.items())) if len(told) == 1 else ("", "")

    def around(self, sentence: Sentence) -> tuple[str, str]:
        """Return the state in which most of the document plays, or else most of a sentence's paragraph."""
        if self._counts is None:
            self._counts = self._count()
        for block, least, said in ((None, _LEAST, "document"), (sentence.block, 1, "paragraph")):
            counts = self._counts.get(block, Counter())
            state, most = next(iter(counts.most_common(1)), ("", 0))
            if most >= least and most > counts.total() * _MOST:
                return state, f"most of the {said} plays in {state}"
        return "", ""

    def _count(self) -> dict[int | None, Counter[str]]:
        """Return how often each state is where something happens, by paragraph, and under ``None`` in all."""
        found: dict[int | None, Counter[str]] = {None: Counter()}
        for sentence in self._sentences:
            for place in self.by_sentence.get(sentence.index, ()):
                if place.place is not None and place.place.country and _is_where(sentence, place.head):
                    found.setdefault(sentence.block, Counter())[place.place.country] += 1
                    found[None][place.place.country] += 1
        return found


def clause_of(sentence: Sentence, index: int) -> tuple[int, str]:
    """Return the verb of the clause that a token stands in and the part that it, or the phrase around it, has there."""
    tokens = sentence.tokens
    relation = tokens[index].deprel
    while tokens[index].head >= 0 and tokens[index].upos not in _CLAUSAL:
        relation = tokens[index].deprel if tokens[index].deprel != "conj" else relation
        index = tokens[index].head
    return index, relation


def _is_where(sentence: Sentence, index: int) -> bool:
    """Tell "in Paris", "in the streets of Paris" from "at the plea of France"."""
    tokens = sentence.tokens
    for _ in range(_DEEPEST):
        cases = [tokens[child].text.lower() for child in sentence.children[index] if tokens[child].deprel == "case"]
        if any(case in load("references")["locative"] for case in cases):
            return True
        above = tokens[tokens[index].head] if tokens[index].head >= 0 else None
        if above is None or not (above.semantic == _PLACE or tokens[index].deprel in _NAMING):
            return False
        index = above.index
    return False
