"""The marked sentences that the classifier learns from can be read, are many, and hold no near-duplicates."""

from collections import Counter
from pathlib import Path

import pytest
from training.relation_sentences import NONE, TYPES, Marked, near_duplicates, read_marked

FOLDER = Path(__file__).parents[1] / "training" / "data" / "relations"


@pytest.fixture(scope="module")
def sentences() -> list[Marked]:
    return list(read_marked(sorted(FOLDER.glob("*.txt"))))


def test_there_are_enough_of_every_type_and_of_none(sentences: list[Marked]) -> None:
    types = Counter(kind for one in sentences for kind in {pair.type for pair in one.pairs})
    without = sum(all(pair.type == NONE for pair in one.pairs) for one in sentences)
    assert len(sentences) >= 5000
    assert min(types[name] for name in TYPES) >= 300
    assert without >= len(sentences) / 4


def test_none_is_near_another(sentences: list[Marked]) -> None:
    assert list(near_duplicates(sentences)) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[1 Chad] met [2 Togo].\n1>3 CONSULT", "no such sides"),
        ("[1 Chad] met [2 Togo].\n1>2 MEET", "unknown type"),
        ("[1 Chad] met Togo.\nnone", "fewer than two"),
        ("[1 Chad] met [1 Togo].\nnone", "marked twice"),
        ("[1 Chad] met [2 Togo].", "no pair"),
        ("[1 Chad] met [2 Togo].\n1>2 CONSULT soon", "unknown status"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=named):
        list(read_marked([path]))
