import pytest

from araxes.errors import BadOption
from araxes.language.tokens import Word, Words

spacy = pytest.importorskip("spacy")
adapter = pytest.importorskip("araxes.language.spacy_adapter")

TEXT = "Iran criticised Turkey. It left"
HEADS = [1, 1, 1, 1, 5, 5]
LABELS = ["nsubj", "ROOT", "obj", "punct", "nsubj", "ROOT"]
UPOS = ["PROPN", "VERB", "PROPN", "PUNCT", "PRON", "VERB"]


@pytest.fixture
def pipeline():
    """A blank pipeline whose only component sets annotations by hand."""
    blank = spacy.blank("en")

    @spacy.Language.component("by_hand")
    def by_hand(document):
        heads = [document[head] for head in HEADS]
        for token, head, label, upos in zip(document, heads, LABELS, UPOS, strict=True):
            token.head, token.dep_, token.pos_, token.lemma_ = head, label, upos, token.text.lower()
        document.set_ents([spacy.tokens.Span(document, 0, 1, label="GPE")])
        return document

    blank.add_pipe("by_hand")
    return blank


def words():
    ranges = [(0, 4), (5, 15), (16, 22), (22, 23), (24, 26), (27, 31)]
    return Words(
        words=tuple(Word(start=start, end=end, text=TEXT[start:end]) for start, end in ranges), block=3, role="list"
    )


def test_annotates_words_one_to_one(pipeline):
    (sentence,) = adapter.SpacyReader(pipeline).annotate([words(), Words(words=())])
    assert [TEXT[token.start : token.end] for token in sentence.tokens] == [token.text for token in sentence.tokens]
    assert [token.head for token in sentence.tokens] == [1, -1, 1, 1, 5, 1]
    assert [token.deprel for token in sentence.tokens] == ["nsubj", "root", "obj", "punct", "nsubj", "parataxis"]
    assert [token.upos for token in sentence.tokens] == UPOS
    assert sentence.tokens[0].semantic == "place"
    assert (sentence.block, sentence.role, sentence.index) == (3, "list", 0)


def test_other_labels_are_refused():
    blank = spacy.blank("en")
    blank.add_pipe("parser").add_label("dobj")
    with pytest.raises(BadOption, match="Universal Dependencies"):
        adapter.SpacyReader(blank)


def test_missing_pipeline_is_refused():
    with pytest.raises(BadOption, match="no_such_pipeline"):
        adapter.load_spacy_reader("no_such_pipeline")
