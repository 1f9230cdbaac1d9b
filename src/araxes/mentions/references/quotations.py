"""Which words stand in quotation marks, and who says them."""

from collections.abc import Mapping, Sequence

from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def quoted_tokens(sentences: Sequence[Sentence]) -> list[list[bool]]:
    """Tell for each token of each sentence whether it is quoted; a new block starts unquoted."""
    marks: list[list[bool]] = []
    inside, block = False, -1
    for sentence in sentences:
        if sentence.block != block:
            inside, block = False, sentence.block
        row: list[bool] = []
        for token in sentence.tokens:
            mark = token.text.strip("'’`") or token.text
            if mark in OPENING or token.text == "``":
                inside = True
            elif mark in CLOSING or token.text == "''":
                inside = False
            elif mark == STRAIGHT:
                inside = not inside
            row.append(inside)
        marks.append(row)
    return marks


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
