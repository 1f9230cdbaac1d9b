"""Rows in the two ICEWS formats; the names are real states, the events are invented."""

import pytest

from araxes.errors import BadTable
from araxes.events.report import Report
from araxes.record.imports.icews import read_icews
from araxes.record.imports.tables import BadRow
from araxes.values.dates import PartialDate

SHORT = """\
date,source,event,target
2014-01-01,Fiji,Make a visit,Tonga
2014-01-02,Fiji,Host a visit,Tonga
2014-01-03,Protester (Fiji),"Arrest, detain, or charge with legal action",Citizen (Fiji)
2014-01-04,Fiji,Make statement,Tonga
2014-02-30,Fiji,Consult,Tonga
2014-01-06,Fiji,Juggle,Tonga
2014-01-07,Fiji,Consult
2014-01-08,Nobody Known,consult,Samoa
"""
COLUMNS = (
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,"
    "Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude"
).split(",")
FULL = ["1", "2014-03-02", "A. N. Envoy", "Executive,Government", "Fiji", "Sign formal agreement", "057", "8", "Tonga"]
FULL += ["Government", "Tonga", "77", "3", "Example Wire", "Nuku'alofa", "", "Tongatapu", "Tonga", "-21.1394", "-175.2"]


def read(text):
    return list(read_icews(text.splitlines(keepends=True), document="d1", name="events.csv"))


def full(*rows):
    return "\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n"


def test_good_rows_become_reports() -> None:
    visit, hosted, arrest, *_, unknown = read(SHORT)
    assert (visit.type, visit.mode, visit.kind) == ("CONSULT", "visit", "visit")
    assert (visit.initiators, visit.recipients) == (("FJI",), ("TON",))
    assert visit.start == visit.end == PartialDate.parse("2014-01-01")
    assert (hosted.initiators, hosted.recipients) == (("TON",), ("FJI",))
    assert (arrest.initiators, arrest.recipients) == (("FJI-CVL",), ("FJI-CVL",))
    assert (unknown.initiators, unknown.recipients) == ((), ("WSM",))


def test_a_claim_is_traced_to_its_row() -> None:
    hosted = read(SHORT)[1]
    (claim,) = hosted.claims
    assert (claim.row, claim.frame) == (2, "cameo/043")
    assert claim.quote == "Fiji: Host a visit > Tonga"
    assert "exchanged" in " ".join(claim.reasons)
    assert hosted.document == "d1"


def test_bad_rows_are_named_and_the_others_go_in() -> None:
    bad = {row.row: row for row in read(SHORT) if isinstance(row, BadRow)}
    assert sorted(bad) == [4, 5, 6, 7]
    assert bad[4].left_out
    assert "no type in PLOVER" in bad[4].reason
    assert "2014-02-30" in bad[5].reason
    assert "'Juggle' is no CAMEO event name" in bad[6].reason
    assert bad[7].reason == "3 columns where the heading has 4"
    assert not any(bad[number].left_out for number in (5, 6, 7))


def test_ids_are_stable_and_apart() -> None:
    first, second = read(SHORT), read(SHORT)
    assert first == second
    ids = [report.id for report in first if isinstance(report, Report)]
    assert len(set(ids)) == len(ids)


def test_the_data_sets_own_files() -> None:
    (report,) = read(full(FULL))
    assert (report.type, report.kind, report.initiators, report.recipients) == (
        "SUPPORT",
        "agreement",
        ("FJI",),
        ("TON",),
    )
    (party,) = report.claims[0].initiators
    assert (party.text, party.sector) == ("A. N. Envoy", "GOV")
    city, province, country = report.places
    assert (city.text, province.text, country.text) == ("Nuku'alofa", "Tongatapu", "Tonga")
    assert (city.place.lat, city.place.lon, city.place.country) == (-21.1394, -175.2, "TON")
    assert report.claims[0].sources == ("Example Wire",)


def test_coordinates_off_the_globe_are_refused() -> None:
    (row,) = read(full([*FULL[:18], "91.5", "0"]))
    assert "91.5 lies outside" in row.reason


def test_wrong_columns_name_the_file_and_what_it_has() -> None:
    with pytest.raises(BadTable, match=r"events\.csv: no column event; found date, source, what, target"):
        read("date,source,what,target\n2014-01-01,Fiji,Consult,Tonga\n")
    with pytest.raises(BadTable, match=r"events\.csv: an empty file"):
        read("")


def test_a_heading_without_rows_gives_nothing() -> None:
    assert read("date,source,event,target\n") == []
