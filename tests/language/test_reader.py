"""The shipped reader on sentences of our own: trees, key relations, and input that must not break it."""

import re

import pytest

from araxes.errors import MissingResource
from araxes.language.reader import load_reader
from araxes.language.tokens import Word, Words

RELATIONS = [
    ("Iran and Russia signed a military agreement in Moscow on Tuesday.", "signed", "nsubj", "Iran"),
    ("Iran and Russia signed a military agreement in Moscow on Tuesday.", "Iran", "conj", "Russia"),
    ("The two leaders met in Moscow.", "met", "obl", "Moscow"),
    ("The embassy was attacked by protesters.", "attacked", "nsubj:pass", "embassy"),
    ("The embassy was attacked by protesters.", "attacked", "obl:agent", "protesters"),
    ("The minister said that Turkey would not withdraw its troops.", "said", "ccomp", "withdraw"),
    ("The minister said that Turkey would not withdraw its troops.", "withdraw", "obj", "troops"),
    ("President Aliyev met his Georgian counterpart.", "met", "obj", "counterpart"),
]


@pytest.fixture(scope="module")
def reader():
    return load_reader(threads=1)


def words(text):
    found = re.finditer(r"\w+|[^\w\s]", text)
    return Words(words=tuple(Word(start=hit.start(), end=hit.end(), text=hit.group()) for hit in found))


@pytest.mark.parametrize(("text", "governor", "relation", "dependent"), RELATIONS)
def test_relations(reader, text, governor, relation, dependent):
    (sentence,) = reader.annotate([words(text)])
    token = next(token for token in sentence.tokens if token.text == dependent)
    assert (sentence.tokens[token.head].text, token.deprel) == (governor, relation)


def test_tags_lemmas_and_classes(reader):
    (sentence,) = reader.annotate([words("Armenian soldiers were wounded in Yerevan.")])
    soldiers, wounded, town = (sentence.tokens[place] for place in (1, 3, 5))
    assert (soldiers.lemma, soldiers.upos, soldiers.xpos, soldiers.semantic) == ("soldier", "NOUN", "NNS", "person")
    assert (wounded.lemma, wounded.upos, wounded.xpos, wounded.head) == ("wound", "VERB", "VBN", -1)
    assert (town.lemma, town.upos, town.semantic) == ("Yerevan", "PROPN", "place")


def test_a_headline_in_capitals(reader):
    (sentence,) = reader.annotate([words("RUSSIA SENDS TROOPS TO THE BORDER")])
    assert sentence.root().lemma == "send"


def test_every_sentence_is_a_tree_over_its_words(reader):
    texts = ["Yes", "!!!", "a b c d e f g", "Oil, gas, oil, gas.", "— and ( or ) …", "x " * 60, "\u200b", "🙂"]
    for sentence, given in zip(reader.annotate(map(words, texts)), filter(words_of, map(words, texts)), strict=True):
        assert [(token.start, token.end) for token in sentence.tokens] == [(w.start, w.end) for w in given.words]
        assert sorted(sentence.subtree(sentence.root().index)) == list(range(len(sentence.tokens)))
        assert [token.deprel for token in sentence.tokens if token.head < 0] == ["root"]


def words_of(given):
    return given.words


@pytest.mark.parametrize("text", ["Tanks, guns, " * 300, "tank " * 900, "." * 1200, "x" * 3000])
def test_a_very_long_sentence_is_read_in_parts(reader, text):
    (sentence,) = reader.annotate([words(text)])
    assert len(sentence.subtree(sentence.root().index)) == len(sentence.tokens)


def test_order_is_kept_and_batching_changes_nothing(reader):
    texts = [text for text, *_ in RELATIONS] + ["No.", "Baku denied it, and so did Tbilisi."]
    together = list(reader.annotate(map(words, texts)))
    assert [sentence.index for sentence in together] == list(range(len(texts)))
    for sentence, text in zip(together, texts, strict=True):
        (alone,) = reader.annotate([words(text)])
        assert [(t.text, t.head) for t in sentence.tokens] == [(t.text, t.head) for t in alone.tokens]


def test_no_sentences_and_no_words(reader):
    assert list(reader.annotate([])) == []
    assert list(reader.annotate([Words(words=())])) == []


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(MissingResource, match=r"reader\.onnx"):
        load_reader(tmp_path)
