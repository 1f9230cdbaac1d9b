"""`araxes balance`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.views.records import told_record

from araxes.errors import BadOption
from araxes.views.cli.balance import command

ACTS = (
    ("2024-01-10", "AZE > IRN", "visit", "A visit to one"),
    ("2024-01-12", "AZE + ISR", "meeting", "A meeting with the other"),
    ("2024-04-20", "AZE + IRN", "joint-exercise", "An exercise"),
    ("2024-05-02", "TUR > IRN", "visit", "Another state went"),
    ("2024-05-30", "TUR > ISR", "visit", "And went again"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told_record(tmp_path_factory.mktemp("balance") / "record.araxes", *ACTS)


def araxes(record: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, ["--record", str(record), *arguments], catch_exceptions=False)


def test_a_state_between_rivals(record: Path) -> None:
    result = araxes(record, "aze", "--rivals", "IRN", "ISR")
    assert result.exit_code == 0
    assert "AZE between IRN and ISR" in result.stdout
    assert "Hedging index 0.50" in result.stdout
    assert "2 days apart: 2024-01-10 AZE > IRN visit [r000] | 2024-01-12 AZE+ISR meeting [r001]" in result.stdout
    assert "2024-Q2" in result.stdout


def test_json_holds_the_ids_of_the_moments(record: Path) -> None:
    told = json.loads(araxes(record, "AZE", "--rivals", "IRN", "ISR", "--by", "year", "--format", "json").stdout)
    assert told["moments"][0]["one"]["acts"] == ["r000"]
    assert [(part["label"], part["one"], part["two"]) for part in told["parts"]] == [("2024", 2, 1)]


def test_without_a_state_all_are_ranked(record: Path) -> None:
    result = araxes(record, "--rivals", "IRN", "ISR")
    assert "Third states that engage both IRN and ISR: 2" in result.stdout
    rows = araxes(record, "--rivals", "IRN", "ISR", "--format", "json").stdout.splitlines()
    assert [json.loads(row)["state"] for row in rows] == ["AZE", "TUR"]


def test_declared_rivalries_come_from_a_file(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "rivalries:\n  - {sides: [IRN, ISR], source: invented}\n  - {sides: [AZE, ARM], source: invented}\n"
    )
    result = araxes(record, "AZE", "--rivalries", str(path))
    assert result.exit_code == 0
    assert "AZE between IRN and ISR" in result.stdout
    assert "AZE between AZE" not in result.stdout, "a state is not measured in its own rivalry"


def test_no_engagement_is_a_finding_of_its_own(record: Path) -> None:
    assert araxes(record, "GEO", "--rivals", "IRN", "ISR").exit_code == 1
    assert araxes(record, "--rivals", "CHN", "IND").exit_code == 1


WRONG = [
    (("AZE",), "no rivals named"),
    (("IRN", "--rivals", "IRN", "ISR"), "one of the rivals"),
    (("--rivals", "IRN", "IRN"), "own rival"),
    (("--rivals", "IRN", "ISR", "--plot", "a.png"), "--plot draws one state"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_is_explained(record: Path, arguments, message) -> None:
    with pytest.raises(BadOption, match=message):
        araxes(record, *arguments)


def test_the_timeline_is_drawn(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "balance.svg"
    assert araxes(record, "AZE", "--rivals", "IRN", "ISR", "--plot", str(path)).exit_code == 0
    drawn = path.read_text("utf8")
    assert "AZE between IRN and ISR" in drawn
    assert "Rivals as named by the user" in drawn
