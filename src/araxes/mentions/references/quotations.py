"""Who speaks in a sentence."""

from collections.abc import Mapping, Sequence

from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def speaker_in(
    sentence: Sentence, quoted: Sequence[bool], by_head: Mapping[int, ActorMention], speech: frozenset[str]
) -> ActorMention | None:
    """Return the actor who speaks in a sentence, outside its quotations."""
    for token in sentence.tokens:
        if quoted[token.index] or token.lemma.lower() not in speech or token.upos != "VERB":
            continue
        for child in sentence.children[token.index]:
            if sentence.tokens[child].deprel in SUBJECTS and child in by_head and not quoted[child]:
                return by_head[child]
    for token in sentence.tokens:
        if token.deprel == "fixed" and token.text == "to" and token.head >= 0:
            governor = sentence.tokens[token.head].head
            if sentence.tokens[token.head].text.lower() == "according" and governor in by_head:
                return by_head[governor]
    return None
