"""What mends of a tree share: the tokens that change, and the sentence with them."""

from dataclasses import replace

from araxes.language.tokens import Sentence, Token

Changes = dict[int, Token]


def with_changes(sentence: Sentence, changes: Changes) -> Sentence:
    """Return the sentence with some tokens replaced, by their index; itself where there are none."""
    if not changes:
        return sentence
    return replace(sentence, tokens=tuple(changes.get(token.index, token) for token in sentence.tokens))


def is_under(sentence: Sentence, index: int, above: int) -> bool:
    """Tell whether a token is another or hangs somewhere below it."""
    while index >= 0:
        if index == above:
            return True
        index = sentence.tokens[index].head
    return False
