"""Claims that something is the first of its kind, or that it is not.

``content``: ``claim`` is ``first``, ``not-first`` or ``first-since``; ``since`` the date since when (ISO, or ``None``);
``years`` the number of years in "the first in ten years" (or ``None``); ``scope`` the words that limit it ("since
2016", ``None`` where nothing does); ``of`` the words of what is called first; ``cue`` the words that call it so.
``report`` is the event that is called first. Without an event, only a claim with its own words of extent is kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.claims.scenes import Scene
from araxes.events.remark import Remark
from araxes.events.remarks.cues import words
from araxes.events.remarks.phrases import noun_phrase, unbroken
from araxes.events.remarks.reading import Reading, Told
from araxes.mentions.mention import TimeMention

_LENGTH = re.compile(r"P(\d+)(Y|DE|CE)")
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_NOMINAL = frozenset({"NOUN", "PROPN"})
_SELF = frozenset({"it", "this", "that", "these", "those", "which", "they"})
_OBJECTS = ("obj", "nsubj:pass", "xcomp", "ccomp", "obl", "advcl")
_INSIDE = ("compound", "amod", "acl", "nmod", "acl:relcl")
_REACH = 4


@dataclass(frozen=True, slots=True)
class _First:
    """The cue at ``index``, what it qualifies (``head``), and whether it needs no event to be a claim."""

    index: int
    last: int
    head: int
    strong: bool
    later: bool = False


def find_firsts(reading: Reading) -> Iterator[Remark]:
    """Yield the claims of a document that something is, or is not, the first."""
    for scene in reading.scenes:
        for first in _firsts(scene):
            remark = _remark(reading, scene, first)
            if remark is not None:
                yield remark


def _firsts(scene: Scene) -> Iterator[_First]:
    for token in scene.sentence.tokens:
        text = token.text.lower()
        if text == "first" or text in words("firsts", "later"):
            found = _ranked(scene, token.index)
        elif text in words("firsts", "novel") or (text == "precedent" and _lacking(scene, token.index)):
            found = _novel(scene, token.index)
        elif text == "never" and _text(scene, token.index + 1) == "before":
            verbs = [
                i for i in scene.clauses.ancestors(token.index) if scene.sentence.tokens[i].upos in {"VERB", "AUX"}
            ]
            found = _First(token.index, token.index + 1, verbs[0], True) if verbs else None
        else:
            continue
        if found is not None:
            yield found


def _ranked(scene: Scene, index: int) -> _First | None:
    """Read "for the first time", "the first ever X", "the first X since", "the first of its kind"."""
    tokens = scene.sentence.tokens
    later = _text(scene, index) != "first"
    last = index
    while _text(scene, last + 1) in {"ever", "such"} or (_text(scene, last + 1), _text(scene, last + 2)) == (
        "-",
        "ever",
    ):
        last += 1
    if _text(scene, index + 1) == "time" and _text(scene, index - 1) == "the":
        return _timed(scene, index, later=later)
    governor = -1 if _text(scene, last + 1) == "-" else tokens[index].head
    noun = governor if tokens[index].deprel in {"amod", "compound", "nummod"} and governor > index else None
    if noun is not None and tokens[noun].upos in _NOMINAL:
        if tokens[noun].lemma.lower() in words("firsts", "counted"):
            return None
        strong = last > index or _alone(scene, noun) or bool(scene.clauses.below(noun, "acl"))
        return _First(index, last, noun, strong, later) if strong or not later else None
    if tokens[index].upos == "ADV" or _text(scene, last + 1) == "-" or not _alone(scene, index):
        return None
    return _First(index, last, index, True, later)


def _timed(scene: Scene, index: int, *, later: bool) -> _First | None:
    """Read "met **for the first time**" and "it is not **the first time** that they met"."""
    time = scene.sentence.tokens[index + 1]
    clauses = scene.clauses.below(time.index, "acl:relcl", "acl", "ccomp")
    if _text(scene, index - 2) == "for" and time.head >= 0:
        return _First(index - 2, time.index, time.head, True, later)
    return _First(index, time.index, clauses[0], True, later) if clauses else None


def _alone(scene: Scene, index: int) -> bool:
    """Tell "the first of its kind", "the first by a Chinese leader" from a mere "first"."""
    below = [child for child in scene.clauses.children[index] if child > index]
    kinds = any(scene.sentence.tokens[child].lemma in words("firsts", "kinds") for child in below)
    doer = any(scene.clauses.preposition(child) == "by" for child in below)
    return kinds or doer or _limited(scene, index)


def _novel(scene: Scene, index: int) -> _First:
    token = scene.sentence.tokens[index]
    attribute = token.deprel in {"amod", "compound"} and token.head >= 0
    # "A visit without precedent": what the word hangs on; "the visit was unprecedented": its subject.
    hanging = token.upos == "NOUN" and token.deprel == "nmod"
    return _First(index, index, token.head if attribute or hanging else index, False)


def _lacking(scene: Scene, index: int) -> bool:
    return scene.clauses.preposition(index) == "without" or scene.clauses.negated(index)


def _limited(scene: Scene, head: int) -> bool:
    return bool(_scope(scene, head))


def _remark(reading: Reading, scene: Scene, first: _First) -> Remark | None:
    told = _event(reading, scene, first)
    if told is None and not (first.strong and scene.actors):
        return None
    scope = _scope(scene, first.head, last=first.last)
    times = [time for time in scene.times if scope and _overlaps(scene, scope, time)]
    since, years = _since(times), _years(times)
    denied = first.later or _denied(scene, first)
    limited = "first-since" if scope else "first"
    span, quote = reading.quote(scene)
    return Remark(
        kind="first",
        document=reading.document.id,
        span=span,
        quote=quote,
        report=told.event.id if told else None,
        actors=told.parties if told else (),
        speakers=reading.speakers(scene, first.index),
        content={
            "claim": "not-first" if denied else limited,
            "since": since,
            "years": years,
            "scope": reading.words(scene, scope) if scope else None,
            "of": _of(reading, scene, first, told),
            "cue": reading.words(scene, range(first.index, first.last + 1)),
        },
    )


def _event(reading: Reading, scene: Scene, first: _First) -> Told | None:
    """Return the event that is called first: the thing itself, its subject, what it is part of, or the last one."""
    clauses, head = scene.clauses, _named(scene, first.head)
    if scene.sentence.tokens[head].upos == "PRON":
        return next(reading.before(scene), None)
    verbal = scene.sentence.tokens[head].upos in {"VERB", "AUX"}
    subject = clauses.surface_subject(head)
    near = [head, *clauses.below(head, *(_OBJECTS if verbal else _INSIDE))]
    near += [] if subject is None else [subject, *clauses.below(subject, *_INSIDE)]
    above = [] if verbal else list(clauses.ancestors(head))[1:_REACH]
    scope = _scope(scene, head, last=first.last)
    for index in (*near, *above):
        known = None if index in scope else reading.at(scene, index)
        if known is not None:
            return known
    pointing = subject is not None and scene.sentence.tokens[subject].text.lower() in _SELF
    return next(reading.before(scene), None) if pointing else None


def _named(scene: Scene, head: int) -> int:
    """Return what is called so: the object in "called **them** unprecedented", else the head itself."""
    token = scene.sentence.tokens[head]
    things = scene.clauses.below(token.head, "obj") if token.head >= 0 and token.deprel in {"xcomp", "ccomp"} else []
    return things[0] if things and things[0] < head else head


def _scope(scene: Scene, head: int, *, last: int = -1) -> Sequence[int]:
    """Return the tokens of "since 2016", "in ten years" below or behind what is called first."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    anchors = {head, tokens[head].head, *clauses.children[head], *([last] if last >= 0 else [])}
    for index in range((last if last >= 0 else head) + 1, len(tokens)):
        text = tokens[index].text.lower()
        top = tokens[index].head
        if tokens[index].deprel not in {"case", "mark"} or top < 0 or tokens[index - 1].text == ",":
            continue
        tied = bool(anchors & set(list(clauses.ancestors(top))[:_REACH]))
        lengthy = text in {"in", "for", "after"} and tokens[top].lemma in words("firsts", "lengths")
        if tied and (text == "since" or (lengthy and _counted(scene, top, text))):
            return unbroken(scene, top, index)
    return ()


def _counted(scene: Scene, top: int, preposition: str) -> bool:
    """Tell "in ten years", "in decades" from "in the same month"."""
    plural = scene.sentence.tokens[top].xpos == "NNS"
    number = bool(scene.clauses.below(top, "nummod"))
    return (plural or number or scene.clauses.negated(top)) and (preposition != "after" or plural)


def _denied(scene: Scene, first: _First) -> bool:
    near = [_text(scene, index) for index in range(max(0, first.index - 3), first.index)]
    if any(text in words("firsts", "denying") for text in near):
        return _text(scene, first.index) != "never"
    return _text(scene, first.index) not in {"never", "precedent"} and scene.clauses.negated(first.head)


def _of(reading: Reading, scene: Scene, first: _First, told: Told | None) -> str:
    if first.head != first.index and scene.sentence.tokens[first.head].upos in _NOMINAL:
        scope = _scope(scene, first.head, last=first.last)
        phrase = [i for i in noun_phrase(scene, first.head) if i > first.last and i not in scope]
        return reading.words(scene, phrase or [first.head])
    if told is not None and told.claim.sentence != scene.sentence.index:
        return told.claim.trigger.of(reading.document.text)
    head = first.head if told is None else told.claim.head
    verbal = scene.sentence.tokens[head].upos == "VERB"
    inside = unbroken(scene, head, head) if verbal else noun_phrase(scene, head)
    cue = range(first.index, first.last + 1)
    stop = next((i for i in inside if i in cue and i > head), inside[-1] + 1)
    return reading.words(scene, [i for i in inside if i < stop and i not in cue] or [head])


def _overlaps(scene: Scene, scope: Sequence[int], time: TimeMention) -> bool:
    tokens = scene.sentence.tokens
    return time.start < tokens[scope[-1]].end and tokens[scope[0]].start < time.end


def _since(times: Sequence[TimeMention]) -> str | None:
    starts = [
        time.interval.start for time in times if time.interval and time.interval.start and time.type != "DURATION"
    ]
    return str(starts[0]) if starts else None


def _years(times: Sequence[TimeMention]) -> int | None:
    for time in times:
        match = _LENGTH.fullmatch(time.value)
        if match:
            return int(match[1]) * _YEARS[match[2]]
    return None


def _text(scene: Scene, index: int) -> str:
    tokens = scene.sentence.tokens
    return tokens[index].text.lower() if 0 <= index < len(tokens) else ""
