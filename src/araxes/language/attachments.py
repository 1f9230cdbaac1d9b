"""Phrases hung on the wrong side: prepositions, modifiers and times mended by where they stand."""

from collections.abc import Iterator
from dataclasses import replace

from araxes.language.changes import Changes, is_under, with_changes
from araxes.language.tokens import Sentence, Token

_INSIDE = frozenset({"DET", "ADJ", "NUM", "ADV", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = frozenset({"obj", "iobj"})
_PRESENT = frozenset({"VBZ", "VBP"})
_DEPENDENT = frozenset({"acl:relcl", "acl", "advcl", "ccomp"})
# Verbs by which a writer brings up what he tells; a time behind them is that of what is told.
_INTRODUCING = frozenset({"remember", "recall", "note", "mention", "add", "forget", "stress"})
_JUDGING = frozenset({"call", "deem", "find", "consider", "declare", "label", "brand", "term", "rule"})


def near_cases(sentence: Sentence) -> Sentence:
    """A preposition belongs to the noun it stands before: "the minister **of** Defense's visit to Israel"."""
    changed = {}
    for case in sentence.tokens:
        far = case.deprel == "case" and case.upos == "ADP" and case.head > case.index + 1
        if far and not set(range(case.index, case.head)) <= set(sentence.subtree(case.head)):
            noun = _following(sentence, case)
            if noun is not None and noun.index < case.head:
                changed[case.index] = replace(case, head=noun.index)
    return _changed(sentence, changed)


def left_modifiers(sentence: Sentence) -> Sentence:
    """A phrase behind a noun modifies that noun, not one further right: "the border **with Armenia** in its talks"."""
    changed = {}
    for token in sentence.tokens:
        if token.deprel != "nmod" or token.head <= token.index or sentence.tokens[token.head].upos not in _NOUNS:
            continue
        first = sentence.subtree(token.index)[0]
        before = sentence.tokens[first - 1] if first else None
        opening = sentence.tokens[first]
        if before is None or before.upos not in _NOUNS or opening.deprel != "case" or opening.upos != "ADP":
            continue
        changed[token.index] = replace(token, head=before.index)
    return _changed(sentence, changed)


def negated_infinitives(sentence: Sentence) -> Sentence:
    """The "not" of "told them **not** to leave" negates the leaving, not the telling."""
    changed = {}
    for token in sentence.tokens:
        behind = sentence.tokens[token.index + 1 : token.index + 2]
        if (
            token.lemma.lower() in {"not", "never"}
            and 0 <= token.head < token.index
            and behind
            and behind[0].text == "to"
        ):
            verb = sentence.tokens[behind[0].head]
            if behind[0].deprel == "mark" and verb.index > token.index:
                changed[token.index] = replace(token, head=verb.index)
    return _changed(sentence, changed)


def reported_plans(sentence: Sentence) -> Sentence:
    """ "Announced **Benin was to join**" is a clause of its own, and Benin no object of the announcing."""
    changed = {}
    for verb in sentence.tokens:
        if verb.deprel != "xcomp" or verb.head < 0:
            continue
        copulas = [c for c in sentence.children[verb.index] if sentence.tokens[c].deprel in {"cop", "aux"}]
        below = (*sentence.children[verb.head], *sentence.children[verb.index])
        things = [c for c in below if verb.head < c < verb.index and sentence.tokens[c].deprel in _OBJECTS]
        if copulas and things and sentence.subtree(things[0])[-1] + 1 == copulas[0]:
            changed[verb.index] = replace(verb, deprel="ccomp")
            changed[things[0]] = replace(sentence.tokens[things[0]], head=verb.index, deprel="nsubj")
    return _changed(sentence, changed)


def reported_times(sentence: Sentence) -> Sentence:
    """What stands inside a reported clause belongs to it: "said that **on Monday** troops will leave"."""
    changed = {}
    for clause in sentence.tokens:
        if clause.deprel == "ccomp" and 0 <= clause.head < clause.index:
            opened = _opening(sentence, clause)
            for child in sentence.children[clause.head] if opened is not None else ():
                token = sentence.tokens[child]
                if opened is not None and opened < child < clause.index and token.deprel.startswith("obl"):
                    changed[child] = replace(token, head=clause.index)
    return _changed(sentence, changed)


def reporting_times(sentence: Sentence) -> Sentence:
    """What stands before the "that" of a clause belongs to the verb above: "said **in May** that troops left"."""
    changed = {}
    for clause in sentence.tokens:
        if clause.deprel != "ccomp" or not 0 <= clause.head < clause.index:
            continue
        below = [sentence.tokens[child] for child in sentence.children[clause.index]]
        that = next((word.index for word in below if word.lemma.lower() == "that" and word.deprel == "mark"), None)
        for word in below if that is not None else ():
            if that is not None and clause.head < word.index < that and word.deprel.startswith(("obl", "advmod")):
                changed[word.index] = replace(word, head=clause.head)
    return _changed(sentence, changed)


def tensed_conjuncts(sentence: Sentence) -> Sentence:
    """A past tense joined to a present one goes on from the past above: "agreed where borders **meet and signed**"."""
    changed = {}
    for token in sentence.tokens:
        first = sentence.tokens[token.head]
        if token.deprel == "conj" and token.xpos == "VBD" and first.xpos in _PRESENT and first.deprel in _DEPENDENT:
            above = first.head
            while above >= 0 and sentence.tokens[above].upos != "VERB":
                above = sentence.tokens[above].head
            if above >= 0 and sentence.tokens[above].xpos == "VBD":
                changed[token.index] = replace(token, head=above)
    return _changed(sentence, changed)


def late_predicates(sentence: Sentence) -> Sentence:
    """An adjective behind the object of a verb of judging tells what it is called: "called the seizure **illegal**"."""
    changed = {}
    for token in sentence.tokens:
        thing = sentence.tokens[token.head]
        if token.upos != "ADJ" or token.deprel != "amod" or not thing.index < token.index or thing.deprel != "obj":
            continue
        if sentence.tokens[thing.head].lemma.lower() in _JUDGING:
            changed[token.index] = replace(token, head=thing.head, deprel="xcomp")
    return _changed(sentence, changed)


def _opening(sentence: Sentence, clause: Token) -> int | None:
    """Return where a reported clause begins: its "that", or an introducing verb that governs it."""
    that = [
        c for c in sentence.children[clause.index] if sentence.tokens[c].lemma.lower() == "that" and c < clause.index
    ]
    if that:
        return that[0]
    return clause.head if sentence.tokens[clause.head].lemma.lower() in _INTRODUCING else None


def _following(sentence: Sentence, case: Token) -> Token | None:
    """Return the noun that a preposition stands before, past its articles, adjectives and names."""
    found = None
    for token in _behind(sentence, case):
        if token.upos in _NOUNS:
            found = token
        elif found is not None or token.upos not in _INSIDE:
            break
    return found


def _behind(sentence: Sentence, token: Token) -> Iterator[Token]:
    yield from sentence.tokens[token.index + 1 :]


def _changed(sentence: Sentence, changes: Changes) -> Sentence:
    """Return the sentence with those changes that hang no word below itself."""
    return with_changes(sentence, {i: token for i, token in changes.items() if not is_under(sentence, token.head, i)})
