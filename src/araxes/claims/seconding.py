"""The type classifier's second opinion on claims."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.claims.completion import ABOUT, things_meant
from araxes.claims.questions import Views, sides
from araxes.claims.scenes import Scene
from araxes.language.relating import NO_EVENT, Opinion
from araxes.mentions.mention import ActorMention
from araxes.values.types import TWO_SIDED

# What the classifier needs to agree with a frame, to add a side, and to be followed against the frame; set on gold/dev,
# evaluation/documents/dev and our own marked sentences.
AGREES, FILLS, RETYPES = 0.5, 0.75, 0.9
# Confidence of a frame, about that of one with all its sides, that the classifier does not overrule.
SURE = 0.75
# What hangs on a noun and tells whose it is.
_TOLD = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "amod", "compound", "appos"})
# What is left of a claim's confidence when the classifier does not agree.
DOUBT = 0.8


def second(claims: Sequence[Claim], told: Sequence[Scene], views: Views) -> list[Claim]:
    """Return the claims with the classifier's opinion on each."""
    scenes = {scene.sentence.index: scene for scene in told}
    counts = Counter(claim.sentence for claim in claims)
    return [_judged(claim, scenes[claim.sentence], views, alone=counts[claim.sentence] == 1) for claim in claims]


def _judged(claim: Claim, scene: Scene, views: Views, *, alone: bool) -> Claim:
    """Return the claim with what the classifier says about it.

    Of a pair the classifier gives one type: where a sentence tells several acts, it cannot overrule a frame, nor the
    words of a quotation.
    """
    full = _filled(claim, scene, views)
    asked = _asked(full, scene, views)
    if not asked:
        return full
    source, target, opinion = max(asked, key=lambda one: one[2].of(full.type))
    full = replace(full, opinion=(opinion.type, round(opinion.probability, 4)))
    chance = opinion.of(full.type)
    reason = (
        f"type: frame says {full.type}, classifier says {opinion.type} {opinion.probability:.2f} "
        f"for “{source.text}” → “{target.text}”"
    )
    if chance >= AGREES:
        return _noted(full, reason, full.confidence + (1 - full.confidence) * chance / 2)
    if (
        alone
        and claim.confidence < SURE
        and not claim.frame.startswith("stance/")
        and opinion.type not in (NO_EVENT, full.type)
        and opinion.probability >= RETYPES
    ):
        return _retyped(full, opinion, reason)
    return _noted(full, reason, full.confidence * DOUBT)


def _noted(claim: Claim, reason: str, confidence: float) -> Claim:
    return replace(claim, confidence=round(confidence, 2), reasons=(*claim.reasons, reason))


def _retyped(claim: Claim, opinion: Opinion, reason: str) -> Claim:
    joint = claim.joint and opinion.type in TWO_SIDED
    if claim.joint and not joint:
        return _noted(claim, reason, claim.confidence * DOUBT)
    told = (*claim.reasons, f"{reason}; the classifier is followed")
    full = replace(claim, type=opinion.type, mode=None, kind=None, joint=joint, reasons=told)
    return replace(full, id=identity(full), confidence=round(opinion.probability * 0.7, 2))


def _asked(claim: Claim, scene: Scene, views: Views) -> list[tuple[ActorMention, ActorMention, Opinion]]:
    targets = claim.initiators if claim.joint else claim.recipients
    return [
        (source, target, opinion)
        for source in claim.initiators
        for target in targets
        if (opinion := views.between(scene, source, target)) is not None
    ]


def _filled(claim: Claim, scene: Scene, views: Views) -> Claim:
    """Add the side that the frame did not find and the classifier sees."""
    if bool(claim.initiators) == bool(claim.recipients):
        return claim
    if claim.joint and len(claim.initiator_codes) > 1:
        return claim  # All parties are there; who else is named brokers, watches or comes later.
    if claim.kind == "withdrawal":
        return claim  # The place that is left receives nothing.
    if claim.initiators and _points_back(claim, scene):
        return claim  # "Opposed **the withdrawal**": whose it is has been told before, whoever is named beside it.
    known = claim.initiators or claim.recipients
    found = _counterparts(claim, known, scene, views)
    if not found:
        return claim
    initiators = claim.initiators or found
    recipients = claim.recipients or found
    if claim.joint:
        initiators, recipients = (*known, *found), ()
    reasons = tuple(f"party: “{actor.text}” by the classifier; {actor.rule}" for actor in found)
    full = replace(claim, initiators=initiators, recipients=recipients, reasons=(*claim.reasons, *reasons))
    return replace(full, id=identity(full))


def _counterparts(claim: Claim, known: Sequence[ActorMention], scene: Scene, views: Views) -> tuple[ActorMention, ...]:
    mine = {code for actor in known for code in actor.codes}
    found = []
    for actor in sides(scene):
        if actor.kind == "reference" and actor.modifier:
            continue
        if mine & set(actor.codes) or (_where(actor, scene) and (claim.joint or claim.type in TWO_SIDED)):
            continue
        for one in known:
            source, target = (one, actor) if claim.initiators else (actor, one)
            opinion = views.between(scene, source, target)
            if opinion is not None and opinion.of(claim.type) >= FILLS:
                found.append(actor)
                break
    return tuple(found)


def _points_back(claim: Claim, scene: Scene) -> bool:
    """Tell whether an act of words is about a bare definite noun, the only thing that it is about."""
    things = things_meant(claim.head, scene.sentence) if claim.type in ABOUT else []
    return bool(things) and not any(
        scene.sentence.tokens[below].deprel in _TOLD
        for thing in things
        for below in scene.sentence.children[thing.index]
    )


def _where(actor: ActorMention, scene: Scene) -> bool:
    """Tell whether an actor only says where something is ("in Oman", "in Muscat, **Oman's** capital")."""
    owned = scene.sentence.tokens[scene.sentence.tokens[actor.head].head]
    return actor.locative or (actor.modifier and owned.semantic == "place" and owned.index > actor.head)
