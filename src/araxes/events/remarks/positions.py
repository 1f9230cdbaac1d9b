"""Where an actor stands on an issue, as a document tells it: support, demand, refusal, warning, red line.

``actors`` are those who hold the position. ``content``: ``stance`` (``for``, ``against``, ``conditional``,
``red-line``, ``demands`` or ``warns``), ``issue`` (the phrase as written), ``head``, ``names`` and ``words`` (the key
of the phrase: see ``issues.Issue``), ``refers`` (the fuller phrase that "this corridor" points back at, or ``None``),
``condition`` and ``consequence`` (as written, or ``None``), and ``date`` (ISO, where the clause gives one). What the
author alone thinks is no position.
"""

from collections.abc import Iterator
from dataclasses import replace

from araxes.claims.circumstances import time_of
from araxes.claims.scenes import Scene
from araxes.events.remark import Remark
from araxes.events.remarks.conditions import condition_of, consequence_of
from araxes.events.remarks.issues import Issue, issues_of
from araxes.events.remarks.reading import Reading, codes
from araxes.events.remarks.stances import Stance, find_stances
from araxes.mentions.mention import ActorMention

_SOFT = frozenset({"for", "demands"})
_HARD = frozenset({"if", "unless", "only", "provided", "as", "so", "until", "on"})


def find_positions(reading: Reading) -> Iterator[Remark]:
    """Yield the positions that a document tells of actors."""
    for scene in reading.scenes:
        taken: set[tuple[tuple[str, ...], str]] = set()
        for stance in [*find_stances(reading, scene), *_conditional(reading, scene)]:
            holders = _holders(reading, scene, stance)
            for issue in issues_of(reading, scene, stance.issues) if holders else ():
                key = (codes(holders), issue.text)
                if key not in taken:
                    taken.add(key)
                    yield _remark(reading, scene, stance, holders=holders, issue=issue)


def _holders(reading: Reading, scene: Scene, stance: Stance) -> tuple[ActorMention, ...]:
    if not stance.spoken:
        return reading.actors(scene, stance.holders)
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
            if subject is not None and condition and condition.lower().startswith(("only", "provided", "on ", "as ")):
                yield Stance(index=index, stance="conditional", holders=(), issues=(subject,), spoken=True)


def _remark(
    reading: Reading, scene: Scene, stance: Stance, *, holders: tuple[ActorMention, ...], issue: Issue
) -> Remark:
    span, quote = reading.quote(scene)
    told = reading.at(scene, stance.index)
    condition = condition_of(reading, scene, stance.index)
    consequence = consequence_of(reading, scene, stance.index) if stance.stance in {"red-line", "warns"} else None
    time = time_of(scene.clauses, scene.times, stance.index, stance.index)
    dated = time.interval.start if time and time.interval else None
    taken = stance if condition is None or stance.stance not in _SOFT else _hedged(stance, condition)
    return Remark(
        kind="position",
        document=reading.document.id,
        span=span,
        quote=quote,
        report=told.event.id if told else None,
        actors=codes(holders),
        speakers=reading.speakers(scene, stance.index),
        content={
            "stance": taken.stance,
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


def _hedged(stance: Stance, condition: str) -> Stance:
    hard = condition.split()[0].lower() in _HARD
    return replace(stance, stance="conditional") if hard and stance.stance == "for" else stance
