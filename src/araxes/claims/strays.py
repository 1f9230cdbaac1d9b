"""Nominals that the parse hangs on the wrong word, found by where they stand."""

from araxes.language.tokens import Sentence

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM", "DET"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def stray_subjects(sentence: Sentence) -> dict[int, int]:
    """Return subjects that are joined to a noun before them, by their verb ("hit Kyiv, **but Oslo** denied it")."""
    found: dict[int, int] = {}
    for token in sentence.tokens:
        if token.upos != "VERB" or token.deprel != "conj":
            continue
        if not {sentence.tokens[child].deprel for child in sentence.children[token.index]} & _SUBJECTS:
            stray = _stray(sentence, token.index)
            if stray is not None:
                found[token.index] = stray
    return found


def _stray(sentence: Sentence, verb: int) -> int | None:
    tokens = sentence.tokens
    last = verb - 1
    while last > 0 and tokens[last].head == verb and tokens[last].deprel in {"aux", "aux:pass", "advmod"}:
        last -= 1
    index = last
    while index >= 0 and tokens[index].upos != "VERB":
        token = tokens[index]
        if token.deprel == "conj" and token.upos in _NOMINAL:
            links = [child for child in sentence.children[index] if tokens[child].deprel == "cc"]
            parted = bool(links) and (tokens[links[0] - 1].text == "," or not _joined(sentence, verb))
            if parted and sentence.subtree(index)[-1] == last:
                return index
        index = token.head
    return None


def _joined(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb has a conjunction of its own: without one, that of the noun before it is the clause's."""
    return any(sentence.tokens[child].deprel in {"cc", "punct"} for child in sentence.children[verb] if child < verb)


def told_before(sentence: Sentence, verb: int) -> list[int]:
    """Return whom a verb tells where they are made subjects inside: "warned **Oslo** that visas would end"."""
    found: list[int] = []
    for clause in sentence.children[verb]:
        if sentence.tokens[clause].deprel == "ccomp":
            inside = sentence.children[clause]
            marks = [c for c in inside if sentence.tokens[c].deprel == "mark" and sentence.tokens[c].lemma == "that"]
            for mark in marks:
                found.extend(c for c in inside if verb < c < mark and sentence.tokens[c].deprel in _SUBJECTS)
    return found
