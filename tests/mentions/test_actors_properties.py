"""What must hold for actor mentions of any words in any tree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors import find_actors
from araxes.mentions.actors.names import fold, lexicon, pieces_of
from araxes.mentions.actors.resources import load
from araxes.mentions.references import resolve_references

WORDS = ["Iran", "Iranian", "the", "minister", "of", "Defence", "Jane", "Doe", "said", "he", "U.S.", "-", "'s", ","]
WORDS += [
    "and",
    "troops",
    "Congo",
    "Republic",
    "former",
    "Brussels",
    "in",
    "İstanbul",
    "countries",
    "two",
    "İ",
    '"',
    "we",
]
RELATIONS = ["nsubj", "obj", "compound", "flat", "amod", "nmod", "nmod:poss", "case", "conj", "appos", "nmod:desc"]
UPOS = ["PROPN", "NOUN", "ADJ", "VERB", "ADP", "PRON", "PUNCT", "DET", "NUM"]


@st.composite
def sentences(draw):
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    start, tokens = 0, []
    for index, word in enumerate(words):
        head = draw(st.integers(min_value=-1, max_value=index - 1)) if index else -1
        tokens.append(
            Token(
                index=index,
                start=start,
                end=start + len(word),
                text=word,
                lemma=word.lower(),
                upos=draw(st.sampled_from(UPOS)),
                xpos="NN",
                head=head,
                deprel=draw(st.sampled_from(RELATIONS)) if head >= 0 else "root",
                semantic=draw(st.sampled_from([None, "person", "organization", "place"])),
            )
        )
        start += len(word) + 1
    return " ".join(words), Sentence(index=0, tokens=tuple(tokens))


@settings(max_examples=300, deadline=None)
@given(sentences())
def test_mentions_lie_in_the_text_and_are_in_order(case):
    text, sentence = case
    mentions = resolve_references(text, [sentence], find_actors(text, [sentence]))
    assert [(m.start, m.end) for m in mentions] == sorted((m.start, m.end) for m in mentions)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert 0 <= mention.head < len(sentence.tokens)
        assert mention.rule


@given(st.text(max_size=20))
def test_pieces_are_parts_of_the_word_in_order(word):
    cursor = 0
    for piece in pieces_of(word):
        cursor = word.index(piece, cursor) + len(piece)


def test_every_state_is_found_by_its_names():
    known = lexicon().names
    for code, state in load("states").items():
        for text in (*state.get("names", ()), *state.get("adjectives", ())):
            pieces = [fold(piece) for piece in pieces_of(text.removeprefix("the "))]
            entries = [name for rest, name in known[pieces[0]][[*pieces, ""][1]] if list(rest) == pieces[2:]]
            assert entries, text
            assert entries[0].codes in ((code,), ()) or entries[0].kind != "state", (text, code, entries)


def test_codes_have_the_form_of_the_guide():
    for code in load("states"):
        assert len(code) == 3, code
        assert code.isupper(), code
    for code in load("groups"):
        state, _, tag = code.partition("-")
        assert (state in load("states") and tag) or (state in ("DAE", "ALQ", "KUR") and not tag), code
    for key, body in load("organisations").items():
        assert 2 <= len(body.get("code", key)) <= 4, key
