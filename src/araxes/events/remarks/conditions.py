"""The condition that a stance hangs on, and the consequence it is backed with, as written."""

from collections.abc import Sequence
from functools import cache

from araxes.claims.scenes import Scene
from araxes.events.remarks.cues import resource
from araxes.events.remarks.phrases import noun_phrase, unbroken
from araxes.events.remarks.reading import Reading

_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall"})
_OPENING = frozenset({"only", "except", "on", "in", "as", "so", "provided", "providing"})


def condition_of(reading: Reading, scene: Scene, index: int) -> str | None:
    """Return the words of the condition in the clause of a token ("only if Iran's conditions are met")."""
    tokens = scene.sentence.tokens
    texts = [token.text.lower() for token in tokens]
    held, governed = set(texts), _governed(scene, index)
    for parts in (marker for marker in _markers() if held.issuperset(marker)):
        for first in range(len(tokens) - len(parts) + 1):
            if tuple(texts[first : first + len(parts)]) == parts and (first == 0 or texts[first - 1] != "even"):
                phrase = _clause(scene, first, len(parts))
                if phrase and _tied(scene, phrase, governed) and _hard(scene, phrase, index):
                    return reading.words(scene, phrase)
    return None


def _governed(scene: Scene, index: int) -> set[int]:
    """Return the words on which a condition of the stance can hang: its own, its verb's, what it governs."""
    token = scene.sentence.tokens[index]
    above = {token.head} if token.head >= 0 and scene.clauses.base(index) in {"xcomp", "obj", "obl"} else set()
    return {index, *above, *scene.clauses.below(index, "ccomp", "xcomp", "obj", "obl", "advcl")}


@cache
def _markers() -> tuple[tuple[str, ...], ...]:
    found = [tuple(str(words).split()) for words in resource("positions")["conditions"]]
    return tuple(sorted(found, key=len, reverse=True))


def condition_clause(scene: Scene, index: int) -> int | None:
    """Return the head of the "if" clause that a word governs, or that hangs on the same verb."""
    for clause in scene.clauses.below(index, "advcl", "acl"):
        if scene.clauses.marks(clause) & {"if", "unless", "should"}:
            return clause
    return None


def warned_of(reading: Reading, scene: Scene, head: int, *, but: str) -> str | None:
    """Return what a warning says will follow, without the words that tell what it is about."""
    tokens = scene.sentence.tokens
    if tokens[head].upos in {"VERB", "AUX"}:
        helpers = {tokens[child].lemma.lower() for child in scene.clauses.below(head, "aux")}
        if not helpers & (_FUTURE | {"could", "may", "might", "can"}):
            return None
        first = min([head, *scene.clauses.below(head, "aux", "aux:pass", "cop", "advmod")])
        told = reading.words(scene, unbroken(scene, head, first))
    else:
        told = reading.words(scene, noun_phrase(scene, head))
    told = told.split(" if ")[0].split(" unless ")[0]
    return told if told and told != but else None


def _clause(scene: Scene, first: int, length: int) -> Sequence[int]:
    """Return the tokens from the marker to the end of the clause or phrase that it opens."""
    tokens = scene.sentence.tokens
    last = first + length - 1
    top = tokens[last].head
    while top >= 0 and top <= last and tokens[top].deprel in {"case", "mark", "fixed", "advmod", "cc"}:
        top = tokens[top].head
    if top <= last or tokens[last].deprel not in {"mark", "case", "fixed", "aux", "advmod"}:
        return ()
    return unbroken(scene, top, first)


def _hard(scene: Scene, phrase: Sequence[int], index: int) -> bool:
    """Tell "will not sign **without** guarantees" from "insists on it **without** hiding its aims"."""
    tokens = scene.sentence.tokens
    if tokens[phrase[0]].text.lower() != "without":
        return True
    return scene.clauses.negated(index) and all(tokens[i].upos != "VERB" for i in phrase)


def _tied(scene: Scene, phrase: Sequence[int], governed: set[int]) -> bool:
    """Tell whether the clause hangs on the stance or on what governs it, and is not a part of the stance itself."""
    inside = set(phrase)
    outer = {scene.sentence.tokens[index].head for index in phrase} - inside
    return bool(outer & governed)


def consequence_of(reading: Reading, scene: Scene, index: int) -> str | None:
    """Return what is said to follow: the future clause beside the stance ("and will answer any breach")."""
    clauses = scene.clauses
    for above in list(clauses.ancestors(index))[:3]:
        for child in clauses.below(above, "conj", "parataxis", "ccomp"):
            helpers = {scene.sentence.tokens[c].lemma.lower() for c in clauses.below(child, "aux")}
            if child > index and helpers & _FUTURE and not clauses.negated(child):
                words = unbroken(scene, child, scene.sentence.subtree(child)[0])
                kept = [i for i in words if scene.sentence.tokens[i].deprel != "cc" or i != words[0]]
                if kept:
                    return reading.words(scene, kept)
    return None
