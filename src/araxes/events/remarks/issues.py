"""What a stance is about: the phrase as written, and the key under which other phrases for the same issue are found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.claims.scenes import Scene
from araxes.events.remarks.cues import words
from araxes.events.remarks.phrases import noun_phrase, unbroken
from araxes.events.remarks.reading import Reading
from araxes.language.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "X"})
_POINTING = frozenset({"this", "these", "that", "those", "the", "such", "its", "any"})
_ACTORS = frozenset({"state", "organisation", "group", "person", "office", "agent", "reference"})
_MEMORY = 25
_LONGEST = 30
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A phrase for an issue.

    ``text`` as written; ``head`` the lemma of its chief word; ``names`` the proper names that mark it out, in lower
    case; ``words`` the lemmas of its other content words; ``refers`` the fuller phrase that it points back at.
    """

    text: str
    head: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    refers: str | None = None


def issues_of(reading: Reading, scene: Scene, heads: Sequence[int], *, lands: bool = False) -> Iterator[Issue]:
    """Yield the issues that phrases or clauses name; mere pronouns are none, nor are actors, save ``lands``."""
    for head in dict.fromkeys(index for top in heads for index in _split(scene, top)):
        if lands and scene.sentence.tokens[head].upos == "PROPN":
            yield _land(reading, scene, head)
            continue
        issue = _clause(reading, scene, head) if _verbal(scene, head) else _phrase(reading, scene, head)
        if issue is not None:
            yield issue


def _split(scene: Scene, head: int) -> Sequence[int]:
    """Return what a light noun lists: "issues such as **the corridor** and **the closure of the border**"."""
    if scene.sentence.tokens[head].lemma.lower() in words("positions", "light"):
        listed = [c for c in scene.clauses.below(head, "nmod") if scene.clauses.preposition(c) in {"such as", "like"}]
        if listed:
            return scene.clauses.coordinated(listed)
        earlier = _listed_before(scene, head)
        if earlier:
            return earlier
    return [head]


def _listed_before(scene: Scene, head: int) -> Sequence[int]:
    """Return what "these issues" listed earlier in the sentence."""
    tokens = scene.sentence.tokens
    if not _pointed(scene, head):
        return ()
    for token in reversed(tokens[:head]):
        if token.lemma == tokens[head].lemma:
            listed = [c for c in scene.clauses.below(token.index, "nmod") if scene.clauses.preposition(c) == "such as"]
            return scene.clauses.coordinated(listed)
    return ()


def _verbal(scene: Scene, head: int) -> bool:
    token = scene.sentence.tokens[head]
    stated = token.deprel in {"ccomp", "xcomp", "advcl"} and scene.clauses.below(head, "cop")
    return token.upos in {"VERB", "AUX"} or bool(stated and not scene.clauses.preposition(head))


def _land(reading: Reading, scene: Scene, head: int) -> Issue:
    """Return a place or state as an issue ("**Taiwan** is a red line")."""
    text = reading.words(scene, noun_phrase(scene, head))
    name = scene.sentence.tokens[head].text.lower()
    return Issue(text=text, head=name, names=(name,), words=())


def _phrase(reading: Reading, scene: Scene, head: int) -> Issue | None:
    token = scene.sentence.tokens[head]
    bare = scene.parties.is_actor(head) and token.upos != "NOUN"
    if token.lemma.lower() in words("positions", "empty") or token.upos == "PRON" or bare or _acting(scene, head):
        return None
    if token.semantic == "person" and token.upos == "NOUN":
        return None
    phrase = _whole(scene, head)
    core = _core(scene, head)
    names, others = _marks(scene, phrase, core)
    refers = None
    if not names and _pointed(scene, head):
        refers, names, more = _antecedent(reading, scene, core)
        others = tuple(dict.fromkeys((*others, *more)))
    lemma = scene.sentence.tokens[core].lemma.lower()
    if lemma in words("positions", "empty"):
        return None
    if lemma in words("positions", "light") and not names and not others:
        return None
    return Issue(text=reading.words(scene, phrase), head=lemma, names=names, words=others, refers=refers)


def _whole(scene: Scene, head: int) -> Sequence[int]:
    """Return a noun's phrase with what is to be done to it: "will not allow **this corridor to be closed**"."""
    phrase, token = noun_phrase(scene, head), scene.sentence.tokens[head]
    if scene.clauses.base(head) != "obj" or token.head < 0:
        return phrase
    done = [c for c in scene.clauses.below(token.head, "xcomp") if c > head and "to" in scene.clauses.marks(c)]
    return range(phrase[0], unbroken(scene, done[0], done[0])[-1] + 1) if done else phrase


def _core(scene: Scene, head: int) -> int:
    """Step from a light noun to what it holds: "any attempt to **close** the border", "the issue of **transit**"."""
    tokens, clauses = scene.sentence.tokens, scene.clauses
    while tokens[head].lemma.lower() in words("positions", "light"):
        held = [c for c in clauses.below(head, "nmod", "acl") if clauses.preposition(c) in {"of", "to", "on", ""}]
        if not held:
            break
        head = held[0]
    if tokens[head].upos == "VERB":
        things = clauses.below(head, "obj")
        return things[0] if things else head
    return head


def _clause(reading: Reading, scene: Scene, head: int) -> Issue | None:
    """Return what a clause is about: its object before its subject marks it out."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    subjects = clauses.below(head, "nsubj", "nsubj:pass")
    first = scene.sentence.subtree(subjects[0])[0] if subjects and subjects[0] < head else head
    phrase = _unconditioned(scene, head, unbroken(scene, head, first))[:_LONGEST]
    things = [*clauses.below(head, "obj", "nsubj:pass"), *clauses.below(head, "nsubj", "obl")]
    plain = [t for t in things if tokens[t].upos == "NOUN" and tokens[t].semantic != "time"]
    plain = [t for t in plain if tokens[t].lemma.lower() not in words("positions", "empty")]
    plain = [t for t in plain if not _acting(scene, t)] or plain
    core = _core(scene, plain[0]) if plain else head
    names, others = _marks(scene, phrase, core)
    if not plain and not names:
        return None
    refers = None
    if plain and not names and _pointed(scene, plain[0]):
        refers, names, more = _antecedent(reading, scene, core)
        others = tuple(dict.fromkeys((*others, *more)))
    return Issue(
        text=reading.words(scene, phrase), head=tokens[core].lemma.lower(), names=names, words=others, refers=refers
    )


def _unconditioned(scene: Scene, head: int, phrase: Sequence[int]) -> Sequence[int]:
    """Cut a clause where its condition starts: that is kept apart."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    conditions = [c for c in clauses.below(head, "advcl") if c > head and clauses.marks(c) & {"if", "unless"}]
    starts = [min(scene.sentence.subtree(c)) for c in conditions]
    stop = min(starts, default=len(tokens))
    while stop - 1 > head and tokens[stop - 1].text.lower() in {"only", ","}:
        stop -= 1
    return [index for index in phrase if index < stop]


def _acting(scene: Scene, index: int) -> bool:
    """Tell whether a phrase is itself an actor with a code."""
    actor = scene.parties.at(index)
    if actor is None or not actor.codes or actor.head != index:
        return False
    # "Warplanes supported by Moscow" are somebody's; "the division of Cyprus" is no unit.
    forces = actor.kind == "unit" and scene.sentence.tokens[index].semantic in {"person", "object", "organization"}
    return actor.kind in _ACTORS or forces


def _marks(scene: Scene, phrase: Sequence[int], core: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names and the other content words of a phrase; "Armenian" and "Armenia" are one name."""
    names: dict[str, None] = {}
    others: dict[str, None] = {}
    for index in phrase:
        token = scene.sentence.tokens[index]
        timed = any(time.start <= token.start < time.end for time in scene.times)
        if index == core or token.upos not in _CONTENT or timed or len(token.text) < _SHORTEST:
            continue
        codes = _codes(scene, token)
        if codes and token.text[:1].isupper():
            names.update(dict.fromkeys(codes))
        elif token.text[:1].isupper() and (token.upos == "PROPN" or index > phrase[0]):
            names[token.text.lower()] = None
        elif token.lemma.lower() not in words("positions", "light") | words("positions", "empty"):
            others[token.lemma.lower()] = None
    return tuple(names), tuple(others)


def _codes(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the codes of the shortest actor mention that a word stands in."""
    around = [actor for actor in scene.actors if actor.codes and actor.start <= token.start < actor.end]
    return min(around, key=lambda actor: actor.end - actor.start).codes if around else ()


def _pointed(scene: Scene, head: int) -> bool:
    determiners = scene.clauses.below(head, "det", "det:predet", "nmod:poss")
    return any(scene.sentence.tokens[d].text.lower() in _POINTING for d in determiners)


def _antecedent(reading: Reading, scene: Scene, core: int) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """Find "the Zangezur corridor" for "this corridor": the last phrase with that head and with a name before it."""
    lemma = scene.sentence.tokens[core].lemma.lower()
    here = scene.sentence.index
    for number in range(here, max(-1, here - _MEMORY), -1):
        other = reading.scenes[number]
        for token in reversed(other.sentence.tokens):
            if token.lemma.lower() != lemma or (number == here and token.index >= core):
                continue
            phrase = noun_phrase(other, token.index)
            names, others = _marks(other, [i for i in phrase if i <= token.index], token.index)
            if names:
                return reading.words(other, phrase), names, others
    return None, (), ()
