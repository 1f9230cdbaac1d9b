"""Recipients that a document leaves out, having just told with whom the initiator deals."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status

# Acts that nearly always have somebody to whom they are done.
DIRECTED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "CONCEDE", "COERCE", "AID", "ASSAULT"})
# Who judges an attack in the same breath is not the one who suffers it ("Oman denounced the Israeli attack").
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST"})
_FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
REACH = 3
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "diplomats", "consul", "attaché", "chargé", "ambassadors"})
# What is left of the confidence of a claim whose recipient is inferred so.
DOUBT = 0.85

Dyads = Counter[tuple[str, str]]
Named = Mapping[int, frozenset[str]]


def add_counterparts(claims: Sequence[Claim], named: Named) -> list[Claim]:
    """Return the claims; a directed act without recipient goes to those with whom its initiator was last told to deal.

    ``claims`` are in reading order; only those of the last three sentences count. Where these tell of several, the one
    with whom the document has told the initiator to deal most often is meant; a threat is not directed at whom it
    names as the one to be guarded (``named``: codes by sentence).
    """
    done: list[Claim] = []
    dyads: Dyads = Counter()
    for claim in claims:
        full = _completed(claim, done, dyads, guarded(claim, named))
        if full is claim:
            dyads.update(_dyads(claim))
        done.append(full)
    return done


def guarded(claim: Claim, named: Named) -> frozenset[str]:
    """Return whom a threat without recipient names: "warned that an attack **on Manila** would bring war"."""
    return named.get(claim.sentence, frozenset()) if claim.type == "THREATEN" else frozenset()


def _dyads(claim: Claim) -> Iterator[tuple[str, str]]:
    codes = {*claim.initiator_codes, *claim.recipient_codes} if claim.joint else set(claim.initiator_codes)
    others = codes if claim.joint else set(claim.recipient_codes)
    for one in codes:
        for other in others - {one}:
            yield one, other
            if not claim.joint:
                yield other, one


def _completed(claim: Claim, told: Sequence[Claim], dyads: Dyads, here: frozenset[str]) -> Claim:
    directed = claim.type in DIRECTED or claim.kind == "visit"
    if not directed or claim.joint or claim.recipient_codes or not claim.initiator_codes:
        return claim
    # Somebody without a code ("the state oil company") is somebody all the same; an envoy is the other side's.
    if not all(_ENVOYS & set(actor.text.lower().split()) for actor in claim.recipients):
        return claim
    mine = set(claim.initiator_codes)
    best: tuple[int, Claim, tuple[ActorMention, ...]] | None = None
    for earlier in _near(claim, told):
        others = tuple(actor for actor in _others(earlier, mine) if not here & set(actor.codes))
        weight = max((_weight(mine, actor, dyads) for actor in others), default=0)
        if others and (best is None or weight > best[0]):
            best = weight, earlier, tuple(actor for actor in others if 2 * _weight(mine, actor, dyads) >= weight)
    if best is None:
        return claim
    _, earlier, others = best
    where = f"sentence {earlier.sentence + 1} (“{earlier.quote[:60]}…”)"
    reason = f"recipient: not said; with whom the initiator deals in {where}"
    full = replace(claim, recipients=others, reasons=(*claim.reasons, reason))
    return replace(full, id=identity(full), confidence=round(claim.confidence * DOUBT, 2))


def _near(claim: Claim, told: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims told just before that the initiator takes part in, the last first."""
    mine = set(claim.initiator_codes)
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > REACH:
            return
        if earlier.sentence == claim.sentence and earlier.type in _JUDGING and claim.type in _FORCEFUL:
            continue
        if earlier.status is not Status.DENIED and mine & {*earlier.initiator_codes, *earlier.recipient_codes}:
            yield earlier


def _weight(mine: set[str], actor: ActorMention, dyads: Dyads) -> int:
    return max(dyads[one, code] for one in mine for code in actor.codes)


def _others(earlier: Claim, mine: set[str]) -> tuple[ActorMention, ...]:
    """Return the actors of the other side; of a joint act, those that are not the initiator's."""
    sides = (earlier.recipients, earlier.initiators)
    for side in sides:
        others = tuple(actor for actor in side if actor.codes and not mine & set(actor.codes))
        if others:
            return others
    return ()
