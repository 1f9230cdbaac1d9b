"""Words that count people and say themselves not who they are: "**thousands** of teachers", "some **200** of them"."""

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.vocabulary import vocabulary

_DEEPEST = 3


def counts(token: Token) -> bool:
    """Tell a number, "some" or "dozens" from nouns that name somebody."""
    return token.upos == "NUM" or token.lemma.lower() in vocabulary().quantities


def counted(sentence: Sentence, index: int) -> int:
    """Return the noun that a quantity counts ("teachers" in "thousands of teachers"), or the token itself."""
    for _ in range(_DEEPEST):
        below = _behind_of(sentence, index) if counts(sentence.tokens[index]) else None
        if below is None:
            return index
        index = below
    return index


def counting(sentence: Sentence, index: int) -> int:
    """Return the topmost quantity that counts a noun, or the noun."""
    for _ in range(_DEEPEST):
        above = sentence.tokens[index].head
        if above < 0 or not counts(sentence.tokens[above]) or _behind_of(sentence, above) != index:
            return index
        index = above
    return index


def _behind_of(sentence: Sentence, index: int) -> int | None:
    for child in sentence.children[index]:
        if child > index and sentence.tokens[child].deprel == "nmod":
            cases = [sentence.tokens[below].text.lower() for below in sentence.children[child] if below < child]
            if "of" in cases:
                return child
    return None
