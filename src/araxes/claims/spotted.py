"""Acts that the reader spots in words which no frame knows, with the slots that acts of their type usually fill."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from araxes.claims.candidates import Candidate, Evocation
from araxes.claims.claim import Claim, identity
from araxes.claims.clauses import Clauses
from araxes.claims.roles import TOPICS
from araxes.codebook.frames import Frame
from araxes.language.relating import Relater
from araxes.language.tokens import Sentence, Token
from araxes.values.statuses import Status

FRAME = "reader"
# What a word needs to be taken for an act where no frame tells one, and for an act of another type than its frame's.
SPOTS, RETELLS = 0.55, 0.6
_STANCE = "stance/"
# Types whose words often tell other acts: "**attacked** the accord", "the police **raided** it", "**sent** doctors".
_LOOSE = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_JOINT = frozenset({"CONSULT", "COOPERATE"})
_TOWARD = ("object", "indirect", "to", "against", "on", "with", "at", "from", "toward", "towards", "for", "over", "of")
_TOGETHER = ("with", "between", "object", "to", "among", "alongside")
_OWNING = ("possessor", "by", "from", "subject", "modifier")
_HELD_BY = {"ASSAULT": ("of",), "COERCE": ("of",), "AID": ("to", "for"), "RETREAT": ("from", "of")}
_CONFIDENCE = 0.6
# Nouns of talking and agreeing: what they are about is no event of its own ("talks on a withdrawal").
TOPICAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"})
_CARRIED = frozenset({"obj", "nsubj", "nsubj:pass", "obl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A word of a sentence that tells an act of a type."""

    index: int
    type: str


class Spots:
    """What the reader says of every word of a document: the probability of each type of act, first of none."""

    def __init__(self, sentences: Sequence[Sentence], relater: Relater) -> None:
        self.types = relater.types
        self._chances = {sentence.index: relater.acts(sentence) for sentence in sentences}

    def chances(self, sentence: int) -> NDArray[Any]:
        """Return the probabilities [W, 1 + types] for the words of a sentence."""
        return self._chances[sentence]

    def words(self, sentence: int) -> Iterator[Spot]:
        """Yield every word of a sentence that rather tells an act than none."""
        chances = self._chances[sentence]
        for place in np.flatnonzero(chances[:, 0] < 1 - SPOTS).tolist():
            kind = int(chances[place, 1:].argmax()) + 1
            yield Spot(index=place, type=self.types[kind])


def retold(claims: Sequence[Claim], spots: Spots) -> list[Claim]:
    """Return the claims of frames, as another type those of force or troops where the reader is sure of that type."""
    told = {(claim.sentence, claim.type) for claim in claims}
    found = []
    for claim in claims:
        chances = spots.chances(claim.sentence)[claim.head]
        kind = int(chances[1:].argmax()) + 1
        fresh = spots.types[kind] != claim.type and (claim.sentence, spots.types[kind]) not in told
        fits = claim.type in _LOOSE and not claim.joint and not claim.frame.startswith(_STANCE)
        sure = fresh and fits and chances[kind] >= RETELLS
        found.append(_as(claim, spots.types[kind], float(chances[kind])) if sure else claim)
    return found


def _as(claim: Claim, kind: str, chance: float) -> Claim:
    reason = f"type: frame says {claim.type}, the reader says {kind} {chance:.2f} of this word here, and is followed"
    confidence = min(claim.confidence, _CONFIDENCE)
    full = replace(claim, type=kind, mode=None, kind=None, confidence=confidence, reasons=(*claim.reasons, reason))
    return replace(full, id=identity(full))


def spotted(spots: Iterable[Spot], evocation: Evocation, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Yield what words of a sentence tell that none of its claims does."""
    types = {claim.type for claim in claims}
    taken = {place for claim in claims for place in (claim.head - 1, claim.head, claim.head + 1)}
    for one in spots:
        if one.type not in types and one.index not in taken and not _carries(one.index, evocation, claims):
            types.add(one.type)
            yield evocation.of_word(one.index, plain_frame(one.type, _sort(evocation.clauses.tokens[one.index])))


def _carries(index: int, evocation: Evocation, claims: Sequence[Claim]) -> bool:
    """Tell a light verb ("**conducted** drills"), a topic, and a denial ("**denied** doing so") of what claims tell."""
    clauses = evocation.clauses
    light = clauses.tokens[index].lemma in evocation.codebook.light
    for claim in claims:
        above = clauses.tokens[claim.head]
        if light and above.head == index and clauses.base(claim.head) in _CARRIED:
            return True
        if claim.type in TOPICAL and _is_about(index, claim.head, clauses):
            return True
        if claim.status is Status.DENIED and claim.head != index and index in set(clauses.ancestors(claim.head)):
            return True
    return False


def _is_about(index: int, head: int, clauses: Clauses) -> bool:
    """Tell what an act of words is about, which is no act of its own: "agreed on a **drill**", "plans to **sign**"."""
    token = clauses.tokens[index]
    if token.head == head and clauses.base(index) == "xcomp":
        return True
    above = (token.head, clauses.tokens[token.head].head if token.head >= 0 else -1)
    return head in above and token.upos == "NOUN" and clauses.preposition(index) in TOPICS


def _sort(token: Token) -> str:
    return {"VERB": "verb", "AUX": "verb", "ADJ": "adjective"}.get(token.upos, "noun")


@cache
def plain_frame(kind: str, pos: str) -> Frame:
    """Return the frame of any word that tells an act of a type: who does it is the subject or owner."""
    joint = kind in _JOINT
    toward = _TOGETHER if joint else _TOWARD
    return Frame(
        id=f"{FRAME}/{kind.lower()}",
        type=kind,
        pos=pos,
        words=(),
        initiator=_OWNING if pos == "noun" else ("subject",),
        recipient=(*_HELD_BY.get(kind, ()), *toward) if pos == "noun" else toward,
        joint=joint,
        confidence=_CONFIDENCE,
    )
