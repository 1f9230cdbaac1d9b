"""Whom an act is directed at when its own words name nobody: the sentence around it tells.

"At the request of Amman, the council met" asks the council; "wrote to the king asking for a pardon" asks the king; "a
step that London hailed" praises whoever took the step; "ready to talk if Israel withdraws" offers it to Israel.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.claims.candidates import Candidate
from araxes.claims.parties import Parties
from araxes.mentions.mention import ActorMention

_SPOKEN = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
# "Thanked Paris and condemned": one act of words is friendly, the other not, and they need not have one recipient.
_OPPOSED: Mapping[str, frozenset[str]] = {
    "ACCUSE": frozenset({"SUPPORT", "AGREE"}),
    "REJECT": frozenset({"SUPPORT", "AGREE"}),
    "SUPPORT": frozenset({"ACCUSE", "REJECT"}),
}
_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST", "REQUEST", "THREATEN"})
_OFFERING = frozenset({"AGREE", "REQUEST", "SUPPORT", "THREATEN", "CONCEDE"})
# Phrases that say on whose word, or in spite of whose, the subject of the verb acts.
_PROMPTED = frozenset(
    ["at", "despite", "under", "after", "following", "amid", "amidst", "against", "in response to", "because of"]
).union(["due to", "in spite of", "notwithstanding", "thanks to", "owing to"])
_FACES = frozenset({"teeth", "face", "wake", "defiance", "light", "view", "midst", "response", "answer", "reply"})
_CONDITIONS = frozenset({"if", "unless", "once", "until", "provided", "as", "should", "were", "when"})
_BESIDE = frozenset(["when", "although", "though", "after", "because", "since", "while", "whereas", "as", "until"])
_TOLD = ("indirect", "to", "object")
_UPWARD = frozenset("appos parataxis conj obj obl nmod dep nsubj xcomp acl".split())
_FOLLOWING = frozenset({"advcl", "conj", "xcomp", "parataxis"})
_TALKING = frozenset({"letter", "message", "note", "telegram", "address", "cable", "speech", "phone", "call"})
_FACING = frozenset(
    ["near", "along", "opposite", "off", "facing", "towards", "toward", "against", "close to", "next to", "around"]
).union(["alongside", "across from", "outside", "beside", "within", "past", "up to"])
_COUNTERING = frozenset(
    "face counter deter shadow confront repel monitor intercept watch against contain track".split()
)
# Acts that often answer what somebody has just done.
_ANSWERING = frozenset({"MOBILIZE", "SANCTION", "CONCEDE", "ACCUSE", "REJECT", "THREATEN", "PROTEST"})
_PROVOKED = frozenset({"after", "because", "as", "since", "when"})
_DEPTH = 5

_Way = tuple[str, tuple[ActorMention, ...]]
Sides = Callable[[Candidate], tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]]


@dataclass(frozen=True, slots=True)
class Addressees:
    """Looks around an act for its recipient; ``sides`` gives initiators and recipients of another candidate."""

    parties: Parties
    by_head: Mapping[int, Sequence[Candidate]]
    sides: Sides

    def of(
        self, candidate: Candidate, initiators: tuple[ActorMention, ...]
    ) -> tuple[tuple[ActorMention, ...], str | None]:
        """Return the first party, other than the initiators, that the sentence puts on the other side, and why."""
        if initiators:
            for why, found in self._ways(candidate):
                others = _others(found, initiators)
                if others:
                    return others, why
        return (), None

    def _ways(self, candidate: Candidate) -> Iterator[_Way]:
        kind = candidate.frame.type
        if candidate.frame.pos == "noun" and candidate.head == candidate.carrier:
            if kind in _SPOKEN or kind == "SANCTION":
                yield "who acts on it", self._prompted(candidate.head)
        elif kind in _SPOKEN:
            yield "who is told", self._governing(candidate.carrier, kind)
            yield "who is told", self._meant(candidate.carrier)
            if kind in _OFFERING:
                yield "who is met or written to", self._listening(candidate.carrier, meeting=kind != "THREATEN")
        if kind in _OFFERING:
            yield "on whom it depends", self._on_condition(candidate)
        if kind in _JUDGING:
            yield "who did what is judged", self._author_of(candidate.carrier)
        if kind in _SPOKEN and candidate.frame.pos != "noun":
            yield "whose act it accompanies", self._beside(candidate.carrier)
        if kind == "MOBILIZE":
            yield "whom it faces", self._facing(candidate)
        if kind == "PROTEST":
            yield "of whom it is demanded", self._demanded(candidate.carrier)
        if kind in _ANSWERING:
            yield "whose act it answers", self._provoking(candidate.carrier)

    def _prompted(self, head: int) -> tuple[ActorMention, ...]:
        """For "at the request of Amman, the council met": who acts on it."""
        clauses = self.parties.clauses
        top = head
        while clauses.base(top) == "nmod" and clauses.tokens[clauses.tokens[top].head].lemma in _FACES:
            top = clauses.tokens[top].head
        token = clauses.tokens[top]
        if token.head < 0 or clauses.base(top) not in {"obl", "advcl", "nmod"}:
            return ()
        if clauses.tokens[token.head].upos not in {"VERB", "AUX", "ADJ"}:
            return ()
        if top == head and clauses.preposition(head) not in _PROMPTED:
            return ()
        slots = clauses.verb(token.head)
        return self._fill(slots.get("subject", ()) or slots.get("object", ()))

    def _governing(self, head: int, kind: str) -> tuple[ActorMention, ...]:
        """For "wrote to the king **asking** for a pardon", "summoned the envoy and **demanded**": who was told."""
        clauses = self.parties.clauses
        token = clauses.tokens[head]
        own = clauses.below(head, "nsubj", "nsubj:pass")
        if token.head < 0 or own or clauses.passive(head) or token.deprel not in _FOLLOWING:
            return ()
        if token.deprel == "advcl" and clauses.marks(head):
            return ()
        for told in self.by_head.get(token.head, ()):
            if told.frame.type not in _OPPOSED.get(kind, ()) and told.frame.type in _SPOKEN | {"CONSULT"}:
                initiators, recipients = self.sides(told)
                if recipients or told.frame.joint:
                    return recipients or initiators
        slots = clauses.verb(token.head)
        for slot in _TOLD:
            actors = self.parties.fill(slots.get(slot, ()), reach=False)
            if actors:
                return tuple(actor for actor in actors if not actor.locative)
        return ()

    def _meant(self, head: int) -> tuple[ActorMention, ...]:
        """For "expressed regret and **told** Beijing": whom the same subject tells in the next breath."""
        clauses = self.parties.clauses
        for other in clauses.below(head, "conj", "advcl"):
            if clauses.tokens[other].lemma in {"tell", "inform", "assure"} and not clauses.below(other, "nsubj"):
                slots = clauses.verb(other)
                return self.parties.fill(slots.get("indirect", ()) or slots.get("object", ()), reach=False)
        return ()

    def _listening(self, head: int, *, meeting: bool) -> tuple[ActorMention, ...]:
        """For "asked **in a letter to Paris**" and, in a ``meeting``, "promised **on a visit to Cotonou**"."""
        clauses = self.parties.clauses
        found: list[ActorMention] = []
        for child in clauses.children[head]:
            if clauses.base(child) not in {"obl", "advcl"}:
                continue
            for told in self.by_head.get(child, ()) if meeting else ():
                if told.frame.type == "CONSULT":
                    initiators, recipients = self.sides(told)
                    found.extend((*recipients, *initiators))
            if clauses.tokens[child].lemma in _TALKING:
                found.extend(self._fill(clauses.noun(child).get("to", ())))
        return tuple(found)

    def _on_condition(self, candidate: Candidate) -> tuple[ActorMention, ...]:
        """For "ready to talk **if Israel withdraws**": on whom it depends."""
        clauses = self.parties.clauses
        for head in (candidate.carrier, *candidate.slots.get("clause", ())):
            for child in clauses.below(head, "advcl"):
                words = clauses.marks(child) | {clauses.tokens[c].text.lower() for c in clauses.children[child]}
                found = self._fill(clauses.verb(child).get("subject", ())) if words & _CONDITIONS else ()
                if found:
                    return found
        return ()

    def _author_of(self, head: int) -> tuple[ActorMention, ...]:
        """For "left the bloc, a step that London **hailed**": who took the step."""
        clauses = self.parties.clauses
        if clauses.tokens[head].deprel not in {"acl", "acl:relcl"}:
            return ()
        index = clauses.tokens[head].head
        if self.parties.at(index) is not None or clauses.tokens[index].semantic == "person":
            return ()
        for _ in range(_DEPTH):
            if index < 0 or clauses.base(index) not in _UPWARD:
                return ()
            index = clauses.tokens[index].head
            if index >= 0 and clauses.tokens[index].upos in {"VERB", "AUX"} and clauses.base(index) != "xcomp":
                return self._fill(clauses.verb(index).get("subject", ()))
        return ()

    def _beside(self, head: int) -> tuple[ActorMention, ...]:
        """For "Kenya declined when Paris **offered** help": the subject of the clause that this one hangs on."""
        clauses = self.parties.clauses
        token = clauses.tokens[head]
        if token.deprel != "advcl" or not clauses.marks(head) & _BESIDE or not clauses.below(head, "nsubj"):
            return ()
        return self._fill(clauses.verb(token.head).get("subject", ()), reach=False)

    def _facing(self, candidate: Candidate) -> tuple[ActorMention, ...]:
        """For "sent frigates **to shadow** a Turkish vessel", "drilled **near** the Polish border"."""
        clauses = self.parties.clauses
        found: list[ActorMention] = []
        things = [h for slot in ("object", "of") for h in candidate.slots.get(slot, ())]
        for head in dict.fromkeys((candidate.carrier, candidate.head, *things)):
            for child in clauses.children[head]:
                base = clauses.base(child)
                if base in {"advcl", "acl", "xcomp"} and clauses.tokens[child].lemma in _COUNTERING:
                    found.extend(self._fill(clauses.verb(child).get("object", ())))
                elif base in {"obl", "nmod"} and clauses.tokens[child].lemma == "tension":
                    found.extend(self._fill(clauses.noun(child).get("with", ())))
                elif base in {"obl", "nmod"} and clauses.preposition(child) in _FACING:
                    found.extend(self.parties.fill([child], host=True))
        return tuple(found)

    def _demanded(self, head: int) -> tuple[ActorMention, ...]:
        """For "marched, demanding that **the ministry** pay": the other side of what the protest is for."""
        clauses = self.parties.clauses
        for child in clauses.below(head, "advcl", "xcomp"):
            told = [self.sides(one)[1] for one in self.by_head.get(child, ())]
            slots = clauses.verb(child)
            actors = next((actors for actors in told if actors), ()) or self._fill(slots.get("clause-subject", ()))
            if actors or slots.get("object"):
                return actors or self._fill(slots.get("object", ()))
        return ()

    def _provoking(self, head: int) -> tuple[ActorMention, ...]:
        """For "scrambled jets after **Chinese planes** came near": who did what is answered."""
        clauses = self.parties.clauses
        for child in clauses.below(head, "advcl"):
            marks = clauses.marks(child) | {clauses.tokens[c].text.lower() for c in clauses.below(child, "advmod")}
            if marks & _PROVOKED and clauses.below(child, "nsubj", "nsubj:pass"):
                return self._fill(clauses.verb(child).get("subject", ()), reach=False)
        return ()

    def _fill(self, heads: Iterable[int], *, reach: bool = True) -> tuple[ActorMention, ...]:
        actors = self.parties.fill(self.parties.clauses.coordinated(heads), reach=reach)
        return tuple(actor for actor in actors if not actor.locative)


def _others(actors: Iterable[ActorMention], initiators: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    mine = {code for actor in initiators for code in actor.codes}
    return tuple(dict.fromkeys(a for a in actors if a.codes and not mine & set(a.codes)))
