"""Acts gathered by day."""

from tests.patterns.acts import act, ids, on, whole

from araxes.patterns.occasions import occasions_of


def test_acts_of_one_day_are_one_occasion_that_lasts_as_long_as_the_longest() -> None:
    acts = [on(3, "A + B"), act("A + B", "2024-01-04", until="2024-01-06"), on(8, "A + B")]
    first, second = occasions_of(acts, whole(2)).dated
    assert first.acts == ids(acts[:2])
    assert (str(first.first), str(first.last)) == ("2024-01-04", "2024-01-06")
    assert second.acts == ids(acts[2:])


def test_no_day_is_invented() -> None:
    month, year, never = act("A + B", "2024-01"), act("A + B", "2024"), act("A + B", None)
    gathered = occasions_of([month, year, never, act("A + B", "2023"), on(99, "A + B")], whole(2))
    assert gathered.dated == ()
    assert gathered.imprecise == ids([month, year])
    assert gathered.undated == ids([never])
    assert gathered.outside == 2
