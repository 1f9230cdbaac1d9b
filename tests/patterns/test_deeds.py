"""Which acts a deed means."""

import pytest
from tests.patterns.acts import act, ids

from araxes.patterns.deeds import Deed, chosen
from araxes.values.statuses import Status

VISIT = Deed(initiators=("A",), recipients=("B",), kinds=("visit",))
CASES = [
    ("in direction", act("A > B", kind="visit"), True),
    ("the other way", act("B > A", kind="visit"), False),
    ("a joint act goes both ways", act("B + A", kind="visit"), True),
    ("another kind", act("A > B", kind="meeting"), False),
    ("only planned", act("A > B", kind="visit", status=Status.PLANNED), False),
    ("still going on", act("A > B", kind="visit", status=Status.ONGOING), True),
    ("a part of the state is another actor", act("A-CVL > B", kind="visit"), False),
]


@pytest.mark.parametrize(("meant", "one", "expected"), CASES, ids=[case[0] for case in CASES])
def test_matches(meant, one, expected) -> None:
    assert VISIT.matches(one) is expected


def test_open_fields_take_everything() -> None:
    acts = [act("A > B"), act("C", type="PROTEST"), act("> B")]
    assert ids(chosen(acts, Deed())) == ids(acts)


def test_a_deed_reads_like_a_phrase() -> None:
    assert str(VISIT) == "visit A > B"
    assert str(Deed(initiators=("A", "C"))) == "act A+C > anyone"
