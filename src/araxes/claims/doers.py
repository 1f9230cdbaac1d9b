"""Who did what a sentence tells without its doer: let go those taken, committed what he apologises for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.language.tokens import Sentence

_TAKING = frozenset({"COERCE", "ASSAULT"})
_RELEASE = "release"
_APOLOGY = "concede/apolog"


def add_doers(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Yield the claims in reading order; a release told in the passive is by the side that took the released.

    A release whose captor the document does not tell is left out: nobody would have done it. Force for which a side
    is told to apologise is that side's ("apologised **for the raid**").
    """
    takings: list[Claim] = []
    for claim in claims:
        full = _admitted(claim, claims, sentences) if claim.type in _TAKING and not claim.initiators else claim
        if full.type in _TAKING and full.initiator_codes and full.recipient_codes:
            takings.append(full)
        released = _released(full, takings) if full.mode == _RELEASE and not full.initiators else full
        if released is not None:
            yield released


def _admitted(claim: Claim, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Claim:
    above = set(_above(sentences[claim.sentence], claim.head))
    for other in claims:
        beside = other.sentence == claim.sentence and other.frame.startswith(_APOLOGY) and other.initiators
        if beside and other.head in above:
            return _done_by(claim, other, f"initiator: not said; “{other.lemma}” owns up to it")
    return claim


def _above(sentence: Sentence, index: int) -> Iterator[int]:
    while sentence.tokens[index].head >= 0:
        index = sentence.tokens[index].head
        yield index


def _released(claim: Claim, takings: Sequence[Claim]) -> Claim | None:
    taken = {code[:3] for code in claim.recipient_codes}
    for taking in reversed(takings):
        if taken & {code[:3] for code in taking.recipient_codes}:
            where = f"sentence {taking.sentence + 1} (“{taking.quote[:60]}…”)"
            return _done_by(claim, taking, f"initiator: not said; took them in {where}")
    return None


def _done_by(claim: Claim, other: Claim, reason: str) -> Claim:
    full = replace(claim, initiators=other.initiators, reasons=(*claim.reasons, reason))
    return replace(full, id=identity(full), confidence=round(claim.confidence * 0.8, 2))
