"""Rows in the format of POLECAT; the events are invented."""

from araxes.record.imports.polecat import read_polecat
from araxes.values.dates import PartialDate

ROW = {
    "Event ID": "X1",
    "Event Date": "2021-05-06",
    "Event Type": "CONSULT",
    "Event Mode": "visit",
    "Intensity": "2.0",
    "Quad Code": "1",
    "Contexts": "diplomatic;military",
    "Actor Name": "A. N. Minister",
    "Actor Country": "FJI",
    "Primary Actor Sector": "GOV",
    "Actor Title": "minister of fisheries",
    "Recipient Name": "Citizens",
    "Recipient Country": "TON",
    "Primary Recipient Sector": "CVL",
    "Recipient Title": "",
    "City": "Nuku'alofa",
    "Country": "TON",
    "Latitude": "-21.1",
    "Longitude": "-175.2",
    "GeoNames ID": "4032402",
    "Source": "Example Wire",
    "Publication Date": "2021-05-07",
}


def read(**changes):
    row = ROW | changes
    text = ["\t".join(row) + "\n", "\t".join(row.values()) + "\n"]
    return list(read_polecat(text, document="d", name="polecat.txt"))


def test_a_row_becomes_a_report() -> None:
    (report,) = read()
    assert (report.type, report.mode, report.kind) == ("CONSULT", "visit", "visit")
    assert (report.initiators, report.recipients) == (("FJI",), ("TON-CVL",))
    assert report.context == ("diplomatic", "military")
    assert report.published == PartialDate.parse("2021-05-07")
    assert report.places[0].place.geonameid == 4032402
    (claim,) = report.claims
    assert claim.frame == "plover/consult-visit"
    assert claim.initiators[0].office == "minister of fisheries"
    assert "intensity 2.0 as given" in claim.reasons


def test_a_mode_that_the_codebook_lacks_is_left_out_and_told() -> None:
    (report,) = read(**{"Event Mode": "telepathy"})
    assert report.mode is None
    assert any("telepathy" in reason for reason in report.claims[0].reasons)


def test_a_mode_by_another_word() -> None:
    (report,) = read(**{"Event Type": "protest", "Event Mode": "demonstration"})
    assert (report.type, report.mode) == ("PROTEST", "demo")


def test_an_unknown_type_is_a_bad_row() -> None:
    (row,) = read(**{"Event Type": "JUGGLE"})
    assert "'JUGGLE' is no PLOVER type" in row.reason
