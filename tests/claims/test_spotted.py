"""Acts that the reader spots where no frame knows the word."""

from dataclasses import replace

import numpy as np
import pytest

from araxes.claims.spotted import Spots, plain_frame
from araxes.documents import from_text
from araxes.pipeline import Coder
from araxes.values.types import TYPES


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_has_a_plain_frame_for_verbs_and_nouns(kind: str) -> None:
    verb, noun = plain_frame(kind, "verb"), plain_frame(kind, "noun")
    assert verb.initiator == ("subject",)
    assert "possessor" in noun.initiator
    assert verb.type == noun.type == kind


def test_probabilities_of_each_word_add_up(coder: Coder) -> None:
    assert coder.learned is not None
    sentences = coder.read(from_text("Kenya expelled two Sudanese diplomats.\n\nNobody said why."))
    spots = Spots(sentences, coder.learned.relater)
    for sentence in sentences:
        chances = spots.chances(sentence.index)
        assert chances.shape == (len(sentence.tokens), 1 + len(TYPES))
        assert np.allclose(chances.sum(axis=1), 1, atol=1e-3)


def test_the_word_that_tells_an_act_is_spotted(coder: Coder) -> None:
    assert coder.learned is not None
    sentences = coder.read(from_text("Kenya expelled two Sudanese diplomats on Friday after a long quarrel."))
    (one,) = Spots(sentences, coder.learned.relater).words(0)
    assert (sentences[0].tokens[one.index].text, one.type) == ("expelled", "SANCTION")


def test_a_tree_of_another_reader_is_read_again(coder: Coder) -> None:
    assert coder.learned is not None
    sentences = coder.read(from_text("Kenya expelled two Sudanese diplomats. Nobody said why."))
    own = Spots(sentences, coder.learned.relater)
    foreign = Spots([replace(one, states=None, acts=None) for one in sentences], coder.learned.relater)
    for sentence in sentences:
        assert np.allclose(own.chances(sentence.index), foreign.chances(sentence.index), atol=0.1)


def test_a_light_verb_tells_no_act_besides_its_noun(coder: Coder) -> None:
    events = coder.code(from_text("India and France conducted naval exercises off Goa in March 2025.")).events
    assert [event.type for event in events] == ["COOPERATE"]


@pytest.mark.parametrize(
    ("text", "told", "frame"),
    [
        (
            "Norway sent three thousand soldiers to Liberia to build treatment units for Ebola patients.",
            "AID",
            "MOBILIZE",
        ),
        ("Kenyan police used tear gas against demonstrators in Kisumu.", "COERCE", "ASSAULT"),
        ("Brussels took Ghana off its blacklist.", "CONCEDE", None),  # A frame of several words is not overruled.
        ("Norway deployed three thousand soldiers to its border with Russia.", "MOBILIZE", None),
    ],
)
def test_words_of_force_and_troops_may_tell_another_act(coder: Coder, text: str, told: str, frame: str | None) -> None:
    (claim,) = coder.code(from_text(text, published="2025-05-30")).claims
    assert claim.type == told
    followed = [reason for reason in claim.reasons if "and is followed" in reason]
    assert [f"frame says {frame}" in reason for reason in followed] == ([True] if frame else [])
