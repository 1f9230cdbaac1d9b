"""Findings in words."""

import numpy as np
from tests.patterns.acts import act, filled, on

from araxes.patterns import telling
from araxes.patterns.answers import Question, answers
from araxes.patterns.balance import Rivalry, balance
from araxes.patterns.coincidence import Window
from araxes.patterns.deeds import Deed


def asked(acts, last: int = 2):
    question = Question(
        after=Deed(initiators=("A",), recipients=("B",)),
        does=Deed(initiators=("C",), recipients=("D",)),
        window=Window(last=last),
    )
    return answers(acts, question, generator=np.random.default_rng(1))


def test_one_of_one_says_its_base_rate_and_no_more() -> None:
    told = asked([*filled(52), on(50, "A > B"), on(52, "C > D"), *(on(80 + 25 * step, "C > D") for step in range(11))])
    assert telling.counted_in_words(told) == "1 of 1 was followed within 2 days."
    words = telling.chance_in_words(told)
    assert "With 12 days of such acts in 364 covered days (12 a year at this pace), 6 % of all days" in words
    assert "p 0." not in words
    assert "1 of 1 cannot distinguish an answer from chance" in telling.verdict_in_words(told)


def test_enough_occasions_are_told_with_the_surrogates() -> None:
    days = [10, 47, 90, 133, 170, 222, 260, 301]
    told = asked([*filled(52), *(on(d, "A > B") for d in days), *(on(d + 2, "C > D") for d in days)])
    assert telling.counted_in_words(told) == "8 of 8 were followed within 2 days."
    assert "shifted in time as a whole give 0.4 on average" in telling.chance_in_words(told)
    assert telling.verdict_in_words(told) == "Verdict: more often than chance."


def test_what_cannot_be_counted_is_said() -> None:
    told = asked([*filled(4), act("A > B", "2024-01"), on(27, "A > B")])
    assert telling.counted_in_words(told).startswith("Nothing to count: no act A > B")
    assert "its rate is unknown" in telling.chance_in_words(told)
    assert telling.left_out_in_words(told.after) == "1 dated to a month or year only"


def test_a_day_at_the_edge_is_mentioned() -> None:
    told = asked([*filled(4), on(5, "A > B"), on(27, "A > B")])
    assert "(1 not counted: its days around reach beyond the period)" in telling.counted_in_words(told)


def test_balance_in_words() -> None:
    rivalry = Rivalry(rivals=("R", "Q"))
    few = balance([*filled(9), on(9, "S > R"), on(12, "S > Q")], "S", rivalry=rivalry)
    assert "too few occasions to tell even from one-sided" in telling.hedge_in_words(few)
    assert telling.closeness_in_words(few).endswith("Too few to tell from chance.")
    none = balance(filled(9), "S", rivalry=rivalry)
    assert telling.hedge_in_words(none) == "S engaged neither R nor Q in the period."
    assert "nothing to compare" in telling.closeness_in_words(none)
    many = [on(day, f"S > {rival}") for day in range(20, 340, 8) for rival in ("R", "Q")]
    assert "0 is one side only" in telling.hedge_in_words(balance([*filled(52), *many], "S", rivalry=rivalry))
    assert "Verdict: " in telling.closeness_in_words(balance([*filled(52), *many], "S", rivalry=rivalry))
