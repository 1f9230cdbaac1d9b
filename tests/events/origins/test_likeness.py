"""Copies are told from texts on the same subject."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.events.origins.likeness import keys, prints, resemblance, shared

WIRE = """The foreign ministers of Norland and Sudmark met in the border town of Kessel on Tuesday and agreed to reopen
the railway between the two countries, which has been closed since the fighting of last autumn. They also agreed to
exchange the bodies of soldiers and to set up a telephone line between the two commands. The talks lasted six hours and
ended without a joint statement. Observers of the regional council were in the room but did not speak. Norland had asked
for the talks in a letter in March; Sudmark answered only after the council had offered to send observers. A further
round is planned for the second week of June in the capital of Sudmark, where the question of the dam will be raised."""
CUT = "KESSEL (Agency) - " + WIRE.partition("Norland had asked")[0] + " Our newspaper reported last week on the dam."
EDITED = (
    WIRE.replace("lasted six hours", "took most of the day")
    .replace("also agreed", "decided")
    .replace("March", "spring")
)
OTHER = """Norland and Sudmark are to reopen their railway. Their foreign ministers came together in Kessel, the first
such meeting since the war last autumn, and stayed until the evening. A hotline is to prevent new clashes, and
both will hand over the dead. No paper was signed. People in Kessel, who had waited on the square since
morning, applauded when the two cars left. Sudmark's opposition called the agreement a surrender; in Norland,
the president's party spoke of a success for patience. The dam remains in dispute, and will stay so, a
diplomat of the regional council believes."""


@pytest.mark.parametrize(
    ("other", "copy"), [(WIRE, True), (CUT, True), (EDITED, True), (OTHER, False)], ids=["same", "cut", "edited", "own"]
)
def test_a_copy_is_known_and_an_account_of_its_own_is_not(other, copy) -> None:
    part = shared(prints(WIRE), prints(other))
    assert part > 0.6 if copy else part == 0.0


def test_copies_meet_under_a_key_and_others_do_not() -> None:
    wire, cut, other = (set(keys(prints(text)[0])) for text in (WIRE, CUT, OTHER))
    assert len(wire) == 32
    assert wire & cut
    assert not wire & other


def test_line_breaks_case_and_punctuation_do_not_count() -> None:
    assert prints(WIRE) == prints(WIRE.upper().replace("\n", " ").replace(",", " -"))


def test_a_few_words_are_too_little_to_compare() -> None:
    assert prints("The ministers met in Kessel on Tuesday.") == ("", 0)
    assert keys("") == ()
    assert shared(("", 0), prints(WIRE)) == 0.0


def test_signatures_stay_what_they_are() -> None:
    """Records keep them: a change makes every old record's copies unknown."""
    signature, size = prints(WIRE)
    assert (signature[:24], size) == ("IxMrAIi32wIC9h8Aa6x7AS12", 124)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 60), st.integers(33, 60))
def test_the_estimate_is_near_the_truth(start, length) -> None:
    words = [f"word{number}" for number in range(120)]
    one, other = " ".join(words[:100]), " ".join(words[start : start + length])
    runs = {tuple(words[at : at + 4]) for at in range(97)}
    others = {tuple(words[at : at + 4]) for at in range(start, min(start + length, 120) - 3)}
    truth = len(runs & others) / len(runs | others)
    assert abs(resemblance(prints(one)[0], prints(other)[0]) - truth) < 0.2
