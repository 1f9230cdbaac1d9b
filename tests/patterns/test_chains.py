"""Chains: stated links apart from inferred ones."""

from math import exp

import pytest
from tests.patterns.remembered import event, link, visit

from araxes.patterns.chains import chain

VISIT = visit("visit", "2025-04-28", "AAA", "BBB")
TALKS = event("talks", "2025-05-03", "AAA", "BBB", type="CONSULT", kind="meeting")
DRILL = event("drill", "2025-05-19/2025-05-21", "AAA", "BBB")
EVENTS = [VISIT, TALKS, DRILL]


def told(links) -> list[tuple[str, str, str]]:
    return [(one.earlier.id, one.later.id, str(one.gap)) for one in links]


def test_visit_talks_and_exercise() -> None:
    found = chain(DRILL, EVENTS, remarks=[link("drill", "visit")])
    assert [step.id for step in found.steps] == ["visit", "talks", "drill"]
    assert told(found.stated) == [("visit", "drill", "21 days")]
    assert told(found.inferred) == [("visit", "talks", "5 days"), ("talks", "drill", "16 days")]


def test_the_base_rate_of_closeness() -> None:
    others = [visit(f"other{number}", f"2024-0{number}-10", "AAA", "BBB") for number in range(6, 10)]
    found = chain(DRILL, [*EVENTS, *others])
    last = found.inferred[-1]
    assert last.like == 6
    assert last.base == pytest.approx(1 - exp(-6 * 16 / 365))


def test_a_stated_link_is_not_inferred_too() -> None:
    found = chain(DRILL, [TALKS, DRILL], remarks=[link("drill", "talks")])
    assert told(found.stated) == [("talks", "drill", "16 days")]
    assert not found.inferred


def test_what_is_before_is_put_the_right_way_round() -> None:
    remark = link("visit", "drill", relation="before", order="before", weak=True)
    assert told(chain(DRILL, EVENTS, remarks=[remark]).stated) == [("visit", "drill", "21 days")]


def test_stated_links_are_followed_backwards_to_any_party() -> None:
    attack = event("attack", "2024-01-01", "CCC", "AAA", type="ASSAULT", kind="strike")
    found = chain(
        DRILL, [attack, *EVENTS], remarks=[link("drill", "visit"), link("visit", "attack", relation="response")]
    )
    assert told(found.stated)[0] == ("attack", "visit", "483 days")


def test_a_mere_sequence_between_others_leads_nowhere() -> None:
    elsewhere = visit("elsewhere", "2025-05-17", "AAA", "CCC")
    remark = link("drill", "elsewhere", relation="after", weak=True)
    assert not chain(DRILL, [elsewhere, DRILL], remarks=[remark]).links


def test_an_impossible_order_is_left_out() -> None:
    after = visit("after", "2025-06-01", "AAA", "BBB")
    assert not chain(DRILL, [after, DRILL], remarks=[link("drill", "after")]).links


def test_what_is_too_long_ago_or_comes_in_no_order_is_not_inferred() -> None:
    long_ago = visit("long", "2024-05-01", "AAA", "BBB")
    drill_before = event("again", "2025-05-10", "AAA", "BBB")
    assert not chain(DRILL, [long_ago, drill_before, DRILL]).links
    assert told(chain(DRILL, [long_ago, DRILL], within=400).links) == [("long", "drill", "383 days")]
