"""Why an event was coded: quotation, frame, path, sides, time, place and speaker in plain words."""

import pytest

from araxes.documents import from_text
from araxes.events.explanations import explain, explain_offset, headline, tree_path

TEXT = (
    "The Egyptian foreign minister met his Kenyan counterpart in Nairobi on Monday. "
    "The weather was fine. "
    "Reuters reported that Egypt had expelled the Ethiopian ambassador."
)


@pytest.fixture(scope="module")
def coded(coder):
    return coder.code(from_text(TEXT, published="2025-05-30"))


def test_every_event_explains_itself(coded) -> None:
    assert coded.events
    for event in coded.events:
        story = explain(event, coded)
        assert story.startswith(f"Event {event.id}: {event.type}")
        for claim in event.claims:
            assert f"“{claim.quote}”" in story
            assert claim.frame in story
            assert f"characters {claim.start}-{claim.end}" in story
        for code in event.initiators + event.recipients:
            assert code in story


def test_time_place_and_status_are_explained(coded) -> None:
    story = explain(coded.events[0], coded)
    assert "time: “Monday” = 2025-05-26" in story
    assert "place: “Nairobi” = Nairobi" in story
    assert "status: " in story


def test_the_speaker_is_named(coded) -> None:
    assert "on the word of: the author" in explain(coded.events[0], coded)
    assert "on the word of: Reuters" in explain(coded.events[-1], coded)


def test_headline(coded) -> None:
    assert headline(coded.events[-1]) == "SANCTION (expulsion), EGY → ETH, no date, occurred"


def test_the_path_runs_from_the_actor_to_the_trigger(coded) -> None:
    claim = coded.events[-1].claims[0]
    path = tree_path(claim, coded.sentences[claim.sentence])
    assert path.startswith("Egypt ‹nsubj‹ expelled")


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("met", "CONSULT"),
        ("weather", "Nothing was coded in: “The weather was fine.”"),
        ("expelled", "SANCTION"),
    ],
)
def test_at_an_offset(coded, word, wanted) -> None:
    assert wanted in explain_offset(TEXT.index(word), coded)


def test_an_offset_behind_the_end(coded) -> None:
    assert "behind the end of the text" in explain_offset(len(TEXT) + 5, coded)


def test_every_offset_has_an_answer(coded) -> None:
    assert all(explain_offset(offset, coded).strip() for offset in range(0, len(TEXT), 7))
