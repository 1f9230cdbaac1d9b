"""`araxes import` and `araxes export` as a user calls them."""

import csv
import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from araxes.errors import BadOption, BadTable
from araxes.views.cli.export_events import FORMATS
from araxes.views.cli.export_events import command as export_command
from araxes.views.cli.import_events import command as import_command

ICEWS = """\
date,source,event,target
2014-01-01,Fiji,Make a visit,Tonga
2014-01-02,Fiji,Make statement,Tonga
2014-01-03,Nobody Known,Sign formal agreement,Tonga
2014-14-04,Fiji,Consult,Tonga
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record.araxes"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "events.csv"
    path.write_text(ICEWS, "utf-8")
    return path


def call(command, *arguments):
    return CliRunner().invoke(command, [str(one) for one in arguments], catch_exceptions=False)


def take_in(record: Path, path: Path, *arguments):
    return call(import_command, path, "--record", record, *arguments)


def put_out(record: Path, *arguments):
    return call(export_command, "--record", record, *arguments)


def test_an_import_says_what_became_of_the_rows(record, table) -> None:
    result = take_in(record, table, "--format", "icews")
    assert result.exit_code == 1
    assert "2 reports added" in result.stdout
    assert "left out: 1 rows: CAMEO 010 (Make statement) has no type in PLOVER" in result.stdout
    assert "broken: 1 rows" in result.stdout
    assert "1 of 4 sides; most often Nobody Known (1)" in result.stdout
    assert result.stderr.startswith(f"{table}, row 4: date '2014-14-04'")


def test_importing_again_adds_nothing(record, table) -> None:
    take_in(record, table, "--format", "icews")
    assert "0 reports added" in (again := take_in(record, table, "--format", "icews")).stdout
    assert "2 known already" in again.stdout


def test_a_packed_csv_of_ones_own(record, tmp_path) -> None:
    path, columns = tmp_path / "own.csv.gz", tmp_path / "map.yaml"
    path.write_bytes(gzip.compress(b"Datum;Wer;Art\n2020-01;FJI;AID\n"))
    columns.write_text("date: Datum\ninitiator: Wer\n", "utf-8")
    result = take_in(record, path, "--format", "csv", "--map", columns, "--map", "type=Art", "--source", "Diary")
    assert result.exit_code == 0
    (row,) = csv.DictReader(put_out(record, "--format", "csv").stdout.splitlines())
    assert (row["type"], row["initiators"], row["start"], row["origins"]) == ("AID", "FJI", "2020-01", "Diary")


def test_wrong_use_is_told(record, table) -> None:
    assert take_in(record, table).exit_code == 2
    with pytest.raises(BadOption, match="--map is for --format csv"):
        take_in(record, table, "--format", "icews", "--map", "date=date")
    with pytest.raises(BadTable, match="choose the right --format"):
        take_in(record, table, "--format", "gdelt")
    bad = table.with_name("bad.csv")
    bad.write_text("date,source,event,target\nsoon,A,Consult,B\n", "utf-8")
    assert take_in(record, bad, "--format", "icews").exit_code == 2
    assert put_out(record, "--format", "gexf").exit_code == 2


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_its_file(record, table, tmp_path, form) -> None:
    take_in(record, table, "--format", "icews")
    out = tmp_path / f"out.{form}"
    result = put_out(record, "--format", form, "--out", out)
    assert result.exit_code == 0
    assert out.exists()
    assert not list(tmp_path.glob("*.part"))
    assert "2 events" in result.stderr


def test_filters_choose_and_nothing_found_is_told(record, table) -> None:
    take_in(record, table, "--format", "icews")
    (line,) = put_out(record, "--format", "jsonl", "--type", "CONSULT").stdout.splitlines()
    assert json.loads(line)["claims"][0]["frame"] == "cameo/042"
    nothing = put_out(record, "--format", "jsonl", "--type", "AID")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (1, "", "no events found\n")


def test_what_is_left_out_is_told(record, table, tmp_path) -> None:
    take_in(record, table, "--format", "icews")
    result = put_out(record, "--format", "geojson", "--out", tmp_path / "map.geojson")
    assert "left out: 2 events without coordinates" in result.stderr


def test_a_chronology_has_its_bibliography_beside_it(record, table, tmp_path) -> None:
    take_in(record, table, "--format", "icews")
    put_out(record, "--format", "markdown", "--out", tmp_path / "out.md")
    text, cited = (tmp_path / "out.md").read_text("utf-8"), (tmp_path / "out.bib").read_text("utf-8")
    assert "- **1 January 2014**: Fiji → Tonga: visit[^1]" in text
    assert "[^1]: “Fiji: Make a visit > Tonga”" not in text
    assert "@misc{icewsnd," in cited


def test_a_package_makes_the_same_record_elsewhere(record, table, tmp_path) -> None:
    take_in(record, table, "--format", "icews")
    put_out(record, "--format", "package", "--out", tmp_path / "package")
    again = tmp_path / "again.araxes"
    result = take_in(again, tmp_path / "package")
    assert result.exit_code == 0
    assert "1 documents, 2 events" in result.stdout
    assert put_out(again, "--format", "jsonl").stdout == put_out(record, "--format", "jsonl").stdout
    with pytest.raises(BadOption, match="leave the filters out"):
        put_out(record, "--format", "package", "--out", tmp_path / "p", "--type", "AID")
