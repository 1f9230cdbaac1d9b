"""Keys: who is worth comparing, and that no crowd makes it costly."""

from dataclasses import replace

from tests.events.linking.reporting import report

from araxes.events.linking import CROWD, candidates, keys
from araxes.events.report import Report


def pairs(reports: list[Report]) -> list[tuple[str, str]]:
    return list(candidates({told.id: keys(told) for told in reports}))


def test_a_day_is_filed_under_day_month_and_year() -> None:
    found = keys(report("CONSULT meeting | IRN+ARM | 2025-05-21"))
    assert found.filed == {
        "2025-05-21|CONSULT|ARM+IRN",
        "2025-05-21|CONSULT|ARM",
        "2025-05-21|CONSULT|IRN",
        "~2025-05|CONSULT|ARM+IRN",
        "~2025|CONSULT|ARM+IRN",
    }
    assert {"2025-05-20|CONSULT|ARM+IRN", "2025-05-21|AGREE|ARM+IRN"} <= found.sought


def test_a_vague_report_looks_for_the_sharper_ones() -> None:
    day, month, year = (report(f"CONSULT | IRN+ARM | {time}", named=time) for time in ("2025-05-21", "2025-05", "2025"))
    assert pairs([day, month, year]) == [("2025", "2025-05"), ("2025", "2025-05-21"), ("2025-05", "2025-05-21")]


def test_names_meet_whatever_else_they_are() -> None:
    one = report("COOPERATE joint-exercise | IRN+AZE | 2025-05-19 | name=Aras 2025", named="a")
    other = report("MOBILIZE exercise | AZE | | name=Araz-2025", named="b")
    assert pairs([one, other]) == [("a", "b")]


def test_other_parties_never_meet() -> None:
    reports = [report(f"CONSULT | {sides} | 2025-05-21", named=sides) for sides in ("IRN+ARM", "IRN+AZE", "USA+RUS")]
    assert pairs(reports) == []


def test_a_crowd_on_one_day_is_compared_with_its_first_members() -> None:
    crowd = [report("CONSULT | USA+CHN | 2025-05-21", named=f"{n:04d}") for n in range(CROWD * 4)]
    found = pairs(crowd)
    assert len(found) < CROWD * len(crowd)
    assert {one for one, _ in found} == {f"{n:04d}" for n in range(CROWD)}
    assert {id for pair in found for id in pair} == {told.id for told in crowd}


def test_what_fits_a_crowd_fits_none_of_it() -> None:
    crowd = [
        report(f"CONSULT | USA+CHN | 2025-{n % 12 + 1:02d}-{n % 28 + 1:02d}", named=f"{n:04d}") for n in range(CROWD)
    ]
    vague = report("CONSULT | USA+CHN | 2025", named="vague")
    assert not any("vague" in pair for pair in pairs([*crowd, vague]))
    assert any("vague" in pair for pair in pairs([*crowd[:-1], vague]))


def test_long_stretches_do_not_fill_the_table() -> None:
    for time in ("2001..2024", "2020-01-01..2024-12-31", "2024-01..2024-12", "2024-01-01..2024-12-31"):
        assert len(keys(report(f"CONSULT | USA+CHN+RUS | {time}")).filed) <= 60


def test_an_open_stretch_is_looked_for_at_its_known_end() -> None:
    since = replace(report("COERCE | AZE>ARM | 2022-12-12", named="since"), end=None)
    day = report("COERCE | AZE>ARM | 2022-12-12", named="day")
    month = report("COERCE | AZE>ARM | 2022-12", named="month")
    assert pairs([since, day, month]) == [("day", "month"), ("day", "since"), ("month", "since")]
