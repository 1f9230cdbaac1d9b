"""Reports of one event that cannot all be right, and reports that only say more or less than others."""

from dataclasses import replace

import pytest
from tests.events.reports import claim, day, party, report, where

from araxes.events.contradictions import contradictions
from araxes.events.joining import join
from araxes.events.remark import Remark
from araxes.values.spans import Span
from araxes.values.statuses import Status

KESSEL = where("Kessel", at=(40.0, 45.0), country="AAA")
ODRIN = where("Odrin", at=(42.0, 47.0), country="AAA")
LARISH = where("Larish", at=(38.0, 60.0), country="BBB")
NORLAND = where("Norland", "country", country="AAA", at=(41.0, 46.0))


def found(*reports, **more):
    """Return field and values of each contradiction of the event that the reports tell."""
    return [(one.field, [side.value for side in one.sides]) for one in contradictions(join(reports), **more)]


def remark(kind: str, source: str, **content) -> Remark:
    return Remark(
        kind=kind,
        document=source,
        report=source,
        span=Span(start=5, end=25),
        quote=f"{kind} in {source}",
        content=content,
    )


def test_reports_that_say_the_same_or_less_do_not_contradict() -> None:
    assert not found(
        report("a", "A B", "CONSULT meeting", on="2025-04-09..2025-04-10", places=(KESSEL, NORLAND)),
        report("b", "A B", "CONSULT meeting", on="2025-04-10", places=(NORLAND,)),
        report("c", "A", "CONSULT", on="2025"),
        report("d", "A B C", "CONSULT meeting", status=Status.ONGOING),
    )


def test_dates_without_a_day_in_common() -> None:
    reports = [
        report("a", "A B", on="2025-04-09..2025-04-10"),
        report("b", "A B", on="2025-04-12"),
        report("c", "A B", on="2025-04"),
        report("d", "A B", on="2025-04-12"),
    ]
    (one,) = contradictions(join(reports))
    assert (one.field, one.event) == ("start", "a")
    assert [(side.value, side.reports) for side in one.sides] == [
        ("12 April 2025", ("b", "d")),
        ("9-10 April 2025", ("a",)),
    ]
    assert one.sentence == (
        "The dates 12 April 2025 (2 reports), 9-10 April 2025 (1 report) cannot all hold: some of them share no day."
    )
    assert one.sides[1].quotations == ("what a says at 0",)


def test_the_quotation_is_the_one_that_gives_the_value() -> None:
    late = report("a", "A B", on="2025-04-09")
    claims = (claim("a", 0), claim("a", 90, time=(late.start, late.end), speakers=("AFP",)))
    (one,) = contradictions(
        join([report("a", "A B", on="2025-04-09", claims=claims), report("b", "A B", on="2025-05")])
    )
    (voice,) = one.sides[0].voices
    assert (voice.quote, voice.start, voice.speakers) == ("what a says at 90", 90, ("AFP",))


def test_a_plan_that_was_put_off_is_no_contradiction() -> None:
    planned = report("a", "A B", on="2025-04-09", status=Status.PLANNED)
    assert not found(planned, report("b", "A B", on="2025-04-12"))
    assert found(planned, report("b", "A B", on="2025-04-12", status=Status.PLANNED))


PLACES = [
    ("CONSULT meeting", (KESSEL,), (ODRIN,), ["Kessel", "Odrin"]),
    ("CONSULT meeting", (KESSEL, NORLAND), (ODRIN, NORLAND), []),
    ("CONSULT meeting", (KESSEL,), (NORLAND,), []),
    ("COOPERATE joint-exercise", (KESSEL,), (ODRIN,), []),
    ("COOPERATE joint-exercise", (KESSEL,), (LARISH,), ["Kessel", "Larish"]),
    ("CONSULT visit", (NORLAND,), (LARISH,), ["Norland", "Larish"]),
    ("CONSULT meeting", (), (LARISH,), []),
]


@pytest.mark.parametrize(("act", "one", "other", "values"), PLACES)
def test_places(act, one, other, values) -> None:
    told = found(report("a", "A B", act, places=one), report("b", "A B", act, places=other))
    assert told == ([("places", values)] if values else [])


def test_lists_of_parties_that_leave_each_other_out() -> None:
    assert found(report("a", "A B C"), report("b", "A B D"), report("c", "A B")) == [
        ("initiators", ["A + B + C", "A + B + D"])
    ]


def test_lists_of_one_document_and_parts_of_one_state_do_not_contradict() -> None:
    assert not found(report("a", "A B C"), report("a", "A B D", id="a2"))
    assert not found(report("a", "DEU IRN-BUS"), report("b", "DEU IRN"))


def test_stated_numbers_of_parties() -> None:
    def said(source: str, sides: str, quote: str):
        return report(source, sides, claims=(claim(source, quote=quote),))

    three, two = said("a", "A B", "The trilateral talks ended."), said("b", "A B", "They held a two-way meeting.")
    assert found(three, two) == [("initiators", ["3 parties, as stated", "2 parties, as stated"])]
    assert found(two, said("c", "A B C", "A, B and C met.")) == [
        ("initiators", ["2 parties, as stated", "3 parties by name"])
    ]
    assert not found(three, said("c", "A B", "A and B met."))
    assert not found(said("a", "A B C", "A and B held two-way talks on C."))


def figure(source: str, low: float | None, high: float | None, **more) -> Remark:
    return remark("figure", source, **{"low": low, "high": high, "unit": "soldier", "topic": "forces", **more})


FIGURES = [
    ((3000, 3000), (5000, 5000), {}, ["3,000 soldier", "5,000 soldier"]),
    ((3000, None), (5000, 5000), {}, []),
    ((3000, None), (1000, 1000), {}, ["3,000-… soldier", "1,000 soldier"]),
    ((3000, 3000), (3200, 3200), {"qualifier": "about"}, []),
    ((3000, 3000), (5000, 5000), {"unit": "tank"}, []),
    ((3000, 3000), (5000, 5000), {"actor": "B"}, []),
]


@pytest.mark.parametrize(("one", "other", "more", "values"), FIGURES)
def test_figures_on_one_thing(one, other, more, values) -> None:
    remarks = (figure("a", *one), figure("b", *other, **more))
    told = found(report("a", "A B"), report("b", "A B"), remarks=remarks)
    assert told == ([("figures", values)] if values else [])


def test_two_figures_of_one_teller_are_of_two_things_and_of_two_tellers_are_not() -> None:
    own = (figure("a", 85, 85, what="officers"), figure("a", 175, 175))
    assert not found(report("a", "A B"), remarks=own)
    said = [replace(one, speakers=(code,)) for one, code in zip(own, "AB", strict=True)]
    assert found(report("a", "A B"), remarks=said) == [("figures", ["85 officers", "175 soldier"])]


def test_figures_of_another_event_do_not_count() -> None:
    assert not found(report("a", "A B"), remarks=(figure("a", 3, 3), figure("elsewhere", 9, 9)))


def test_a_denial_inside_the_event_and_one_kept_apart() -> None:
    done = report("a", "A > B", "ASSAULT strike", on="2025-04-09", words=("strike", "port", "night"))
    denied = report("b", "A > B", "ASSAULT strike", status=Status.DENIED, words=("strike", "port"))
    assert found(done, denied) == [("status", ["told as done", "denied"])]
    assert found(done, others=[join([denied])]) == [("status", ["told as done", "denied"])]
    of_another = replace(denied, words=("strike", "airfield", "convoy", "bridge"))
    assert not found(done, others=[join([of_another])])
    assert found(done, others=[join([replace(of_another, start=day("2025-04"), end=day("2025-04"))])])
    other_sides = report("b", "B > A", "ASSAULT strike", status=Status.DENIED)
    assert not found(done, others=[join([other_sides])])
    assert not found(done, report("b", "A > B", "ASSAULT strike", status=Status.PLANNED))


def test_who_struck_whom_told_both_ways() -> None:
    assert found(report("a", "A > B", "ASSAULT clash"), report("b", "B > A", "ASSAULT clash")) == [
        ("started", ["A → B", "B → A"])
    ]
    assert not found(report("a", "A > A B", "ASSAULT clash"))
    assert not found(report("a", "A > A B", "ASSAULT clash"), report("b", "B > A B", "ASSAULT clash"))


def accusation(source: str, sides: str, on: str, *words: str):
    said = claim(source, type="ACCUSE", initiators=(party(sides[0]),))
    return report(source, sides, "ACCUSE", on=on, words=words, claims=(said,))


def test_two_that_accuse_each_other() -> None:
    one = accusation("a", "A > B", "2025-04-09", "fire", "open", "post")
    answer = join([accusation("b", "B > A", "2025-04", "fire", "open", "night")])
    (told,) = contradictions(join([one]), others=[answer])
    assert told.sentence == "A and B accuse each other, in like words and at a time that can be one."
    assert [side.reports for side in told.sides] == [("a",), ("b",)]
    assert not found(one, others=[join([accusation("b", "B > A", "2025-04", "spy", "arrest", "trial")])])
    assert not found(one, others=[join([accusation("b", "B > A", "2024-04", "fire", "open", "post")])])


def test_first_ever_against_an_earlier_event_and_another_document() -> None:
    now = report("a", "A B", "COOPERATE joint-exercise", on="2025-05-19")
    then = join([report("old", "B A", "COOPERATE joint-exercise", on="2024-11")])
    (told,) = contradictions(join([now]), remarks=[remark("first", "a", claim="first")], others=[then])
    assert told.sentence == "It is called the first, but the joint-exercise of A and B of November 2024 came before."
    assert [side.value for side in told.sides] == ["the first", "the joint-exercise of A and B, November 2024"]
    denial = remark("first", "b", claim="not-first")
    both = [now, report("b", "A B", "COOPERATE joint-exercise", on="2025-05-19")]
    assert found(*both, remarks=[remark("first", "a", claim="first"), denial]) == [
        ("first", ["the first", "not the first"])
    ]


NOT_EARLIER = [
    {"on": "2025-05-20"},
    {"on": None},
    {"on": "2024-11", "status": Status.PLANNED},
]


@pytest.mark.parametrize("other", NOT_EARLIER)
def test_first_ever_stands_where_nothing_came_before(other) -> None:
    now = report("a", "A B", "COOPERATE joint-exercise", on="2025-05-19")
    then = join([report("old", "A B", "COOPERATE joint-exercise", **other)])
    assert not found(now, remarks=[remark("first", "a", claim="first")], others=[then])


def test_the_first_since_a_year_looks_no_further_back() -> None:
    now = report("a", "A B", "CONSULT visit", on="2025-05-19")
    then = join([report("old", "A B", "CONSULT visit", on="2016-03-02")])
    since = remark("first", "a", claim="first-since", since="2016")
    assert not found(now, remarks=[since], others=[then])
    between = join([report("old", "A B", "CONSULT visit", on="2019-03-02")])
    assert found(now, remarks=[since], others=[between]) == [
        ("first", ["the first since 2016", "the visit of A and B, 2 March 2019"])
    ]
