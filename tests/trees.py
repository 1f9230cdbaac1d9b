"""Sentences with their trees from tests/trees.txt, so that tests of what comes after the reader do not need it."""

from functools import cache
from pathlib import Path

from araxes.language.tokens import Sentence, Token
from araxes.mentions.mention import ActorMention


@cache
def tree(name: str, index: int = 0) -> Sentence:
    """Return the tree of that name; offsets are those of its words joined by single blanks."""
    return Sentence(index=index, tokens=tuple(_tokens(_rows()[name])))


def text_of(sentence: Sentence) -> str:
    """Return the text to which the offsets of a tree refer."""
    return " ".join(token.text for token in sentence.tokens)


def at(sentence: Sentence, word: str) -> int:
    """Return the index of the first token with that text."""
    return next(token.index for token in sentence.tokens if token.text == word)


def words(sentence: Sentence, indices) -> list[str]:
    """Return the texts of tokens."""
    return [sentence.tokens[index].text for index in indices]


def actor(sentence: Sentence, word: str, *codes: str, **more) -> ActorMention:
    """Return a mention of an actor that is one word of a tree."""
    token = sentence.tokens[at(sentence, word)]
    given = {"kind": "state", "rule": "by hand", **more}
    return ActorMention(
        sentence=sentence.index,
        head=token.index,
        start=token.start,
        end=token.end,
        text=word,
        codes=codes,
        **given,
    )


@cache
def _rows() -> dict[str, list[str]]:
    blocks = Path(__file__).with_suffix(".txt").read_text("utf8").split("\n== ")[1:]
    return {block.partition("\n")[0]: block.strip().splitlines()[1:] for block in blocks}


def _tokens(rows: list[str]):
    start = 0
    for row in rows:
        index, text, lemma, upos, xpos, head, deprel = row.split()
        yield Token(
            index=int(index) - 1,
            start=start,
            end=start + len(text),
            text=text,
            lemma=lemma,
            upos=upos,
            xpos=xpos,
            head=int(head) - 1,
            deprel=deprel,
        )
        start += len(text) + 1
