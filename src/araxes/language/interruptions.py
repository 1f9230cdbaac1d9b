"""Subjects cut off from their verbs by what is put in between, and lists whose members hang apart or on half a name."""

from dataclasses import replace

from araxes.language.changes import Changes, is_under, with_changes
from araxes.language.tokens import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_SUBORDINATING = frozenset({"after", "before", "since", "because", "while", "when", "once", "until", "as", "though"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_HALVES = frozenset({"compound", "flat", "amod"})
_BEHIND = frozenset({"conj", "acl:relcl", "appos"})
_PERSONS = frozenset({"who", "whom"})
_RELATIVES = frozenset({"which", "who"})
# How a member of a list may hang on a word outside it.
_STRAYING = frozenset({"conj", "nmod", "appos", "dep", "nsubj", "obj", "obl", "list", "parataxis"})
_ARTICLES = frozenset({"det", "amod", "compound", "flat", "nmod:desc"})


def interrupted_by_participle(sentence: Sentence) -> Sentence:
    """A subject before a participle between commas is that of the verb behind: "**Lima**, denying this, expelled"."""
    changed: Changes = {}
    for subject in sentence.tokens:
        participle = sentence.tokens[subject.head]
        parted = subject.deprel == "nsubj" and participle.xpos in _PARTICIPLES and participle.index > subject.index
        if not parted or _helped(sentence, participle) or not _comma(sentence, subject.index + 1):
            continue
        verb = _finite_behind(sentence, participle)
        if verb is not None and not is_under(sentence, verb.index, subject.index):
            changed[subject.index] = replace(subject, head=verb.index)
            if not is_under(sentence, verb.index, participle.index):
                changed[participle.index] = replace(participle, head=subject.index, deprel="acl")
    return with_changes(sentence, changed)


def interrupted_by_phrase(sentence: Sentence) -> Sentence:
    """ "After **Lima**, to the anger of all, had left": a conjunction read as a preposition holds the subject."""
    changed: Changes = {}
    for case in sentence.tokens:
        if case.deprel != "case" or case.text.lower() not in _SUBORDINATING or case.head <= case.index:
            continue
        noun = sentence.tokens[case.head]
        if noun.upos not in _NOMINAL or not _comma(sentence, noun.index + 1):
            continue
        verb = _subjectless(sentence, noun.index)
        if verb is not None and not is_under(sentence, verb.index, noun.index):
            changed[noun.index] = replace(noun, head=verb.index, deprel="nsubj")
            changed[case.index] = replace(case, head=verb.index, deprel="mark")
    return with_changes(sentence, changed)


def joined_to_halves(sentence: Sentence) -> Sentence:
    """Who is named behind a name of two words stands beside the whole: "**Burkina Faso**, Mali and Niger"."""
    changed: Changes = {}
    for token in sentence.tokens:
        half = sentence.tokens[token.head] if token.deprel in _BEHIND and token.head >= 0 else None
        if half is None or half.deprel not in _HALVES or (token.deprel == "conj" and token.upos != "PROPN"):
            continue
        if half.index < half.head < token.index and sentence.tokens[half.head].upos == "PROPN":
            changed[token.index] = replace(token, head=half.head)
    return with_changes(sentence, changed)


def listed_between(sentence: Sentence) -> Sentence:
    """A name between the first and the last of a list is one of them: "of Cyprus, **Greece** and Israel"."""
    changed: Changes = {}
    for last in sentence.tokens:
        first = sentence.tokens[last.head] if last.deprel == "conj" and last.upos == "PROPN" else None
        if first is None or first.upos != "PROPN" or not first.index < last.index:
            continue
        for token in sentence.tokens[first.index + 1 : last.index]:
            apart = token.deprel in _STRAYING and not first.index <= token.head <= last.index
            named = token.upos == "PROPN" and _alone(sentence, token)
            if apart and named and not is_under(sentence, first.head, token.index):
                changed[token.index] = replace(token, head=first.index, deprel="conj")
    return with_changes(sentence, changed)


def listed_after_of(sentence: Sentence) -> Sentence:
    """A list behind "of" explains no noun before it: "the ministers of Eritrea, **Ethiopia** and Somalia"."""
    changed: Changes = {}
    for token in sentence.tokens:
        joined = any(sentence.tokens[c].deprel == "conj" for c in sentence.children[token.index])
        if token.deprel != "appos" or token.upos != "PROPN" or not joined or not _comma(sentence, token.index - 1):
            continue
        for child in sentence.children[token.head]:
            owner = sentence.tokens[child]
            if owner.deprel == "nmod" and owner.upos == "PROPN" and sentence.subtree(child)[-1] + 2 == token.index:
                changed[token.index] = replace(token, head=child, deprel="conj")
    return with_changes(sentence, changed)


def _alone(sentence: Sentence, token: Token) -> bool:
    """Tell whether a phrase is a bare name behind a comma."""
    inside = sentence.subtree(token.index)
    first = inside[0] + 1 if _comma(sentence, inside[0]) else inside[0]
    below = {sentence.tokens[child].deprel for child in sentence.children[token.index]} - {"punct", "conj"}
    return _comma(sentence, first - 1) and below <= _ARTICLES


def relatives_behind_commas(sentence: Sentence) -> Sentence:
    """A clause with "which" as its subject right behind a noun and a comma tells of that noun, or of its whole list."""
    changed: Changes = {}
    for relative in sentence.tokens:
        verb = sentence.tokens[relative.head]
        if relative.index < 2 or not _comma(sentence, relative.index - 1):
            continue
        noun = sentence.tokens[relative.index - 2]
        if relative.text.lower() in _PERSONS and verb.deprel == "acl:relcl":
            changed.update(_of_the_name(sentence, noun, verb))
        if relative.text.lower() not in _RELATIVES or relative.deprel != "nsubj" or not verb.deprel.startswith("advcl"):
            continue
        first = sentence.tokens[noun.head] if noun.deprel == "conj" else noun
        if noun.upos in _NOMINAL and first.upos in _NOMINAL and not is_under(sentence, first.index, verb.index):
            changed[verb.index] = replace(verb, head=first.index, deprel="acl:relcl")
    return with_changes(sentence, changed)


def _of_the_name(sentence: Sentence, noun: Token, verb: Token) -> Changes:
    """ "Elected **Lai**, whom Beijing calls a rebel": the clause tells of the person named right before the comma."""
    while noun.deprel in {"flat", "compound", "goeswith"} and 0 <= noun.head < noun.index:
        noun = sentence.tokens[noun.head]
    named = noun.upos == "PROPN" and noun.semantic == "person" and noun.index != verb.head
    if not named or is_under(sentence, noun.index, verb.head) or is_under(sentence, noun.index, verb.index):
        return {}
    return {verb.index: replace(verb, head=noun.index)}


def _finite_behind(sentence: Sentence, participle: Token) -> Token | None:
    """Return the first finite verb without subject that follows a comma behind the participle's phrase."""
    for token in sentence.tokens[participle.index + 1 :]:
        if token.upos == "VERB" and _is_finite(sentence, token):
            alone = not any(sentence.tokens[c].deprel.startswith("nsubj") for c in sentence.children[token.index])
            return token if alone and _comma(sentence, _first_of(sentence, token) - 1) else None
    return None


def _subjectless(sentence: Sentence, index: int) -> Token | None:
    """Return the adverbial verb behind a parenthesis that opens right after ``index``, when it lacks a subject."""
    for token in sentence.tokens[index + 2 :]:
        if token.upos != "VERB" or not _is_finite(sentence, token):
            continue
        below = {sentence.tokens[child].deprel for child in sentence.children[token.index]}
        fits = token.deprel == "advcl" and not below & {"nsubj", "nsubj:pass", "mark"}
        return token if fits and _comma(sentence, _first_of(sentence, token) - 1) else None
    return None


def _is_finite(sentence: Sentence, token: Token) -> bool:
    return token.xpos in _FINITE or any(sentence.tokens[c].xpos in _FINITE for c in sentence.children[token.index])


def _helped(sentence: Sentence, token: Token) -> bool:
    return any(sentence.tokens[child].deprel.startswith("aux") for child in sentence.children[token.index])


def _first_of(sentence: Sentence, verb: Token) -> int:
    """Return where a verb group begins: at its first auxiliary or adverb before it."""
    before = [c for c in sentence.children[verb.index] if c < verb.index]
    group = [c for c in before if sentence.tokens[c].deprel in {"aux", "aux:pass", "advmod"}]
    return min([verb.index, *group])


def _comma(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].text == ","
