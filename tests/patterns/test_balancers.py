"""Who balances most."""

from tests.patterns.acts import filled, on

from araxes.patterns.balance import Rivalry, balance
from araxes.patterns.balancers import balancers

RIVALRY = Rivalry(rivals=("R", "Q"))
ACTS = [
    *filled(20),
    *(on(day, sides) for day in (5, 45, 85) for sides in ("S > R", "S > Q")),
    *(on(day, "T + R") for day in range(0, 100, 9)),
    on(3, "T > Q"),
    on(4, "U > R"),
    on(6, "X > R"),
    on(90, "X > Q"),
    on(7, "UNO + R + Q"),
]


def test_most_moments_come_first_and_one_side_alone_is_no_balance() -> None:
    ranked = balancers(ACTS, RIVALRY)
    assert [(one.state, len(one.moments), one.lesser) for one in ranked] == [("S", 3, 3), ("T", 1, 1), ("X", 0, 1)]


def test_the_ranking_agrees_with_the_state_alone() -> None:
    for one in balancers(ACTS, RIVALRY):
        alone = balance(ACTS, one.state, rivalry=RIVALRY)
        assert (one.hedge, one.moments, one.both) == (alone.hedge, alone.moments, len(alone.both))


def test_only_the_states_asked_about_are_ranked() -> None:
    assert [one.state for one in balancers(ACTS, RIVALRY, states={"T", "X"})] == ["T", "X"]
