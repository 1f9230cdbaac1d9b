"""Sentences and the remarks found in them: tests/events/remarks/*.txt and the examples of resources/remarks/*.yaml."""

from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from tests.events.remarks.remark_cases import Case, cases, check

from araxes.documents import from_text
from araxes.events.remarks import FINDERS, find_remarks

FOLDER = Path(__file__).parent
RESOURCES = files("araxes") / "resources" / "remarks"
NAMES = ("firsts", "links", "figures", "positions")


def written() -> list[Case]:
    return [case for name in NAMES for case in cases(FOLDER / f"{name}.txt")]


def examples() -> list[Case]:
    read = [(name, yaml.safe_load((RESOURCES / f"{name}.yaml").read_text("utf8"))["examples"]) for name in NAMES]
    return [
        Case(
            name.removesuffix("s"), entry["text"], tuple([gives] if isinstance(gives := entry["gives"], str) else gives)
        )
        for name, entries in read
        for entry in entries
    ]


@pytest.mark.parametrize("case", [*written(), *examples()], ids=lambda case: f"{case.kind}: {case.text[:60]}")
def test_case(case, coder) -> None:
    right, report = check(case, coder)
    if case.known_failure:
        assert not right, "a known failure passes now: take the question mark away"
    else:
        assert right, report


def test_there_are_thirty_cases_of_each_kind() -> None:
    for name in NAMES:
        assert len(list(cases(FOLDER / f"{name}.txt"))) >= 30


def test_each_finder_stands_in_the_order() -> None:
    assert [finder.__name__ for finder in FINDERS] == [f"find_{name}" for name in NAMES]


def test_every_remark_quotes_its_document(coder) -> None:
    text = "Iran opposes the corridor. It deployed 3,000 troops in response to the raid by Israel on Monday."
    coded = coder.code(from_text(text, published="2025-05-30"))
    remarks = find_remarks(coded, coder.codebook)
    assert {remark.kind for remark in remarks} == {"position", "figure", "link"}
    for remark in remarks:
        assert remark.span.of(coded.document.text) == remark.quote
        assert remark.document == coded.document.id


def test_the_same_document_gives_the_same_remarks(coder) -> None:
    coded = coder.code(from_text("Chile supports the treaty on the high seas.", published="2025-05-30"))
    assert find_remarks(coded) == find_remarks(coded, coder.codebook)
