"""Those between whom something is: phrases with "between" and "with" hung on the place that stands before them."""

from collections.abc import Iterator
from dataclasses import replace

from araxes.language.changes import Changes, with_changes
from araxes.language.tokens import Sentence, Token

_JOINING = frozenset({"between", "among"})
_PLACING = frozenset({"in", "at", "near", "on", "outside"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_INNER = frozenset({"det", "amod", "compound", "nummod", "flat", "conj", "nmod:poss", "nmod:desc"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_APART = _SUBJECTS | {"obl"}


def parted_parties(sentence: Sentence) -> Sentence:
    """Whom a meeting joins hangs on it and not on its place: "the talks in Sochi **between Turkey and Russia**"."""
    changed: Changes = {}
    for case in sentence.tokens:
        if case.deprel == "case" and case.text.lower() in _JOINING:
            party = _party(sentence, case)
            event = _event(sentence, case, party) if party is not None else None
            if party is not None and event is not None:
                changed[case.index] = replace(case, head=party.index)
                changed[party.index] = replace(party, head=event.index, deprel="nmod")
    return with_changes(sentence, changed)


def _party(sentence: Sentence, case: Token) -> Token | None:
    """Return the head of the phrase behind the preposition, also where that hangs on the place before it."""
    if case.head > case.index:
        return sentence.tokens[case.head]
    if case.index + 1 >= len(sentence.tokens):
        return None
    token = sentence.tokens[case.index + 1]
    while token.deprel in _INNER and token.head > case.index:
        token = sentence.tokens[token.head]
    return token if token.upos in _NOMINAL else None


def _event(sentence: Sentence, case: Token, party: Token) -> Token | None:
    """Return the noun before the place on which the phrase hangs, or that is the subject before the verb."""
    for place in _before(sentence, case):
        above = sentence.tokens[place.head] if place.head >= 0 else None
        if above is None or above.upos != "NOUN" or above.index > place.index or not _placed(sentence, place):
            continue
        inside = party.head in {place.index, above.index}
        if inside or (party.deprel in _APART and party.head > party.index and above.deprel in _SUBJECTS):
            return above if party.head != above.index or party.deprel == "conj" else None
    return None


def _before(sentence: Sentence, case: Token) -> Iterator[Token]:
    """Yield the nominal that ends right before the preposition, then those that govern it."""
    index = case.index - 1
    while index >= 0 and sentence.tokens[index].upos in _NOMINAL:
        yield sentence.tokens[index]
        if sentence.tokens[index].head > index or sentence.tokens[index].head < 0:
            return
        index = sentence.tokens[index].head


def _placed(sentence: Sentence, token: Token) -> bool:
    below = (sentence.tokens[child] for child in sentence.children[token.index])
    return any(child.deprel == "case" and child.text.lower() in _PLACING for child in below)
