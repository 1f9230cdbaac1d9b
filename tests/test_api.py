"""The Python door: text, file or document in; events, lines, a data frame and reasons out."""

import json

import pandas as pd
import pytest

import araxes
from araxes.errors import AraxesError, BadCodebook

TEXT = "The Omani foreign minister visited Tehran on Monday. Canada expelled two Indian diplomats in October 2024."


@pytest.fixture(scope="module")
def coding():
    return araxes.code(TEXT, published="2025-05-30")


def test_text(coding) -> None:
    assert [(event.type, event.kind) for event in coding] == [("CONSULT", "visit"), ("SANCTION", "expulsion")]
    assert [event.initiators for event in coding] == [("OMN",), ("CAN",)]
    assert [str(event.start) for event in coding] == ["2025-05-26", "2024-10"]
    assert len(coding) == len(coding.events) == 2


def test_a_path_and_a_document_give_the_same_as_their_text(coding, tmp_path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, "utf8")
    from_path = araxes.code(path, published="2025-05-30")
    document = araxes.read(path, published="2025-05-30")
    told = [(event.type, event.initiators, event.recipients, event.start) for event in coding]
    for other in (from_path, araxes.code(document)):
        assert [(event.type, event.initiators, event.recipients, event.start) for event in other] == told


def test_jsonl_is_one_object_per_event(coding) -> None:
    lines = coding.to_jsonl().splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["id"] for record in records] == [event.id for event in coding]
    assert coding.to_jsonl().endswith("\n")


def test_frame_is_one_row_per_event(coding) -> None:
    frame = coding.to_frame()
    assert isinstance(frame, pd.DataFrame)
    assert len(frame) == 2
    assert list(frame["type"]) == ["CONSULT", "SANCTION"]
    assert list(frame["start"]) == ["2025-05-26", "2024-10"]
    assert list(frame["first"]) == [pd.Timestamp("2025-05-26"), pd.Timestamp("2024-10-01")]


def test_every_event_can_say_why(coding) -> None:
    for event in coding:
        assert event.claims[0].quote in coding.why(event)


@pytest.mark.parametrize("text", ["Peace", "The weather was fine in May."])
def test_nothing_to_code_gives_no_events(text) -> None:
    empty = araxes.code(text)
    assert list(empty) == []
    assert empty.to_jsonl() == ""
    assert len(empty.to_frame()) == 0


@pytest.mark.parametrize("text", ["", "   \n"])
def test_an_empty_text_is_refused(text) -> None:
    with pytest.raises(AraxesError, match="empty"):
        araxes.code(text)


def test_without_a_date_a_weekday_stays_open() -> None:
    (event,) = araxes.code("The Omani foreign minister visited Tehran on Monday.")
    assert event.start is None


def test_a_missing_file_is_named(tmp_path) -> None:
    with pytest.raises(AraxesError, match="nothing-here"):
        araxes.code(tmp_path / "nothing-here.txt")


def test_a_missing_codebook_is_named(tmp_path) -> None:
    with pytest.raises(BadCodebook, match="nowhere"):
        araxes.code(TEXT, codebook=tmp_path / "nowhere")


def test_a_codebook_of_ones_own(tmp_path) -> None:
    (tmp_path / "types").mkdir()
    frame = "{id: jolt, verbs: [jolt], kind: call, initiator: [subject], recipient: [object]}"
    (tmp_path / "types" / "mine.yaml").write_text(f"type: CONSULT\nframes:\n- {frame}\n", "utf8")
    text = "The Omani foreign minister jolted Iran."
    (event,) = araxes.code(text, codebook=tmp_path)
    assert (event.type, event.kind, event.initiators, event.recipients) == ("CONSULT", "call", ("OMN",), ("IRN",))
    assert list(araxes.code(text)) == []


def test_values_are_frozen(coding) -> None:
    with pytest.raises(AttributeError):
        coding.events[0].type = "AID"
