"""Recipients that a document leaves out because it has told all along with whom the initiator deals."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.claims.counterparts import Named, guarded
from araxes.mentions.mention import ActorMention

# Acts that nearly always have somebody to whom they are done.
_DIRECTED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "CONCEDE", "AID", "AGREE"})
# What two sides promise, they promise each other.
_MUTUAL = frozenset({"AGREE", "CONCEDE"})
# What is rarely done to nobody.
_HOSTILE = frozenset({"ACCUSE", "REJECT", "THREATEN", "SANCTION"})
_PRIVATE = "-CVL"
_SHARE = 0.5
_LEAST = 2
_DOUBT = 0.8


def add_partners(claims: Sequence[Claim], named: Named, *, two: tuple[str, ...]) -> list[Claim]:
    """Return the claims; a directed act without recipient goes to the one with whom its initiator deals all along.

    That is whoever stands on the other side in at least half of what the document tells of the initiator's dealings
    with others, and in at least two claims; ``named`` are the codes in each sentence, for threats. What one
    of the document's ``two`` protagonists does to nobody named, it does to the other.
    """
    dyads: Counter[tuple[str, str]] = Counter()
    actors: dict[str, ActorMention] = {}
    for claim in claims:
        dyads.update(_dyads(claim))
        for actor in (*claim.initiators, *claim.recipients):
            if len(actor.codes) == 1:
                actors.setdefault(actor.codes[0], actor)
    free = [_unnamed(actors, guarded(claim, named)) for claim in claims]
    full = [_completed(claim, dyads, others) for claim, others in zip(claims, free, strict=True)]
    return [_opposed(claim, two, others) for claim, others in zip(full, free, strict=True)]


def _opposed(claim: Claim, two: tuple[str, ...], actors: dict[str, ActorMention]) -> Claim:
    """Return the claim; what one of a document's two protagonists does to nobody named, it does to the other."""
    mine = claim.initiator_codes
    if claim.type not in _HOSTILE or claim.joint or claim.recipients or len(mine) != 1 or mine[0] not in two:
        return claim
    other = two[1 - two.index(mine[0])]
    if other not in actors or other.endswith(_PRIVATE):
        return claim
    return _to(claim, actors[other], "the document is about these two")


def _unnamed(actors: dict[str, ActorMention], here: frozenset[str]) -> dict[str, ActorMention]:
    return {code: actor for code, actor in actors.items() if code not in here}


def _dyads(claim: Claim) -> Iterable[tuple[str, str]]:
    left, right = set(claim.initiator_codes), set(claim.recipient_codes)
    if claim.joint:
        left = right = left | right
    return {pair for one in left for other in right - {one} for pair in ((one, other), (other, one))}


def _completed(claim: Claim, dyads: Counter[tuple[str, str]], actors: dict[str, ActorMention]) -> Claim:
    mine = set(claim.initiator_codes)
    if claim.type not in _DIRECTED or claim.joint or claim.recipients or not mine:
        return claim
    if len(mine) > 1 and claim.type in _MUTUAL:
        return claim
    partners: Counter[str] = Counter()
    for (one, other), number in dyads.items():
        if one in mine and other not in mine and not other.endswith(_PRIVATE):
            partners[other] = max(partners[other], number)
    if not partners:
        return claim
    other, number = partners.most_common(1)[0]
    if number < _LEAST or number < _SHARE * partners.total() or other not in actors:
        return claim
    return _to(claim, actors[other], f"“{actors[other].text}” is whom the document tells it to deal with")


def _to(claim: Claim, other: ActorMention, reason: str) -> Claim:
    full = replace(claim, recipients=(other,), reasons=(*claim.reasons, f"recipient: not said; {reason}"))
    return replace(full, id=identity(full), confidence=round(claim.confidence * _DOUBT, 2))
