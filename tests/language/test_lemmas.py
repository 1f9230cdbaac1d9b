"""Lemmas of forms that no table of treebank forms settles, and of forms that the reader tags as something else."""

import pytest

from araxes.language.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("vetoes", "NNS", "veto"),
        ("embargoes", "NNS", "embargo"),
        ("tranches", "NNS", "tranche"),
        ("sorties", "NNS", "sortie"),
        ("memoranda", "NNS", "memorandum"),
        ("bases", "NNS", "base"),
        ("missiles", "NNS", "missile"),
        ("leaned", "VBD", "lean"),
        ("rappelled", "VBD", "rappel"),
        ("founds", "VBZ", "found"),
        ("overflew", "VBD", "overfly"),
        ("sharing", "VB", "share"),
        ("foots", "VBP", "foot"),
        ("bring", "VB", "bring"),
        ("discuss", "VB", "discuss"),
        ("focus", "VBP", "focus"),
        ("meeting", "NN", "meeting"),
    ],
)
def test_lemmas(form: str, tag: str, lemma: str) -> None:
    assert lemma_of(form, tag, form) == lemma
