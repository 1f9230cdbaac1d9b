"""Links between two events that a document states itself.

``report`` is the event that the words are said of and ``other`` the event that it is tied to; where only the first is
an event, ``other`` is ``None`` and the words of the second stand in ``words``. ``content``: ``relation`` (``result``,
``response``, ``retaliation``, ``agreed``, ``exchange``; ``after``, ``before`` and ``backdrop`` tell only a sequence),
``order`` (``after`` or ``before``: how ``report`` lies to ``other``), ``cue`` and ``words`` as written, and ``weak``,
true for a mere sequence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from araxes.claims.scenes import Scene
from araxes.events.remark import Remark
from araxes.events.remarks.cues import resource, words
from araxes.events.remarks.phrases import noun_phrase, unbroken
from araxes.events.remarks.reading import Reading, Told
from araxes.values.statuses import Status

_CASES = frozenset({"case", "mark", "fixed"})
_PREDICATED = frozenset({"cop", "nsubj", "nsubj:pass"})
_DEPTH = 3
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_UNREAL = frozenset({Status.DENIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that tie; ``backward`` cues have the cause as their subject, ``weak`` ones tell only a sequence."""

    parts: tuple[str, ...]
    relation: str
    order: str
    weak: bool = False
    backward: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """A cue found at ``first``..``last``: ``governor`` heads what it is said of, ``thing`` what it ties that to."""

    cue: Cue
    first: int
    last: int
    governor: int
    thing: int
    top: int


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a link and the sentence that names it."""

    told: Told
    scene: Scene


def find_links(reading: Reading) -> Iterator[Remark]:
    """Yield the links between events that a document states."""
    for scene in reading.scenes:
        for tie in _ties(scene):
            remark = _tied(reading, scene, tie)
            if remark is not None:
                yield remark
        yield from _pointing(reading, scene)
        yield from _settled(reading, scene)


def _ties(scene: Scene) -> Iterator[_Tie]:
    taken: set[int] = set()
    for cue, first in _found(scene, _cues("cues")):
        inside = range(first, first + len(cue.parts))
        if taken.isdisjoint(inside):
            taken.update(inside)
            tie = _tie(scene, cue, inside)
            if tie is not None:
                yield tie


@cache
def _cues(key: str) -> tuple[Cue, ...]:
    """Return the cues of the resource, the longest first."""
    read = [
        Cue(
            parts=tuple(entry["words"].split()),
            relation=entry["relation"],
            order=entry.get("order", "after"),
            weak=entry.get("weak", False),
            backward=entry.get("backward", False),
        )
        for entry in resource("links")[key]
    ]
    return tuple(sorted(read, key=lambda cue: -len(cue.parts)))


def _found(scene: Scene, cues: Sequence[Cue]) -> Iterator[tuple[Cue, int]]:
    """Yield the cues that stand in a sentence and where, the longest first."""
    forms = [{token.text.lower(), token.lemma.lower()} for token in scene.sentence.tokens]
    held = set().union(*forms)
    for cue in cues:
        if held.issuperset(cue.parts):
            for first in range(len(forms) - len(cue.parts) + 1):
                if all(part in forms[first + place] for place, part in enumerate(cue.parts)):
                    yield cue, first


def _tie(scene: Scene, cue: Cue, inside: range) -> _Tie | None:
    tokens, last = scene.sentence.tokens, inside[-1]
    thing = last
    while tokens[thing].deprel in _CASES and tokens[thing].head >= 0 and thing in inside:
        thing = tokens[thing].head
    if thing in inside:
        things = [
            c for c in scene.clauses.children[thing] if c > last and scene.clauses.base(c) in {"obj", "obl", "nmod"}
        ]
        if not things:
            return None
        thing = things[0]
    if thing < inside[0]:
        return None
    top = thing
    while tokens[top].head in inside:
        top = tokens[top].head
    predicate = top in inside and (
        scene.clauses.below(top, *_PREDICATED) or tokens[top].deprel == "xcomp" or cue.backward
    )
    governor = scene.clauses.surface_subject(top) if predicate else tokens[top].head
    if governor is None or governor < 0:
        return None
    return _Tie(cue=cue, first=inside[0], last=last, governor=governor, thing=thing, top=top)


def _tied(reading: Reading, scene: Scene, tie: _Tie) -> Remark | None:
    within = tie.governor in scene.sentence.subtree(tie.top)
    subtree = frozenset(scene.sentence.subtree(tie.thing if within else tie.top))
    one = _near(reading, scene, [tie.governor, *_clause(scene, tie.governor)], subtree)
    if one is None and scene.sentence.tokens[tie.governor].head >= 0:
        above = scene.sentence.tokens[tie.governor].head
        one = _near(reading, scene, [above, *_clause(scene, above)], subtree | {tie.governor}, depth=2)
    other = _end(reading, scene, tie)
    phrase = [i for i in unbroken(scene, tie.thing, tie.last + 1) if i > tie.last]
    told = reading.words(scene, phrase or [tie.thing])
    near = _End(one, scene) if one is not None else None
    here, there = (other, near) if tie.cue.backward else (near, other)
    if here is None or (there is None and not _worded(scene, tie)):
        return None
    if there is not None and there.told.event.id == here.told.event.id:
        return None
    cue = reading.words(scene, range(tie.first, tie.last + 1))
    return _remark(reading, here, there, _said(tie.cue, cue, told))


def _worded(scene: Scene, tie: _Tie) -> bool:
    """Tell whether the words of the second end say enough where no event is known behind them."""
    if tie.cue.weak or tie.cue.backward or scene.sentence.tokens[tie.thing].upos == "PRON":
        return False
    settled = words("links", "settling") | words("links", "texts")
    return tie.cue.relation != "agreed" or scene.sentence.tokens[tie.thing].lemma.lower() in settled


def _said(cue: Cue, written: str, told: str) -> dict[str, object]:
    return {"relation": cue.relation, "order": cue.order, "cue": written, "words": told, "weak": cue.weak}


def _clause(scene: Scene, governor: int) -> Sequence[int]:
    """Return what stands around a verb that tells no event itself ("the drill was **held** in response to")."""
    subject = scene.clauses.surface_subject(governor)
    return [*scene.clauses.below(governor, "nsubj:pass", "obj", "nsubj"), *([] if subject is None else [subject])]


def _near(
    reading: Reading, scene: Scene, heads: Sequence[int], but: frozenset[int], *, depth: int = _DEPTH
) -> Told | None:
    """Return the nearest real event at the heads or some steps below, outside ``but``."""
    level = [head for head in heads if head not in but]
    for _ in range(depth):
        for index in level:
            known = reading.at(scene, index)
            if known is not None and known.claim.status not in _UNREAL:
                return known
        level = [child for index in level for child in scene.clauses.children[index] if child not in but]
    return None


def _end(reading: Reading, scene: Scene, tie: _Tie) -> _End | None:
    subject = frozenset([tie.governor])
    held = [c for i in range(tie.first, tie.last + 1) for c in scene.clauses.children[i] if c > tie.last]
    known = _near(reading, scene, [tie.thing, *held], subject) or _definite(reading, scene, tie.thing)
    if known is not None:
        return _End(known, scene)
    return None if tie.cue.weak else _retold(reading, scene, tie.thing)


def _definite(reading: Reading, scene: Scene, thing: int) -> Told | None:
    """Return the last event told before that "the meeting" or "this visit" can mean."""
    tokens, lemma = scene.sentence.tokens, scene.sentence.tokens[thing].lemma.lower()
    if not any(tokens[d].text.lower() in _POINTING for d in scene.clauses.below(thing, "det")):
        return None
    earlier = [told for told in reading.order if told.claim.sentence < scene.sentence.index]
    kept = (told for told in reversed(earlier) if lemma in {told.claim.lemma.lower(), told.claim.kind})
    return next((told for told in kept if told.claim.status not in _UNREAL and told.parties), None)


def _retold(reading: Reading, scene: Scene, thing: int) -> _End | None:
    """Find the occasion of "the decisions" in a sentence beside that tells when they were taken."""
    lemma = scene.sentence.tokens[thing].lemma.lower()
    if lemma not in words("links", "settling"):
        return None
    here = scene.sentence.index
    for number in (here, here - 1, here + 1, here - 2):
        if not 0 <= number < len(reading.scenes):
            continue
        other = reading.scenes[number]
        for token in other.sentence.tokens:
            if token.lemma.lower() == lemma and token.upos == "NOUN" and (number != here or token.index != thing):
                occasion = _occasion(reading, other, token.index)
                if occasion is not None:
                    return _End(occasion, other)
    return None


def _occasion(reading: Reading, scene: Scene, settled: int) -> Told | None:
    """Return the event in "decisions were taken **during the visit**"."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    above = tokens[settled].head
    inside = tokens[settled].deprel in {"acl:relcl", "ccomp", "advcl"}
    if inside and any(tokens[c].lemma == "where" for c in clauses.children[settled]):
        # "Visited the capital, **where** he agreed to hold drills."
        known = next((told for i in clauses.ancestors(above) if (told := reading.at(scene, i)) is not None), None)
        return known if known is not None and known.claim.status not in _UNREAL else None
    for governor in (settled, above):
        if governor < 0:
            continue
        for child in clauses.children[governor]:
            if clauses.base(child) in {"obl", "nmod"} and clauses.preposition(child) in words("links", "occasions"):
                known = reading.at(scene, child)
                if known is not None and known.claim.status not in _UNREAL:
                    return known
    return None


def _settled(reading: Reading, scene: Scene) -> Iterator[Remark]:
    """Yield "during the visit an agreement was reached on joint exercises": visit, agreement and exercises are tied."""
    for token in scene.sentence.tokens:
        lemma = token.lemma.lower()
        noun = token.upos == "NOUN" and lemma in words("links", "settling")
        verb = token.upos == "VERB" and lemma in words("links", "settle")
        quoted = verb and token.index and scene.sentence.tokens[token.index - 1].text.lower() == "as"
        if not (noun or verb) or quoted:
            continue
        occasion = _occasion(reading, scene, token.index)
        if occasion is None:
            continue
        thing = _subject_matter(reading, scene, token.index, occasion)
        phrase = reading.words(scene, noun_phrase(scene, token.index))
        content = {"relation": "agreed", "order": "after", "cue": token.text, "weak": False, "words": phrase}
        steps = (occasion, _agreement(reading, scene, token.index), thing)
        known = list({told.event.id: told for told in steps if told is not None}.values())
        for earlier, later in pairwise(known):
            yield _remark(reading, _End(later, scene), _End(earlier, scene), content)


def _agreement(reading: Reading, scene: Scene, settled: int) -> Told | None:
    """Return the agreement itself where it is an event: it stands between the visit and what is agreed on."""
    token = scene.sentence.tokens[settled]
    heads = (settled, token.head) if token.deprel.startswith("nsubj") else (settled,)
    told = (reading.at(scene, index) for index in heads if index >= 0)
    return next((one for one in told if one is not None and one.claim.kind == "agreement"), None)


def _subject_matter(reading: Reading, scene: Scene, settled: int, occasion: Told) -> Told | None:
    """Return the event that is agreed on, or else the agreement itself."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    heads = [settled, tokens[settled].head] if tokens[settled].upos == "NOUN" else [settled]
    below = [child for head in heads if head >= 0 for child in clauses.children[head]]
    things = [c for c in below if clauses.preposition(c) in {"on", "to", "about", "for"}]
    things += [
        c
        for c in below
        if clauses.base(c) in {"acl", "xcomp", "ccomp", "advcl"} and clauses.marks(c) & {"on", "to", "that"}
    ]
    for told in (_near(reading, scene, things, frozenset()), reading.at(scene, settled)):
        if told is not None and told.event.id != occasion.event.id:
            return told
    return None


def _pointing(reading: Reading, scene: Scene) -> Iterator[Remark]:
    """Yield "In response, Iran …": the cue stands alone and points at what was told just before."""
    tokens = scene.sentence.tokens
    for cue, first in _found(scene, _cues("pointing")):
        last = first + len(cue.parts) - 1
        top = tokens[last].head if tokens[last].deprel in _CASES else last
        after = tokens[last + 1].text if last + 1 < len(tokens) else "."
        governor = tokens[top].head
        if governor < 0 or after.isalnum() or scene.clauses.below(top, "nmod"):
            continue
        one = _near(reading, scene, [governor, *_clause(scene, governor)], frozenset())
        there = _chief_before(reading, scene)
        if one is not None and there is not None and there.told.event.id != one.event.id:
            written = reading.words(scene, range(first, last + 1))
            words_before = there.told.claim.trigger.of(reading.document.text)
            yield _remark(reading, _End(one, scene), there, _said(cue, written, words_before))


def _chief_before(reading: Reading, scene: Scene) -> _End | None:
    """Return the event nearest to the root of the sentence before."""
    index = scene.sentence.index - 1
    if index < 0:
        return None
    earlier = reading.scenes[index]
    told = [one for one in reading.order if one.claim.sentence == index and one.claim.status not in _UNREAL]
    chief = min(told, key=lambda one: len(list(earlier.clauses.ancestors(one.claim.head))), default=None)
    return _End(chief, earlier) if chief is not None else None


def _remark(reading: Reading, here: _End, there: _End | None, content: dict[str, object]) -> Remark:
    span, quote = reading.quote(here.scene, there.scene if there else None)
    return Remark(
        kind="link",
        document=reading.document.id,
        span=span,
        quote=quote,
        report=here.told.event.id,
        other=there.told.event.id if there else None,
        actors=tuple(dict.fromkeys(here.told.parties + (there.told.parties if there else ()))),
        speakers=reading.speakers(here.scene, here.told.claim.head),
        content=content,
    )
