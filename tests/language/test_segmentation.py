from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.documents.document import Block, Document
from araxes.language.segmentation import segment, segment_text
from araxes.values.spans import Span

HERE = Path(__file__).parent
BREAK = "‖"


def cases(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def surfaces(text, sentences):
    return [text[sentence.words[0].start : sentence.words[-1].end] for sentence in sentences]


def document(text, *blocks, skip=()):
    made = tuple(Block(span=Span(start=start, end=end), role=role) for start, end, role in blocks)
    return Document(id="d", name="d", origin="-", text=text, blocks=made, skip=skip)


@pytest.mark.parametrize("case", cases("segmentation_sentences.txt"))
def test_sentences(case):
    text = case.replace(f" {BREAK} ", " ").replace(BREAK, "")
    assert surfaces(text, segment_text(text)) == [part.strip() for part in case.split(BREAK)]


@pytest.mark.parametrize("case", cases("segmentation_words.txt"))
def test_words(case):
    text, expected = case.split(" => ")
    assert [word.text for sentence in segment_text(text) for word in sentence.words] == expected.split(" ")


def test_a_citation_mark_in_skip_is_as_if_absent():
    text = "It built trust[1]. Brigadier Hakimi agreed.[2] He left."
    marks = tuple(Span(start=text.index(mark), end=text.index(mark) + 3) for mark in ("[1]", "[2]"))
    found = list(segment(document(text, (0, len(text), "body"), skip=marks)))
    assert [[word.text for word in sentence.words] for sentence in found] == [
        ["It", "built", "trust", "."],
        ["Brigadier", "Hakimi", "agreed", "."],
        ["He", "left", "."],
    ]
    assert all(text[word.start : word.end] == word.text for sentence in found for word in sentence.words)


def test_only_coded_blocks_and_never_across_them():
    text = "Talks in Baku\nBy A. Author\nThe ministers\nmet.\n- visits\nTel: 12"
    starts = [0, 14, 27, 46, 55]
    roles = ["title", "byline", "body", "list", "boilerplate"]
    blocks = [
        (start, end - 1, role) for start, end, role in zip(starts, [*starts[1:], len(text) + 1], roles, strict=True)
    ]
    found = list(segment(document(text, *blocks)))
    assert surfaces(text, found) == ["Talks in Baku", "The ministers\nmet.", "- visits"]
    assert [(sentence.block, sentence.role) for sentence in found] == [(0, "title"), (2, "body"), (3, "list")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aims of the visit\n- open the border\n- free trade",
            ["Aims of the visit", "- open the border", "- free trade"],
        ),
        ("1. Open the border.\n2. Free trade.", ["1. Open the border.", "2. Free trade."]),
        ("a) open the border;\nb) free trade.", ["a) open the border;", "b) free trade."]),
        (
            "The two ministers met in the city of Tabriz\non Monday and discussed the border.",
            ["The two ministers met in the city of Tabriz\non Monday and discussed the border."],
        ),
        (
            "Border reopens\nThe two ministers agreed in Tabriz on Monday to open it.",
            ["Border reopens", "The two ministers agreed in Tabriz on Monday to open it."],
        ),
        ("First paragraph without a stop\n\nSecond one", ["First paragraph without a stop", "Second one"]),
    ],
)
def test_lines(text, expected):
    assert surfaces(text, segment_text(text)) == expected


def test_paragraphs_are_numbered():
    assert [sentence.block for sentence in segment_text("One. Two.\n\nThree.\n \n\nFour.")] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Azer-\nbaijani army", ["the", "Azer-\nbaijani", "army"]),
        ("an Iran-\nbacked group", ["an", "Iran", "-", "backed", "group"]),
        ("the co\u00adoperation of\u00a0states", ["the", "co\u00adoperation", "of", "states"]),
        ("the Cafe\u0301 in Ta\u0308briz", ["the", "Cafe\u0301", "in", "Ta\u0308briz"]),
    ],
)
def test_divided_and_marked_words(text, expected):
    assert [word.text for sentence in segment_text(text) for word in sentence.words] == expected


@pytest.mark.parametrize("text", ["", " \n\n\t ", "\u200b\ufeff"])
def test_nothing_to_read(text):
    assert list(segment_text(text)) == []


WRITTEN = st.text(alphabet=st.sampled_from(list("aA bU.S'’-–1,2:/()[]\"“”!?…\n@&$%é ́\u00ad\u200b")), max_size=120)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), WRITTEN))
def test_words_cover_the_text_in_order(text):
    position = 0
    for sentence in segment_text(text):
        assert sentence.words
        for word in sentence.words:
            assert position <= word.start < word.end
            assert word.text == text[word.start : word.end]
            assert is_blank(text[position : word.start])
            position = word.end
    assert is_blank(text[position:])


def is_blank(text):
    return all(mark.isspace() or mark in "\u200b\u2060\ufeff" for mark in text)


@settings(max_examples=60, deadline=None)
@given(WRITTEN, st.integers(min_value=0, max_value=100), st.integers(min_value=0, max_value=20))
def test_skipped_ranges_are_in_no_word(text, start, length):
    start = min(start, len(text))
    skip = Span(start=start, end=min(len(text), start + length))
    for sentence in segment(document(text, (0, len(text), "body"), skip=(skip,))):
        for word in sentence.words:
            assert word.end <= skip.start or word.start >= skip.end or not len(skip)


def test_a_chunk_without_spaces_costs_linear_time():
    sentences = list(segment_text("a.B" * 40_000))
    assert sum(len(sentence.words) for sentence in sentences) > 40_000
