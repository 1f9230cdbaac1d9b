"""A CSV of one's own, with a map of columns."""

import pytest

from araxes.errors import BadOption, BadTable
from araxes.record.imports.plain import parse_map, read_plain
from araxes.values.statuses import Status

GERMAN = """\
Datum;Wer;Wen;Art;Beleg;Status
2021-03-01;FJI;Tonga;CONSULT;A besuchte B.;
2021-03;FJI;TON;AGREE;;planned
2021-03-04;FJI; ;JUGGLE;;
2021-03-04;FJI;TON;AID;;perhaps
"""
MAP = "date=Datum,initiator=Wer,recipient=Wen,type=Art,quote=Beleg,status=Status"


def read(text, columns=None):
    return list(read_plain(text.splitlines(keepends=True), document="d", name="own.csv", columns=columns))


def test_columns_under_other_names_and_another_delimiter() -> None:
    visit, plan, juggle, perhaps = read(GERMAN, parse_map(MAP))
    assert (visit.type, visit.initiators, visit.recipients) == ("CONSULT", ("FJI",), ("TON",))
    assert visit.claims[0].quote == "A besuchte B."
    assert (plan.status, str(plan.start)) == (Status.PLANNED, "2021-03")
    assert "'JUGGLE' is no PLOVER type" in juggle.reason
    assert "status 'perhaps'" in perhaps.reason


def test_our_own_names_need_no_map() -> None:
    text = "date,end,initiator,recipient,code,place,lat,lon,source,confidence\n"
    text += "2021-03-01,2021-03-03,FJI; TON,,057,Suva,-18.1,178.4,https://a.example; Diary,0.9\n"
    (report,) = read(text)
    assert (report.type, report.kind, report.initiators) == ("SUPPORT", "agreement", ("FJI", "TON"))
    assert (str(report.start), str(report.end)) == ("2021-03-01", "2021-03-03")
    assert report.claims[0].sources == ("https://a.example", "Diary")
    assert report.claims[0].confidence == 0.9
    assert report.places[0].place.lon == 178.4


def test_rows_that_contradict_themselves_are_refused() -> None:
    text = "date,end,initiator,type,confidence\n2021-03-05,2021-03-01,FJI,AID,\n2021-03-05,,FJI,AID,2\n2021,,FJI,,\n"
    ends, sure, nothing = read(text)
    assert "ends (2021-03-01) before it starts" in ends.reason
    assert "confidence 2 lies outside" in sure.reason
    assert "nothing says what was done" in nothing.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [("date", "is no field=Column"), ("date=", "is no field=Column"), ("day=Datum", "unknown field day")],
)
def test_a_bad_map_says_what_is_wrong(text, told) -> None:
    with pytest.raises(BadOption, match=told):
        parse_map(text)


def test_what_the_map_lacks_is_named() -> None:
    with pytest.raises(BadOption, match=r"own\.csv: no column is known for initiator, type or code or event"):
        read("date,who\n2021,FJI\n")
    with pytest.raises(BadTable, match=r"no column Wer; found date, who"):
        read("date,who\n2021,FJI\n", {"date": "date", "initiator": "Wer", "type": "who"})
    with pytest.raises(BadTable, match="an empty file"):
        read("")
