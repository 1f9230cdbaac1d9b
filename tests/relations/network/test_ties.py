"""Ties from acts: by hand, and against a slow, plain reckoning."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.relations.network.ties import Rule, ties_from
from araxes.relations.timelines import timeline
from araxes.relations.weights import load_weights
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

WEIGHTS = {"CONSULT": 2.0, "ACCUSE": -3.0, "AGREE": 0.1, "STRANGE": None}
MAY = timeline(datetime.date(2025, 5, 1), datetime.date(2025, 5, 31))


def weigh(act: Act) -> float | None:
    return WEIGHTS[act.type]


def act(told: str, *, when: str | None = "2025-05-10", status: Status = Status.OCCURRED) -> Act:
    """Make an act of ``A>B CONSULT`` or, joint, ``A+B CONSULT``; its words are its id too."""
    sides, type_ = told.split()
    initiators, _, recipients = sides.partition(">")
    date = PartialDate.parse(when) if when else None
    return Act(
        id=told,
        type=type_,
        status=status,
        initiators=tuple(initiators.split("+")),
        recipients=tuple(recipients.split("+")) if recipients else (),
        first=date.first if date else None,
        last=date.last if date else None,
        precision=date.precision if date else None,
    )


def drawn(*acts: Act, **options):
    return ties_from(acts, weigh, **options)


def told(found) -> dict[str, float]:
    return {f"{tie.a}{tie.b}": tie.sign * tie.weight for tie in found.graph.ties}


def test_sign_and_weight_are_those_of_the_net() -> None:
    found = drawn(act("A>B CONSULT"), act("B>A ACCUSE"), act("A>B ACCUSE"))
    assert told(found) == {"AB": -4.0}
    assert found.graph.ties[0].acts == ("A>B CONSULT", "B>A ACCUSE", "A>B ACCUSE")


def test_an_act_of_several_counts_once_for_each_pair_across() -> None:
    assert told(drawn(act("A+B>C+D CONSULT"))) == {"AC": 2.0, "AD": 2.0, "BC": 2.0, "BD": 2.0}


def test_a_joint_act_counts_once_for_each_pair() -> None:
    assert told(drawn(act("A+B+C CONSULT"))) == {"AB": 2.0, "AC": 2.0, "BC": 2.0}


def test_what_leans_to_neither_side_is_mixed_not_tied() -> None:
    acts = [act("A>B CONSULT")] * 3 + [act("A>B ACCUSE")] * 2
    found = drawn(*acts, rule=Rule(threshold=0))
    assert told(found) == {}
    assert [(one.a, one.b, one.net, len(one.acts)) for one in found.mixed] == [("A", "B", 0.0, 5)]
    assert found.graph.nodes == ("A", "B")


def test_the_threshold_is_a_share_of_the_gross() -> None:
    acts = [act("A>B CONSULT"), act("A>B CONSULT"), act("A>B ACCUSE")]
    assert told(drawn(*acts, rule=Rule(threshold=1 / 7))) == {"AB": 1.0}
    assert drawn(*acts, rule=Rule(threshold=0.15)).mixed[0].lean == pytest.approx(1 / 7)


def test_tenths_add_up() -> None:
    assert told(drawn(*[act("A>B AGREE")] * 3)) == {"AB": 0.3}


def test_pairs_of_few_acts_are_thin() -> None:
    found = drawn(act("A>B CONSULT"), rule=Rule(least=2))
    assert (told(found), len(found.thin)) == ({}, 1)


@pytest.mark.parametrize(
    ("given", "counted"),
    [
        (act("A>B CONSULT", status=Status.PLANNED), "unsettled"),
        (act("A>B CONSULT", status=Status.DENIED), "unsettled"),
        (act("A>B CONSULT", when=None), "undated"),
        (act("A>B CONSULT", when="2025"), "astride"),
        (act("A>B STRANGE"), "weightless"),
    ],
)
def test_what_is_not_counted_is_said(given, counted) -> None:
    found = drawn(given, within=MAY)
    places = ("unsettled", "undated", "astride", "weightless", "counted")
    assert {place: getattr(found, place) for place in places} == dict.fromkeys(places, 0) | {counted: 1}
    assert told(found) == {}


def test_the_window_holds_what_began_in_it() -> None:
    days = ("2025-04-30", "2025-05-01", "2025-05-31", "2025-06-01", "2025-05")
    found = drawn(*(act("A>B CONSULT", when=day) for day in days), within=MAY)
    assert (told(found), found.counted) == ({"AB": 6.0}, 3)


def test_without_a_window_undated_acts_count() -> None:
    assert told(drawn(act("A>B CONSULT", when=None))) == {"AB": 2.0}


def test_others_than_those_asked_for_are_no_nodes() -> None:
    found = drawn(act("A>B CONSULT"), act("A>C CONSULT"), act("A-CVL>B ACCUSE"), among={"A", "B"})
    assert (told(found), found.counted) == ({"AB": 2.0}, 1)


@pytest.mark.parametrize("values", [{"threshold": 1.5}, {"threshold": -0.1}, {"least": 0}])
def test_rules_that_make_no_sense_are_refused(values) -> None:
    with pytest.raises(BadOption, match="expected"):
        Rule(**values)


def test_the_weights_of_the_house_fit() -> None:
    assert told(ties_from([act("A>B CONSULT"), act("B>C ACCUSE")], load_weights("plover").of)) == {
        "AB": 1.0,
        "BC": -3.0,
    }


CODES = st.lists(st.sampled_from("ABCD"), min_size=1, max_size=3, unique=True)


@st.composite
def acts(draw) -> Act:
    sides = "+".join(draw(CODES)) + draw(st.sampled_from(("", ">" + "+".join(draw(CODES)))))
    when = draw(st.sampled_from((None, "2025", "2025-05", "2025-05-31", "2025-06-01")))
    return act(f"{sides} {draw(st.sampled_from(sorted(WEIGHTS)))}", when=when, status=draw(st.sampled_from(Status)))


def plain(given: list[Act], a: str, b: str) -> tuple[float, float, int]:
    """Reckon cooperation, conflict and number of acts of one pair by going through all acts."""
    plus = minus = count = 0
    for one in given:
        across = {frozenset(pair) for pair in one.directed()}
        dated = one.precision == "month" or (one.precision == "day" and one.first.month == 5)
        if frozenset((a, b)) in across and dated and one.status in ("occurred", "ongoing"):
            weight = WEIGHTS[one.type]
            if weight is not None:
                count += 1
                plus += max(weight, 0)
                minus -= min(weight, 0)
    return plus, minus, count


@settings(deadline=None, max_examples=150)
@given(st.lists(acts(), max_size=12), st.sampled_from((0.0, 0.2, 0.6)), st.integers(1, 3))
def test_equals_the_plain_reckoning(given, threshold, least) -> None:
    found = drawn(*given, within=MAY, rule=Rule(threshold=threshold, least=least))
    wanted = {}
    for a, b in itertools.combinations("ABCD", 2):
        plus, minus, count = plain(given, a, b)
        net, gross = plus - minus, plus + minus
        if count >= least and abs(net) > 1e-9 and abs(net) >= threshold * gross - 1e-9:
            wanted[a + b] = pytest.approx(net)
    assert told(found) == wanted
