"""People whom no resource lists, told by what they do: "**packers** stopped deliveries", "**thousands** marched"."""

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.quantities import counted, counting, counts
from araxes.mentions.actors.resources import load
from araxes.mentions.actors.vocabulary import Agent, Vocabulary

UNLISTED = Agent(kind="civilian", sector="CVL", weak=False)
_PERSON = "person"
_NOBODY = frozenset({"no", "neither", "none", "any", "every", "each", "whoever", "few"})


def unlisted(sentence: Sentence, token: Token, words: Vocabulary) -> Agent | None:
    """Return what a noun for people is that no resource lists, where it is the one who acts or to whom it happens.

    Nouns that point to somebody named before ("the guest", "its neighbour") are left to the references.
    """
    if token.semantic != _PERSON and sentence.tokens[counting(sentence, token.index)].semantic != _PERSON:
        return None
    if token.upos != "NOUN" or token.lemma.lower() in words.pointing or counted(sentence, token.index) != token.index:
        return None
    if counts(token) and token.lemma.lower() not in words.crowds:
        return None
    return UNLISTED if acts(sentence, token.index) or _undergoes(sentence, token.index) else None


def acts(sentence: Sentence, index: int) -> bool:
    """Tell "**women** blocked the road" and "dozens of **people** marched" from people told of in passing."""
    subject = _whole(sentence, index)
    if subject.deprel != "nsubj" or subject.head < 0 or _is_nobody(sentence, subject.index):
        return False
    verb = sentence.tokens[subject.head]
    return verb.upos == "VERB" and verb.lemma.lower() not in load("references")["undergoing"]


def _undergoes(sentence: Sentence, index: int) -> bool:
    subject = _whole(sentence, index)
    return subject.deprel == "nsubj:pass" and subject.head >= 0 and sentence.tokens[subject.head].upos == "VERB"


def _is_nobody(sentence: Sentence, index: int) -> bool:
    """Tell "no driver", "neither man" from people who are there."""
    return any(sentence.tokens[child].text.lower() in _NOBODY for child in sentence.children[index])


def _whole(sentence: Sentence, index: int) -> Token:
    """Return the head of the phrase in which a noun is counted and listed: "dozens" in "dozens of men and women"."""
    top = sentence.tokens[counting(sentence, index)]
    while top.deprel == "conj":
        top = sentence.tokens[counting(sentence, top.head)]
    return top
