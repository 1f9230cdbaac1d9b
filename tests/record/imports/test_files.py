"""Files of event data, packed and broken."""

import gzip
import zipfile

import pytest

from araxes.errors import BadOption, BadTable
from araxes.record.imports.files import load_map, open_lines

TEXT = "date,initiator\n2021,FJI\n"


def lines(path):
    with open_lines(path) as opened:
        return list(opened)


def packed(path, **members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def test_text_gzip_and_zip_give_the_same_lines(tmp_path) -> None:
    plain, zipped = tmp_path / "a.csv", tmp_path / "a.gz"
    plain.write_text("\ufeff" + TEXT, "utf-8")
    with gzip.open(zipped, "wt", encoding="utf-8") as file:
        file.write(TEXT)
    archive = packed(tmp_path / "a.zip", **{"a.csv": TEXT, "__MACOSX/a": "x"})
    assert lines(plain) == lines(zipped) == lines(archive) == TEXT.splitlines(keepends=True)


def test_an_archive_of_several_files_is_refused(tmp_path) -> None:
    with pytest.raises(BadTable, match=r"of one file is expected, found a\.csv, b\.csv"):
        lines(packed(tmp_path / "a.zip", **{"a.csv": TEXT, "b.csv": TEXT}))


def test_a_broken_archive_is_told(tmp_path) -> None:
    broken = tmp_path / "a.gz"
    broken.write_bytes(gzip.compress(TEXT.encode())[:-12])
    with pytest.raises(BadTable, match="is it complete"):
        lines(broken)
    with pytest.raises(BadTable, match="cannot be read"):
        lines(tmp_path / "nothing.csv")


def test_broken_bytes_are_marked(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"date\n\xff\n")
    assert lines(path) == ["date\n", "\ufffd\n"]


def test_a_map_of_columns(tmp_path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text("date: Datum\ninitiator: Wer\n", "utf-8")
    assert load_map(path) == {"date": "Datum", "initiator": "Wer"}
    path.write_text("- a\n", "utf-8")
    with pytest.raises(BadOption, match="expected lines of field: Column"):
        load_map(path)
    path.write_text("day: Datum\n", "utf-8")
    with pytest.raises(BadOption, match="unknown field day"):
        load_map(path)
