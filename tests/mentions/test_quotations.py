"""Quotations are found whatever marks a text uses."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.mentions.quotations import find_quotations

CASES = [
    ('He said "no" and left.', ['"no"']),
    ("He said “no” and left.", ["“no”"]),
    ("Elle dit «non» hier.", ["«non»"]),
    ("The ‘quiet’ partner’s view", ["‘quiet’"]),
    ("The minister's view of Iran's plan", []),
    ('An open "mark without end', []),
    ('"First paragraph goes on\n\n"and ends here," he said.', ['"First paragraph goes on', '"and ends here,"']),
    ("„So“ and “that”", ["„So“", "“that”"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text, expected) -> None:
    assert [span.of(text) for span in find_quotations(text)] == expected


@given(st.text(alphabet="ab .,\n\"“”«»‘’'", max_size=80))
def test_quotations_are_ordered_and_disjoint(text) -> None:
    spans = find_quotations(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
