"""The short documents that the trees and the head for acts learn from can be read and cover every type."""

from collections import Counter
from pathlib import Path

import pytest
from training.passages import Passage, PassageError, read_passages

FOLDER = Path(__file__).parents[1] / "training" / "data" / "documents"
GOOD = """# a-case | agency news | Chad | 2025-05-30
Chad warns Sudan

Chad warned Sudan on Friday.

= THREATEN | TCD > SDN | 2025-05-30 | occurred | | | warned | Chad warned Sudan on Friday
"""


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    return [passage for path in sorted(FOLDER.glob("*.txt")) for passage in read_passages(path)]


def test_there_are_enough_of_every_type(passages: list[Passage]) -> None:
    types = Counter(event["type"] for passage in passages for event in passage.events)
    assert len(passages) >= 1400
    assert len(types) == 16
    assert min(types.values()) >= 500


def test_names_and_texts_are_distinct(passages: list[Passage]) -> None:
    assert len({passage.name for passage in passages}) == len(passages)
    assert len({passage.text for passage in passages}) == len(passages)


def test_a_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(GOOD, "utf8")
    (passage,) = read_passages(tmp_path / "one.txt")
    assert passage.text.startswith("Chad warns Sudan\n\nChad warned")
    (event,) = passage.events
    assert (event["initiators"], event["recipients"], event["word"]) == (["TCD"], ["SDN"], "warned")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("THREATEN", "SCOLD", "no PLOVER type"),
        ("THREATEN", "THREATEN shouting", "no kind"),
        ("TCD > SDN", "TCD SDN", "INITIATORS > RECIPIENTS"),
        ("TCD > SDN", "Chad > SDN", "no actor codes"),
        ("| 2025-05-30 | occurred", "| Friday | occurred", "no date"),
        ("occurred", "certain", "no status"),
        ("| Chad warned", "| Mali warned", "evidence is not in the text"),
        ("| warned |", "| met |", "word is not in the evidence"),
        ("| | | warned", "| | warned", "expected 8 fields"),
        ("| 2025-05-30\n", "\n", "expected “# NAME"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    (tmp_path / "one.txt").write_text(GOOD.replace(old, new), "utf8")
    with pytest.raises(PassageError, match=named) as problem:
        read_passages(tmp_path / "one.txt")
    assert "one.txt:" in str(problem.value)
