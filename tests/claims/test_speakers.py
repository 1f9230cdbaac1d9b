"""On whose word a claim stands: verbs and nouns of saying, "according to", insertions; outermost first."""

from functools import cache

import pytest
from tests.trees import actor, at, text_of, tree

from araxes.claims.clauses import Clauses
from araxes.claims.parties import Parties
from araxes.claims.speakers import Attribution
from araxes.codebook import load_codebook

CODES = {
    "Egypt": "EGY",
    "Libya": "LBY",
    "Tunisia": "TUN",
    "Kenya": "KEN",
    "Somalia": "SOM",
    "Ethiopia": "ETH",
    "Tehran": "IRN",
    "Norway": "NOR",
    "Serbia": "SRB",
    "Russia": "RUS",
    "Poland": "POL",
}

CASES = [
    # tree, word that tells the act, speakers from the outermost inward
    ("chain", "attacked", ["Reuters", "EGY"]),
    ("according to", "attacked", ["KEN"]),
    ("inserted saying", "signed", ["IRN"]),
    ("claim noun", "attacked", ["LBY"]),
    ("two times", "attacked", ["KEN"]),
    ("denied", "shelled", ["SRB"]),
    ("passive", "expelled", []),
    ("subject control", "sign", []),
]


@cache
def codebook():
    return load_codebook()


def attribution(sentence) -> Attribution:
    clauses = Clauses(sentence)
    found = [actor(sentence, t.text, CODES[t.text]) for t in sentence.tokens if t.text in CODES]
    return Attribution(codebook(), clauses, Parties(clauses, found, ()))


@pytest.mark.parametrize(("name", "word", "expected"), CASES)
def test_chain(name, word, expected) -> None:
    sentence = tree(name)
    assert [speaker.name for speaker in attribution(sentence).chain(at(sentence, word))] == expected


@pytest.mark.parametrize(("name", "word", "expected"), CASES)
def test_speakers_point_at_their_words(name, word, expected) -> None:
    sentence = tree(name)
    for speaker in attribution(sentence).chain(at(sentence, word)):
        assert text_of(sentence)[speaker.start : speaker.end] == speaker.text


def test_says() -> None:
    sentence = tree("chain")
    found = attribution(sentence)
    assert found.says(at(sentence, "reported"))
    assert not found.says(at(sentence, "attacked"))
    assert not found.says(at(sentence, "Egypt"))
