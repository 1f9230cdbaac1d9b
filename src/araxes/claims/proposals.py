"""Claims that the type classifier proposes where no frame knows the words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.claims.aims import thing
from araxes.claims.circumstances import places_of, time_of
from araxes.claims.claim import Claim, identity
from araxes.claims.questions import Views, inside, sides
from araxes.claims.scenes import Scene
from araxes.claims.speakers import Attribution
from araxes.claims.statuses import Telling, reality
from araxes.codebook.frames import Codebook
from araxes.language.relating import NO_EVENT
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span
from araxes.values.statuses import Status

FRAME = "classifier"
JOINT = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
# What the classifier needs to propose a claim: between two actors, and from an actor to a thing.
PROPOSES, PROPOSES_THING = 0.65, 0.7
# Confidence of a claim that no frame supports, as a share of the classifier's probability.
TRUST = 0.6
# A meeting or a common act needs another actor, not a thing.
_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
_WORDS = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT"})
# Who does this is not the one who acts: "suffered 39 deaths", "faces sanctions".
_UNDERGOING = frozenset(
    "suffer sustain lose endure undergo face experience see witness receive get draw incur fear expect await".split()
)
_TELLING = frozenset({"VERB", "NOUN", "ADJ", "AUX"})

Sure = tuple[ActorMention, ActorMention, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the classifier sees and no frame tells; ``head`` is the token that tells it."""

    type: str
    initiators: tuple[ActorMention, ...]
    recipients: tuple[ActorMention, ...]
    joint: bool
    probability: float
    head: int
    thing: str
    aim: ActorMention | None = None


def drafts(scene: Scene, codebook: Codebook, claims: Sequence[Claim], views: Views) -> Iterator[Claim]:
    """Yield the claims that the classifier proposes for a sentence besides those of the frames."""
    if not scene.actors:
        return
    told = {claim.type for claim in claims}
    for proposal in (*_between(scene, claims, views), *_done(scene, views)):
        if proposal.type not in told and not _reported(proposal, scene, codebook, claims):
            told.add(proposal.type)
            yield _draft(scene, codebook, proposal)


def _reported(proposal: Proposal, scene: Scene, codebook: Codebook, claims: Sequence[Claim]) -> bool:
    """Tell the saying of what claims tell, and the content of words ("accused it of sheltering rebels")."""
    mine = {actor.start for actor in proposal.initiators}
    content = any(claim.type in _WORDS and mine & {one.start for one in claim.recipients} for claim in claims)
    said = scene.sentence.tokens[proposal.head].lemma.lower() in codebook.speech
    return content or (said and bool(claims))


def _done(scene: Scene, views: Views) -> Iterator[Proposal]:
    """Yield what actors are seen to do to things."""
    for deed, opinion in views.deeds(scene):
        if opinion.type in {NO_EVENT, *_MUTUAL} or opinion.probability < PROPOSES_THING:
            continue
        if scene.sentence.tokens[deed.verb].lemma in _UNDERGOING:
            continue
        mine = {code for actor in deed.actors for code in actor.codes}
        reached = scene.parties.fill([deed.head], host=True)
        aim = thing(scene, deed.head)
        yield Proposal(
            type=opinion.type,
            initiators=deed.actors,
            recipients=tuple(actor for actor in reached if actor.codes and not mine & set(actor.codes)),
            joint=False,
            probability=opinion.probability,
            head=deed.verb,
            thing=aim.text,
            aim=aim,
        )


def _between(scene: Scene, claims: Sequence[Claim], views: Views) -> list[Proposal]:
    """Return what is seen between two actors whom no claim of the sentence joins, one for each type and initiator."""
    actors = sides(scene)
    told = {(one.start, other.start) for claim in claims for one, other in _joined(claim)}
    sure: dict[tuple[str, int], list[Sure]] = {}
    for source in actors:
        for target in actors:
            opinion = None if target.locative else views.between(scene, source, target)
            if opinion is None or opinion.type == NO_EVENT or opinion.probability < PROPOSES:
                continue
            if (source.start, target.start) not in told and not set(source.codes) & set(target.codes):
                sure.setdefault((opinion.type, source.start), []).append((source, target, opinion.probability))
    return list(_gathered(scene, sure))


def _joined(claim: Claim) -> Iterator[tuple[ActorMention, ActorMention]]:
    for one in claim.initiators:
        for other in (*claim.initiators, *claim.recipients):
            yield one, other
            yield other, one


def _gathered(scene: Scene, sure: Mapping[tuple[str, int], Sequence[Sure]]) -> Iterator[Proposal]:
    together: set[tuple[str, int]] = set()
    for (kind, start), pairs in sure.items():
        if (kind, start) in together:
            continue
        source = pairs[0][0]
        targets = tuple(target for _, target, _ in pairs)
        mutual = kind in JOINT and all((kind, target.start) in sure for target in targets)
        if mutual:
            together.update((kind, target.start) for target in targets)
        yield Proposal(
            type=kind,
            initiators=(source, *targets) if mutual else (source,),
            recipients=() if mutual else targets,
            joint=mutual,
            probability=min(chance for _, _, chance in pairs),
            head=_word(scene, (source, *targets)),
            thing=targets[0].text,
        )


def _word(scene: Scene, actors: Sequence[ActorMention]) -> int:
    """Return the word that joins the actors: the lowest predicate above them."""
    tokens = scene.sentence.tokens
    within = {index for actor in actors for index in inside(scene, actor)}
    above = [list(scene.clauses.ancestors(actor.head)) for actor in actors]
    shared = [index for index in above[0] if all(index in path for path in above[1:])]
    told = [index for index in shared if index not in within and tokens[index].upos in _TELLING]
    return (told or shared or [scene.sentence.root().index])[0]


def _draft(scene: Scene, codebook: Codebook, proposal: Proposal) -> Claim:
    sentence, clauses, head = scene.sentence, scene.clauses, proposal.head
    trigger = sentence.tokens[head]
    real = reality(codebook, clauses, Telling(head, head, proposal.type))
    own = {(actor.start, actor.end) for actor in proposal.initiators}
    speakers = Attribution(codebook, clauses, scene.parties).chain(head)
    claim = Claim(
        id="",
        document=scene.document.id,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        quote=scene.document.text[sentence.start : sentence.end],
        trigger=Span(start=trigger.start, end=trigger.end),
        head=head,
        lemma=trigger.lemma,
        type=proposal.type,
        mode=None,
        kind=None,
        initiators=proposal.initiators,
        recipients=proposal.recipients,
        joint=proposal.joint,
        status=_refused(proposal.type, real.status),
        speakers=tuple(speaker for speaker in speakers if (speaker.start, speaker.end) not in own),
        frame=f"{FRAME}/{proposal.type.lower()}",
        confidence=round(proposal.probability * TRUST, 2),
        reasons=_reasons(proposal, trigger.text, real.reason),
        time=time_of(clauses, scene.times, head, head, about=codebook.factive),
        places=places_of(clauses, scene.places, head, head),
        context=scene.contexts(codebook),
        sources=scene.cited(),
        aim=proposal.aim,
        opinion=(proposal.type, round(proposal.probability, 4)),
    )
    return replace(claim, id=identity(claim))


def _refused(kind: str, status: Status) -> Status:
    """ "Would **not** do it" is a refusal made: the "not" is what makes it one."""
    return Status.OCCURRED if kind == "REJECT" and status is Status.DENIED else status


def _reasons(proposal: Proposal, trigger: str, status: str) -> tuple[str, ...]:
    return (
        f"type: no frame knows it; classifier says {proposal.type} {proposal.probability:.2f} "
        f"for “{proposal.initiators[0].text}” → “{proposal.thing}”, told by “{trigger}”",
        *(f"party: “{actor.text}”; {actor.rule}" for actor in proposal.initiators + proposal.recipients),
        f"status: {status}",
    )
