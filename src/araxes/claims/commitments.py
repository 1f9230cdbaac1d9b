"""What a saying does by its grammar: who must act, who will not, who will unless.

"Iran must leave" demands, whatever Iran must do; "we will not leave" refuses; "it would expel the envoy unless the ship
was freed" threatens; "it would send a field hospital" promises. The rules read the main verbs of what is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.claims.claim import Claim
from araxes.claims.clauses import Clauses
from araxes.claims.sayings import Saying
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status

_DUTY = frozenset({"must", "should", "ought"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
_ABLE = frozenset({"may", "might", "could", "can"})
_DUTIFUL = frozenset({"have", "need"})
_FIRST = frozenset({"i", "we"})
_OWN = frozenset({"its", "his", "her", "their", "our", "my"})
_NOBODY = frozenset({"nobody", "none", "nothing", "one"})
_CONDITIONS = frozenset({"if", "unless", "until", "till", "lest"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
_YIELDING = frozenset({"AID", "RETREAT", "CONCEDE", "COOPERATE"})
# What one will not say or know is no refusal toward anybody.
_SILENT = frozenset(
    "say comment confirm discuss elaborate know rule believe imagine be happen matter speculate have".split()
)
_LASTING = frozenset({"go", "remain", "pass", "stay"})
_PERMITTED = frozenset("accept allow tolerate permit recognise recognize let pay give forget forgive change".split())


@dataclass(frozen=True, slots=True)
class Commitment:
    """An act done by the words at ``index``, and ``toward`` whom if told; ``replaced`` are claims of its content."""

    act: str
    index: int
    why: str
    toward: tuple[ActorMention, ...] = ()
    status: Status = Status.OCCURRED
    replaced: tuple[str, ...] = ()


def commitment(saying: Saying, framed: Sequence[Claim], codebook: Codebook) -> Commitment | None:
    """Return what the first telling main verb of a saying does; ``framed`` are the claims of its sentence."""
    reading = _Reading(saying, framed, codebook)
    for index in reading.predicates():
        found = reading.duty(index) or reading.refusal(index) or reading.condition(index) or reading.promise(index)
        if found is not None:
            return found
    return None


class _Reading:
    """The main verbs of one saying, read."""

    def __init__(self, saying: Saying, framed: Sequence[Claim], codebook: Codebook) -> None:
        self.saying = saying
        self.clauses: Clauses = saying.scene.clauses
        self.framed = framed
        self.codebook = codebook
        self.content = set(saying.content)

    def predicates(self) -> Iterator[int]:
        """Yield the verbs that head what is said, coordinated ones included."""
        tokens = self.clauses.tokens
        heads: list[int] = []
        for index in self.saying.content:
            token = tokens[index]
            if token.upos not in {"VERB", "AUX"} and not self.clauses.below(index, "cop"):
                continue
            if token.head not in self.content or (token.deprel in {"conj", "parataxis"} and token.head in heads):
                heads.append(index)
        yield from heads

    def duty(self, index: int) -> Commitment | None:
        """Read "Iran must leave", "Iran has to leave"."""
        token = self.clauses.tokens[index]
        dutiful = token.lemma in _DUTIFUL and any(
            "to" in self.clauses.marks(c) for c in self.clauses.below(index, "xcomp")
        )
        if not (self._modals(index) & _DUTY or dutiful) or self._own(index):
            return None
        bound = self._others(self.saying.scene.parties.fill(self._subjects(index)))
        if not bound and not self.saying.hearers and not self._deed(index):
            return None
        why = f"“{token.text}” under a word of duty demands"
        return Commitment("REQUEST", index, why, bound, replaced=self._told_at(index))

    def refusal(self, index: int) -> Commitment | None:
        """Read "we will not leave", "no commander will leave"."""
        token = self.clauses.tokens[index]
        if token.upos != "VERB" or token.lemma in _SILENT:
            return None
        if not self._negated(index) or not self._modals(index) & _FUTURE:
            return None
        if token.lemma in _LASTING and any(
            self.clauses.tokens[child].text.lower().startswith("un") for child in self.clauses.children[index]
        ):
            return None  # "It will not go unanswered": a threat.
        passive = self.clauses.passive(index) and token.lemma in _PERMITTED
        if not (self._own(index) or passive or self._nobody(index)):
            return None
        hostile = self._hostile(index)
        act, why = ("AGREE", "promises not to") if hostile else ("REJECT", "refuses")
        return Commitment(act, index, f"“{token.text}”, denied for the future, {why}", replaced=self._told_at(index))

    def condition(self, index: int) -> Commitment | None:
        """Read "it would expel him unless …", "we will act if you do not …"."""
        modals = self._modals(index)
        if not modals & (_FUTURE | _ABLE) or self._negated(index):
            return None
        found = self._condition(index)
        if found is None:
            return None
        clause, mark = found
        threatening = mark in {"unless", "lest"} or self.clauses.negated(clause) or self._hostile(index)
        if not threatening or self._yields(index):
            return None
        toward = self._others(self.saying.scene.parties.fill(self._subjects(clause)))
        why = f"“{self.clauses.tokens[index].text}” under a condition (“{mark}”) threatens"
        return Commitment("THREATEN", index, why, toward, replaced=self._told_at(index))

    def promise(self, index: int) -> Commitment | None:
        """Read "it would send a field hospital": help that the speaker's side is still to give."""
        if not self._modals(index) & _FUTURE or self._negated(index) or not self._own(index):
            return None
        given = [claim for claim in self._claims_at(index) if claim.type in _YIELDING and _helps(claim)]
        token = self.clauses.tokens[index]
        if not given or any(self.clauses.tokens[c].lemma == "rather" for c in self.clauses.below(index, "advmod")):
            return None
        return Commitment(
            "AGREE",
            index,
            f"“{token.text}”, still to come, is promised ({given[0].frame})",
            given[0].recipients or self._others(given[0].initiators),
            status=Status.PLANNED,
            replaced=tuple(claim.id for claim in given),
        )

    def _modals(self, index: int) -> set[str]:
        found = {self.clauses.tokens[c].lemma.lower() for c in self.clauses.below(index, "aux")}
        token = self.clauses.tokens[index]
        if not found and token.deprel == "conj" and token.head in self.content:
            return self._modals(token.head)
        return found

    def _subjects(self, index: int) -> list[int]:
        subject = self.clauses.surface_subject(index)
        return [] if subject is None else self.clauses.coordinated([subject])

    def _own(self, index: int) -> bool:
        """Tell whether the subject is who speaks, or something of theirs."""
        subjects = self._subjects(index)
        if not subjects:
            return False
        token = self.clauses.tokens[subjects[0]]
        if token.text.lower() in _FIRST and self.saying.quoted:
            return True
        mine = set(self.saying.sayer.codes)
        actors = self.saying.scene.parties.fill(subjects)
        if any(actor.codes for actor in actors):
            return any(mine & set(actor.codes) for actor in actors)
        owners = self.clauses.below(subjects[0], "nmod:poss")
        return token.upos == "PRON" or any(self.clauses.tokens[o].lemma.lower() in _OWN for o in owners)

    def _negated(self, index: int) -> bool:
        return self.clauses.negated(index) or self._nobody(index)

    def _nobody(self, index: int) -> bool:
        """Tell "no soldier will leave", "nobody will be sent", "they will give no inch"."""
        things = self.clauses.below(index, "nsubj", "nsubj:pass", "obj")
        return any(
            self.clauses.negated(thing)
            or (self.clauses.tokens[thing].lemma.lower() in _NOBODY and self.clauses.tokens[thing].upos == "PRON")
            for thing in things
        )

    def _condition(self, index: int) -> tuple[int, str] | None:
        for clause in self.clauses.below(index, "advcl"):
            marks = self.clauses.marks(clause) & _CONDITIONS
            if marks:
                return clause, min(marks)
            helpers = self.clauses.below(clause, "aux")
            subjects = self.clauses.below(clause, "nsubj", "nsubj:pass")
            if helpers and subjects and helpers[0] < subjects[0] and self.clauses.tokens[helpers[0]].lemma == "should":
                return clause, "should"
        return None

    def _claims_at(self, index: int) -> Iterator[Claim]:
        for claim in self.framed:
            governor = self.clauses.tokens[claim.head].head
            if claim.head == index or (governor == index and self.clauses.base(claim.head) == "obj"):
                yield claim

    def _told_at(self, index: int) -> tuple[str, ...]:
        return tuple(claim.id for claim in self._claims_at(index))

    def _hostile(self, index: int) -> bool:
        told = list(self._claims_at(index))
        if told:
            return any(claim.type in _HOSTILE for claim in told)
        frames = self.codebook.verbs.get(self.clauses.tokens[index].lemma, ())
        return bool(frames) and all(frame.type in _HOSTILE for frame in frames)

    def _yields(self, index: int) -> bool:
        return any(claim.type in _YIELDING for claim in self._claims_at(index))

    def _deed(self, index: int) -> bool:
        return any(True for _ in self._claims_at(index))

    def _others(self, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
        mine = set(self.saying.sayer.codes)
        return tuple(actor for actor in actors if actor.codes and not mine & set(actor.codes))


def _helps(claim: Claim) -> bool:
    """A withdrawal, an exercise or a resignation announced stays what it is; what is given somebody is promised."""
    return claim.kind not in {"withdrawal", "joint-exercise"} and claim.lemma != "resign"
