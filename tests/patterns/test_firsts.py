"""Verdicts on first-evers."""

import pytest
from tests.patterns.remembered import event, first, visit

from araxes.patterns import firsts
from araxes.patterns.firsts import verdicts

THIS = event("this", "2025-04-09/2025-04-10", "AAA", "BBB")
SAME = event("same", "2019-06-03", "AAA", "BBB")
ROUGH = event("rough", "2025-04", "AAA", "BBB")
OTHER = event("other", "2024-11-01", "AAA", "CCC")
TALKS = visit("talks", "2025-03-24", "AAA", "BBB")


@pytest.mark.parametrize(
    ("claim", "events", "verdict"),
    [
        (first("this"), [SAME], firsts.CONTRADICTED),
        (first("this"), [OTHER, TALKS], firsts.NO_COUNTER),
        (first("this"), [OTHER, ROUGH], firsts.DOUBTFUL),
        (first("this"), [], firsts.UNCHECKABLE),
        (first("unknown"), [SAME], firsts.UNCHECKABLE),
        (first("this", "first-since", since="2018"), [SAME], firsts.CONTRADICTED),
        (first("this", "first-since", since="2020"), [SAME], firsts.NO_COUNTER),
        (first("this", "first-since", years=5), [SAME], firsts.NO_COUNTER),
        (first("this", "first-since", years=7), [SAME], firsts.CONTRADICTED),
        (first("this", "not-first"), [SAME], firsts.CONFIRMED),
        (first("this", "not-first"), [OTHER], firsts.NO_PRECEDENT),
    ],
)
def test_verdict(claim, events, verdict) -> None:
    (found,) = verdicts([claim], [THIS, *events])
    assert found.verdict == verdict
    assert found.reason


def test_an_undated_event_cannot_be_checked() -> None:
    (found,) = verdicts([first("this")], [event("this", None, "AAA", "BBB"), SAME])
    assert (found.verdict, found.reason) == (firsts.UNCHECKABLE, "the event has no date")


def test_a_contradiction_names_the_earlier_event() -> None:
    (found,) = verdicts([first("this")], [THIS, SAME])
    assert [one.event.id for one in found.by] == ["same"]
    assert found.reason == "1 earlier event of the kind with the same parties, the last 2137 days before"


def test_none_found_tells_among_how_many() -> None:
    (found,) = verdicts([first("this")], [THIS, OTHER, TALKS])
    assert found.reason == "of 1 earlier event between these parties in the record none is of this kind"
    assert found.extent.events == 3


def test_denials_stand_beside_the_claim() -> None:
    claim, denial = first("this"), first("this", "not-first")
    one, other = verdicts([claim, denial], [THIS, SAME])
    assert (one.denials, one.claims) == ((denial,), ())
    assert other.denials == (claim,)
