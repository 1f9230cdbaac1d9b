"""Claims become events: none is lost, none is told twice, the best attested value wins."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.tellings import claim, sentence

from araxes.events.merging import merge_claims
from araxes.values.statuses import Status

SENTENCES = [sentence(index, "strike port") for index in range(8)]


def merged(*claims):
    return merge_claims(claims, SENTENCES)


def test_no_claims_no_events() -> None:
    assert merged() == ()


def test_one_event_keeps_all_its_claims() -> None:
    claims = [claim(index, "ASSAULT strike", "ISR", "YEM") for index in range(3)]
    (event,) = merged(*claims)
    assert event.claims == tuple(claims)


def test_events_stand_in_the_order_of_first_mention() -> None:
    events = merged(
        claim(0, "ASSAULT strike", "ISR", "YEM"),
        claim(1, "ASSAULT strike", "ISR", "SYR"),
        claim(2, "ASSAULT strike", "ISR", "YEM"),
    )
    assert [event.recipients for event in events] == [("YEM",), ("SYR",)]
    assert [len(event.claims) for event in events] == [2, 1]


def test_the_finest_date_is_kept() -> None:
    (event,) = merged(
        claim(0, "CONSULT visit", "GHA", "CHN", on="2025"),
        claim(1, "CONSULT visit", "GHA", "CHN", on="2025-03-11"),
        claim(2, "CONSULT visit", "GHA", "CHN", on="2025-03"),
    )
    assert str(event.start) == "2025-03-11"


def test_a_plan_told_as_done_is_done() -> None:
    (event,) = merged(
        claim(0, "CONSULT visit", "GHA", "CHN", status=Status.PLANNED),
        claim(1, "CONSULT visit", "GHA", "CHN"),
    )
    assert event.status is Status.OCCURRED


def test_a_denial_stays_apart() -> None:
    events = merged(
        claim(0, "ASSAULT strike", "ISR", "YEM"),
        claim(1, "ASSAULT strike", "ISR", "YEM", status=Status.DENIED),
    )
    assert [event.status for event in events] == [Status.OCCURRED, Status.DENIED]


def test_places_and_persons_are_gathered_each_once() -> None:
    (event,) = merged(
        claim(0, "CONSULT visit", "GHA:Mensah", "CHN", places=("Beijing",)),
        claim(1, "CONSULT visit", "GHA:Mensah", "CHN", places=("Beijing", "China")),
    )
    assert event.places == ("Beijing", "China")
    assert event.persons == ("Mensah",)


def test_the_claim_with_both_sides_speaks_for_the_event() -> None:
    (event,) = merged(
        claim(0, "ASSAULT strike", "", "YEM", confidence=0.9),
        claim(1, "ASSAULT strike", "ISR", "YEM", confidence=0.5),
    )
    assert event.initiators == ("ISR",)
    assert event.recipients == ("YEM",)


def test_a_recipient_told_elsewhere_is_filled_in() -> None:
    (event,) = merged(
        claim(0, "ASSAULT strike", "ISR", ""),
        claim(1, "ASSAULT strike", "ISR", "YEM"),
    )
    assert event.recipients == ("YEM",)


def test_a_bare_reference_joins_what_it_refers_to() -> None:
    joint = {"joint": True}
    (event,) = merged(
        claim(0, "COOPERATE joint-exercise", "EGY GRC", **joint),
        claim(1, "COOPERATE joint-exercise", "", **joint, places=("Crete",)),
    )
    assert event.places == ("Crete",)
    assert event.initiators == ("EGY", "GRC")


def test_a_bare_reference_to_nothing_is_dropped() -> None:
    assert merged(claim(0, "COOPERATE joint-exercise", "", joint=True)) == ()


def test_two_that_contradict_each_other_are_not_joined_by_a_vague_third() -> None:
    events = merged(
        claim(0, "CONSULT visit", "GHA", "CHN", on="2025-03-11"),
        claim(1, "CONSULT visit", "GHA", "CHN"),
        claim(2, "CONSULT visit", "GHA", "CHN", on="2025-05-02"),
    )
    assert [str(event.start) for event in events] == ["2025-03-11", "2025-05-02"]


def test_identity_is_that_of_the_content() -> None:
    claims = [claim(0, "ASSAULT strike", "ISR", "YEM"), claim(1, "ASSAULT strike", "ISR", "SYR")]
    first, again = merged(*claims), merged(*claims)
    assert [event.id for event in first] == [event.id for event in again]
    assert len({event.id for event in first}) == 2


TOLD = st.tuples(
    st.sampled_from(["ASSAULT strike", "CONSULT visit", "ACCUSE"]),
    st.sampled_from(["", "ISR", "GHA", "ISR GHA"]),
    st.sampled_from(["", "YEM", "CHN"]),
    st.sampled_from([None, "2025", "2025-03", "2025-03-11", "2025-05-02"]),
    st.sampled_from(list(Status)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TOLD, max_size=7))
def test_every_claim_with_an_actor_is_in_exactly_one_event(told) -> None:
    claims = [
        claim(index, kind, left, right, on=date, status=status)
        for index, (kind, left, right, date, status) in enumerate(told)
    ]
    events = merged(*claims)
    kept = [one for event in events for one in event.claims]
    assert len(kept) == len({one.id for one in kept})
    assert {one.id for one in claims if one.initiators or one.recipients} <= {one.id for one in kept}
    for event in events:
        assert list(event.claims) == sorted(event.claims, key=lambda one: one.start)
        assert event.start is None or event.end is None or event.start.first <= event.end.last
