"""Reading into a record: nothing twice, nothing lost, whatever happens meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.told import contents, report, tell, text

from araxes.documents import read_documents
from araxes.pipeline import Coder
from araxes.record import Record, Selection, open_record

NEWS = {
    "nairobi.txt": """NAIROBI, 14 March 2024. Kenya's president William Ruto met Tanzania's president Samia Suluhu
Hassan in Nairobi on 14 March 2024. The two countries signed an agreement on trade.""",
    "dodoma.txt": """DODOMA, 15 March 2024. Tanzanian President Samia Suluhu Hassan held talks with her Kenyan
counterpart William Ruto in Nairobi on Thursday.""",
    "quito.txt": """QUITO, 6 April 2024. Mexico broke off diplomatic relations with Ecuador after Ecuadorian police
stormed the Mexican embassy in Quito on 5 April 2024.""",
    "empty.txt": "   ",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    for name, words in NEWS.items():
        (made / name).write_text(words, encoding="utf-8")
    return made


def outcomes(record: Record, folder: Path, coder: Coder) -> list[str]:
    return sorted(one.outcome for one in record.read(read_documents([folder]), coder))


def test_a_folder_is_read_once(record: Record, folder: Path, coder: Coder) -> None:
    assert outcomes(record, folder, coder) == ["added", "added", "added", "rejected"]
    before = contents(record)
    assert outcomes(record, folder, coder) == ["known", "known", "known", "rejected"]
    assert contents(record) == before


def test_two_reports_of_one_meeting_are_one_event(record: Record, folder: Path, coder: Coder) -> None:
    list(record.read(read_documents([folder]), coder))
    meetings = list(record.events(Selection(between=("KEN", "TZA"), types=("CONSULT",))))
    assert [len(event.documents) for event in meetings] == [2]
    assert str(meetings[0].start) == "2024-03-14"


def test_the_order_of_reading_makes_no_difference(tmp_path: Path, folder: Path, coder: Coder) -> None:
    files = sorted(folder.glob("[!e]*.txt"))
    found = []
    for order in (files, files[::-1]):
        with open_record(tmp_path / f"{order[0].stem}.araxes") as record:
            for file in order:
                list(record.read(read_documents([file]), coder))
            found.append(contents(record))
    assert found[0] == found[1]


def test_a_corrected_document_supersedes_and_the_old_text_is_kept(record: Record, folder: Path, coder: Coder) -> None:
    list(record.read(read_documents([folder]), coder))
    (folder / "quito.txt").write_text(NEWS["quito.txt"].replace("5 April", "4 April"), encoding="utf-8")
    assert outcomes(record, folder, coder) == ["corrected", "known", "known", "rejected"]
    versions = {document.version: document for document in record.documents() if document.name == "quito"}
    assert [versions[1].current, versions[2].current] == [False, True]
    assert "5 April" in record.text(versions[1].id)
    told = list(record.events(Selection(actors=("ECU",))))
    assert told
    assert {document for event in told for document in event.documents} == {versions[2].id}
    assert not [event for event in told if str(event.start) == "2024-04-05"]


def test_an_old_version_read_again_changes_nothing(record: Record, folder: Path, coder: Coder) -> None:
    list(record.read(read_documents([folder]), coder))
    (folder / "quito.txt").write_text(NEWS["quito.txt"] + " Both sides recalled their envoys.", encoding="utf-8")
    list(record.read(read_documents([folder]), coder))
    before = contents(record)
    (folder / "quito.txt").write_text(NEWS["quito.txt"], encoding="utf-8")
    assert outcomes(record, folder, coder) == ["known", "known", "known", "rejected"]
    assert contents(record) == before


def test_what_was_decided_about_the_old_version_holds_for_the_new_one(record: Record) -> None:
    page = "https://example.org/a"
    first = text("Kenya and Tanzania met. Old end.", address=page)
    second = text("Kenya and Tanzania met. New end.", address=page)
    third = text("Kenya and Tanzania met. Newest end.", address=page)
    versions = zip("abc", (first, second, third), strict=True)
    quoted = [_quoting(report(name, version, on="2024-05-19"), "Kenya and Tanzania met.") for name, version in versions]
    tell(record, first, quoted[0])
    record.decide("correct", "a", coder="ada", field="kind", value="visit", reason="it was one")
    tell(record, second, quoted[1])
    tell(record, third, quoted[2])
    event = record.event("c")
    assert (event.kind, event.review) == ("visit", "reviewed")
    assert "ada" in event.shown["kind"]


def _quoting(one, quote: str):
    claims = tuple(replace(claim, quote=quote) for claim in one.claims)
    return replace(one, claims=claims)
