"""Groups of reports: vague ones, rivals, decisions, and what must hold for any reports."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.linking.reporting import report

from araxes.errors import BadOption
from araxes.events.linking import Linkage, Scale, candidates, cluster, compare, keys, link
from araxes.events.report import Report

EXERCISE = "COOPERATE joint-exercise | IRN+AZE"


def exercises(**times: str) -> list[Report]:
    return [report(f"{EXERCISE} | {time}", named=name) for name, time in times.items()]


def test_a_vague_report_joins_the_only_event_that_it_fits() -> None:
    linkage = link(exercises(vague="2024", november="2024-11-03..2024-11-05", other="2025-05-19"))
    assert linkage.groups == (("november", "vague"), ("other",))
    assert linkage.doubts == ()


def test_a_vague_report_that_fits_two_events_joins_neither() -> None:
    linkage = link(exercises(vague="2024", november="2024-11-03", spring="2024-04-10"))
    assert linkage.groups == (("november",), ("spring",), ("vague",))
    assert [(doubt.one, doubt.other) for doubt in linkage.doubts] == [("november", "vague"), ("spring", "vague")]
    assert {doubt.why for doubt in linkage.doubts} == {
        "spring fits as well and is another occurrence",
        "november fits as well and is another occurrence",
    }


def test_two_reports_of_one_event_are_no_rivals() -> None:
    linkage = link(exercises(vague="2024", one="2024-11-03", other="2024-11-03..2024-11-05"))
    assert linkage.groups == (("one", "other", "vague"),)


def test_more_evidence_decides_between_rivals() -> None:
    vague = report(f"{EXERCISE} | 2024 | name=Aras", named="vague")
    named = report(f"{EXERCISE} | 2024-11-03 | name=Araz 2024", named="named")
    other = report(f"{EXERCISE} | 2024-04-10", named="other")
    assert link([vague, named, other]).groups == (("named", "vague"), ("other",))


def test_between_link_and_review_a_person_should_look() -> None:
    meeting = "CONSULT meeting | RUS+ARM"
    reports = [report(f"{meeting} | 2025-05-{day}", named=day) for day in ("21", "22")]
    (doubt,) = link(reports).doubts
    assert (doubt.one, doubt.other) == ("21", "22")
    assert doubt.why.endswith("on average, one from 0.7 on")
    assert "one day apart: 2025-05-21 and 2025-05-22" in doubt.reasons


def test_decisions_always_win() -> None:
    reports = exercises(a="2024-11-03", b="2024-11-03", c="2025-05-19")
    assert link(reports, apart=[("a", "b")]).groups == (("a",), ("b",), ("c",))
    assert link(reports, together=[("a", "c")]).groups == (("a", "b", "c"),)
    assert link(reports, together=[("a", "c")], apart=[("b", "c")]).groups == (("a", "c"), ("b",))


def test_put_apart_stays_apart_however_others_link() -> None:
    reports = exercises(a="2024-11-03", b="2024-11-03", c="2024-11-03")
    groups = link(reports, apart=[("a", "b")]).groups
    assert not any({"a", "b"} <= set(group) for group in groups)


def test_wrong_use_is_named() -> None:
    reports = exercises(a="2024-11-03", b="2024-11-03")
    with pytest.raises(BadOption, match="reports a and b: put apart, but decisions also put them together"):
        link(reports, together=[("a", "b")], apart=[("a", "b")])
    with pytest.raises(BadOption, match="report x: in a pair but not among the reports"):
        link(reports, together=[("a", "x")])
    with pytest.raises(BadOption, match="report a: given twice"):
        cluster([*reports, reports[0]], [])


ACTS = ["COOPERATE joint-exercise", "AGREE joint-exercise", "CONSULT meeting", "CONSULT visit", "CONSULT"]
SIDES = ["IRN+AZE", "IRN>AZE", "AZE>IRN", "IRN+ARM", "IRN", "IRN+AZE+ARM"]
TIMES = ["", "2024", "2025", "2024-11", "2025-05", "2024-11-03", "2024-11-04", "2025-05-19..2025-05-21", "2025-05-20"]
MORE = ["", "told=2024-11-20", "told=2025-06-01", "name=Aras 2025", "at=Shusha", "at=Baku", "by=Ali Aliyev of AZE"]
LINES = st.tuples(*map(st.sampled_from, (ACTS, SIDES, TIMES, MORE))).map(" | ".join)


@st.composite
def records(draw) -> list[Report]:
    lines = draw(st.lists(LINES, min_size=2, max_size=9))
    return [
        report(line, named=f"{n}", document=draw(st.sampled_from("DEF")) + str(n // 2)) for n, line in enumerate(lines)
    ]


def components(reports: list[Report], *, least: float) -> list[list[Report]]:
    """The reports that hang together by candidate pairs of at least a score."""
    by_id = {told.id: told for told in reports}
    home = {told.id: {told.id} for told in reports}
    for one, other in candidates({told.id: keys(told) for told in reports}):
        if compare(by_id[one], by_id[other]).score >= least:
            joined = home[one] | home[other]
            home.update(dict.fromkeys(joined, joined))
    parts = {frozenset(part) for part in home.values()}
    return [[told for told in reports if told.id in part] for part in parts]


@settings(max_examples=150, deadline=None)
@given(records(), st.randoms())
def test_order_makes_no_difference(reports: list[Report], random) -> None:
    shuffled = random.sample(reports, len(reports))
    assert link(shuffled) == link(reports)


@settings(max_examples=150, deadline=None)
@given(records(), st.sampled_from([0.0, Scale().review]))
def test_component_by_component_gives_the_groups_of_the_whole(reports: list[Report], least: float) -> None:
    whole = link(reports)
    parts = [link(part) for part in components(reports, least=least)]
    assert whole.groups == tuple(sorted(group for part in parts for group in part.groups))
    assert set(whole.doubts) == {doubt for part in parts for doubt in part.doubts}


@settings(max_examples=150, deadline=None)
@given(records())
def test_no_two_reports_of_a_group_contradict_each_other(reports: list[Report]) -> None:
    by_id = {told.id: told for told in reports}
    for group in link(reports).groups:
        for one, other in itertools.combinations(group, 2):
            assert not compare(by_id[one], by_id[other]).forbidden


@settings(max_examples=100, deadline=None)
@given(records(), st.data())
def test_decisions_win_over_any_evidence(reports: list[Report], data) -> None:
    ids = st.sampled_from([told.id for told in reports])
    together = data.draw(st.lists(st.tuples(ids, ids), max_size=2))
    apart = data.draw(st.lists(st.tuples(ids, ids), max_size=2))
    try:
        linkage = link(reports, together=together, apart=apart)
    except BadOption:
        return
    home = {told: group for group in linkage.groups for told in group}
    assert sorted(home) == sorted(told.id for told in reports)
    assert all(home[one] == home[other] for one, other in together)
    assert all(home[one] != home[other] for one, other in apart)


def test_nothing_gives_nothing() -> None:
    assert link([]) == Linkage(groups=(), doubts=())
