"""Declared rivalries are sourced."""

from pathlib import Path

import pytest

import araxes
from araxes.errors import BadOption
from araxes.patterns.rivalries import rivalries_from

EXAMPLE = Path(araxes.__file__).parent / "resources" / "rivalries" / "example.yaml"


def test_the_example_reads_and_names_its_source() -> None:
    found = rivalries_from(EXAMPLE.read_text("utf8"), name="example")
    assert ("IRN", "ISR") in {one.sides for one in found}
    assert all("Thompson" in one.source for one in found)
    assert all(one.since and one.until is None for one in found)


BROKEN = [
    ("- 1", "no list under"),
    ("rivalries: []", "no list under"),
    ("rivalries: [{sides: [A, B]}]", "entry 1: .* with a source"),
    ("rivalries: [{sides: [A, A], source: x}]", "no rivalry of two states"),
    ("rivalries: [{sides: [A, B, C], source: x}]", "no rivalry of two states"),
    ("rivalries: [{sides: [A, B], source: x, from: 1990}]", "unknown fields from"),
    ("rivalries: [{sides: [A, B], source: x, since: long ago}]", "is no year"),
    ("rivalries: [", "no YAML"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_is_explained(text: str, message: str) -> None:
    with pytest.raises(BadOption, match=message):
        rivalries_from(text, name="mine.yaml")
