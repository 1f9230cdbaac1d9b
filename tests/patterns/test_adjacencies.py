"""Acts with third parties close to those between two states."""

import numpy as np
from tests.patterns.acts import act, filled, on, whole

from araxes.patterns.adjacencies import Search, adjacencies
from araxes.patterns.answers import Verdict

MEETING = {"kind": "meeting"}


def look(acts, *, parties=("A", "B"), weeks=20, **more):
    search = Search(sides=("A", "B"), parties=parties, **more)
    return adjacencies([*acts, *filled(weeks)], search, period=whole(weeks), generator=np.random.default_rng(1))


def told(found) -> list[tuple[tuple[str, str], bool, list[int]]]:
    return [(one.third, one.first, [pair.lag for pair in one.answers.pairs]) for one in found.found]


def test_before_and_after_are_two_questions() -> None:
    found = look([on(10, "A > C", **MEETING), on(12, "A + B", **MEETING), on(15, "B > D", **MEETING)])
    assert found.asked == 4
    assert told(found) == [(("A", "C"), True, [2]), (("B", "D"), False, [3])]
    assert [one.q for one in found.found] == [None, None]
    assert {one.answers.verdict for one in found.found} == {Verdict.FEW}


def test_rivals_are_looked_at_when_they_are_named() -> None:
    acts = [on(10, "R > C", **MEETING), on(12, "A + B", **MEETING)]
    assert look(acts).asked == 0
    assert told(look(acts, parties=("A", "B", "R"))) == [(("R", "C"), True, [2])]


def test_a_table_with_others_does_not_coincide_with_itself() -> None:
    found = look([on(12, "A + B + C", **MEETING), on(40, "A > C", **MEETING)])
    assert told(found) == []
    assert found.close == 0


def test_only_what_was_done_and_has_a_day_counts() -> None:
    planned = on(10, "A > C", status="planned", **MEETING)
    vague = act("A > D", "2024-01", **MEETING)
    threat = on(10, "A > E", type="THREATEN")
    assert told(look([planned, vague, threat, on(12, "A + B", **MEETING)])) == []


def test_frequent_pairs_are_tested_and_pay_for_the_search() -> None:
    days = (10, 31, 55, 78, 101, 125)
    acts = [one for day in days for one in (on(day, "A > C", **MEETING), on(day + 1, "A + B", **MEETING))]
    strewn = [on(day, "B > D", **MEETING) for day in (3, 20, 44, 66, 90)]
    found = look([*acts, *strewn], within=2)
    first = found.found[0]
    assert (first.third, first.first) == (("A", "C"), True)
    assert first.answers.verdict is Verdict.MORE
    assert first.q is not None
    assert first.q <= 0.05
    assert found.tested == 4


def test_the_list_is_kept_short() -> None:
    acts = [on(10, f"A > C{number}", **MEETING) for number in range(9)]
    found = look([*acts, on(12, "A + B", **MEETING)], most=2)
    assert (len(found.found), found.close, found.asked) == (2, 9, 18)
