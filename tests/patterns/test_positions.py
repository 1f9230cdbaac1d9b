"""Positions by actor and time, and shifts between them."""

from tests.patterns.remembered import position

from araxes.patterns.positions import positions
from araxes.values.dates import PartialDate


def told(*remarks, published=None) -> list[tuple[str, str, str, str | None]]:
    return [(one.actor, one.stance, str(one.date), one.shift) for one in positions(remarks, published)]


def test_a_shift_is_marked() -> None:
    found = told(
        position("AAA", "for", date="2025-03-01"),
        position("AAA", "red-line", date="2024-01-01"),
        position("AAA", "against", date="2024-06-01"),
        position("BBB", "for", date="2020"),
    )
    assert found == [
        ("AAA", "red-line", "2024-01-01", None),
        ("AAA", "against", "2024-06-01", None),
        ("AAA", "for", "2025-03-01", "against"),
        ("BBB", "for", "2020", None),
    ]


def test_within_one_rough_date_nothing_shifts() -> None:
    found = told(position("AAA", "for", date="2024-05"), position("AAA", "against", at=9, date="2024-05-20"))
    assert [shift for *_, shift in found] == [None, None]


def test_publication_dates_what_has_no_date() -> None:
    (one,) = positions([position("AAA", "for", document="d")], {"d": PartialDate.parse("2025-05-30")})
    assert (str(one.date), one.dated_by) == ("2025-05-30", "publication")
    (undated,) = positions([position("AAA", "for")])
    assert (undated.date, undated.dated_by) == (None, None)


def test_every_actor_of_a_remark_holds_it() -> None:
    both = position("AAA", "red-line")
    shared = type(both)(
        kind="position", document="d", span=both.span, quote="…", actors=("AAA", "BBB"), content=both.content
    )
    assert [(one.actor, one.red_line, one.side) for one in positions([shared])] == [
        ("AAA", True, "against"),
        ("BBB", True, "against"),
    ]


def test_conditions_and_consequences_are_kept() -> None:
    (one,) = positions([position("AAA", "conditional", condition="only if asked", consequence="or else")])
    assert (one.condition, one.consequence, one.side) == ("only if asked", "or else", "conditional")
