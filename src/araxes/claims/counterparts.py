"""Recipients that a document leaves out, having just told with whom the initiator deals."""

from collections.abc import Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status

# Acts that nearly always have somebody to whom they are done.
DIRECTED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "CONCEDE", "COERCE", "AID", "ASSAULT"})
REACH = 3
# What is left of the confidence of a claim whose recipient is inferred so.
DOUBT = 0.85


def add_counterparts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims; a directed act without recipient goes to those with whom its initiator was last told to deal.

    ``claims`` are in reading order; only those of the last three sentences count.
    """
    done: list[Claim] = []
    for claim in claims:
        done.append(_completed(claim, done))
    return done


def _completed(claim: Claim, told: Sequence[Claim]) -> Claim:
    if claim.type not in DIRECTED or claim.joint or claim.recipient_codes or not claim.initiator_codes:
        return claim
    mine = set(claim.initiator_codes)
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > REACH:
            break
        if earlier.status is Status.DENIED or not mine & {*earlier.initiator_codes, *earlier.recipient_codes}:
            continue
        others = _others(earlier, mine)
        if others:
            where = f"sentence {earlier.sentence + 1} (“{earlier.quote[:60]}…”)"
            reason = f"recipient: not said; with whom the initiator deals in {where}"
            full = replace(claim, recipients=others, reasons=(*claim.reasons, reason))
            return replace(full, id=identity(full), confidence=round(claim.confidence * DOUBT, 2))
    return claim


def _others(earlier: Claim, mine: set[str]) -> tuple[ActorMention, ...]:
    """Return the actors of the other side; of a joint act, those that are not the initiator's."""
    sides = (earlier.recipients, earlier.initiators)
    for side in sides:
        others = tuple(actor for actor in side if actor.codes and not mine & set(actor.codes))
        if others:
            return others
    return ()
