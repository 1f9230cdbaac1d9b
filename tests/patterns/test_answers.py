"""Does one act follow another? Whole answers."""

from itertools import pairwise

import numpy as np
import pytest
from tests.patterns.acts import act, filled, ids, on, whole

from araxes.patterns.answers import Answers, Question, Verdict, answers
from araxes.patterns.coincidence import Share, Window
from araxes.patterns.deeds import Deed

FIRST, THEN = Deed(initiators=("A",), recipients=("B",)), Deed(initiators=("C",), recipients=("D",))


def asked(acts, *, last: int = 7, first: int = 1, seed: int = 1, **more) -> Answers:
    question = Question(after=FIRST, does=THEN, window=Window(first=first, last=last))
    return answers(acts, question, generator=np.random.default_rng(seed), **more)


def test_one_of_one_is_too_few_and_shows_its_base_rate() -> None:
    acts = [*filled(52), on(50, "A > B"), on(52, "C > D"), *(on(80 + 25 * step, "C > D") for step in range(11))]
    told = asked(acts, last=2)
    assert told.trigger == Share(hits=1, n=1)
    assert (told.base.acts, told.base.days) == (12, 364)
    assert told.base.rate == pytest.approx(1 - (352 * 351) / (364 * 363))
    assert told.tests is None
    assert told.verdict == Verdict.FEW


def test_answers_every_time_are_more_than_chance() -> None:
    days = [10, 47, 90, 133, 170, 222, 260, 301]
    acts = [*filled(52), *(on(day, "A > B") for day in days), *(on(day + 2, "C > D") for day in days)]
    told = asked(acts, last=3)
    assert told.trigger == told.precursor == Share(hits=8, n=8)
    assert told.verdict == Verdict.MORE
    assert {pair.lag for pair in told.pairs} == {2}
    assert told.tests is not None
    assert told.tests.shift.mid_p < 0.01
    assert told.tests.binomial < 0.001


def test_the_curve_opens_at_the_lag() -> None:
    days = [10, 47, 90, 133, 170]
    acts = [*filled(52), *(on(day, "A > B") for day in days), *(on(day + 4, "C > D") for day in days)]
    curve = asked(acts).curve
    assert [point.within for point in curve] == list(range(1, 15))
    assert [point.share.hits for point in curve] == [0] * 3 + [5] * 11
    assert all(one.base < two.base for one, two in pairwise(curve))


def test_a_pair_names_the_acts_and_the_nearest_answer() -> None:
    first, early, late = on(10, "A > B"), on(13, "C > D"), on(15, "C > D")
    (pair,) = asked([*filled(8), first, late, early]).pairs
    assert (pair.after.acts, pair.does.acts, pair.lag) == (ids([first]), ids([early]), 3)


def test_the_same_day_is_shown_and_not_counted() -> None:
    acts = [*filled(8), on(10, "A > B"), on(10, "C > D")]
    told = asked(acts)
    assert told.trigger == Share(hits=0, n=1)
    assert len(told.same_day) == 1
    assert asked(acts, first=0).trigger == Share(hits=1, n=1)


def test_acts_without_a_day_are_listed_and_not_counted() -> None:
    vague = act("A > B", "2024-02")
    told = asked([*filled(8), vague, on(10, "A > B"), act("C > D", None)])
    assert told.after.imprecise == ids([vague])
    assert len(told.does.undated) == 1
    assert told.trigger.n == 1


def test_a_window_beyond_the_end_was_not_watched() -> None:
    told = asked([*filled(8), on(10, "A > B"), on(52, "A > B")])
    assert told.trigger.n == 1
    assert len(told.after.dated) == 2


def test_unread_weeks_do_not_make_an_act_rare() -> None:
    told = asked([on(0, "A > B"), on(3, "C > D"), on(6, "Y > Z"), on(700, "Y > Z"), on(706, "Y > Z")])
    assert told.base.days == 14


def test_a_period_of_the_whole_record_holds_for_a_part_of_it() -> None:
    part = [on(0, "A > B"), on(3, "C > D")]
    assert asked(part, period=whole(10)).base.days == 70
    assert asked(part).base.days == 4


def test_nothing_that_could_follow() -> None:
    told = asked([*filled(8), *(on(day, "A > B") for day in (1, 9, 17))])
    assert told.verdict == Verdict.FEW
    assert told.base.high > 0.1
    assert told.pairs == ()


def test_the_same_seed_gives_the_same_answer() -> None:
    days = [10, 47, 90, 133]
    acts = [*filled(52), *(on(day, "A > B") for day in days), *(on(day + 3, "C > D") for day in days[:2])]
    assert asked(acts).tests == asked(acts).tests != asked(acts, seed=2).tests
