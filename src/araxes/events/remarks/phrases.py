"""Phrases of a sentence: which tokens belong to a noun, and where it breaks off."""

from collections.abc import Sequence

from araxes.claims.scenes import Scene

_CLAUSES = frozenset({"acl:relcl", "advcl", "parataxis", "dep", "appos"})
_MARKS = frozenset({"case", "mark", "cc", "punct", "cc:preconj"})
# Clauses whose subject or copula would drag a whole predicate into its noun's phrase.
_PREDICATE = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "csubj", "expl", "discourse", "advmod", "obl"})


def noun_phrase(scene: Scene, head: int) -> Sequence[int]:
    """Return the unbroken tokens of a noun's phrase, without preposition, conjuncts and clauses beside it."""
    clauses = scene.clauses
    left_out = _CLAUSES | _MARKS | ({"conj"} | _PREDICATE if clauses.below(head, "cop", "nsubj") else {"conj"})
    kept = {head}
    for child in clauses.children[head]:
        relation = scene.sentence.tokens[child].deprel
        if relation not in left_out:
            kept.update(_below(scene, child))
    return _around(scene, kept, head)


def unbroken(scene: Scene, head: int, first: int) -> Sequence[int]:
    """Return the tokens from ``first`` to the end of the phrase or clause that ``head`` governs, up to a comma."""
    inside = [index for index in _below(scene, head) if index >= first]
    last = first
    for index in inside:
        if scene.sentence.tokens[index].text in {",", ";", "—", "–", "(", ".", "!", "?", ":"} and index > head:
            break
        last = index
    return range(first, last + 1)


def _below(scene: Scene, index: int) -> Sequence[int]:
    """Return the words below a token, clauses set off by a comma left out."""
    tokens = scene.sentence.tokens
    found = [index]
    for child in scene.clauses.children[index]:
        first = scene.sentence.subtree(child)[0]
        apart = tokens[child].deprel in _CLAUSES and (tokens[first].text == "," or tokens[first - 1].text == ",")
        if not apart and tokens[child].deprel not in {"parataxis"}:
            found.extend(_below(scene, child))
    return sorted(found)


def _around(scene: Scene, kept: set[int], head: int) -> Sequence[int]:
    """Return the run of kept tokens around the head; marks inside it do not break it, marks at its ends are left."""
    tokens = scene.sentence.tokens

    def bridged(index: int) -> bool:
        return 0 <= index < len(tokens) and tokens[index].text in {"“", "”", '"', "'", "‘", "’", "-"}

    first = last = head
    while first - 1 in kept or (bridged(first - 1) and first - 2 in kept):
        first -= 1
    while last + 1 in kept or (bridged(last + 1) and last + 2 in kept):
        last += 1
    if (
        last + 1 < len(tokens)
        and tokens[last + 1].text in {"”", "’"}
        and any(tokens[i].text in {"“", "‘"} for i in range(first, last))
    ):
        last += 1
    while tokens[first].upos == "PUNCT" and first < head and tokens[first].text not in {"“", "‘", '"'}:
        first += 1
    return range(first, last + 1)
