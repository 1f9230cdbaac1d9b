"""Which acts engage a rival."""

import pytest
from tests.patterns.acts import act, ids

from araxes.patterns.engagement import engaged_with, engagements_of
from araxes.values.statuses import Status

CASES = [
    ("a visit to the rival", act("S > R"), {"S"}),
    ("a visit by the rival", act("R > S"), {"S"}),
    ("talks", act("S + R + T"), {"S", "T"}),
    ("help given", act("S > R", type="AID"), {"S"}),
    ("help taken is not its own doing", act("R > S", type="AID"), set()),
    ("joint support for another", act("S + R > T", type="SUPPORT"), set()),
    ("a concession is none", act("S > R", type="CONCEDE"), set()),
    ("a threat is none", act("S > R", type="THREATEN"), set()),
    ("a plan is none yet", act("S > R", status=Status.PLANNED), set()),
    ("without the rival", act("S > T"), set()),
]


@pytest.mark.parametrize(("meant", "one", "expected"), CASES, ids=[case[0] for case in CASES])
def test_who_engages(meant, one, expected) -> None:
    assert engaged_with(one, "R") == expected


def test_a_table_with_both_rivals_belongs_to_neither() -> None:
    acts = [act("S + R"), act("S > Q"), act("S + R + Q"), act("R + Q"), act("T + R")]
    found = engagements_of(acts, "S", ("R", "Q"))
    assert (ids(found.one), ids(found.two), ids(found.both)) == (ids(acts[:1]), ids(acts[1:2]), ids(acts[2:3]))
