"""Tags, voices and objects that the words around a token rule out: a modal governs a verb, whatever its tag."""

from dataclasses import replace

from araxes.language.changes import Changes, with_changes
from araxes.language.tokens import Sentence

_NOMINAL_RELATIONS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
_VERBAL_DEPENDENTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "mark", "nsubj", "advcl"})
_INDEFINITE = frozenset({"a", "an"})
_ADJOINING = 2
_TITLED = frozenset({"PROPN", "NOUN"})


def gerund_nouns(sentence: Sentence) -> Sentence:
    """What stands as a noun does and governs nothing as a verb is one: "**Fighting** between the two broke out"."""
    changed: Changes = {}
    for token in sentence.tokens:
        if token.upos != "VERB" or token.xpos != "VBG" or token.deprel not in _NOMINAL_RELATIONS:
            continue
        below = [sentence.tokens[child] for child in sentence.children[token.index]]
        if not any(child.deprel in _VERBAL_DEPENDENTS for child in below):
            changed[token.index] = replace(token, lemma=token.text.lower(), upos="NOUN", xpos="NN")
            changed.update((child.index, replace(child, deprel="nmod")) for child in below if child.deprel == "obl")
    return with_changes(sentence, changed)


def modal_verbs(sentence: Sentence) -> Sentence:
    """What a modal helps, and no copula, is a verb whatever its tag: "will **lower** its tariffs"."""
    changed: Changes = {}
    for token in sentence.tokens:
        if token.upos == "AUX" or token.xpos.startswith("VB"):
            continue
        below = [sentence.tokens[child] for child in sentence.children[token.index]]
        helped = any(child.xpos == "MD" and child.deprel == "aux" for child in below)
        governs = {child.deprel for child in below}
        if helped and "obj" in governs and not governs & {"cop", "aux:pass"}:
            changed[token.index] = replace(token, lemma=token.text.lower(), upos="VERB", xpos="VB")
    return with_changes(sentence, changed)


def active_perfects(sentence: Sentence) -> Sentence:
    """A perfect without "been" is active: "the duties that **they** had imposed"."""
    changed: Changes = {}
    for verb in sentence.tokens:
        below = [sentence.tokens[child] for child in sentence.children[verb.index]] if verb.xpos == "VBN" else []
        helpers = {child.lemma.lower() for child in below if child.deprel.startswith("aux")}
        if "have" in helpers and not helpers & {"be", "get"}:
            passive = [child for child in below if child.deprel == "nsubj:pass"]
            changed.update((child.index, replace(child, deprel="nsubj")) for child in passive)
    return with_changes(sentence, changed)


def capital_he(sentence: Sentence) -> Sentence:
    """ "He" behind a title and before a name is a family name: "Vice Premier **He** Lifeng"."""
    changed: Changes = {}
    for he in sentence.tokens[1:-1]:
        title, given = sentence.tokens[he.index - 1], sentence.tokens[he.index + 1]
        titled = title.upos in _TITLED and title.text.istitle() and given.text.istitle()
        for part in (he, given) if titled and he.text == "He" and he.upos == "PRON" else ():
            named = replace(part, lemma=part.text, upos="PROPN", xpos="NNP", head=title.index, deprel="flat")
            changed[part.index] = named
    return with_changes(sentence, changed)


def set_off_objects(sentence: Sentence) -> Sentence:
    """What follows a comma with "a" is no object: "flew over the strait, **a warning** to Taipei"."""
    changed: Changes = {}
    for token in sentence.tokens:
        if token.deprel != "obj" or token.head < 0 or token.head > token.index:
            continue
        first = sentence.tokens[sentence.subtree(token.index)[0]]
        first = sentence.tokens[first.index + 1] if first.text == "," else first
        far = first.index - token.head > _ADJOINING and sentence.tokens[first.index - 1].text == ","
        if far and first.text in _INDEFINITE and sentence.tokens[token.head].upos == "VERB":
            changed[token.index] = replace(token, deprel="parataxis")
    return with_changes(sentence, changed)
