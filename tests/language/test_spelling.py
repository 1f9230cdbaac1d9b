"""Casing codes, and edit scripts from word to lemma and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.language.spelling import CASINGS, apply_script, casing_code, edit_script

CASING = [
    ("talks", "lower"),
    ("Iran", "title"),
    ("NATO", "upper"),
    ("I", "letter"),
    ("McDonald", "mixed"),
    ("1979", "digits"),
    ("F-35", "alphanumeric"),
    ("—", "other"),
]

LEMMAS = [
    ("ministers", "minister", "l|1|"),
    ("Talks", "talk", "l|1|"),
    ("parties", "party", "l|3|y"),
    ("were", "be", "l|4|be"),
    ("Georgia", "Georgia", "k|0|"),
    ("GEORGIA", "Georgia", "t|0|"),
]


@pytest.mark.parametrize(("word", "casing"), CASING)
def test_casing(word, casing):
    assert CASINGS[casing_code(word)] == casing


@pytest.mark.parametrize(("word", "lemma", "script"), LEMMAS)
def test_scripts(word, lemma, script):
    assert edit_script(word, lemma) == script
    assert apply_script(word, script) == lemma


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_script_leads_to_its_lemma(word, lemma):
    assert apply_script(word, edit_script(word, lemma)) == lemma


def test_a_script_too_long_for_its_word_keeps_the_word():
    assert apply_script("UN", "l|3|") == "un"
