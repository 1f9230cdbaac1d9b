"""Where an actor stands on an issue, as a document tells it: support, demand, refusal, warning, red line.

``actors`` are those who hold the position. ``content``: ``stance`` (``for``, ``against``, ``conditional``,
``red-line``, ``demands`` or ``warns``), ``issue`` (the phrase as written), ``head``, ``names`` and ``words`` (the key
of the phrase: see ``issues.Issue``), ``refers`` (the fuller phrase that "this corridor" points back at, or ``None``),
``condition`` and ``consequence`` (as written, or ``None``), and ``date`` (ISO, where the clause gives one). What the
author alone thinks is no position.
"""

from collections.abc import Iterator

from araxes.claims.circumstances import time_of
from araxes.claims.scenes import Scene
from araxes.events.remark import Remark
from araxes.events.remarks.conditions import condition_clause, condition_of, consequence_of, warned_of
from araxes.events.remarks.cues import resource, words
from araxes.events.remarks.issues import Issue, issues_of
from araxes.events.remarks.reading import Reading, codes
from araxes.events.remarks.stances import Stance, find_stances
from araxes.mentions.mention import ActorMention

_STRICT = ("only", "provided", "on ", "as ")
_REACH = 5


def find_positions(reading: Reading) -> Iterator[Remark]:
    """Yield the positions that a document tells of actors."""
    for scene in reading.scenes:
        taken: set[tuple[tuple[str, ...], str]] = set()
        for stance in [*find_stances(reading, scene), *_conditional(reading, scene), *_termed(reading, scene)]:
            holders = _holders(reading, scene, stance)
            heads = _threatened(reading, scene, stance)
            for issue in issues_of(reading, scene, heads, lands=stance.stance == "red-line") if holders else ():
                key = (codes(holders), issue.text)
                if key not in taken and not _armed(stance, issue):
                    taken.add(key)
                    yield _remark(reading, scene, stance, holders=holders, issue=issue)


def _armed(stance: Stance, issue: Issue) -> bool:
    """Tell "warplanes supported by Moscow": help for soldiers and arms is a deed."""
    topics = resource("figures")["topics"]
    return stance.stance == "for" and issue.head in {*topics["forces"], *topics["weapons"]}


def _threatened(reading: Reading, scene: Scene, stance: Stance) -> tuple[int, ...]:
    """Return what a warning is about: its condition, or else the subject of what it says will follow."""
    if stance.stance != "warns" or not stance.issues:
        return stance.issues
    clause = stance.issues[0]
    opened = condition_clause(scene, stance.index) or condition_clause(scene, clause)
    if opened is not None:
        return (opened,)
    if scene.sentence.tokens[clause].upos not in {"VERB", "AUX"}:
        return stance.issues
    subjects = scene.clauses.below(clause, "nsubj", "nsubj:pass", "csubj")
    own = not subjects or codes(reading.actors(scene, subjects)) or scene.sentence.tokens[subjects[0]].upos == "PRON"
    return (clause,) if own else tuple(subjects)


def _holders(reading: Reading, scene: Scene, stance: Stance) -> tuple[ActorMention, ...]:
    if not stance.spoken:
        heads = [
            i for i in stance.holders if scene.sentence.tokens[i].lemma.lower() not in words("positions", "impartial")
        ]
        return reading.actors(scene, heads)
    saying = reading.saying(scene, stance.index)
    return (saying.sayer,) if saying is not None and saying.sayer.codes else ()


def _conditional(reading: Reading, scene: Scene) -> Iterator[Stance]:
    """Yield "it can be opened only if …" in what somebody says: who says so sets a condition."""
    for saying in reading.sayings:
        if saying.scene.sentence.index != scene.sentence.index or saying.things:
            continue
        content = set(saying.content)
        for index in saying.content:
            token = scene.sentence.tokens[index]
            if token.upos != "VERB" or (token.head in content and token.deprel not in {"conj", "parataxis"}):
                continue
            subject = scene.clauses.surface_subject(index)
            condition = condition_of(reading, scene, index)
            if subject is not None and condition and condition.lower().startswith(_STRICT):
                own = scene.parties.is_actor(subject) or scene.sentence.tokens[subject].upos == "PRON"
                issues = (index if own else subject,)
                yield Stance(index=index, stance="conditional", holders=(), issues=issues, spoken=True)


def _termed(reading: Reading, scene: Scene) -> Iterator[Stance]:
    """Yield "can be opened only if **Iran's conditions** are met": the conditions are Iran's, whoever says so."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    for token in tokens:
        if token.lemma.lower() not in words("positions", "terms"):
            continue
        owners = clauses.below(token.index, "nmod:poss")
        for above in list(clauses.ancestors(token.index))[1:_REACH] if owners else ():
            subject = clauses.surface_subject(above)
            condition = condition_of(reading, scene, above) if tokens[above].upos == "VERB" else None
            inside = condition is not None and subject is not None and subject != token.index
            if inside and str(condition).lower().startswith((*_STRICT, "without", "unless")):
                held = reading.words(scene, [token.index]) in str(condition)
                if held and subject is not None:
                    yield Stance(index=above, stance="conditional", holders=tuple(owners), issues=(subject,))
                break


def _remark(
    reading: Reading, scene: Scene, stance: Stance, *, holders: tuple[ActorMention, ...], issue: Issue
) -> Remark:
    span, quote = reading.quote(scene)
    told = reading.at(scene, stance.index)
    condition = condition_of(reading, scene, stance.index)
    consequence = None
    if stance.stance == "warns":
        consequence = warned_of(reading, scene, stance.issues[0], but=issue.text)
    elif stance.stance == "red-line":
        consequence = consequence_of(reading, scene, stance.index)
    time = time_of(scene.clauses, scene.times, stance.index, stance.index)
    dated = time.interval.start if time and time.interval else None
    hedged = condition is not None and stance.stance == "for"
    return Remark(
        kind="position",
        document=reading.document.id,
        span=span,
        quote=quote,
        report=told.event.id if told else None,
        actors=codes(holders),
        speakers=reading.speakers(scene, stance.index),
        content={
            "stance": "conditional" if hedged else stance.stance,
            "issue": issue.text,
            "head": issue.head,
            "names": list(issue.names),
            "words": list(issue.words),
            "refers": issue.refers,
            "condition": condition,
            "consequence": consequence,
            "date": str(dated) if dated else None,
        },
    )
