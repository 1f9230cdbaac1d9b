"""Krippendorff's alpha: the published examples, and the properties that any such measure has."""

import datetime
import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.events import agreement as module
from araxes.events.agreement import FieldAgreement, agreement, alpha, days, squares

# Krippendorff 2011, section C: four observers, twelve units, missing values.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
UNITS = tuple(zip(*OBSERVERS, strict=True))


def test_the_published_example() -> None:
    assert alpha(UNITS) == pytest.approx(0.743, abs=0.0005)
    assert alpha(UNITS, distance=squares) == pytest.approx(0.849, abs=0.0005)


def test_the_published_example_by_hand() -> None:
    """Unit 12 has one value. Units 2 and 8 have 3 + 1 like values, unit 6 four different ones; all others agree.

    Disagreeing ordered pairs over m - 1: 6/3 + 6/3 + 12/3 = 8. The 40 values are 9, 13, 10, 5 and 3 of the five
    categories: (9*31 + 13*27 + 10*30 + 5*35 + 3*37) / 39 = 1216 / 39 disagreements by chance.
    """
    assert alpha(UNITS) == pytest.approx(1 - 8 / (1216 / 39))


def test_two_observers_and_two_categories() -> None:
    """Krippendorff 2011, section A: two observers, ten units, 0.095 = 1 - 19 * 4 / (14 * 6)."""
    one, other = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert alpha(zip(one, other, strict=True)) == pytest.approx(1 - 19 * 4 / 84)


@pytest.mark.parametrize("units", [[], [("a", None)], [("a", "a"), ("a", "a")]])
def test_it_is_not_defined_where_coders_could_not_disagree(units) -> None:
    assert alpha(units) is None


def test_days_apart_weigh_by_their_square() -> None:
    first, second, late = (datetime.date(2025, 5, day) for day in (1, 2, 30))
    near = alpha([(first, second), (late, late)], distance=days)
    far = alpha([(first, late), (late, late)], distance=days)
    assert near is not None
    assert far is not None
    assert near > 0.99
    assert far == 0.0


CODINGS = {
    "ana": {"e1": {"type": "CONSULT", "sides": ("A", "B")}, "e2": {"type": "ASSAULT"}, "e3": {"type": "AID"}},
    "ben": {"e1": {"type": "CONSULT", "sides": ("A", "B")}, "e2": {"type": "COERCE", "sides": None}},
}


def test_every_field_has_its_own() -> None:
    sides, type_ = agreement(CODINGS)
    assert sides == FieldAgreement(field="sides", alpha=None, units=1, values=2, same=1)
    assert (type_.field, type_.units, type_.values, type_.same) == ("type", 2, 4, 1)
    assert type_.alpha == pytest.approx(1 - 2 / (10 / 3))


VALUES = st.lists(st.lists(st.sampled_from(["a", "b", "c", None]), min_size=2, max_size=4), max_size=8)


@given(VALUES, st.randoms(use_true_random=False))
def test_neither_the_order_of_units_nor_of_coders_matters(units, random) -> None:
    mixed = [random.sample(unit, len(unit)) for unit in random.sample(units, len(units))]
    one, other = alpha(units), alpha(mixed)
    assert (one is None) == (other is None)
    assert one is None or one == pytest.approx(other)


@given(VALUES)
def test_it_is_at_most_one_and_one_only_for_full_agreement(units) -> None:
    value = alpha(units)
    agree = all(len({one for one in unit if one is not None}) < 2 for unit in units)
    assert value is None or value <= 1
    assert value is None or (value == 1) == agree


def test_the_example_in_the_docstring_runs() -> None:
    assert doctest.testmod(module).failed == 0
