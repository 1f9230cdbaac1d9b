"""Rows in the format of ACLED exports; the events are invented."""

import csv
import io

import pytest

from araxes.codebook import load_codebook
from araxes.record.imports.acled import read_acled
from araxes.record.imports.crosswalks import load_crosswalk

ROW = {
    "event_id_cnty": "FJI1",
    "event_date": "31 January 2022",
    "time_precision": "1",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Fiji (2014-)",
    "inter1": "State forces",
    "actor2": "Unidentified Armed Group (Tonga)",
    "inter2": "Political militia",
    "country": "Fiji",
    "admin1": "Rewa",
    "location": "Suva",
    "latitude": "-18.1",
    "longitude": "178.4",
    "source": "Example Wire; Example Daily",
    "notes": "On 31 January, A and B fought in Suva, in this invented row.",
}


def read(**changes):
    row = ROW | changes
    text = io.StringIO()
    writer = csv.DictWriter(text, row)
    writer.writeheader()
    writer.writerow(row)
    return list(read_acled(text.getvalue().splitlines(keepends=True), document="d", name="acled.csv"))


def test_both_sides_of_a_battle_are_initiators() -> None:
    (report,) = read()
    assert (report.type, report.mode, report.kind) == ("ASSAULT", "firearms", "clash")
    assert (report.initiators, report.recipients) == (("FJI", "TON-UAF"), ())
    (claim,) = report.claims
    assert claim.quote == ROW["notes"]
    assert claim.sources == ("Example Wire", "Example Daily")
    assert claim.initiators[0].text == ROW["actor1"]
    assert [where.text for where in report.places] == ["Suva", "Rewa", "Fiji"]


def test_force_against_protesters_is_told_from_their_side() -> None:
    changes = {"sub_event_type": "Excessive force against protesters", "event_type": "Protests"}
    (report,) = read(**changes, actor1="Protesters (Fiji)", actor2="Police Forces of Fiji (2014-)")
    assert (report.type, report.initiators, report.recipients) == ("ASSAULT", ("FJI",), ("FJI-CVL",))


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [("1", "2022-01-31", "2022-01-31"), ("2", "2022-01-28", "2022-02-03"), ("3", "2022-01", "2022-01")],
)
def test_dates_are_as_precise_as_given(precision, start, end) -> None:
    (report,) = read(time_precision=precision)
    assert (str(report.start), str(report.end)) == (start, end)


def test_a_type_without_counterpart_is_left_out() -> None:
    (row,) = read(event_type="Strategic developments", sub_event_type="Other")
    assert row.left_out
    assert row.reason == "ACLED other (Other) has no type in PLOVER"


def test_an_unknown_type_is_a_bad_row() -> None:
    (row,) = read(sub_event_type="Juggling")
    assert not row.left_out
    assert "'Juggling' is no ACLED" in row.reason


def test_the_crosswalk_keeps_to_the_codebook() -> None:
    book = load_codebook()
    kinds = {frame.kind for event_type in book.types.values() for frame in event_type.frames}
    for name, coding in load_crosswalk("acled")["types"].items():
        if coding:
            assert coding.get("mode") in (None, *book.types[coding["type"]].modes), name
            assert coding.get("kind") in kinds, name
