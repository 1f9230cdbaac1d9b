"""All pairs searched."""

import pytest
from tests.patterns.acts import filled, on

from araxes.errors import BadOption
from araxes.patterns.answers import Question
from araxes.patterns.coincidence import Window
from araxes.patterns.deeds import Deed
from araxes.patterns.discoveries import false_discovery_rates
from araxes.patterns.searching import search

DAYS = [10, 47, 90, 133, 170, 222, 260, 301]
ANYBODY = Deed(types=("CONSULT",))


def told(**more):
    acts = [
        *filled(52),
        *(on(day, "A > B") for day in DAYS),
        *(on(day + 2, "C > D") for day in DAYS),
        *(on(day + 20 + 3 * place, "E > F") for place, day in enumerate(DAYS)),
        *(on(day, "G > H") for day in DAYS[:2]),
    ]
    return search(acts, Question(after=ANYBODY, does=ANYBODY, window=Window(last=3)), **more)


def test_every_pair_is_counted_and_the_answer_comes_first() -> None:
    found = told()
    assert len(found) == 6, "three dyads with enough days, each against the two others"
    assert {one.searched for one in found} == {6}
    best = found[0]
    assert (best.question.after.initiators, best.question.does.initiators) == (("A",), ("C",))
    assert (best.trigger.hits, best.trigger.n) == (8, 8)


def test_q_is_that_of_all_pairs() -> None:
    found = told()
    assert [one.q for one in found] == list(false_discovery_rates([one.shift.mid_p for one in found]))
    assert found[0].q >= found[0].shift.mid_p


def test_more_occasions_can_be_asked_for() -> None:
    assert told(least=9) == ()
    with pytest.raises(BadOption, match="too few to test"):
        told(least=2)


def test_a_search_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("araxes.patterns.searching.MOST_PAIRS", 5)
    with pytest.raises(BadOption, match="6 pairs of dyads to search"):
        told()
