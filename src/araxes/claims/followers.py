"""Who does what another has just been told to do: "Kenya closed its embassy; Uganda **followed suit**"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from araxes.claims.circumstances import places_of, time_of
from araxes.claims.claim import Claim, identity
from araxes.claims.scenes import Scene
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span
from araxes.values.statuses import Status

# A verb and what makes it mean "did so too".
_IMITATING = {
    "follow": frozenset({"suit", "example", "lead", "footstep", "footsteps"}),
    "do": frozenset({"same", "likewise"}),
    "act": frozenset({"likewise"}),
}
_THINGS = frozenset({"obj", "advmod", "obl"})
_REACH = 2
# What is left of the confidence of a claim that is told by another's.
_DOUBT = 0.85


def add_followers(claims: Sequence[Claim], told: Sequence[Scene], codebook: Codebook) -> list[Claim]:
    """Return the claims in reading order, with those that a sentence tells by pointing at the act told last."""
    done = list(claims)
    for scene in told:
        for verb in _verbs(scene):
            subjects = scene.parties.fill(scene.clauses.verb(verb).get("subject", ()), reach=False)
            actors = tuple(actor for actor in subjects if actor.codes)
            model = _model(_before(scene, verb, claims), told, actors) if actors else None
            if model is not None:
                done.append(_like(model, scene, verb, actors=actors, codebook=codebook))
    return sorted(done, key=lambda claim: (claim.sentence, claim.trigger.start)) if len(done) > len(claims) else done


def _verbs(scene: Scene) -> Iterator[int]:
    tokens = scene.sentence.tokens
    for token in tokens:
        wanted = _IMITATING.get(token.lemma)
        if wanted is None or token.upos not in {"VERB", "AUX"} or scene.clauses.negated(token.index):
            continue
        below = [tokens[child] for child in scene.clauses.children[token.index]]
        if any(child.lemma.lower() in wanted and child.deprel in _THINGS for child in below):
            yield token.index


def _before(scene: Scene, verb: int, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims told before the verb, in its sentence or those just before, the last sentence first."""
    here = scene.sentence.index
    near = [c for c in claims if (c.sentence, c.head) < (here, verb) and here - c.sentence <= _REACH]
    return sorted(near, key=lambda claim: (-claim.sentence, claim.head))


def _model(near: Sequence[Claim], told: Sequence[Scene], actors: Sequence[ActorMention]) -> Claim | None:
    """Return the act told last by a verb of which the followers are no party."""
    tokens = {scene.sentence.index: scene.sentence.tokens for scene in told}
    mine = {code for actor in actors for code in actor.codes}
    for claim in near:
        acting = claim.initiators and tokens[claim.sentence][claim.head].upos == "VERB"
        if acting and not mine & {*claim.initiator_codes, *claim.recipient_codes}:
            return claim if claim.status is Status.OCCURRED else None
    return None


def _like(model: Claim, scene: Scene, verb: int, *, actors: tuple[ActorMention, ...], codebook: Codebook) -> Claim:
    sentence, clauses = scene.sentence, scene.clauses
    trigger = sentence.tokens[verb]
    where = f"sentence {model.sentence + 1} (“{model.quote[:60]}…”)"
    claim = replace(
        model,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        quote=scene.document.text[sentence.start : sentence.end],
        trigger=Span(start=trigger.start, end=trigger.end),
        head=verb,
        lemma=trigger.lemma,
        initiators=actors,
        speakers=(),
        confidence=round(model.confidence * _DOUBT, 2),
        reasons=(
            f"type: “{trigger.text}” tells of the same act as {where}",
            *(f"initiator: “{actor.text}” in slot subject; {actor.rule}" for actor in actors),
            "status: it came about",
        ),
        time=time_of(clauses, scene.times, verb, verb, about=codebook.factive),
        places=places_of(clauses, scene.places, verb, verb),
        sources=scene.cited(),
        opinion=None,
    )
    return replace(claim, id=identity(claim))
