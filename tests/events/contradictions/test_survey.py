"""The contradictions of a whole record: the same as event by event, without comparing all with all."""

from dataclasses import replace

from tests.events.contradictions.test_contradictions import accusation, remark
from tests.events.reports import report

from araxes.events.contradictions import contradictions, survey
from araxes.events.joining import join
from araxes.values.statuses import Status

THEN = join([report("then", "A B", "COOPERATE joint-exercise", on="2024-11")])
NOW = join([report("now", "A B", "COOPERATE joint-exercise", on="2025-05-19")])
STRIKE = join([report("strike", "A > B", "ASSAULT strike", on="2025-04-09", words=("strike", "port"))])
DENIAL = join([report("denial", "A > B", "ASSAULT strike", status=Status.DENIED, words=("strike", "port"))])
ONE = join([accusation("one", "A > B", "2025-04-09", "fire", "open", "post")])
ANSWER = join([accusation("answer", "B > A", "2025-04", "fire", "open", "night")])
VAGUE = join([accusation("vague", "B > A", "2025", "fire", "open", "night")])
DATES = join([report("early", "A C", on="2025-04-09"), report("late", "A C", on="2025-04-12")])
EVENTS = (THEN, NOW, STRIKE, DENIAL, ONE, ANSWER, VAGUE, DATES)
FIRST = remark("first", "now", claim="first")


def test_everything_is_found_once_and_in_order() -> None:
    found = [(one.event, one.field) for one in survey(EVENTS, [FIRST])]
    assert found == [("now", "first"), ("strike", "status"), ("answer", "started"), ("early", "start")]


def test_each_is_what_the_event_by_itself_gives() -> None:
    by_itself = [
        *contradictions(NOW, remarks=[FIRST], others=[THEN]),
        *contradictions(STRIKE, others=[DENIAL]),
        *contradictions(ANSWER, others=[ONE]),
        *contradictions(DATES),
    ]
    assert list(survey(EVENTS, [FIRST])) == by_itself


def test_a_denial_of_the_month_is_found_and_one_of_another_year_is_not() -> None:
    near, far = (
        join([report("denial", "A > B", "ASSAULT strike", on=on, status=Status.DENIED)])
        for on in ("2025-04", "2024-04")
    )
    assert [one.field for one in survey([STRIKE, near])] == ["status"]
    assert not list(survey([STRIKE, far]))
    undated = join([report("strike", "A > B", "ASSAULT strike")])
    assert not list(survey([undated, far]))
    like = replace(undated, reports=(replace(undated.reports[0], words=("strike", "port")),))
    other = replace(far, reports=(replace(far.reports[0], words=("port",)),))
    assert [one.field for one in survey([like, other])] == ["status"]


def test_what_a_reviewer_rejected_contradicts_nothing() -> None:
    rejected = replace(DENIAL, review="rejected")
    assert not list(survey([STRIKE, rejected]))
