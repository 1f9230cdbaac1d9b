"""The time of acts that their own sentence does not date: the time of the telling goes on from sentence to sentence.

A date that heads an entry dates the entry; what the same sides do next in the same breath is done at the same time;
what is said is said at the time of the saying; a headline tells what its lead dates. Background, acts with a time of
their own and the answers of others stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.claims.aspects import UTTERED
from araxes.claims.circumstances import governors, time_of
from araxes.claims.claim import Claim
from araxes.claims.clauses import Clauses
from araxes.claims.scenes import Scene
from araxes.claims.speakers import is_of_words
from araxes.codebook.frames import Codebook
from araxes.documents.roles import HEADINGS
from araxes.mentions.mention import TimeMention
from araxes.values.dates import Interval, PartialDate
from araxes.values.statuses import Status

_SPOKEN = UTTERED | {"SUPPORT"}
_FINE = frozenset({"day", "month"})
_BREATH = 2
_SIGNS = " \t\n.,:;()[]*#—–-"
_CARRYING = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "xcomp", "compound"})
# What hangs on a noun is background of the saying.
_DEEP = frozenset({"acl", "nmod", "compound", "amod", "appos"})
# Adverbs that set an act apart from what has just been told.
_APART = frozenset(
    "earlier previously once formerly already originally long later recently since ever never always subsequently "
    "afterwards afterward eventually soon thereupon thereafter historically initially repeatedly often".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PRON", "NUM"})
_LENT = "year from the publication date"
_SIMPLE_PRESENT = "status: simple present"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hour:
    """A time of the telling, the sentence and block it holds for, who acts in it, and whether it heads an entry."""

    time: TimeMention
    sentence: int
    block: int
    codes: frozenset[str]
    entry: bool = False


def narrate(claims: Sequence[Claim], scenes: Sequence[Scene], codebook: Codebook) -> list[Claim]:
    """Return the claims, in their order, dated by the telling where their sentences leave them without a date."""
    published = scenes[0].document.published.date if scenes and scenes[0].document.published else None
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    done: list[Claim] = []
    hour: _Hour | None = None
    for scene in scenes:
        if hour is not None and hour.entry and hour.block != scene.sentence.block:
            hour = None
        hour = _entry(scene, published) or hour
        here = by_sentence.get(scene.sentence.index, ())
        own = _own(scene, published) if here else None
        told = [_dated(claim, scene, _nearer(claim, own, hour), codebook) for claim in here]
        told = [_spoken_on(claim, done) if _past(scene, claim) else claim for claim in told]
        hour = _next(scene, told, hour, published)
        done.extend(_actual(claim, scene, published) for claim in told)
    return _headed(done, scenes, published)


def _entry(scene: Scene, published: PartialDate | None) -> _Hour | None:
    """Return the date that stands alone, or before a colon, at the head of a sentence."""
    time = next((time for time in scene.times if _usable(time)), None)
    sentence = scene.sentence
    if time is None or time.precision != "day" or sentence.role in HEADINGS:
        return None
    text = scene.document.text
    before, after = text[sentence.start : time.start].strip(_SIGNS), text[time.end : sentence.end]
    alone = not after.strip(_SIGNS)
    if before or not (alone or after.lstrip()[:1] in {":", "—", "–"}):
        return None
    if alone and published is not None and time.interval is not None and time.interval.start == published:
        return None  # A dateline.
    return _Hour(time=time, sentence=sentence.index, block=sentence.block, codes=frozenset(), entry=True)


def _usable(time: TimeMention) -> bool:
    """Tell whether something can be done at a time: a day or month with both ends known."""
    interval = time.interval
    return interval is not None and interval.start is not None and interval.end is not None and time.precision in _FINE


def _next(scene: Scene, told: Sequence[Claim], hour: _Hour | None, published: PartialDate | None) -> _Hour | None:
    """Return the time of the telling after a sentence."""
    here = scene.sentence
    if here.role in HEADINGS:
        return hour
    time = _main_time(scene, published)
    codes = frozenset(code for actor in scene.actors if actor.kind != "reference" for code in actor.codes)
    if time is not None:
        entry = hour is not None and hour.entry
        return _Hour(time=time, sentence=here.index, block=here.block, codes=codes, entry=entry)
    if hour is not None and any(claim.time is hour.time for claim in told):
        return replace(hour, sentence=here.index, block=here.block)
    return hour


def _own(scene: Scene, published: PartialDate | None) -> _Hour | None:
    """Return the time that the sentence itself gives to what it goes on to tell."""
    time = _main_time(scene, published)
    if time is None or scene.sentence.role in HEADINGS:
        return None
    here = scene.sentence
    return _Hour(time=time, sentence=here.index, block=here.block, codes=frozenset())


def _nearer(claim: Claim, own: _Hour | None, hour: _Hour | None) -> _Hour | None:
    return own if own is not None and own.time.end <= claim.trigger.start else hour


def _main_time(scene: Scene, published: PartialDate | None) -> TimeMention | None:
    """Return the past time that belongs to a main clause of the sentence."""
    clauses = scene.clauses
    for time in scene.times:
        if not _usable(time) or _ahead(time, published):
            continue
        if any(_main(scene, index) for index in governors(clauses, time)):
            return time
    return None


def _ahead(time: TimeMention, published: PartialDate | None) -> bool:
    start = time.interval.start if time.interval else None
    return published is not None and start is not None and start.first > published.last


def _main(scene: Scene, index: int) -> bool:
    """Tell whether a word is the root of its sentence or coordinated with it."""
    tokens = scene.clauses.tokens
    while tokens[index].deprel in {"conj", "parataxis"} or _where(scene.clauses, index):
        resumed = _where(scene.clauses, index)
        index = tokens[index].head
        while resumed and tokens[index].upos in _NOMINAL and tokens[index].head >= 0:
            index = tokens[index].head
    return tokens[index].deprel == "root"


def _where(clauses: Clauses, index: int) -> bool:
    """ "Came to Oslo, **where** they signed": the clause tells on."""
    if clauses.tokens[index].deprel not in {"acl:relcl", "advcl"}:
        return False
    return any(clauses.tokens[child].lemma.lower() == "where" for child in clauses.children[index])


def _dated(claim: Claim, scene: Scene, hour: _Hour | None, codebook: Codebook) -> Claim:
    if claim.time is not None or claim.status not in {Status.OCCURRED, Status.ONGOING}:
        return claim
    promised = claim.type == "AGREE" and claim.kind is None
    said = _said_at(claim, scene, codebook) if promised or is_of_words(claim) else None
    if said is not None:
        return _at(claim, said, "the time of the saying")
    if hour is None or not _in_breath(claim, scene, hour):
        return claim
    verb = _verb(claim, scene, codebook)
    if verb is None or not _narrative(scene, verb, entry=hour.entry):
        return claim
    why = "the date at the head of the entry," if hour.entry else "told on from"
    return _at(claim, hour.time, f"{why} sentence {hour.time.sentence + 1} (“{hour.time.text}”)")


def _at(claim: Claim, time: TimeMention, why: str) -> Claim:
    return replace(claim, time=time, reasons=(*claim.reasons, f"time: {why}"))


def _in_breath(claim: Claim, scene: Scene, hour: _Hour) -> bool:
    """Tell whether the telling has gone on without a break, and by the same sides."""
    if hour.entry:
        return True
    distance = claim.sentence - hour.sentence
    if distance and hour.time.precision != "day":
        return False
    if distance > (_BREATH if scene.sentence.block == hour.block else 1) or distance < 0:
        return False
    mine = frozenset(claim.initiator_codes)
    if scene.sentence.block != hour.block:
        return bool(mine) and mine <= hour.codes and len(mine | frozenset(claim.recipient_codes)) > 1
    return (bool(mine) and mine <= hour.codes) or (not hour.codes and distance <= 1)


def _verb(claim: Claim, scene: Scene, codebook: Codebook) -> int | None:
    """Return the main verb that tells the claim, ``None`` for background."""
    clauses, index = scene.clauses, claim.head
    if claim.frame.startswith("stance/"):
        return next((token.index for token in clauses.tokens if token.deprel == "root"), None)
    while clauses.tokens[index].upos not in {"VERB", "AUX"} or clauses.tokens[index].deprel == "xcomp":
        token = clauses.tokens[index]
        if token.deprel not in _CARRYING or token.head < 0:
            return None
        above = clauses.tokens[token.head]
        if token.upos == "NOUN" and above.lemma not in codebook.light:
            return None
        index = token.head
    return index if _main(scene, index) else None


def _narrative(scene: Scene, verb: int, *, entry: bool) -> bool:
    """Tell whether a verb moves the telling on: simple past, or the present of an entry."""
    clauses = scene.clauses
    token = clauses.tokens[verb]
    helpers = {clauses.tokens[child].text.lower() for child in clauses.below(verb, "aux", "aux:pass", "cop")}
    beside = {clauses.tokens[child].lemma.lower() for child in clauses.below(verb, "advmod")}
    if beside & _APART or any(_usable(time) and verb in governors(clauses, time) for time in scene.times):
        return False
    if token.xpos == "VBD":
        return not helpers
    if token.xpos in {"VBZ", "VBP", "VB"} and not helpers:
        return entry
    passive = helpers <= ({"was", "were", "is", "are"} if entry else {"was", "were"})
    return bool(helpers) and token.xpos == "VBN" and passive


def _said_at(claim: Claim, scene: Scene, codebook: Codebook) -> TimeMention | None:
    """Return the time of the verb of saying by which the claim's own side utters it."""
    clauses = scene.clauses
    mine = set(claim.initiator_codes)
    for index in list(clauses.ancestors(claim.head))[1:]:
        if clauses.base(index) in _DEEP and not claim.frame.startswith("stance/"):
            return None
        if clauses.tokens[index].lemma.lower() not in codebook.speech:
            continue
        sayers = scene.parties.fill(clauses.verb(index).get("subject", ()), reach=False)
        if mine & {code for sayer in sayers for code in sayer.codes}:
            return time_of(clauses, [time for time in scene.times if _usable(time)], index, index)
    return None


def _spoken_on(claim: Claim, done: Sequence[Claim]) -> Claim:
    """What a speaker goes on saying, he says at the time at which he was said to speak or act."""
    if claim.time is not None or claim.type not in _SPOKEN or claim.status is not Status.OCCURRED:
        return claim
    mine, near = set(claim.initiator_codes), claim.sentence
    for earlier in reversed(done):
        if near - earlier.sentence > _BREATH:
            break
        if mine & {speaker.name for speaker in earlier.speakers}:
            near = earlier.sentence
        acted = earlier.time is not None and earlier.time.precision == "day" and earlier.status is Status.OCCURRED
        if acted and earlier.time is not None and mine and mine <= set(earlier.initiator_codes):
            where = f"sentence {earlier.sentence + 1} (“{earlier.time.text}”)"
            return _at(claim, earlier.time, f"carried on from {where}, the same side acting")
    return claim


def _actual(claim: Claim, scene: Scene, published: PartialDate | None) -> Claim:
    """Read the present tense by its date: a past day makes it a deed done, a day to come a plan."""
    time = claim.time
    if time is None or claim.status not in {Status.OCCURRED, Status.ONGOING}:
        return claim
    if _ahead(time, published):
        if _past(scene, claim) and claim.type != "AGREE":
            return _a_year_back(claim, time)
        return _as(claim, Status.PLANNED, f"“{time.text}” lies ahead of the publication")
    present = any(reason.startswith(_SIMPLE_PRESENT) for reason in claim.reasons)
    if claim.status is Status.ONGOING and present and _usable(time) and time.precision == "day":
        return _as(claim, Status.OCCURRED, f"the present tells what was done on “{time.text}”")
    return claim


def _past(scene: Scene, claim: Claim) -> bool:
    """Tell whether the clause of a claim is told in the past tense, or quoted from one who has spoken."""
    clauses = scene.clauses
    if claim.frame.startswith("stance/") or claim.speakers:
        return True
    for index in clauses.ancestors(claim.head):
        token = clauses.tokens[index]
        helpers = {clauses.tokens[child].xpos for child in clauses.below(index, "aux", "aux:pass", "cop")}
        if token.xpos == "VBD" or "VBD" in helpers:
            return True
        if token.xpos in {"VBZ", "VBP"} or helpers & {"VBZ", "VBP", "MD"}:
            return False
    return False


def _a_year_back(claim: Claim, time: TimeMention) -> Claim:
    """Correct the year that the publication date lent to a past act; a time that names its year is another's."""
    start, end = (time.interval.start, time.interval.end) if time.interval else (None, None)
    if _LENT not in time.rule or start is None or end is None or (start.month, start.day) == (2, 29):
        return replace(claim, time=None)
    moved = Interval(start=replace(start, year=start.year - 1), end=replace(end, year=end.year - 1))
    rule = f"{time.rule}; told as past: a year before"
    return replace(claim, time=replace(time, value=str(moved.start), interval=moved, rule=rule))


def _as(claim: Claim, status: Status, why: str) -> Claim:
    kept = tuple(reason for reason in claim.reasons if not reason.startswith("status:"))
    return replace(claim, status=status, reasons=(*kept, f"status: {why}"))


def _headed(claims: Sequence[Claim], scenes: Sequence[Scene], published: PartialDate | None) -> list[Claim]:
    """Give what the title tells the day of the lead, when the same side acts in it."""
    lead = next(_leads(scenes), None)
    time = _main_time(lead, published) if lead is not None else None
    if lead is None or time is None or time.precision != "day":
        return list(claims)
    acting = {code for actor in lead.actors for code in actor.codes}
    roles: Mapping[int, str] = {scene.sentence.index: scene.sentence.role for scene in scenes}
    return [
        _at(claim, time, f"the day of the lead, sentence {lead.sentence.index + 1} (“{time.text}”)")
        if roles[claim.sentence] == "title"
        and claim.time is None
        and claim.status is Status.OCCURRED
        and set(claim.initiator_codes or claim.recipient_codes) & acting
        else claim
        for claim in claims
    ]


def _leads(scenes: Sequence[Scene]) -> Iterator[Scene]:
    """Yield the sentences of the body that are no dateline."""
    for scene in scenes:
        text = scene.document.text[scene.sentence.start : scene.sentence.end]
        for time in scene.times:
            text = text.replace(time.text, "")
        if scene.sentence.role not in HEADINGS and text.strip(_SIGNS):
            yield scene
