"""What a quoted or reported statement does when no word in it names the act.

"The deal is a historic mistake" accuses; "they must leave the region" demands. Grammar speaks first (commitments), then
cue words of the code book (stances.yaml). A statement is coded only when its cues speak for one act, and only when no
frame has coded it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from araxes.claims.claim import Claim, identity
from araxes.claims.commitments import commitment
from araxes.claims.cues import Cues, best_cue, indexed
from araxes.claims.sayings import Saying
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span
from araxes.values.statuses import Status

_CONFIDENCE = {1: 0.45, 2: 0.6}
_GRAMMAR = 0.55
_MEMORY = 3
# Statements that answer somebody: where they name nobody, they answer who has just acted.
_ANSWERS = frozenset({"ACCUSE", "REJECT"})
# Acts of words: who is told to have done one in a sentence has not said another thing in it.
_VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
# Acts that are directed at the hearer before anybody who is merely spoken of.
_TOLD = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})


@dataclass(frozen=True, slots=True)
class _Act:
    """What a saying does, by the words at ``index``; ``toward`` is empty where the grammar names nobody."""

    act: str
    index: int
    why: str
    confidence: float
    toward: tuple[ActorMention, ...] = ()
    status: Status = Status.OCCURRED
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stances:
    """The claims made of statements, and the ids of the claims of frames that only tell what is stated."""

    claims: tuple[Claim, ...]
    replaced: frozenset[str]


def find_stances(sayings: Sequence[Saying], framed: Sequence[Claim], codebook: Codebook) -> Stances:
    """Return a claim for every saying whose words do something and which no frame has coded."""
    cues = indexed(codebook.cues)
    told = _Told(framed)
    claims: dict[tuple[int, int, str], Claim] = {}
    replaced: set[str] = set()
    for saying in sayings:
        if not saying.sayer.codes:
            continue
        here = told.at(saying.scene.sentence.index)
        replaced.update(_retold(saying, here))
        if any(_codes_it(claim, saying) and claim.id not in replaced for claim in here):
            continue
        done = _act(saying, here, cues, codebook)
        if done is not None:
            claim = _claim(saying, done, recipients=_addressees(saying, done, told), codebook=codebook)
            claims.setdefault((claim.sentence, claim.head, claim.type), claim)
            replaced.update(done.replaced)
    made = tuple(claims.values())
    return Stances(made, frozenset(replaced | _accused_deeds(made, sayings, framed)))


def _codes_it(claim: Claim, saying: Saying) -> bool:
    """Tell whether a claim of the sayer in the same sentence is the statement itself."""
    if not set(claim.initiator_codes) & set(saying.sayer.codes):
        return False
    return claim.type in _VERBAL


def _retold(saying: Saying, here: Sequence[Claim]) -> Iterator[str]:
    """Yield demands read from "told Kyiv that it had won": a finite clause is reported, not demanded."""
    clauses = saying.scene.clauses
    for claim in here:
        if claim.head == saying.verb and claim.type == "REQUEST" and claim.lemma in {"tell", "remind"}:
            contents = clauses.below(claim.head, "ccomp")
            if contents and "to" not in clauses.marks(contents[0]) and not clauses.below(claim.head, "xcomp"):
                yield claim.id


def _act(saying: Saying, here: Sequence[Claim], cues: Cues, codebook: Codebook) -> _Act | None:
    done = None if saying.things else commitment(saying, here, codebook)
    if done is not None:
        return _Act(done.act, done.index, done.why, _GRAMMAR, done.toward, done.status, done.replaced)
    best = best_cue(saying, cues)
    if best is None:
        return None
    cue, index = best
    if cue.act == "AGREE" and any(index <= claim.head < index + len(cue.lemmas) for claim in here):
        return None
    words = " ".join(cue.lemmas)
    why = f"the words “{words}” in what is said speak for {cue.act}"
    return _Act(cue.act, index, why, _CONFIDENCE.get(cue.strength, 0.45))


def _accused_deeds(stances: Sequence[Claim], sayings: Sequence[Saying], framed: Sequence[Claim]) -> set[str]:
    """Return the ids of claims that only repeat what an accusation says the accused did."""
    accused = {
        claim.sentence: set(claim.recipient_codes) for claim in stances if claim.type == "ACCUSE" and claim.recipients
    }
    content = {(s.scene.sentence.index, index) for s in sayings for index in s.content}
    return {
        claim.id
        for claim in framed
        if (claim.sentence, claim.head) in content and accused.get(claim.sentence, set()) & set(claim.initiator_codes)
    }


class _Told:
    """The claims of frames, by sentence."""

    def __init__(self, framed: Sequence[Claim]) -> None:
        self._by_sentence: dict[int, list[Claim]] = {}
        for claim in framed:
            self._by_sentence.setdefault(claim.sentence, []).append(claim)

    def at(self, sentence: int) -> Sequence[Claim]:
        return self._by_sentence.get(sentence, ())

    def within(self, saying: Saying) -> Iterator[Claim]:
        content = set(saying.content)
        for claim in self.at(saying.scene.sentence.index):
            if claim.head in content:
                yield claim

    def before(self, saying: Saying) -> Iterator[Claim]:
        """Yield what is told just before, in the same sentence or the last ones, the nearest first."""
        index = saying.scene.sentence.index
        content = set(saying.content)
        if saying.verb is not None:
            yield from (c for c in reversed(self.at(index)) if c.head < saying.verb and c.head not in content)
        for sentence in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            yield from reversed(self.at(sentence))


def _claim(saying: Saying, done: _Act, *, recipients: tuple[ActorMention, ...], codebook: Codebook) -> Claim:
    scene = saying.scene
    trigger = scene.clauses.tokens[done.index]
    claim = Claim(
        id="",
        document=scene.document.id,
        sentence=scene.sentence.index,
        start=scene.sentence.start,
        end=scene.sentence.end,
        quote=scene.document.text[scene.sentence.start : scene.sentence.end],
        trigger=Span(start=trigger.start, end=trigger.end),
        head=done.index,
        lemma=trigger.lemma,
        type=done.act,
        mode=None,
        kind=None,
        initiators=(saying.sayer,),
        recipients=recipients,
        joint=False,
        status=done.status,
        speakers=saying.above if done.status is Status.OCCURRED else (*saying.above, saying.speaker),
        frame=f"stance/{done.act.lower()}",
        confidence=done.confidence,
        reasons=(
            f"type: {done.why}",
            f"initiator: “{saying.sayer.text}” says so; {saying.sayer.rule}",
            *(f"recipient: “{actor.text}” is spoken of; {actor.rule}" for actor in recipients),
            "status: the statement itself was made",
        ),
        context=scene.contexts(codebook),
        sources=scene.cited(),
    )
    return replace(claim, id=identity(claim))


def _addressees(saying: Saying, done: _Act, told: _Told) -> tuple[ActorMention, ...]:
    """Return whom a statement is directed at: bound or told so, acting or spoken of in it, or just seen to act."""
    bound = done.toward or (saying.hearers if done.act in _TOLD else ())
    bound = bound or _others(saying, saying.scene.parties.fill(saying.things))
    if bound:
        return bound
    for claim in told.within(saying):
        doers = _others(saying, claim.initiators)
        if doers:
            return doers
    spoken = _others(saying, _spoken(saying))
    if spoken:
        return spoken[:1]
    if done.act in _ANSWERS:
        for claim in told.before(saying):
            doers = _others(saying, claim.initiators)
            if doers:
                return doers[:1]
    return ()


def _spoken(saying: Saying) -> tuple[ActorMention, ...]:
    """Return the actors in what is said, bodies and states before private people."""
    tokens = saying.scene.clauses.tokens
    found = [saying.scene.parties.starting(tokens[index].start) for index in saying.content]
    actors = [actor for actor in found if actor is not None]
    return tuple(sorted(actors, key=lambda actor: any(code.endswith("-CVL") for code in actor.codes)))


def _others(saying: Saying, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    mine = set(saying.sayer.codes)
    return tuple(actor for actor in actors if actor.codes and not mine & set(actor.codes))
