"""A clause has one subject: second ones, and those that went lost, are attached where they belong.

The reader chooses each word's governor by itself, so that one verb may get two subjects and another none. Where they
stand, and which verb beside them has none, tells what the second is: a part of the same phrase, the subject of that
other verb, a relative pronoun that is an object, or an object behind the verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from araxes.language.changes import Changes, is_under
from araxes.language.tokens import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"})
_RELATIVE = frozenset({"WDT", "WP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OBJECTS = frozenset({"obj", "iobj"})
_LIGHT = frozenset({"AUX", "ADV", "PART"})
_DASHES = frozenset({"-", "--", "–", "—"})
_NAMING = frozenset({"flat", "compound", "goeswith", "nummod"})
_ROUNDS = 4

# "Sent the envoy **packing**": what the object is made to do is no part of its phrase.
_CAUSING = frozenset({"send", "keep", "leave", "set", "have", "get", "see", "find", "catch", "want", "hear"})
# What stands before the phrase that is a subject: a break in the sentence, or a word that opens a clause.
_OPENING = frozenset({"PUNCT", "CCONJ", "SCONJ"})


def one_subject(sentence: Sentence) -> Sentence:
    """Return the sentence with second subjects attached where they belong."""
    for _ in range(_ROUNDS):
        changes = next(_changes(sentence), None)
        if changes is None:
            break
        sentence = replace(sentence, tokens=tuple(changes.get(t.index, t) for t in sentence.tokens))
    return sentence


def lost_subjects(sentence: Sentence) -> Sentence:
    """Give a finite verb without subject the noun phrase before it: ", **the defence minister** said"."""
    changes = {}
    for verb in sentence.tokens:
        if _lacks_subject(sentence, verb):
            noun = _phrase_before(sentence, verb)
            if noun is not None and not is_under(sentence, verb.index, noun.index):
                changes[noun.index] = replace(noun, head=verb.index, deprel="nsubj")
    return replace(sentence, tokens=tuple(changes.get(t.index, t) for t in sentence.tokens)) if changes else sentence


def one_object(sentence: Sentence) -> Sentence:
    """Of two objects side by side the second may belong to the first: "a meeting | **of activists**"."""
    changes = {}
    for verb in sentence.tokens:
        objects = [sentence.tokens[c] for c in sentence.children[verb.index] if sentence.tokens[c].deprel == "obj"]
        for first, second in pairwise(objects if verb.upos == "VERB" else ()):
            inside = sentence.subtree(second.index)
            opening = sentence.tokens[inside[0]]
            if sentence.subtree(first.index)[-1] + 1 != inside[0] or first.index < verb.index:
                continue
            if second.xpos in {"VBG", "VBN"} and second.upos == "VERB" and verb.lemma not in _CAUSING:
                changes[second.index] = replace(second, head=first.index, deprel="acl")
            elif opening.deprel == "case" and opening.upos == "ADP":
                changes[second.index] = replace(second, head=first.index, deprel="nmod")
    return replace(sentence, tokens=tuple(changes.get(t.index, t) for t in sentence.tokens)) if changes else sentence


def _phrase_before(sentence: Sentence, verb: Token) -> Token | None:
    """Return the head of the noun phrase that ends where the verb begins and opens a clause."""
    index = verb.index - 1
    while index >= 0 and sentence.tokens[index].upos in _LIGHT:
        index -= 1
    noun = sentence.tokens[index] if index >= 0 else None
    while noun is not None and noun.deprel in _NAMING and 0 <= noun.head < verb.index:
        noun = sentence.tokens[noun.head]
    if noun is None or noun.upos not in {"NOUN", "PROPN", "PRON"}:
        return None
    if noun.deprel in _SUBJECTS and noun.head > noun.index:
        return None
    first = sentence.tokens[noun.head] if noun.deprel == "conj" and 0 <= noun.head < noun.index else None
    beyond = first is not None and first.index < first.head < noun.index
    if first is not None and first.deprel not in _OBJECTS and not beyond and not _cased(sentence, first):
        noun = first  # "The navy and a patrol boat hunted"; not "went to Oslo and Kim said", "beat Oslo and Kim said".
    start = sentence.subtree(noun.index)[0]
    opens = start == 0 or sentence.tokens[start - 1].upos in _OPENING or sentence.tokens[start].upos == "CCONJ"
    return noun if opens and not _cased(sentence, noun) and noun.xpos not in _RELATIVE else None


def _cased(sentence: Sentence, token: Token) -> bool:
    return any(sentence.tokens[child].deprel == "case" for child in sentence.children[token.index])


def _changes(sentence: Sentence) -> Iterator[Changes]:
    tokens = sentence.tokens
    for verb in tokens:
        children = sentence.children[verb.index]
        subjects = [tokens[child] for child in children if tokens[child].deprel in _SUBJECTS]
        for first, second in pairwise(subjects):
            changes = _mended(sentence, verb, first, second) if verb.upos in _CLAUSAL else None
            if changes:
                yield changes


def _mended(sentence: Sentence, verb: Token, first: Token, second: Token) -> Changes | None:
    if first.xpos in _RELATIVE and second.index < verb.index:
        return {first.index: replace(first, deprel="obj")}
    if second.index < verb.index:
        if _set_apart(sentence, first, second):
            return {first.index: replace(first, deprel="dislocated")}
        touching = sentence.subtree(first.index)[-1] + 1 == sentence.subtree(second.index)[0]
        return _one_phrase(sentence, first, second) if touching else _before(sentence, first, second)
    return _behind(sentence, verb, second) if first.index < verb.index else None


def _set_apart(sentence: Sentence, first: Token, second: Token) -> bool:
    """Tell a dateline ("BOGOTA - Rebels said") by the dash that stands free between two subjects."""
    between = sentence.tokens[first.index + 1 : second.index]
    return any(t.text in _DASHES and t.start > sentence.tokens[t.index - 1].end for t in between)


def _one_phrase(sentence: Sentence, first: Token, second: Token) -> Changes | None:
    """Two subjects side by side are one: "Thousands **of teachers**", "**riot** police", "the emir**'s** son"."""
    opening = sentence.tokens[sentence.subtree(second.index)[0]]
    closing = sentence.tokens[sentence.subtree(first.index)[-1]]
    if closing.xpos == "POS":
        return _owned(sentence, first, second, sentence.tokens[closing.head])
    coordinated = opening.deprel == "cc" or (opening.text == "," and _joins(sentence, second))
    nominal = opening.upos in _NOMINAL and first.upos in _NOMINAL and first.upos != "PRON"
    rules = (
        (first.upos == "DET", first, second.index, "det"),
        (second.upos == "ADV", second, second.head, "advmod"),
        (opening.deprel == "case" and opening.upos == "ADP", second, first.index, "nmod"),
        (coordinated, second, first.index, "conj"),
        (opening.text == ",", second, first.index, "appos"),
        (first.semantic == "time" and second.semantic != "time", first, first.head, "obl:unmarked"),
        (nominal and first.upos == second.upos == "PROPN" and opening is second, second, first.index, "flat"),
        (nominal, first, second.index, "compound"),
    )
    for holds, token, head, relation in rules:
        if holds:
            return {token.index: replace(token, head=head, deprel=relation)}
    return None


def _joins(sentence: Sentence, token: Token) -> bool:
    return any(sentence.tokens[child].deprel == "conj" for child in sentence.children[token.index])


def _owned(sentence: Sentence, first: Token, second: Token, owner: Token) -> Changes:
    """ "Kuwait's | emir"; "the head of Sudan's | council": the owner is inside, and the second ends its phrase."""
    mine = {owner.index: replace(owner, head=second.index, deprel="nmod:poss")}
    if owner.index == first.index:
        return mine
    cases = [c for c in sentence.children[owner.index] if sentence.tokens[c].upos == "ADP" and c < owner.index]
    inner = {c: replace(sentence.tokens[c], head=second.index) for c in cases}
    return {**mine, **inner, second.index: replace(second, head=first.index, deprel="nmod")}


def _before(sentence: Sentence, first: Token, second: Token) -> Changes | None:
    """Of two subjects apart the first belongs to a verb between them: "**Riyadh** wants it back, an official said"."""
    between = sentence.tokens[first.index + 1 : second.index]
    free = next((token for token in between if _lacks_subject(sentence, token)), None)
    if free is not None and not is_under(sentence, free.index, first.index):
        return {first.index: replace(first, head=free.index)}
    opening = sentence.subtree(second.index)[0]
    if opening > 0 and sentence.tokens[opening - 1].text == "," and first.upos in {"NOUN", "PROPN"}:
        return {second.index: replace(second, head=first.index, deprel="appos")} if not _verbs_in(between) else None
    phrase = all(token.upos in _NOMINAL | {"ADP", "DET", "PART"} for token in between)
    if phrase and second.upos in {"NOUN", "PROPN"}:
        return {first.index: replace(first, head=second.index, deprel="compound")}
    return None


def _verbs_in(between: tuple[Token, ...]) -> bool:
    return any(token.upos == "VERB" for token in between)


def _behind(sentence: Sentence, verb: Token, second: Token) -> Changes:
    """A subject behind a verb that has one: of the verb that follows, or an object ("told **the council**")."""
    following = sentence.tokens[sentence.subtree(second.index)[-1] + 1 :]
    for token in following:
        if _lacks_subject(sentence, token) and not is_under(sentence, token.index, second.index):
            return {second.index: replace(second, head=token.index)}
        if token.upos not in _LIGHT:
            break
    opening = sentence.tokens[sentence.subtree(second.index)[0]]
    cased = opening.deprel == "case" and opening.upos == "ADP"
    has_object = any(sentence.tokens[child].deprel == "obj" for child in sentence.children[verb.index])
    relation = "obl" if cased else "iobj" if has_object else "obj"
    return {second.index: replace(second, deprel=relation)}


def _lacks_subject(sentence: Sentence, token: Token) -> bool:
    """Tell whether a finite verb has no subject of its own and none that it shares."""
    if token.upos != "VERB" or token.deprel in {"conj", "acl:relcl", "amod", "xcomp"}:
        return False
    below = [sentence.tokens[child] for child in sentence.children[token.index]]
    helped = any(child.deprel in {"aux", "aux:pass"} and child.xpos in _FINITE | {"MD"} for child in below)
    bare = token.xpos == "VBN" and token.deprel == "root" and not _has_helper(below)
    return (token.xpos in _FINITE or helped or bare) and not any(child.deprel in _SUBJECTS for child in below)


def _has_helper(below: Sequence[Token]) -> bool:
    return any(child.deprel in {"aux", "aux:pass", "cop"} for child in below)
