"""Trees and tags mended where the reader is known to misread and the words themselves leave no doubt.

Each pass takes a sentence and returns it, changed or as it is; ``mended`` runs them in order.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from araxes.language.arguments import lost_subjects, one_object, one_subject
from araxes.language.attachments import (
    late_predicates,
    left_modifiers,
    near_cases,
    negated_infinitives,
    reported_plans,
    reported_times,
    reporting_times,
    tensed_conjuncts,
)
from araxes.language.changes import with_changes
from araxes.language.interruptions import (
    interrupted_by_participle,
    interrupted_by_phrase,
    joined_to_halves,
    listed_after_of,
    listed_between,
    relatives_behind_commas,
)
from araxes.language.lemmas import past_of
from araxes.language.parties import parted_parties
from araxes.language.tags import active_perfects, capital_he, gerund_nouns, modal_verbs, set_off_objects
from araxes.language.tokens import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OBJECTS = frozenset({"obj", "iobj"})
# Participles are adjectives too: what is tagged one of these is not taken for a past tense.
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})
# Adpositions that can end a phrasal verb: right behind it, before its object, they are particles ("called in").
_PARTICLES = frozenset({"in", "on", "off", "up", "out", "over", "down", "away", "back"})
# Verbs whose "on" governs whom they turn to, and never is a particle before an object.
_TURNING = frozenset({"call", "prevail"})


def mended(sentence: Sentence) -> Sentence:
    """Return the sentence with what the passes mend."""
    for mend in PASSES:
        sentence = mend(sentence)
    return sentence


def past_forms(sentence: Sentence) -> Sentence:
    """A finite form that can only be a past tense is one: "Ankara **paid**" tagged as a present or as a noun."""
    changed = {}
    for token in sentence.tokens:
        bare = token.xpos in {"VB", "VBP"} or not token.xpos.startswith("VB")
        present = token.upos == "VERB" and bare and not _helped(sentence, token)
        if present or (token.upos not in _VERBAL and _governs_a_clause(sentence, token)):
            lemma = past_of(token.text)
            if lemma is not None:
                changed[token.index] = replace(token, lemma=lemma, upos="VERB", xpos="VBD")
    return with_changes(sentence, changed)


def cased_objects(sentence: Sentence) -> Sentence:
    """A nominal behind its own preposition is no object: "asked Paris **for asylum**", "gave arms **to Kyiv**"."""
    changed = {}
    for token in sentence.tokens:
        case = _case(sentence, token) if token.upos in _NOMINAL else None
        if case is None or sentence.tokens[token.head].upos != "VERB":
            continue
        verb = sentence.tokens[token.head]
        phrasal = case.index == verb.index + 1 and case.lemma.lower() in _PARTICLES and verb.lemma not in _TURNING
        if token.deprel in _OBJECTS and phrasal:
            changed[case.index] = replace(case, head=verb.index, deprel="compound:prt")
        elif token.deprel == "obl" and case.xpos == "RP" and case.index == verb.index + 1:
            changed[case.index] = replace(case, head=verb.index, deprel="compound:prt")
            changed[token.index] = replace(token, deprel="obj")
        elif token.deprel in _OBJECTS or (token.deprel == "xcomp" and not _predicative(sentence, token)):
            changed[token.index] = replace(token, deprel="obl")
    return with_changes(sentence, changed)


def called_upon(sentence: Sentence) -> Sentence:
    """ "Called on Paris to pay": whom one calls on is no object of a phrasal verb."""
    changed = {}
    for token in sentence.tokens:
        if token.lemma in _TURNING and token.upos == "VERB":
            parts = [c for c in _below(sentence, token, "compound:prt") if c.lemma in {"on", "upon"}]
            below = [*_below(sentence, token, "obj"), *_below(sentence, token, "obl")]
            things = [c for c in below if parts and c.index > parts[0].index and not any(_below(sentence, c, "case"))]
            if things:
                changed[parts[0].index] = replace(parts[0], head=things[0].index, deprel="case")
                changed[things[0].index] = replace(things[0], deprel="obl")
    return with_changes(sentence, changed)


def shared_nouns(sentence: Sentence) -> Sentence:
    """Of two subjects side by side the first marks the second out: "**Kyrgyz and Tajik** forces shelled"."""
    changed = {}
    for verb in sentence.tokens:
        subjects = [*_below(sentence, verb, "nsubj")] if verb.upos == "VERB" else []
        for first, second in pairwise(subjects):
            together = any(True for _ in _below(sentence, first, "conj"))
            touching = sentence.subtree(first.index)[-1] + 1 == sentence.subtree(second.index)[0]
            if together and touching and first.upos in {"PROPN", "ADJ"} and second.upos == "NOUN":
                changed[first.index] = replace(first, head=second.index, deprel="amod")
    return with_changes(sentence, changed)


PASSES: tuple[Callable[[Sentence], Sentence], ...] = (
    past_forms,
    gerund_nouns,
    modal_verbs,
    active_perfects,
    capital_he,
    set_off_objects,
    parted_parties,
    near_cases,
    left_modifiers,
    negated_infinitives,
    reported_plans,
    reported_times,
    reporting_times,
    tensed_conjuncts,
    cased_objects,
    called_upon,
    shared_nouns,
    interrupted_by_participle,
    interrupted_by_phrase,
    late_predicates,
    one_subject,
    joined_to_halves,
    listed_after_of,
    listed_between,
    relatives_behind_commas,
    lost_subjects,
    one_object,
)


def _helped(sentence: Sentence, token: Token) -> bool:
    """Tell whether an auxiliary or "to" stands before a form, so that it must be a base form or a participle."""
    below = (sentence.tokens[child] for child in sentence.children[token.index])
    return any(child.deprel in {"aux", "aux:pass", "mark"} and child.index < token.index for child in below)


def _governs_a_clause(sentence: Sentence, token: Token) -> bool:
    """Tell whether a token has a subject or an object and no copula, as only a verb has."""
    below = {sentence.tokens[child].deprel for child in sentence.children[token.index]}
    return bool(below & {"nsubj", "obj", "iobj"}) and "cop" not in below


def _below(sentence: Sentence, token: Token, relation: str) -> Iterator[Token]:
    return (c for c in (sentence.tokens[i] for i in sentence.children[token.index]) if c.deprel == relation)


def _case(sentence: Sentence, token: Token) -> Token | None:
    """Return the preposition of a phrase when nothing but the phrase follows it; "of" may be partitive."""
    if token.head < 0 or token.deprel not in _OBJECTS | {"xcomp", "obl"}:
        return None
    inside = set(sentence.subtree(token.index))
    for case in _below(sentence, token, "case"):
        adjoining = case.index < token.index and set(range(case.index, token.index)) <= inside
        first = min(inside) == case.index
        if token.xpos in {"WDT", "WP"} and case.index > token.head:
            return case  # "The corridor **which** Baku insists **on**".
        if case.upos in {"ADP", "SCONJ"} and case.lemma.lower() != "of" and adjoining and first:
            return case
    return None


def _predicative(sentence: Sentence, token: Token) -> bool:
    return any(True for _ in _below(sentence, token, "cop"))
