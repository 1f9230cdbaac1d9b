"""Reports become one event: in any order the same, every shown value explained, copies of one origin one voice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reports import claim, report, where

from araxes.events.joining import in_order, join
from araxes.values.statuses import Status
from araxes.values.written import written

DATES = [
    ("the finest of compatible dates", ["2025-05", "2025-05-19..2025-05-21", "2025"], "19-21 May 2025"),
    ("two against one", ["2025-04-09", "2025-04-12", "2025-04-09"], "9 April 2025"),
    ("a month of many against a day of one", ["2025-05-19", "2025-04", "2025-04", "2025-04"], "April 2025"),
    ("a month hides no day", ["2025-04", "2025-04", "2025-04-10"], "10 April 2025"),
    ("days of an act, not one of them", ["2025-05-20", "2025-05-19..2025-05-21"], "19-21 May 2025"),
    ("a day, not the quarter it fell in", ["2025-05-20", "2025-04-01..2025-06-30"], "20 May 2025"),
    ("equal voices: the first reported", ["2025-04-09", "2025-04-12"], "9 April 2025"),
    ("none", [None, None], "no date"),
]


@pytest.mark.parametrize(("dates", "shown"), [case[1:] for case in DATES], ids=[case[0] for case in DATES])
def test_dates(dates, shown) -> None:
    event = join(
        report(f"d{number}", "IRN AZE", on=date, published=f"2025-07-0{number + 1}")
        for number, date in enumerate(dates)
    )
    assert written(event.start, event.end) == shown


def test_a_date_says_who_agrees_and_what_stands_against_it() -> None:
    event = join([report("a", "IRN AZE", on="2025-04-09"), report("b", "IRN AZE", on="2025-04"),
                  report("c", "IRN AZE", on="2025-06-01")])  # fmt: skip
    assert event.shown["start"] == (
        "9 April 2025: the most precise of 3 dates given; 2 of 3 origins can agree; against it: 1 June 2025"
    )


def test_what_was_done_decides_the_date_not_what_was_planned() -> None:
    event = join([
        report("a", "IRN AZE", on="2025-05-01", status=Status.PLANNED),
        report("b", "IRN AZE", on="2025-05-01", status=Status.PLANNED),
        report("c", "IRN AZE", on="2025-06-02"),
    ])  # fmt: skip
    assert (str(event.start), event.status) == ("2025-06-02", Status.OCCURRED)
    assert event.shown["status"] == "occurred: told by 1 of 3 origins; planned by 2"


SIDES = [
    ("a recipient told once is filled in", ["AZE", "AZE > ISR"], "AZE > ISR"),
    ("a party too many is outvoted", ["IRN ARM", "IRN ARM RUS", "IRN ARM"], "IRN ARM"),
    ("a party told by most stays", ["IRN ARM RUS", "IRN ARM", "ARM IRN RUS"], "IRN ARM RUS"),
    ("two of three say who struck whom", ["ISR > YEM", "YEM > ISR", "ISR > YEM"], "ISR > YEM"),
    ("nobody named", ["", ""], ""),
]


@pytest.mark.parametrize(("told", "shown"), [case[1:] for case in SIDES], ids=[case[0] for case in SIDES])
def test_sides(told, shown) -> None:
    event = join(report(f"d{number}", sides) for number, sides in enumerate(told))
    left, _, right = shown.partition(">")
    assert (event.initiators, event.recipients) == (tuple(left.split()), tuple(right.split()))


def test_the_kind_is_that_of_most_origins_and_silence_is_no_vote() -> None:
    event = join([report("a", "IRN AZE", "CONSULT"), report("b", "IRN AZE", "CONSULT"),
                  report("c", "IRN AZE", "CONSULT meeting")])  # fmt: skip
    assert event.kind == "meeting"


def test_a_visit_speaks_for_the_meeting_and_has_its_own_sides_and_mode() -> None:
    event = join([
        report("a", "AZE ISR", "CONSULT meeting", on="2025-05-19", mode="third-party"),
        report("b", "AZE > ISR", "CONSULT visit"),
    ])  # fmt: skip
    assert (event.kind, event.mode, event.initiators, event.recipients) == ("visit", None, ("AZE",), ("ISR",))


def test_a_party_is_taken_from_another_kind_where_the_shown_one_names_none() -> None:
    event = join([report("a", "AZE ISR", "CONSULT meeting"), report("b", "AZE", "CONSULT visit")])
    assert (event.kind, event.initiators) == ("visit", ("AZE", "ISR"))


def test_copies_of_one_origin_have_one_voice() -> None:
    reports = [report(name, "IRN AZE", on="2025-04-12") for name in "abc"]
    reports += [report("d", "IRN AZE", on="2025-04-09"), report("e", "IRN AZE", on="2025-04-09")]
    origins = {"a": "TASS", "b": "TASS", "c": "TASS", "d": "IRNA", "e": "AZERTAC"}
    assert str(join(reports).start) == "2025-04-12"
    event = join(reports, origins=origins)
    assert str(event.start) == "2025-04-09"
    assert event.origins == ("TASS", "IRNA", "AZERTAC")


def test_a_denial_beside_an_assertion_is_named() -> None:
    event = join([report("a", "ISR > YEM", "ASSAULT strike"),
                  report("b", "ISR > YEM", "ASSAULT strike", status=Status.DENIED)])  # fmt: skip
    assert event.status is Status.OCCURRED
    assert event.shown["status"] == "occurred: told by 1 of 2 origins; denied by 1 (they contradict each other)"


def test_the_id_is_that_of_the_first_report() -> None:
    reports = [
        report("late", "IRN AZE", published="2025-06-01"),
        report("never", "IRN AZE"),
        report("early", "IRN AZE", published="2025-05"),
        report("early", "IRN AZE", id="second", claims=(claim("early", 900),), published="2025-05"),
    ]
    assert [one.id for one in in_order(reports)] == ["early", "second", "late", "never"]
    event = join(reports)
    assert event.id == "early"
    assert event.documents == ("early", "late", "never")


def test_persons_and_places_are_gathered_each_once() -> None:
    event = join([
        report("a", "IRN > ARM", persons=("Papikyan",), places=(where("Armenia", "country"), where("Yerevan"))),
        report("b", "IRN > ARM", persons=("Suren Papikyan", "Nasirzadeh"), places=(where("Yerevan"),)),
    ])  # fmt: skip
    assert event.persons == ("Suren Papikyan", "Nasirzadeh")
    assert [place.text for place in event.places] == ["Yerevan", "Armenia"]


def test_the_name_is_counted_without_its_spelling() -> None:
    told = [("a", "Sahand"), ("b", "Araz-2025"), ("c", "ARAZ 2025")]
    event = join(report(source, "IRN AZE", name=name) for source, name in told)
    assert (event.name, event.shown["name"]) == ("Araz-2025", "Araz-2025: 2 of 3 origins; also Sahand")


def test_the_authors_own_word_needs_no_speaker() -> None:
    assert join([report("a", "IRN AZE", speaker="IRN"), report("b", "IRN AZE")]).speaker is None
    event = join([report("a", "IRN AZE", speaker="IRN"), report("b", "IRN AZE", speaker="AZE")])
    assert event.speaker == "IRN"
    assert event.shown["speaker"] == "on the word of IRN in 1 of 2 origins; also on the word of AZE"


def test_no_report_is_no_event() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        join([])


def test_every_report_needs_an_origin() -> None:
    with pytest.raises(ValueError, match="no origin is given for b"):
        join([report("a", "IRN AZE"), report("b", "IRN AZE")], origins={"a": "TASS"})


TOLD = st.builds(
    lambda sides, act, on, status, published: (sides, act, on, status, published),
    st.sampled_from(["IRN AZE", "AZE > IRN", "IRN", "", "IRN AZE TUR"]),
    st.sampled_from(["CONSULT visit", "CONSULT", "AGREE", "COOPERATE joint-exercise"]),
    st.sampled_from([None, "2025", "2025-05", "2025-05-19", "2025-05-19..2025-05-21", "2025-06-01"]),
    st.sampled_from(list(Status)),
    st.sampled_from([None, "2025-06-01", "2025-06-02"]),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_does_not_matter(told, random) -> None:
    reports = [
        report(f"d{number}", sides, act, on=on, status=status, published=published)
        for number, (sides, act, on, status, published) in enumerate(told)
    ]
    origins = {one.id: f"origin {number % 3}" for number, one in enumerate(reports)}
    mixed = random.sample(reports, len(reports))
    assert join(mixed, origins=origins) == join(reports, origins=origins)


@settings(max_examples=80, deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=6))
def test_every_value_shown_is_one_that_a_report_gives(told) -> None:
    reports = [
        report(f"d{number}", sides, act, on=on, status=status)
        for number, (sides, act, on, status, _) in enumerate(told)
    ]
    event = join(reports)
    assert (event.initiators, event.recipients) in {(one.initiators, one.recipients) for one in reports}
    assert (event.start, event.end) in {(one.start, one.end) for one in reports}
    assert event.type in {one.type for one in reports}
    assert event.status in {one.status for one in reports}
