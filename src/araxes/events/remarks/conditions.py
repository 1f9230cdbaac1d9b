"""The condition that a stance hangs on, and the consequence it is backed with, as written."""

from collections.abc import Sequence
from functools import cache

from araxes.claims.scenes import Scene
from araxes.events.remarks.cues import resource
from araxes.events.remarks.phrases import unbroken
from araxes.events.remarks.reading import Reading

_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall"})
_OPENING = frozenset({"only", "except", "on", "in", "as", "so", "provided", "providing"})


def condition_of(reading: Reading, scene: Scene, index: int) -> str | None:
    """Return the words of the condition in the clause of a token ("only if Iran's conditions are met")."""
    tokens = scene.sentence.tokens
    governed = set(list(scene.clauses.ancestors(index))[:3]) | set(scene.clauses.children[index])
    for parts in _markers():
        for first in range(len(tokens) - len(parts) + 1):
            written = [token.text.lower() for token in tokens[first : first + len(parts)]]
            if tuple(written) == parts:
                phrase = _clause(scene, first, len(parts))
                if phrase and _tied(scene, phrase, governed):
                    return reading.words(scene, phrase)
    return None


@cache
def _markers() -> tuple[tuple[str, ...], ...]:
    found = [tuple(str(words).split()) for words in resource("positions")["conditions"]]
    return tuple(sorted(found, key=len, reverse=True))


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
                words = [i for i in unbroken(scene, child, scene.sentence.subtree(child)[0])]
                kept = [i for i in words if scene.sentence.tokens[i].deprel != "cc" or i != words[0]]
                if kept:
                    return reading.words(scene, kept)
    return None
