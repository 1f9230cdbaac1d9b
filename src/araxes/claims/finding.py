"""Claims of a document: the frames of the code book matched on every sentence's tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from araxes.claims import statuses
from araxes.claims.aims import aim_of
from araxes.claims.candidates import Candidate, Evocation
from araxes.claims.circumstances import places_of, time_of
from araxes.claims.claim import Claim, Speaker, codes_of, identity
from araxes.claims.clauses import Clauses
from araxes.claims.completion import complete
from araxes.claims.counterparts import add_counterparts
from araxes.claims.doers import add_doers
from araxes.claims.followers import add_followers
from araxes.claims.issuers import find_issuers
from araxes.claims.names import proper_name
from araxes.claims.narration import narrate
from araxes.claims.partners import add_partners
from araxes.claims.questions import Views
from araxes.claims.roles import Roles, Sides
from araxes.claims.sayings import Saying, find_sayings
from araxes.claims.scenes import Scene, scenes
from araxes.claims.seconding import second
from araxes.claims.speakers import Attribution, in_own_words
from araxes.claims.spotted import TOPICAL, Spots, retold, spotted
from araxes.claims.stances import find_stances
from araxes.claims.statuses import AIM, reality
from araxes.claims.turns import in_turn
from araxes.claims.unreal import is_unreal, left_open
from araxes.claims.weighing import Scales
from araxes.codebook.frames import Codebook
from araxes.documents.document import Document
from araxes.documents.roles import HEADINGS
from araxes.language.relating import Relater
from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention, Mentions
from araxes.mentions.references.people import protagonists
from araxes.values.spans import Span
from araxes.values.statuses import Status

# Acts that are done by saying so: "we reject" in a quotation is a refusal made.
_PERFORMED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
# A promise or a refusal of a visit, a deployment, ... is of that kind; an accusation of a strike is none.
_PROMISING = frozenset({"AGREE", "REJECT", "SANCTION"})
# What a side can withhold: denied for the future, it is refused.
_YIELDING = frozenset({"AGREE", "CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SUPPORT", "REJECT"})
# What is AGREE as long as it is only planned (gold guide: "offers, promises, plans ... to cooperate, meet or aid").
_AGREED_UPON = frozenset({"CONSULT", "COOPERATE", "AID"})
_JOINING = frozenset({"join", "accede", "rejoin"})
_SUFFERED = frozenset({"ASSAULT", "COERCE"})
# What is demanded, promised or refused has not happened, whoever demands it.
_UNREAL = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN"})
_CONCLUDED = frozenset({"agreement", "ceasefire"})
_JOINED = 2
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "its", "their", "such"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learned from examples: the reader's heads, and the trees that weigh claims (``None``: not weighed)."""

    relater: Relater
    scales: Scales | None


def find_claims(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Mentions,
    codebook: Codebook,
    *,
    learned: Learned | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of a document in reading order; without ``learned`` the frames alone tell them."""
    account = Account(document, sentences, mentions, codebook)
    claims = account.framed()
    if learned is None:
        return tuple(account.completed([_foreseen(in_own_words(claim)) for claim in claims]))
    spots = Spots(sentences, learned.relater)
    views, drafted = account.drafted(claims, learned.relater, spots)
    if learned.scales is None:
        return tuple(drafted)
    weighed = learned.scales.weigh(drafted, account.told, views, spots)
    return tuple(narrate(weighed, account.told, codebook))  # Who has got sides only now may be told on from a date.


class Account:
    """The sentences of one document on their way to claims."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], mentions: Mentions, codebook: Codebook
    ) -> None:
        self.told = tuple(scenes(document, sentences, mentions))
        self._sentences = sentences
        self._codebook = codebook
        self._two = protagonists(mentions.actors)
        issuers = find_issuers(self.told, codebook)
        self._stages = [_Stage(scene, codebook, issuers.get(scene.sentence.index)) for scene in self.told]
        self._sayings = tuple(find_sayings(self.told, codebook, issuers))

    def framed(self) -> list[Claim]:
        """Return what the frames of the code book tell, and the words of quotations."""
        framed = [claim for stage in self._stages for claim in stage.framed()]
        stances = find_stances(self._sayings, framed, self._codebook)
        kept = [claim for claim in _attributed(framed, self._sayings) if claim.id not in stances.replaced]
        return [*kept, *stances.claims]

    def drafted(self, framed: Sequence[Claim], relater: Relater, spots: Spots) -> tuple[Views, list[Claim]]:
        """Return the classifier's views of the sides, and all claims completed, not yet weighed."""
        known = retold(framed, spots)
        fresh = _attributed(list(_spotted(self._stages, known, spots)), self._sayings)
        claims = [_foreseen(in_own_words(claim)) for claim in (*known, *fresh)]
        telling = {claim.sentence for claim in claims}
        views = Views([scene for scene in self.told if scene.sentence.index in telling], relater)
        return views, self.completed(second(claims, self.told, views))

    def completed(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return claims in reading order with what the rest of the document adds to them."""
        told, codebook = self.told, self._codebook
        real = [claim for claim in claims if f"status: {AIM}" not in claim.reasons and not _nobodys(claim)]
        ordered = sorted(real, key=lambda claim: (claim.sentence, claim.trigger.start))
        followed = add_followers(complete(ordered, self._sentences, codebook), told, codebook)
        done = list(add_doers(followed, self._sentences))
        named = {s.sentence.index: codes_of(tuple(a for a in s.actors if a.kind != "reference")) for s in told}
        here = {sentence: frozenset(codes) for sentence, codes in named.items()}
        return list(add_partners(add_counterparts(narrate(done, told, codebook), here), here, two=self._two))


def _nobodys(claim: Claim) -> bool:
    """ "**No** soldier was hurt": force that nobody is said not to have used is no act."""
    return claim.type in _SUFFERED and claim.status is Status.DENIED and not claim.initiator_codes


def _foreseen(claim: Claim) -> Claim:
    """Return a meeting or help that is only planned as what it is by PLOVER: an agreement to meet or help."""
    joining = claim.type == "SUPPORT" and claim.lemma in _JOINING
    if not (claim.type in _AGREED_UPON or joining) or claim.status is not Status.PLANNED:
        return claim
    reason = f"type: planned, not yet carried out: AGREE to {claim.lemma if joining else claim.type}"
    full = replace(claim, type="AGREE", mode=None, reasons=(*claim.reasons, reason))
    return replace(full, id=identity(full))


def _attributed(claims: Sequence[Claim], sayings: Sequence[Saying]) -> Iterator[Claim]:
    """Add the speaker of a quotation to the claims inside it that name none."""
    quoted = {
        (saying.scene.sentence.index, index): saying for saying in sayings if saying.quoted for index in saying.content
    }
    for claim in claims:
        saying = quoted.get((claim.sentence, claim.head))
        if saying is None:
            yield claim
        else:
            performed = claim.status is Status.ONGOING and claim.type in _PERFORMED
            status = Status.OCCURRED if performed else claim.status
            yield replace(claim, speakers=claim.speakers or (saying.speaker,), status=status)


class _Stage:
    """A sentence with what its words may tell, and the claims made of it."""

    def __init__(self, scene: Scene, codebook: Codebook, issuer: ActorMention | None) -> None:
        self.scene = scene
        self.evocation = Evocation(codebook, scene.clauses, scene.parties)
        self._codebook = codebook
        self._candidates = list(self.evocation.candidates())
        by_head: dict[int, list[Candidate]] = {}
        for candidate in self._candidates:
            for key in dict.fromkeys((candidate.head, candidate.carrier)):
                by_head.setdefault(key, []).append(candidate)
        self._roles = Roles(scene.parties, by_head)
        self._attribution = Attribution(codebook, scene.clauses, scene.parties, issuer=issuer)

    def framed(self) -> Iterator[Claim]:
        """Yield what the frames of the code book tell, of each word the best that has its sides."""
        swallowed = _swallowed(self._candidates, self._roles)
        told: set[int] = {candidate.head for candidate in self._candidates if id(candidate) in swallowed}
        for candidate in self._candidates:
            if candidate.head not in told:
                sides = self._roles.sides(candidate)
                if _enough(candidate, sides, self.scene):
                    told.add(candidate.head)
                    yield from self.claims(candidate, sides)

    def claims(self, candidate: Candidate, sides: Sides | None = None) -> Iterator[Claim]:
        """Yield the claims that a candidate makes: one, or one for each of several told in turn."""
        for met in in_turn(self.scene, candidate, sides or self._roles.sides(candidate)):
            yield _claim(self.scene, self._codebook, candidate, met, self._attribution)


def _spotted(stages: Sequence[_Stage], claims: Sequence[Claim], spots: Spots) -> Iterator[Claim]:
    """Yield what the reader spots besides the claims."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    for stage in stages:
        index = stage.scene.sentence.index
        if stage.scene.sentence.role in HEADINGS:
            continue  # The text tells again what a title tells.
        for candidate in spotted(spots.words(index), stage.evocation, by_sentence.get(index, ())):
            yield from stage.claims(candidate)


def _swallowed(candidates: Sequence[Candidate], roles: Roles) -> set[int]:
    """Return the candidates that are only the content of another one that is coded."""
    swallowed: set[int] = set()
    for candidate in candidates:
        if left_open(candidate, roles.parties.clauses):
            continue
        told = bool(roles.sides(candidate).initiators)
        unreal = candidate.frame.type in _UNREAL and not roles.parties.clauses.passive(candidate.carrier)
        if candidate.frame.theme and not candidate.frame.keeps_theme and (told or unreal):
            themes = roles.themes(candidate)
            swallowed.update(id(theme) for theme in themes if told or theme.head > candidate.head)
        if candidate.frame.type in TOPICAL and (candidate.frame.pos == "noun" or candidate.frame.kind == "agreement"):
            swallowed.update(id(topic) for topic in roles.topics(candidate))
    return swallowed


def _enough(candidate: Candidate, sides: Sides, scene: Scene) -> bool:
    """Tell whether the sides that the frame requires are filled; a bare definite noun is kept as a reference."""
    held = {
        "initiator": bool(codes_of(sides.initiators)),
        "recipient": bool(codes_of(sides.recipients)),
        "theme": sides.theme is not None,
    }
    told = {**held, "recipient": held["recipient"] and sides.recipient_slot != "theme"}
    if candidate.frame.type in _SUFFERED and sides.initiators:
        # Force is told of whoever used it: "gunmen", "soldiers of the frigate".
        told["initiator"] = held["initiator"] or held["recipient"]
    if candidate.frame.mode == "release" and held["recipient"] and scene.clauses.passive(candidate.carrier):
        # "The two were released": who held them has been told before, or the claim is dropped.
        return True
    if any(not told[side] for side in candidate.frame.requires):
        return False
    if is_unreal(candidate, scene):
        return False
    if candidate.implied and candidate.frame.joint and len(codes_of(sides.initiators + sides.recipients)) < _JOINED:
        # "After the meeting, the minister said": with whom, and whether at all, is not told here.
        return False
    known = held["initiator"] or held["recipient"] or candidate.frame.pos == "noun"
    return known or _definite(candidate, scene) or _concluded(candidate, scene)


def _concluded(candidate: Candidate, scene: Scene) -> bool:
    """ "During this visit **an agreement was reached**": who reached it may be told elsewhere."""
    return candidate.frame.kind in _CONCLUDED and scene.clauses.passive(candidate.carrier)


def _definite(candidate: Candidate, scene: Scene) -> bool:
    """Tell "the exercise", and "the agreement was signed", from what is told for the first time."""
    clauses = scene.clauses
    things = [candidate.head] if candidate.frame.pos == "noun" else candidate.slots.get("object", ())
    determiners = [child for thing in things for child in clauses.below(thing, "det", "nmod:poss", "det:predet")]
    return any({clauses.tokens[d].lemma.lower(), clauses.tokens[d].text.lower()} & _DEFINITE for d in determiners)


def _claim(scene: Scene, codebook: Codebook, candidate: Candidate, sides: Sides, attribution: Attribution) -> Claim:
    sentence, frame, clauses = scene.sentence, candidate.frame, scene.clauses
    trigger = sentence.tokens[candidate.head]
    real = reality(codebook, clauses, statuses.Telling(candidate.head, candidate.carrier, frame.type))
    refusal = _refuses(candidate, clauses)
    status = _refused(candidate, clauses) if refusal else frame.status or real.status
    initiators, recipients = _arranged(frame.joint, sides)
    about = codebook.factive | codebook.alleging
    theme = sides.theme
    claim = Claim(
        id="",
        document=scene.document.id,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        quote=scene.document.text[sentence.start : sentence.end],
        trigger=Span(start=trigger.start, end=trigger.end),
        head=candidate.head,
        lemma=trigger.lemma,
        type="REJECT" if refusal else frame.type,
        mode=frame.mode,
        kind=frame.kind or (theme.frame.kind if theme and frame.type in _PROMISING else None),
        initiators=initiators,
        recipients=recipients,
        joint=frame.joint,
        status=status,
        speakers=_speakers(attribution.chain(candidate.carrier), initiators),
        frame=frame.id,
        confidence=_confidence(candidate, sides),
        reasons=_reasons(candidate, sides, scene, real.reason),
        time=time_of(clauses, scene.times, candidate.head, candidate.carrier, about=about),
        places=places_of(clauses, scene.places, candidate.head, candidate.carrier),
        name=proper_name(clauses, scene.parties, candidate.head),
        definite=_definite(candidate, scene),
        context=scene.contexts(codebook),
        sources=scene.cited(),
        aim=None if frame.joint or codes_of(recipients) else aim_of(scene, candidate),
    )
    return replace(claim, id=identity(claim))


def _refuses(candidate: Candidate, clauses: Clauses) -> bool:
    """ "Will not accept", "would never negotiate": what is denied for the future is refused now."""
    if not clauses.negated(candidate.carrier) or candidate.frame.type not in _YIELDING:
        return False
    if candidate.frame.negated:
        return True
    helpers = {clauses.tokens[child].lemma.lower() for child in clauses.below(candidate.carrier, "aux")}
    return bool(helpers & {"will", "would", "wo", "shall"})


def _refused(candidate: Candidate, clauses: Clauses) -> Status:
    """ "Does not accept" goes on, "did not accept" and "will not accept" are refusals made."""
    helpers = [clauses.tokens[child] for child in clauses.below(candidate.carrier, "aux")]
    present = any(token.lemma.lower() == "do" and token.xpos in {"VBZ", "VBP"} for token in helpers)
    return Status.ONGOING if present else Status.OCCURRED


def _arranged(joint: bool, sides: Sides) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    return (sides.initiators + sides.recipients, ()) if joint else (sides.initiators, sides.recipients)


def _speakers(chain: tuple[Speaker, ...], initiators: tuple[ActorMention, ...]) -> tuple[Speaker, ...]:
    inside = {(actor.start, actor.end) for actor in initiators}
    return tuple(speaker for speaker in chain if (speaker.start, speaker.end) not in inside)


def _confidence(candidate: Candidate, sides: Sides) -> float:
    value = candidate.frame.confidence
    if candidate.implied:
        value -= 0.15
    if not sides.initiators:
        value -= 0.15
    if candidate.frame.recipient and not sides.recipients:
        value -= 0.05
    if sides.recipient_slot == "theme":
        value -= 0.1
    return round(max(0.05, value), 2)


def _reasons(candidate: Candidate, sides: Sides, scene: Scene, status: str) -> tuple[str, ...]:
    tokens = scene.clauses.tokens
    head, carrier = tokens[candidate.head].text, tokens[candidate.carrier].text
    carried = f", carried by “{carrier}”" if candidate.carrier != candidate.head else ""
    reasons = [f"type: “{head}”{carried} evokes frame {candidate.frame.id}"]
    for side, actors, slot in (
        ("initiator", sides.initiators, sides.initiator_slot),
        ("recipient", sides.recipients, sides.recipient_slot),
    ):
        reasons.extend(f"{side}: “{actor.text}” in slot {slot}; {actor.rule}" for actor in actors)
    reasons.append(f"status: {status}")
    return tuple(reasons)
