"""What a quoted or reported statement does when no word in it names the act.

"The deal is a historic mistake" accuses; "they must leave the region" demands. Cue words are in the code book
(stances.yaml); a statement is coded only when its cues speak for one act, and only when no frame has coded it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.claims.sayings import Saying
from araxes.codebook.frames import Codebook, Cue
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span
from araxes.values.statuses import Status

_CONFIDENCE = {1: 0.45, 2: 0.6}
_MEMORY = 3
# Statements that answer somebody: where they name nobody, they answer who has just acted.
_ANSWERS = frozenset({"ACCUSE", "REJECT"})


def stance_claims(sayings: Sequence[Saying], framed: Sequence[Claim], codebook: Codebook) -> Iterator[Claim]:
    """Yield a claim for every saying whose words do something and which no frame has coded."""
    cues = _by_first(codebook.cues)
    coded = {(claim.sentence, code) for claim in framed for code in claim.initiator_codes}
    told = _Told(framed)
    for saying in sayings:
        index = saying.scene.sentence.index
        if not saying.sayer.codes or any((index, code) in coded for code in saying.sayer.codes):
            continue
        best = _best(saying, cues)
        if best is not None:
            yield _claim(saying, *best, recipients=_addressees(saying, best[0].act, told), codebook=codebook)


def accused_deeds(stances: Sequence[Claim], sayings: Sequence[Saying], framed: Sequence[Claim]) -> frozenset[str]:
    """Return the ids of claims that only repeat what an accusation says the accused did."""
    accused = {
        claim.sentence: set(claim.recipient_codes) for claim in stances if claim.type == "ACCUSE" and claim.recipients
    }
    content = {(s.scene.sentence.index, index) for s in sayings for index in s.content}
    return frozenset(
        claim.id
        for claim in framed
        if (claim.sentence, claim.head) in content and accused.get(claim.sentence, set()) & set(claim.initiator_codes)
    )


class _Told:
    """The claims of frames, by sentence."""

    def __init__(self, framed: Sequence[Claim]) -> None:
        self._by_sentence: dict[int, list[Claim]] = {}
        for claim in framed:
            self._by_sentence.setdefault(claim.sentence, []).append(claim)

    def within(self, saying: Saying) -> Iterator[Claim]:
        content = set(saying.content)
        for claim in self._by_sentence.get(saying.scene.sentence.index, ()):
            if claim.head in content:
                yield claim

    def before(self, saying: Saying) -> Iterator[Claim]:
        """Yield what the sentences just before tell, the nearest first."""
        index = saying.scene.sentence.index
        for sentence in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            yield from reversed(self._by_sentence.get(sentence, ()))


def _by_first(cues: Sequence[Cue]) -> Mapping[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.lemmas[0], []).append(cue)
    return {lemma: tuple(sorted(group, key=lambda cue: -len(cue.lemmas))) for lemma, group in found.items()}


def _best(saying: Saying, cues: Mapping[str, tuple[Cue, ...]]) -> tuple[Cue, int] | None:
    """Return the cue of the act with most weight and where it stands; a tie between acts gives none."""
    weights: dict[str, int] = {}
    first: dict[str, tuple[Cue, int]] = {}
    for cue, index in _found(saying, cues):
        weights[cue.act] = weights.get(cue.act, 0) + cue.strength
        if cue.act not in first or cue.strength > first[cue.act][0].strength:
            first[cue.act] = (cue, index)
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return first[ranked[0][0]]


def _found(saying: Saying, cues: Mapping[str, tuple[Cue, ...]]) -> Iterator[tuple[Cue, int]]:
    tokens = saying.scene.clauses.tokens
    content = saying.content
    position = 0
    while position < len(content):
        step = 1
        for cue in cues.get(tokens[content[position]].lemma.lower(), ()):
            window = content[position : position + len(cue.lemmas)]
            said = tuple(tokens[i].lemma.lower() for i in window) == cue.lemmas
            if said and not saying.scene.clauses.negated(content[position]):
                yield cue, content[position]
                step = len(cue.lemmas)
                break
        position += step


def _claim(saying: Saying, cue: Cue, index: int, *, recipients: tuple[ActorMention, ...], codebook: Codebook) -> Claim:
    scene = saying.scene
    trigger = scene.clauses.tokens[index]
    words = " ".join(cue.lemmas)
    claim = Claim(
        id="",
        document=scene.document.id,
        sentence=scene.sentence.index,
        start=scene.sentence.start,
        end=scene.sentence.end,
        quote=scene.document.text[scene.sentence.start : scene.sentence.end],
        trigger=Span(start=trigger.start, end=trigger.end),
        head=index,
        lemma=trigger.lemma,
        type=cue.act,
        mode=None,
        kind=None,
        initiators=(saying.sayer,),
        recipients=recipients,
        joint=False,
        status=Status.OCCURRED,
        speakers=(),
        frame=f"stance/{cue.act.lower()}",
        confidence=_CONFIDENCE.get(cue.strength, 0.45),
        reasons=(
            f"type: the words “{words}” in what is said speak for {cue.act}",
            f"initiator: “{saying.sayer.text}” says so; {saying.sayer.rule}",
            *(f"recipient: “{actor.text}” is spoken of; {actor.rule}" for actor in recipients),
            "status: the statement itself was made",
        ),
        context=scene.contexts(codebook),
        sources=scene.cited(),
    )
    return replace(claim, id=identity(claim))


def _addressees(saying: Saying, act: str, told: _Told) -> tuple[ActorMention, ...]:
    """Return whom a statement is directed at: who acts in it, or is spoken of, or has just acted."""
    for claim in told.within(saying):
        doers = _others(saying, claim.initiators)
        if doers:
            return doers
    spoken = _others(saying, _spoken(saying))
    if spoken:
        return spoken[:1]
    if act in _ANSWERS:
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
