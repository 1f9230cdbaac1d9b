"""Subjects cut off from their verbs by what is put in between."""

from collections.abc import Callable

import pytest

from araxes.language.interruptions import (
    interrupted_by_participle,
    interrupted_by_phrase,
    joined_to_halves,
    relatives_behind_commas,
)
from araxes.language.tokens import Sentence, Token

# word, universal tag, Penn tag, head (0: root), relation; as the reader misreads them
PARTICIPLE = """
Niger PROPN NNP 3 nsubj
, PUNCT , 3 punct
denying VERB VBG 6 advcl
this PRON DT 3 obj
, PUNCT , 6 punct
expelled VERB VBD 0 root
him PRON PRP 6 obj
"""
PHRASE = """
Chad PROPN NNP 2 nsubj
objected VERB VBD 0 root
after ADP IN 4 case
Togo PROPN NNP 2 obl
, PUNCT , 7 punct
to ADP IN 7 case
dismay NOUN NN 2 obl
, PUNCT , 10 punct
had AUX VBD 10 aux
left VERB VBN 2 advcl
"""
HALVES = """
Burkina PROPN NNP 2 compound
Faso PROPN NNP 5 nsubj
and CCONJ CC 4 cc
Mali PROPN NNP 1 conj
left VERB VBD 0 root
"""
RELATIVE = """
Mali PROPN NNP 6 nsubj
, PUNCT , 4 punct
which PRON WDT 4 nsubj
won VERB VBD 6 advcl
, PUNCT , 4 punct
left VERB VBD 0 root
"""


def sentence(rows: str) -> Sentence:
    """Read a tree from its rows."""
    tokens, start = [], 0
    for index, row in enumerate(rows.split("\n")[1:-1]):
        word, upos, xpos, head, relation = row.split(" ")
        tokens.append(
            Token(
                index=index,
                start=start,
                end=start + len(word),
                text=word,
                lemma=word.lower(),
                upos=upos,
                xpos=xpos,
                head=int(head) - 1,
                deprel=relation,
            )
        )
        start += len(word) + 1
    return Sentence(index=0, tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("mend", "rows", "word", "head", "relation"),
    [
        (interrupted_by_participle, PARTICIPLE, 0, 5, "nsubj"),
        (interrupted_by_participle, PARTICIPLE, 2, 0, "acl"),
        (interrupted_by_phrase, PHRASE, 3, 9, "nsubj"),
        (interrupted_by_phrase, PHRASE, 2, 9, "mark"),
        (joined_to_halves, HALVES, 3, 1, "conj"),
        (relatives_behind_commas, RELATIVE, 3, 0, "acl:relcl"),
    ],
)
def test_the_tree_is_mended(
    mend: Callable[[Sentence], Sentence], rows: str, word: int, head: int, relation: str
) -> None:
    token = mend(sentence(rows)).tokens[word]
    assert (token.head, token.deprel) == (head, relation)


@pytest.mark.parametrize(
    ("mend", "rows"),
    [
        (interrupted_by_participle, HALVES),
        (interrupted_by_phrase, RELATIVE),
        (joined_to_halves, PARTICIPLE),
        (relatives_behind_commas, PHRASE),
    ],
)
def test_other_trees_stay_as_they_are(mend: Callable[[Sentence], Sentence], rows: str) -> None:
    assert mend(sentence(rows)) == sentence(rows)
