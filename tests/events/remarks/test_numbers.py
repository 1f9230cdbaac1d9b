"""Numbers as texts write them."""

import pytest

from araxes.events.remarks.numbers import find_amounts

CASES = [
    ("a range of 1,500 to 2,000 km", (1500, 2000, None)),
    ("between $5 and $7 billion", (5e9, 7e9, None)),
    ("a hundred thousand people", (100000, 100000, None)),
    ("well over a hundred thousand people", (100000, None, "well over")),
    ("40-45 thousand men", (40000, 45000, None)),
    ("twenty-five men", (25, 25, None)),
    ("over three-and-a-half million", (3500000, None, "over")),
    ("one hundred and fifty men", (150, 150, None)),
    ("12 000 men", (12000, 12000, None)),
    ("2,000-3,000 men", (2000, 3000, None)),
    ("€2.5bn", (2.5e9, 2.5e9, None)),
    ("$40m", (4e7, 4e7, None)),
    ("dozens of men", (24, None, None)),
    ("up to 500 men", (None, 500, "up to")),
    ("a 300-kilometre fence", (300, 300, None)),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_amount(text, expected) -> None:
    (amount,) = find_amounts(text)
    assert (amount.low, amount.high, amount.qualifier) == expected


@pytest.mark.parametrize(
    "text", ["an F-16", "a 27-nation bloc", "5,000m high", "no number", "the 21st century", "12:30"]
)
def test_no_amount(text) -> None:
    assert list(find_amounts(text)) == []


def test_two_numbers_beside_each_other_are_no_range() -> None:
    assert [amount.low for amount in find_amounts("25 men and 30 women")] == [25, 30]
