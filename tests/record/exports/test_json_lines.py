"""Exchange format out, in, and out again."""

import json

from hypothesis import given, settings
from tests.record.exports.events import CITATIONS, EVENTS, events

from araxes.events.joined import JoinedEvent
from araxes.events.report import Report
from araxes.record.exports.json_lines import json_lines
from araxes.record.imports.json_lines import read_events, read_json_lines
from araxes.record.imports.tables import BadRow


def read(lines):
    return list(read_events(lines, name="events.jsonl"))


def test_what_was_exported_is_read_and_exported_the_same() -> None:
    lines = list(json_lines(EVENTS, CITATIONS))
    again = read(lines)
    assert all(isinstance(event, JoinedEvent) for event in again)
    assert list(json_lines(again, {})) == lines
    assert [event.id for event in again] == [event.id for event in EVENTS]
    assert again[0].places[0].place.lat == -18.1
    assert len(again[0].reports) == 2


@settings(max_examples=150, deadline=None)
@given(events())
def test_any_event_survives_a_round_trip(event) -> None:
    lines = list(json_lines([event], CITATIONS))
    assert list(json_lines(read(lines), {})) == lines


def test_as_an_import_every_report_is_its_own_and_names_its_document() -> None:
    lines = list(json_lines(EVENTS, CITATIONS))
    reports = list(read_json_lines(lines, document="import", name="events.jsonl"))
    assert [report.document for report in reports] == ["import"] * 4
    assert len({report.id for report in reports}) == 4
    assert [report.claims[0].row for report in reports] == [1, 1, 2, 3]
    assert reports[1].claims[0].sources == ("b.txt",)
    assert reports[0].claims[0].initiators[0].text == "the minister"


def test_lines_of_a_document_alone_are_read_too() -> None:
    record = json.loads(next(json_lines(EVENTS[2:], CITATIONS)))
    for field in ("documents", "reports", "origins", "review", "shown"):
        del record[field]
    (event,) = read([json.dumps(record)])
    assert (event.type, event.initiators, event.documents) == ("REJECT", ("FJI",), ("b.txt",))


def test_broken_lines_do_not_stop_the_others() -> None:
    good = next(json_lines(EVENTS, CITATIONS))
    typed = json.dumps(json.loads(good) | {"type": "JUGGLE"})
    dated = json.dumps(json.loads(good) | {"start": "soon"})
    null = good.replace("Suva", "Su\\u0000va")
    literal = good.replace("Suva", "Su\\\\u0000va")
    assert read([literal])[0].places[0].text == "Su\\u0000va"
    rows = list(read_json_lines(["{", "[]", '{"id": 1}', typed, dated, null, "", good], document="d", name="x"))
    bad = {row.row: row.reason for row in rows if isinstance(row, BadRow)}
    assert sorted(bad) == [1, 2, 3, 4, 5, 6]
    assert "NUL" in bad[6]
    assert "JSONDecodeError" in bad[1]
    assert "no type, status, claims" in bad[3]
    assert "no PLOVER type" in bad[4]
    assert "soon" in bad[5]
    assert sum(isinstance(row, Report) for row in rows) == 2
