"""An event of a record in the exchange format: all an event of a document has, and which document says what."""

from tests.events.reports import claim, party, report, where
from tests.events.test_exchange import DESIGN, GUIDE, MENTION, TYPES

from araxes.documents import read_document
from araxes.events.exchange import joined_record, to_record
from araxes.events.joining import join
from araxes.events.reporting import reports_of

OF_A_RECORD = {"documents", "reports", "origins", "review", "shown"}
NAMES = {"a": "tehran.txt", "b": "baku.html"}


def event():
    said = claim("b", 120, quote="Tehran condemned the ruling.", initiators=(party("IRN"),), aim="the ruling")
    return join(
        [
            report("a", "", "REJECT", places=(where("Iran", "country", at=(32.0, 53.0)),), on="2025-05"),
            report("b", "IRN", "REJECT", claims=(said,), places=(where("Tehran", at=(35.7, 51.4)),)),
        ],
        origins={"a": "IRNA", "b": "AZERTAC"},
    )


def test_it_has_every_field_and_those_of_a_record() -> None:
    record = joined_record(event(), NAMES)
    assert set(record) == GUIDE | DESIGN | OF_A_RECORD
    assert record["type"] in TYPES
    assert (record["document"], record["documents"], record["reports"]) == (
        "tehran.txt",
        ["tehran.txt", "baku.html"],
        2,
    )
    assert (record["origins"], record["review"]) == (["IRNA", "AZERTAC"], "machine")
    assert (record["start"], record["precision"], record["coordinates"]) == ("2025-05", "month", [51.4, 35.7])


def test_every_claim_and_mention_says_where_it_stands() -> None:
    record = joined_record(event(), NAMES)
    assert [one["document"] for one in record["claims"]] == ["tehran.txt", "baku.html"]
    (initiator,), (aim,) = record["initiator_mentions"], record["recipient_mentions"]
    assert set(initiator) == MENTION | {"document"}
    assert (aim["document"], aim["text"], aim["start"], aim["end"]) == ("baku.html", "the ruling", 137, 147)


def test_a_document_without_a_name_goes_by_its_id() -> None:
    assert joined_record(event(), {})["documents"] == ["a", "b"]


def test_a_document_alone_is_told_as_its_own_event_is(coder, tmp_path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text("Ghana's president visited China on 11 March 2025 and condemned the ruling in Beijing.")
    coded = coder.code(read_document(path))
    assert coded.events
    for told, one in zip(coded.events, reports_of(coded), strict=True):
        own, joined = to_record(told, coded.document), joined_record(join([one]), {one.document: coded.document.name})
        shared = set(own) - {"claims", "initiator_mentions", "recipient_mentions", "speaker"}
        assert {field: own[field] for field in shared} == {field: joined[field] for field in shared}
