"""The exchange format over the bundled samples: every field is there, and every offset gives back its words."""

import json
import re
from pathlib import Path

import pytest

from araxes.documents import read_document
from araxes.events.exchange import to_record
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

SAMPLES = sorted((Path(__file__).parents[2] / "src" / "araxes" / "resources" / "samples").iterdir())
TYPES = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
KINDS = frozenset(
    "joint-exercise exercise visit meeting call agreement deployment clash strike withdrawal ceasefire sanctions "
    "arms-transfer aid vote arrest expulsion".split()
)
GUIDE = {
    "id", "type", "kind", "initiators", "recipients", "persons", "start", "end", "places", "name", "status", "speaker",
    "evidence",
}  # fmt: skip
DESIGN = {
    "document", "mode", "context", "claims", "initiator_mentions", "recipient_mentions", "coordinates", "precision",
}  # fmt: skip
CLAIM = {"start", "end", "quote", "speaker", "status", "frame", "confidence", "sources"}
MENTION = {"codes", "sector", "office", "person", "text", "start", "end"}
CODE = re.compile(r"[A-Z0-9]{2,4}(-[A-Z0-9]{2,4})?")


@pytest.fixture(scope="module")
def samples(coder):
    return {path.name: coder.code(read_document(path)) for path in SAMPLES}


@pytest.fixture(scope="module", params=[path.name for path in SAMPLES])
def one(request, samples):
    coded = samples[request.param]
    return coded, [to_record(event, coded.document) for event in coded.events]


def test_a_sample_tells_events(one) -> None:
    _, records = one
    assert len(records) >= 3


def test_every_field_is_there(one) -> None:
    _, records = one
    for record in records:
        assert set(record) >= GUIDE | DESIGN
        assert all(set(claim) >= CLAIM for claim in record["claims"])
        mentions = record["initiator_mentions"] + record["recipient_mentions"]
        assert all(set(mention) >= MENTION for mention in mentions)


def test_claims_give_back_their_quotation(one) -> None:
    coded, records = one
    for record in records:
        assert record["claims"]
        for claim in record["claims"]:
            assert coded.document.text[claim["start"] : claim["end"]] == claim["quote"]
            assert 0 < claim["confidence"] <= 1


def test_evidence_is_in_the_document(one) -> None:
    coded, records = one
    for record in records:
        assert record["evidence"]
        assert all(quote in coded.document.text for quote in record["evidence"])


def test_mentions_give_back_their_words(one) -> None:
    coded, records = one
    for record in records:
        for mention in record["initiator_mentions"] + record["recipient_mentions"]:
            assert coded.document.text[mention["start"] : mention["end"]] == mention["text"]


def test_triggers_speakers_times_and_places_give_back_their_words(one) -> None:
    coded, _ = one
    text = coded.document.text
    for claim in coded.claims:
        assert claim.start <= claim.trigger.start < claim.trigger.end <= claim.end
        for speaker in claim.speakers:
            assert speaker.text.split()[0] in text[speaker.start : speaker.end]
        for mention in (*claim.places, *((claim.time,) if claim.time else ())):
            assert text[mention.start : mention.end] == mention.text


def test_values_are_those_of_the_guide(one) -> None:
    _, records = one
    for record in records:
        assert record["type"] in TYPES
        assert record["kind"] is None or record["kind"] in KINDS
        assert record["status"] in set(Status)
        assert record["initiators"] or record["recipients"]
        assert all(CODE.fullmatch(code) for code in record["initiators"] + record["recipients"])


def test_dates_are_iso_and_in_order(one) -> None:
    _, records = one
    for record in records:
        start, end = (PartialDate.parse(record[edge]) if record[edge] else None for edge in ("start", "end"))
        assert start is None or end is None or start.first <= end.last
        known = start or end
        assert record["precision"] == (known.precision if known else None)


def test_coordinates_are_longitude_and_latitude(one) -> None:
    _, records = one
    for record in records:
        if record["coordinates"] is not None:
            longitude, latitude = record["coordinates"]
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_identifiers_are_unique(one) -> None:
    _, records = one
    events = [record["id"] for record in records]
    claims = [claim["id"] for record in records for claim in record["claims"]]
    assert len(set(events)) == len(events)
    assert len(set(claims)) == len(claims)


def test_records_survive_json(one) -> None:
    _, records = one
    assert json.loads(json.dumps(records)) == records


def test_initiators_are_the_codes_of_their_mentions(one) -> None:
    coded, _ = one
    for event in coded.events:
        told = {code for claim in event.claims for code in claim.initiator_codes + claim.recipient_codes}
        assert set(event.initiators + event.recipients) <= told


def test_a_line_number_replaces_the_name(coder, samples) -> None:
    coded = samples[SAMPLES[0].name]
    assert to_record(coded.events[0], coded.document)["document"] == coded.document.name
    assert to_record(coded.events[0], coded.document, 7)["document"] == 7


def test_coding_twice_gives_the_same(coder, samples) -> None:
    again = coder.code(read_document(SAMPLES[0]))
    assert [event.id for event in again.events] == [event.id for event in samples[SAMPLES[0].name].events]


def test_nothing_is_coded_in_boilerplate_or_notes(one) -> None:
    coded, _ = one
    closed = [block.span for block in coded.document.blocks if block.role in {"boilerplate", "note", "byline"}]
    for claim in coded.claims:
        assert not any(span.contains(claim.trigger) for span in closed)
