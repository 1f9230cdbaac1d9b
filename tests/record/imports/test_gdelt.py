"""Rows in the format of GDELT 2.0 exports; the events are invented."""

import pytest

from araxes.errors import BadTable
from araxes.record.imports.crosswalks import load_crosswalk
from araxes.record.imports.gdelt import read_gdelt
from araxes.record.imports.tables import BadRow
from araxes.values.dates import PartialDate

HEADING = load_crosswalk("gdelt")["heading"]
ROW = {
    "GLOBALEVENTID": "1",
    "SQLDATE": "20200131",
    "Actor1Name": "FIJI",
    "Actor1CountryCode": "FJI",
    "Actor1Type1Code": "MIL",
    "Actor2Name": "TONGA",
    "Actor2CountryCode": "TON",
    "EventCode": "042",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Nuku'alofa, Tongatapu, Tonga",
    "ActionGeo_Lat": "-21.1",
    "ActionGeo_Long": "-175.2",
    "DATEADDED": "20200201001500",
    "SOURCEURL": "https://news.example/1",
}


def line(**changes):
    row = ROW | changes
    return "\t".join(row.get(column, "") for column in HEADING) + "\n"


def read(*lines):
    return list(read_gdelt(lines, document="d", name="x.export.CSV"))


def test_there_are_sixty_one_columns() -> None:
    assert len(HEADING) == len(set(HEADING)) == 61


def test_a_row_becomes_a_report() -> None:
    (report,) = read(line())
    assert (report.type, report.mode, report.initiators, report.recipients) == ("CONSULT", "visit", ("FJI",), ("TON",))
    assert (report.start, report.published) == (PartialDate.parse("2020-01-31"), PartialDate.parse("2020-02-01"))
    assert [where.text for where in report.places] == ["Nuku'alofa", "Tongatapu", "Tonga"]
    assert (report.places[0].place.kind, report.places[0].place.country) == ("city", "TON")
    (claim,) = report.claims
    assert (claim.quote, claim.sources) == ("Fiji: Make a visit > Tonga", ("https://news.example/1",))
    assert claim.initiators[0].sector == "MIL"


ACTORS = [
    ({"Actor1Name": "REBELS", "Actor1CountryCode": "FJI", "Actor1Type1Code": "REB"}, ("FJI-REB",)),
    ({"Actor1Name": "UNITED NATIONS", "Actor1CountryCode": "", "Actor1KnownGroupCode": "UNO"}, ("UNO",)),
    ({"Actor1Name": "KOSOVO", "Actor1CountryCode": "KSV"}, ("XKX",)),
    ({"Actor1Name": "SOMEBODY", "Actor1CountryCode": "EUR"}, ()),
    ({"Actor1Name": "", "Actor1CountryCode": "", "Actor1Type1Code": ""}, ()),
]


@pytest.mark.parametrize(("changes", "codes"), ACTORS)
def test_actors(changes, codes) -> None:
    (report,) = read(line(**changes))
    assert report.initiators == codes


def test_bad_rows_do_not_stop_the_others() -> None:
    rows = read(line(), line(EventCode="999"), line(SQLDATE="20201399"), line(EventCode="010"), "a\tb\n", line())
    reasons = [row.reason for row in rows if isinstance(row, BadRow)]
    assert [row.row for row in rows if isinstance(row, BadRow)] == [2, 3, 4, 5]
    assert "'999' is no CAMEO code" in reasons[0]
    assert "20201399" in reasons[1]
    assert "has no type in PLOVER" in reasons[2]
    assert reasons[3] == "2 columns where the heading has 61"


def test_another_version_of_the_format_is_told_at_once() -> None:
    with pytest.raises(BadTable, match=r"x\.export\.CSV: 58 columns, expected 61"):
        read("\t".join(["x"] * 58))


def test_bytes_that_are_not_utf8_are_refused() -> None:
    (row,) = read(line(Actor1Name="F\ufffdJI"))
    assert row.reason == "holds bytes that are not UTF-8"
