"""A record as a data package: whole, the same again, and refused when it is not what was written."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.exports.events import events
from tests.record.told import contents, report, tell, text

from araxes.errors import BadOption, BadTable, RecordNotWritable
from araxes.record import Record, Selection, open_record
from araxes.record.datapackages import load_package, save_package
from araxes.record.datapackages.describing import TABLES
from araxes.record.schema import metadata


def save(record: Record, folder: Path) -> dict[str, bytes]:
    with record.engine.connect() as connection:
        save_package(connection, folder)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def load(record: Record, folder: Path) -> dict[str, int]:
    with record.writing() as connection:
        return load_package(connection, folder)


def fill(record: Record) -> None:
    """Write two documents about one meeting, one of them “corrected”, a third apart, and decisions."""
    first = text("Kenya and Tanzania met on 14 March 2024 in Nairobi.", name="a")
    second = text("“Es war gut”, sagte Ruto in Nairobi; ქართული, 中文.", published="2024-05-21", name="b")
    other = text("Kenya and Tanzania met again.", published="2024-06-01", name="c")
    tell(record, first, report("r1", first, on="2024-03-14"))
    tell(record, second, report("r2", second, on="2024-03-14"))
    tell(record, other, report("r3", other, on="2024-06-01", kind="visit"))
    record.decide("correct", "r1", field="kind", value="visit", coder="ann", reason="said so")
    undone = record.decide("reject", "r3", coder="bob")
    record.undo(undone.id, coder="ann")


def test_every_table_is_in_a_package() -> None:
    assert {table.name for table in TABLES} == set(metadata.tables)
    seen: set[str] = set()
    for table in TABLES:
        assert {key.column.table.name for key in table.foreign_keys} <= seen, "needs a table that comes later"
        seen.add(table.name)


def test_a_record_comes_back_whole(record: Record, tmp_path: Path) -> None:
    fill(record)
    before = save(record, tmp_path / "package")
    with open_record(tmp_path / "again.araxes") as again:
        load(again, tmp_path / "package")
        assert save(again, tmp_path / "package2") == before
        assert contents(again) == contents(record)
        assert [decision.id for decision in again.decisions()] == [decision.id for decision in record.decisions()]
        (event,) = again.events(Selection(search="sagte"))
        assert again.text(event.documents[-1]).startswith("“Es war gut”")
        new = text("Kenya and Tanzania met on 14 March.", published="2024-05-22", name="d")
        tell(again, new, report("r4", new, on="2024-03-14"))
        assert again.event("r4").type == "CONSULT"


def test_a_package_goes_from_a_file_to_a_server(file_record: Record, new_database, tmp_path: Path) -> None:
    fill(file_record)
    before = save(file_record, tmp_path / "package")
    with open_record(new_database()) as server:
        load(server, tmp_path / "package")
        assert save(server, tmp_path / "package2") == before
        new = text("Kenya and Tanzania met on 14 March.", published="2024-05-22", name="d")
        tell(server, new, report("r4", new, on="2024-03-14"))
        assert server.count(Selection(search="met")) >= 1


@settings(max_examples=12, deadline=None)
@given(st.lists(events(), min_size=1, max_size=3))
def test_export_import_export_is_identical(told) -> None:
    with TemporaryDirectory() as folder, open_record(Path(folder) / "one") as one, open_record(f"{folder}/two") as two:
        for number, event in enumerate(told):
            for place, held in enumerate(event.reports):
                document = text(f"{event.claims[0].quote} {number} {place}", name=f"n{number}{place}")
                name = f"{number}-{place}-{held.id}"
                tell(one, document, report(name, document, type=held.type, kind=None, persons=held.persons))
        before = save(one, Path(folder) / "package")
        load(two, Path(folder) / "package")
        assert save(two, Path(folder) / "again") == before


@pytest.fixture
def package(file_record: Record, tmp_path: Path) -> Path:
    fill(file_record)
    save(file_record, tmp_path / "package")
    return tmp_path / "package"


def test_the_description_follows_the_profile(package: Path) -> None:
    told = json.loads((package / "datapackage.json").read_text("utf-8"))
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for resource in told["resources"]:
        lines = (package / resource["path"]).read_text("utf-8").splitlines()
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert len(lines) == resource["rows"]
        assert all(set(json.loads(line)) == set(fields) for line in lines)
        assert set(resource["schema"]["primaryKey"]) <= set(fields)


def cut_off(package: Path) -> None:
    path = package / "claims.jsonl"
    path.write_bytes(path.read_bytes()[:-5])


def changed(package: Path) -> None:
    path = package / "claims.jsonl"
    path.write_text(path.read_text("utf-8").replace("met", "sat"), "utf-8")


def of_another_version(package: Path) -> None:
    path = package / "datapackage.json"
    path.write_text(path.read_text("utf-8").replace('"tables": "', '"tables": "x'), "utf-8")


BROKEN = [
    (lambda package: (package / "claims.jsonl").unlink(), r"claims\.jsonl: is missing"),
    (lambda package: (package / "datapackage.json").unlink(), r"datapackage\.json: is not there"),
    (lambda package: (package / "datapackage.json").write_text("{}"), "is no description of a record"),
    (cut_off, r"claims\.jsonl: \d+ bytes that are not those described"),
    (changed, r"claims\.jsonl: \d+ bytes that are not those described"),
    (of_another_version, "was written with tables of version x"),
]


@pytest.mark.parametrize(("breaking", "told"), BROKEN)
def test_a_broken_package_changes_nothing(package: Path, tmp_path: Path, breaking, told) -> None:
    breaking(package)
    with open_record(tmp_path / "new.araxes") as record:
        with pytest.raises(BadTable, match=told):
            load(record, package)
        assert not any(contents(record).values())


def test_a_package_is_not_poured_into_what_is_there(package: Path, file_record: Record, tmp_path: Path) -> None:
    with pytest.raises(RecordNotWritable, match="goes into a new record"):
        load(file_record, package)
    with pytest.raises(BadOption, match="holds a data package already"):
        save(file_record, package)


def test_a_file_in_place_of_a_folder_is_told(file_record: Record, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadOption, match="cannot be written"):
        save(file_record, tmp_path / "file")
