"""Which two claims speak of one occurrence: a table of pairs."""

import pytest
from tests.events.tellings import claim, sentence

from araxes.events.sameness import contradicts, same, telling
from araxes.values.statuses import Status

JOINT = {"joint": True}

# earlier claim, later claim, whether they are the same; each claim: kind, initiators, recipients, more
PAIRS = {
    "same act, same sides": (
        ("ASSAULT strike", "ISR", "YEM", {}),
        ("ASSAULT strike", "ISR", "YEM", {}),
        True,
    ),
    "other recipient": (
        ("ASSAULT strike", "ISR", "YEM", {}),
        ("ASSAULT strike", "ISR", "SYR", {}),
        False,
    ),
    "a side left out": (
        ("ASSAULT strike", "ISR", "YEM", {}),
        ("ASSAULT strike", "ISR", "", {}),
        True,
    ),
    "sides turned round": (
        ("ASSAULT strike", "ISR", "YEM", {}),
        ("ASSAULT strike", "YEM", "ISR", {}),
        False,
    ),
    "parties of a joint act in another order": (
        ("CONSULT meeting", "GRC TUR", "", JOINT),
        ("CONSULT meeting", "TUR GRC", "", JOINT),
        True,
    ),
    "other days": (
        ("CONSULT visit", "GHA", "CHN", {"on": "2025-03-01"}),
        ("CONSULT visit", "GHA", "CHN", {"on": "2025-05-01"}),
        False,
    ),
    "a day of the month told": (
        ("CONSULT visit", "GHA", "CHN", {"on": "2025-03"}),
        ("CONSULT visit", "GHA", "CHN", {"on": "2025-03-11"}),
        True,
    ),
    "other kinds": (
        ("CONSULT visit", "GHA", "CHN", {}),
        ("CONSULT meeting", "GHA", "CHN", {}),
        False,
    ),
    "other types": (
        ("SANCTION expulsion", "BOL", "ISR", {}),
        ("ACCUSE", "BOL", "ISR", {}),
        False,
    ),
    "planned, then done": (
        ("CONSULT visit", "GHA", "CHN", {"status": Status.PLANNED}),
        ("CONSULT visit", "GHA", "CHN", {}),
        True,
    ),
    "done, then denied": (
        ("CONSULT visit", "GHA", "CHN", {}),
        ("CONSULT visit", "GHA", "CHN", {"status": Status.DENIED}),
        False,
    ),
    "two ministers, two visits": (
        ("CONSULT visit", "GHA:Mensah", "CHN", {}),
        ("CONSULT visit", "GHA:Boateng", "CHN", {}),
        False,
    ),
    "one minister named, one not": (
        ("CONSULT visit", "GHA:Mensah", "CHN", {}),
        ("CONSULT visit", "GHA", "CHN", {}),
        True,
    ),
    "other names": (
        ("COOPERATE joint-exercise", "EGY GRC", "", {"name": "Medusa 14", **JOINT}),
        ("COOPERATE joint-exercise", "EGY GRC", "", {"name": "Bright Star", **JOINT}),
        False,
    ),
    "the same name written otherwise": (
        ("COOPERATE joint-exercise", "EGY GRC", "", {"name": "Medusa-14", **JOINT}),
        ("COOPERATE joint-exercise", "EGY GRC", "", {"name": "Medusa 14", **JOINT}),
        True,
    ),
    "a bare reference": (
        ("COOPERATE joint-exercise", "EGY GRC", "", JOINT),
        ("COOPERATE joint-exercise", "", "", JOINT),
        True,
    ),
}


def tellings(name: str):
    (kind, left, right, more), (kind2, left2, right2, more2), expected = PAIRS[name]
    sentences = [sentence(0, "strike port"), sentence(1, "strike port")]
    earlier = telling(claim(0, kind, left, right, **more), sentences)
    later = telling(claim(1, kind2, left2, right2, **more2), sentences)
    return later, earlier, expected


@pytest.mark.parametrize("name", PAIRS)
def test_same(name) -> None:
    later, earlier, expected = tellings(name)
    assert same(later, earlier) is expected


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_the_same_does_not_contradict(name) -> None:
    later, earlier, expected = tellings(name)
    if expected:
        assert not contradicts(later.claim, earlier.claim)


@pytest.mark.parametrize(("later", "expected"), [("demand release crew", True), ("demand recall envoy", False)])
def test_words_are_one_only_when_they_say_the_same(later, expected) -> None:
    sentences = [sentence(0, "demand release crew"), sentence(1, later)]
    one, other = (telling(claim(index, "REQUEST", "GRC", "IRN"), sentences) for index in (0, 1))
    # The verb itself is shared: two of three words against one of three.
    assert same(other, one) is expected


def test_a_headline_is_told_again_below() -> None:
    sentences = [sentence(0, "condemn raid", "title"), sentence(1, "condemn raid village dawn soldier")]
    one, other = (telling(claim(index, "ACCUSE", "DZA", "ISR"), sentences) for index in (0, 1))
    assert one.headline
    assert same(other, one)


def test_telling_gathers_content_words() -> None:
    told = telling(claim(0, "ACCUSE", "DZA", "ISR"), [sentence(0, "condemn raid country")])
    assert told.words == {"condemn", "raid"}
