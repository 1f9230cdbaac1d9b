"""What coders decide: carried out at once, kept for ever, undone at will."""

import pytest
from tests.record.told import report, tell, text

from araxes.errors import BadOption
from araxes.record import Record, Selection

ONE = text("Kenya and Tanzania met on 14 March 2024.", name="one")
OTHER = text("Tanzania's and Kenya's ministers met in March.", name="other")


@pytest.fixture
def told(record: Record) -> Record:
    """A record of two documents: `a` and `b` tell of one meeting, `c` of a strike."""
    tell(record, ONE, report("a", ONE, on="2024-03-14"), report("c", ONE, type="ASSAULT", kind="strike", on="2024-01"))
    tell(record, OTHER, report("b", OTHER, on="2024-03-14"))
    return record


def groups(record: Record) -> list[list[str]]:
    return sorted(sorted(one.id for one in event.reports) for event in record.events())


def test_accept_return_reject(told: Record) -> None:
    assert groups(told) == [["a", "b"], ["c"]]
    told.decide("accept", "a", coder="ada")
    assert told.event("a").review == "reviewed"
    told.decide("return", "a", coder="ben", reason="the date")
    event = told.event("b")
    assert event.review == "returned"
    assert event.shown["review"].startswith("returned by ben, ")
    assert event.shown["review"].endswith(": the date")
    told.decide("reject", "c", coder="ada")
    assert groups(told) == [["a", "b"]]
    assert [event.id for event in told.events(Selection(review=("rejected",)))] == ["c"]
    assert {code for code, _ in told.parties()} == {"KEN", "TZA"}


@pytest.mark.parametrize(
    ("field", "value", "there"),
    [
        ("type", "agree", "AGREE"),
        ("kind", None, None),
        ("status", "planned", "planned"),
        ("initiators", "ken, uga", ("KEN", "UGA")),
        ("recipients", "TZA", ("TZA",)),
        ("persons", "William Ruto; Samia Suluhu Hassan", ("William Ruto", "Samia Suluhu Hassan")),
        ("start", "2024-03", "2024-03"),
        ("end", "", None),
        ("name", "Safari 2024", "Safari 2024"),
        ("speaker", "KEN", "KEN"),
        ("mode", "meet", "meet"),
    ],
)
def test_every_field_can_be_corrected(told: Record, field: str, value: str | None, there: object) -> None:
    told.decide("correct", "a", coder="ada", field=field, value=value)
    shown = getattr(told.event("a"), field)
    assert (shown if isinstance(shown, tuple) or shown is None else str(shown)) == there
    assert "ada" in told.event("a").shown[field]


def test_places_can_be_corrected(told: Record) -> None:
    told.decide("correct", "a", field="places", value="Arusha; Tanzania")
    assert [where.text for where in told.event("a").places] == ["Arusha", "Tanzania"]
    assert list(told.events(Selection(place="arusha")))


@pytest.mark.parametrize(
    ("verb", "content", "said"),
    [
        ("correct", {"field": "colour", "value": "red"}, "no field 'colour' to correct; it has type, mode"),
        ("correct", {"field": "type", "value": "VISIT"}, "'VISIT' does not fit the field type: expected one of"),
        ("correct", {"field": "start", "value": "March"}, "'March' does not fit the field start"),
        ("merge", {"with_": "zzz"}, "'zzz' names no other event"),
        ("merge", {"with_": "b"}, "'b' names no other event"),
        ("split", {"reports": ["zzz"]}, "needs some of its reports, not all: a, b"),
        ("split", {"reports": ["a", "b"]}, "needs some of its reports, not all: a, b"),
        ("grade-information", {"grade": "7"}, "'7' is no grade of information; they are 1, 2"),
        ("forget", {}, "no decision 'forget'"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(
    told: Record, verb: str, content: dict, said: str
) -> None:
    with pytest.raises(BadOption, match=said):
        told.decide(verb, "a", **content)
    assert told.decisions() == ()


def test_an_unknown_event_is_named(told: Record) -> None:
    with pytest.raises(BadOption, match="no event 'q'"):
        told.decide("accept", "q")


def test_split_and_merge_and_back(told: Record) -> None:
    split = told.decide("split", "a", reports=["b"])
    assert groups(told) == [["a"], ["b"], ["c"]]
    merge = told.decide("merge", "b", with_="c")
    assert groups(told) == [["a"], ["b", "c"]]
    told.undo(merge.id)
    assert groups(told) == [["a"], ["b"], ["c"]]
    undone = told.undo(split.id)
    assert groups(told) == [["a", "b"], ["c"]]
    told.undo(undone.id)
    assert groups(told) == [["a"], ["b"], ["c"]]


def test_a_later_decision_about_a_pair_wins(told: Record) -> None:
    told.decide("split", "a", reports=["b"])
    told.decide("merge", "a", with_="b")
    assert groups(told) == [["a", "b"], ["c"]]


def test_decisions_outlive_reports_that_come_later(told: Record) -> None:
    told.decide("correct", "a", coder="ada", field="kind", value="visit")
    told.decide("accept", "a", coder="ada")
    third = text("The presidents of Kenya and Tanzania met on 14 March.", name="third")
    tell(told, third, report("0", third, on="2024-03-14"))
    event = told.event("a")
    assert sorted(one.id for one in event.reports) == ["0", "a", "b"]
    assert event.kind == "visit"
    assert event.review == "returned"
    assert event.shown["review"].endswith("1 of its reports came later")


def test_an_event_that_was_missed_is_added_and_linked(told: Record) -> None:
    missed = {"type": "REQUEST", "initiators": "KEN", "recipients": "TZA", "start": "2024"}
    added = told.add("other", span=(0, 26), coder="ada", **missed)
    event = told.event(added.target)
    assert (event.type, event.initiators, event.recipients, str(event.start)) == ("REQUEST", ("KEN",), ("TZA",), "2024")
    assert event.claims[0].quote == OTHER.text[:26]
    assert event.claims[0].frame == "coder/ada"
    told.undo(added.id)
    assert [one.id for one in told.events(Selection(types=("REQUEST",)))] == []
    with pytest.raises(BadOption, match="added before"):
        told.add("other", span=(0, 26), coder="ada", **missed)


@pytest.mark.parametrize(
    ("document", "span", "fields", "said"),
    [
        ("nowhere", (0, 5), {"type": "AID", "initiators": "KEN"}, "no documents 'nowhere'"),
        ("one", (0, 999), {"type": "AID", "initiators": "KEN"}, "0-999 is no stretch of one, which has"),
        ("one", (0, 5), {"type": "AID"}, "needs a type and at least one side"),
        ("one", (0, 5), {"type": "AID", "initiators": "KEN", "colour": "red"}, "no field 'colour'"),
    ],
)
def test_an_event_that_cannot_be_added_says_why(told: Record, document: str, span, fields: dict, said: str) -> None:
    with pytest.raises(BadOption, match=said):
        told.add(document, span=span, **fields)


def test_blind_rounds_change_nothing_and_can_be_compared(told: Record) -> None:
    told.decide("accept", "a", coder="ada", round="first")
    told.decide("correct", "b", coder="ben", round="first", field="kind", value="visit")
    told.decide("reject", "c", coder="ben", round="first")
    assert {event.review for event in told.events()} == {"machine"}
    codings = told.codings("first")
    assert (codings["ada"]["a"]["kind"], codings["ben"]["a"]["kind"]) == ("meeting", "visit")
    assert (codings["ada"]["a"]["event"], codings["ben"]["c"]) == ("yes", {"event": "no"})
    assert "c" not in codings["ada"]


def test_sources_are_graded_by_persons_only(record: Record) -> None:
    document = text("Kenya and Tanzania met.", name="one")
    tell(record, document, report("a", document))
    assert record.grades() == {}
    record.grade_source("one", "b", coder="ada")
    given = record.grade_source("one", "C", coder="ben")
    assert record.grades() == {"one": "C"}
    record.undo(given.id)
    assert record.grades() == {"one": "B"}
    with pytest.raises(BadOption, match="'X' is no grade of a source"):
        record.grade_source("one", "X")
    with pytest.raises(BadOption, match="no document of this record comes from 'two'"):
        record.grade_source("two", "A")


def test_notes_and_grades_of_information_are_kept(told: Record) -> None:
    told.decide("note", "a", coder="ada", text="ask the embassy")
    told.decide("grade-information", "a", coder="ada", grade="2")
    assert [(one.verb, dict(one.content)) for one in told.decisions("b")] == [
        ("note", {"text": "ask the embassy"}),
        ("grade-information", {"grade": "2"}),
    ]
