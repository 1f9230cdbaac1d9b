"""Two reports and the verdict on them: pairs.txt."""

from pathlib import Path

import pytest
from tests.events.linking.reporting import report

from araxes.events.linking import Comparison, Scale, candidates, compare, keys
from araxes.events.report import Report

CASES = Path(__file__).with_name("pairs.txt").read_text("utf8")
SCALE = Scale()


def cases() -> list:
    found = []
    blocks = CASES.split("\n\n")
    for block in blocks[1:]:
        title, one, other, verdict = block.strip().split("\n")
        found.append(pytest.param(one, other, verdict, id=title))
    return found


def read(one: str, other: str) -> tuple[Report, Report]:
    home = "one document" if "same document" in one else None
    return tuple(
        report(line.replace("| same document", ""), named=name, document=home)
        for name, line in (("a", one), ("b", other))
    )


def verdict(comparison: Comparison) -> str:
    if comparison.forbidden:
        return "never"
    if comparison.score >= SCALE.link:
        return "one"
    return "review" if comparison.score >= SCALE.review else "apart"


@pytest.mark.parametrize(("one", "other", "expected"), cases())
def test_verdicts(one: str, other: str, expected: str) -> None:
    wanted, _, reason = expected.partition(": ")
    comparison = compare(*read(one, other))
    assert verdict(comparison) == wanted, comparison
    reasons = comparison.contradictions if wanted == "never" else comparison.reasons
    assert any(found.startswith(reason) for found in reasons), reasons


@pytest.mark.parametrize(("one", "other", "expected"), cases())
def test_what_is_one_shares_a_key(one: str, other: str, expected: str) -> None:
    reports = read(one, other)
    if expected.startswith("one"):
        assert list(candidates({told.id: keys(told) for told in reports})) == [("a", "b")]


@pytest.mark.parametrize(("one", "other", "expected"), cases())
def test_order_makes_no_difference(one: str, other: str, expected: str) -> None:
    left, right = read(one, other)
    assert compare(left, right) == compare(right, left)
