"""What is told of a person's office: one post in many words, one after another, or two that cannot both be."""

import pytest
from tests.events.reports import claim, day, party, report

from araxes.events.contradictions import office_conflicts
from araxes.events.contradictions.posts import Post, post_of

POSTS = [
    ("Minister of Defense", Post(rank="minister", portfolios=frozenset({"defence"}))),
    ("Defence Minister", Post(rank="minister", portfolios=frozenset({"defence"}))),
    ("Deputy Foreign Minister", Post(rank="deputy minister", portfolios=frozenset({"foreign affairs"}))),
    ("minister", Post(rank="minister")),
    ("Secretary of State", Post(rank="minister", portfolios=frozenset({"foreign affairs"}))),
    ("Home Secretary", Post(rank="minister", portfolios=frozenset({"interior"}))),
    ("Prime Minister", Post(rank="head of government")),
    ("First Deputy Prime Minister", Post(rank="deputy head of government")),
    ("Vice President", Post(rank="deputy head of state")),
    ("Armed Forces Deputy Chief of General Staff", Post(rank="deputy chief of the general staff")),
    ("President of the National Assembly", Post(rank="speaker of parliament")),
    ("former President", None),
    ("President of the European Commission", None),
    ("Secretary-General", None),
    ("foreign ministry spokesman", None),
    ("general", None),
]


@pytest.mark.parametrize(("office", "post"), POSTS)
def test_an_office_names_a_post(office, post) -> None:
    assert post_of(office) == post


def told(source: str, office: str, on: str, *, person: str = "Ama Mensah", quote: str = "", code: str = "GHA"):
    """Return a report whose claim gives a person's office at a date."""
    said = claim(
        source,
        quote=quote or f"{office} {person} spoke.",
        initiators=(party(code, f"{office} {person}", person=person, office=office),),
        time=(day(on), day(on)),
    )
    return report(source, code, claims=(said,))


CONFLICTS = [
    ("two ministries in two months", [("Defence Minister", "2025-05-03"), ("Foreign Minister", "2025-04-10")], True),
    (
        "a minister and a deputy",
        [("Minister of Defence", "2025-05-03"), ("Deputy Minister of Defence", "2025-05-21")],
        True,
    ),
    ("a wider name of the post", [("minister", "2025-05-03"), ("Minister of Defence", "2025-05-21")], False),
    ("one spelling and another", [("Minister of Defense", "2025-05-03"), ("Defence Minister", "2025-05-21")], False),
    ("one after the other", [("Defence Minister", "2023-05-03"), ("Foreign Minister", "2025-04-10")], False),
    ("some time in a year, and at its end", [("Defence Minister", "2025"), ("Foreign Minister", "2025-12-10")], False),
    (
        "back and forth",
        [("Defence Minister", "2021"), ("Foreign Minister", "2023"), ("Minister of Defence", "2025")],
        True,
    ),
    ("both at once", [("Prime Minister", "2025-05-03"), ("Foreign Minister", "2025-05-04")], False),
    ("no posts of the list", [("general", "2025-05-03"), ("Minister of Defence", "2025-05-04")], False),
]


@pytest.mark.parametrize(("offices", "conflict"), [case[1:] for case in CONFLICTS], ids=[case[0] for case in CONFLICTS])
def test_conflicts(offices, conflict) -> None:
    assert bool(office_conflicts(told(f"d{at}", *one) for at, one in enumerate(offices))) is conflict


def test_both_sides_are_shown_with_dates_and_words() -> None:
    (one,) = office_conflicts(
        [told("a", "Defence Minister", "2025-05-03"), told("b", "Foreign Minister", "2025-04-10")]
    )
    assert (one.field, one.event) == ("office", None)
    assert one.sentence == (
        "Ama Mensah is told to be Foreign Minister (10 April 2025) and Defence Minister (3 May 2025); "
        "no quotation tells of a change."
    )
    assert [side.quotations for side in one.sides] == [
        ("Foreign Minister Ama Mensah spoke.",),
        ("Defence Minister Ama Mensah spoke.",),
    ]


def test_a_change_that_is_told_is_no_conflict() -> None:
    appointed = "Ama Mensah was appointed Foreign Minister."
    assert not office_conflicts(
        [told("a", "Defence Minister", "2025-04-03"), told("b", "Foreign Minister", "2025-04-10", quote=appointed)]
    )


def test_an_office_carried_over_from_an_earlier_sentence_is_no_second_telling() -> None:
    assert not office_conflicts(
        [told("a", "Defence Minister", "2025-04-03"), told("b", "Foreign Minister", "2025-04-10", quote="She left.")]
    )


def test_a_surname_is_the_person_only_where_one_of_that_side_bears_it() -> None:
    short = told("b", "Foreign Minister", "2025-04-10", person="Mensah")
    assert office_conflicts([told("a", "Defence Minister", "2025-04-03"), short])
    other = told("c", "Finance Minister", "2025-04-03", person="Kofi Mensah")
    assert not office_conflicts([told("a", "Defence Minister", "2025-04-03"), other, short])


def test_namesakes_of_two_states_are_two_persons() -> None:
    assert not office_conflicts(
        [told("a", "Defence Minister", "2025-04-03"), told("b", "Foreign Minister", "2025-04-03", code="KEN")]
    )
