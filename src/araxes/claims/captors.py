"""Who lets go of those whom the document told to have been taken ("the two were released")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity

_TAKING = frozenset({"COERCE", "ASSAULT"})
_RELEASE = "release"


def add_captors(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims in reading order; a release told in the passive is by the side that took the released.

    A release whose captor the document does not tell is left out: nobody would have done it.
    """
    takings: list[Claim] = []
    for claim in claims:
        if claim.type in _TAKING and claim.initiator_codes and claim.recipient_codes:
            takings.append(claim)
        if claim.mode != _RELEASE or claim.initiators:
            yield claim
            continue
        captor = _captor(claim, takings)
        if captor is not None:
            reason = f"initiator: not said; took them in sentence {captor.sentence + 1} (“{captor.quote[:60]}…”)"
            full = replace(claim, initiators=captor.initiators, reasons=(*claim.reasons, reason))
            yield replace(full, id=identity(full), confidence=round(claim.confidence * 0.8, 2))


def _captor(claim: Claim, takings: Sequence[Claim]) -> Claim | None:
    taken = {code[:3] for code in claim.recipient_codes}
    for taking in reversed(takings):
        if taken & {code[:3] for code in taking.recipient_codes}:
            return taking
    return None
