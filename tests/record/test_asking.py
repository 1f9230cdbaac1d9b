"""What a record answers: the same on SQLite and PostgreSQL."""

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from tests.record.told import report, tell, text

from araxes.documents import read_documents
from araxes.errors import BadOption
from araxes.events.exchange import joined_record
from araxes.pipeline import Coder
from araxes.record import Record, Selection, open_record
from araxes.record.schema import metadata
from araxes.record.searching import fold
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

SAMPLES = Path(__file__).parents[2] / "src" / "araxes" / "resources" / "samples"
READ = ("balloon-beijing.txt", "balloon-washington.html", "riyadh-tehran.md")


@pytest.fixture(scope="module")
def filled(coder: Coder, tmp_path_factory: pytest.TempPathFactory, new_database: Callable[[], str]):
    """The same documents in a file and in a database."""
    records = [open_record(tmp_path_factory.mktemp("asked") / "record.araxes"), open_record(new_database())]
    for record in records:
        list(record.read(read_documents([SAMPLES / name for name in READ]), coder))
    yield records
    for record in records:
        record.close()


SELECTIONS = {
    "everything": Selection(),
    "actor": Selection(actors=("IRN",)),
    "actors": Selection(actors=("IRN", "USA")),
    "between": Selection(between=("CHN", "USA")),
    "types": Selection(types=("CONSULT", "REJECT")),
    "kinds": Selection(kinds=("visit", "meeting")),
    "since": Selection(since=PartialDate.parse("2023-02")),
    "until": Selection(until=PartialDate.parse("2022")),
    "place": Selection(place="beijing"),
    "speaker": Selection(speaker="CHN"),
    "statuses": Selection(statuses=("planned", "denied")),
    "origins": Selection(min_origins=2),
    "search": Selection(search="balloon"),
    "phrase": Selection(search='"foreign minister"'),
    "words apart": Selection(search="minister FOREIGN"),
    "diacritics": Selection(search="bàlloon"),
    "nothing": Selection(search="xylophone"),
    "several": Selection(between=("IRN", "SAU"), types=("CONSULT",), since=PartialDate.parse("2023")),
}


@pytest.mark.parametrize("name", SELECTIONS)
def test_both_databases_answer_alike(filled: list[Record], name: str) -> None:
    selection = SELECTIONS[name]
    lite, postgres = ([joined_record(event, {}) for event in record.events(selection)] for record in filled)
    assert lite == postgres
    assert list(filled[0].acts(selection)) == list(filled[1].acts(selection))
    assert filled[0].parties(selection) == filled[1].parties(selection)
    assert len(lite) == filled[0].count(selection)
    assert bool(lite) == (name != "nothing")


def test_the_rest_is_alike_too(filled: list[Record]) -> None:
    lite, postgres = filled
    assert list(lite.remarks()) == list(postgres.remarks())
    assert [one.name for one in lite.documents("balloon")] == [one.name for one in postgres.documents("balloon")]
    assert list(lite.sources()) == list(postgres.sources())
    assert list(lite.cautions()) == list(postgres.cautions())
    assert list(lite.doubts()) == list(postgres.doubts())
    assert list(lite.contradictions()) == list(postgres.contradictions())


def test_every_filter_finds_what_it_says(filled: list[Record]) -> None:
    record = filled[0]
    for event in record.events(Selection(actors=("IRN",), types=("CONSULT",), place="Beijing")):
        assert "IRN" in event.parties
        assert event.type == "CONSULT"
        assert any("Beijing" in where.text for report in event.reports for where in report.places)
    for event in record.events(Selection(since=PartialDate.parse("2023-02"), until=PartialDate.parse("2023-02-10"))):
        assert str(event.start) <= "2023-02-10"
    for event in record.events(Selection(search='"foreign minister"')):
        assert any(" foreign minister " in fold(claim.quote) for claim in event.claims)


def test_events_come_in_the_order_of_time(filled: list[Record]) -> None:
    dates = [event.start.first if event.start else None for event in filled[0].events()]
    known = [date for date in dates if date]
    assert known == sorted(known)
    assert dates[: len(known)] == known


def test_an_actor_includes_its_tagged_groups(record: Record) -> None:
    document = text("A company of Kenya met Ghana.")
    tell(
        record, document, report("a", document, sides=("KEN-BUS", "GHA")), report("b", document, sides=("KENX", "CHL"))
    )
    assert [event.id for event in record.events(Selection(actors=("KEN",)))] == ["a"]


def test_a_month_is_found_by_every_day_of_it(record: Record) -> None:
    document = text("Kenya and Tanzania met in May.")
    tell(record, document, report("a", document, on="2024-05"))
    day = PartialDate.parse("2024-05-31")
    assert list(record.events(Selection(since=day, until=day)))
    assert not list(record.events(Selection(since=PartialDate.parse("2024-06"))))


@pytest.mark.parametrize("name", ["aaa1", "r-aaa1", "claim-aaa1"])
def test_any_id_leads_to_the_event(record: Record, name: str) -> None:
    document = text("Kenya and Tanzania met.")
    tell(record, document, report("aaa1", document), report("aaa2", document, type="AID", status=Status.PLANNED))
    assert record.event(name.removeprefix("r-")).id == "aaa1"
    with pytest.raises(BadOption, match="'aaa' leads to 2 events"):
        record.event("aaa")


@pytest.mark.parametrize("words", ["", '"', "- !", '""'])
def test_a_search_for_nothing_is_refused(record: Record, words: str) -> None:
    with pytest.raises(BadOption, match="nothing to search for"):
        list(record.events(Selection(search=words or " ")))


def test_quotation_marks_and_operators_are_only_words(record: Record) -> None:
    document = text("Kenya AND Tanzania met; nothing OR nobody was NEAR.")
    tell(record, document, report("a", document))
    for words in ("AND", "NEAR OR", "met*", "'met'", "kenya & tanzania", 'unclosed "met'):
        found = list(record.events(Selection(search=words)))
        assert len(found) == (words != 'unclosed "met')


def test_a_long_document_is_found_by_its_last_words(record: Record) -> None:
    document = text("word " * 30_000 + "\n\nThe very last phrase.")
    tell(record, document)
    assert [one.id for one in record.documents('"very last phrase" word')] == [document.id]


def test_migrated_tables_are_those_of_the_schema(record: Record) -> None:
    with record.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        told = [change for change in compare_metadata(context, metadata) if "passages_index" not in repr(change)]
    assert told == []
