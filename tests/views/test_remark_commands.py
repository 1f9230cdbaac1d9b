"""`araxes precedents`, `positions` and `figures` on a record of texts made up for this test."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from araxes.documents import from_text
from araxes.errors import BadOption
from araxes.pipeline import Coder
from araxes.record import open_record
from araxes.views.cli import figures, positions, precedents

Run = Callable[..., Result]

TEXTS = {
    "2024-06-20": (
        "The joint exercise of Kenya and Ethiopia near Moyale took place on 10-12 June 2024. "
        "The exercise was held as a result of decisions taken earlier. "
        "The decisions had been taken during the visit of the Ethiopian president to Kenya on 2 May 2024. "
        "On 20 May 2024 the defence ministers of Kenya and Ethiopia met in Nairobi. "
        "Kenyan officials said that it was the first ever joint exercise of Kenya and Ethiopia. "
        "Ethiopia opposes the Lamu corridor. Somalia considers the Lamu corridor a red line. "
        "Kenya has at least 30 thousand soldiers on the border, of whom 4-5 thousand guard the port of Lamu."
    ),
    "2024-08-01": (
        "Kenya and Ethiopia held a joint exercise in Marsabit on 3 March 2021. "
        "Ethiopia now supports the Lamu corridor if Kenya lowers its tariffs."
    ),
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("remarks") / "record.araxes"
    documents = [from_text(text, published=date, name=date, origin=date) for date, text in TEXTS.items()]
    with open_record(path) as held:
        assert [one.outcome for one in held.read(documents, Coder())] == ["added", "added"]
    return path


@pytest.fixture
def run(record: Path) -> Run:
    def call(command: click.Command, *arguments: str) -> Result:
        return CliRunner().invoke(command, [*arguments, "--record", str(record)], catch_exceptions=False)

    return call


def exercise(record: Path) -> str:
    with open_record(record) as held:
        return next(one.id for one in held.events() if one.kind == "joint-exercise" and str(one.start) == "2024-06-10")


def test_precedents_of_an_event(run: Run, record: Path) -> None:
    told = json.loads(run(precedents.command, exercise(record), "--format", "json").stdout)
    assert [one["event"]["start"] for one in told["precedents"]] == ["2021-03-03"]
    assert told["precedents"][0]["same_parties"]
    stated = [(one["earlier"]["start"], one["gap_days"]["least"]) for one in told["chain"] if one["stated"]]
    inferred = [(one["earlier"]["start"], one["gap_days"]["least"]) for one in told["chain"] if not one["stated"]]
    assert stated == [("2024-05-02", 39)]
    assert inferred == [("2024-05-02", 18), ("2024-05-20", 21)]
    assert told["extent"]["documents"] == 2


def test_precedents_for_reading(run: Run, record: Path) -> None:
    page = run(precedents.command, exercise(record)).stdout
    assert "1195 days" in page
    assert "stated: a document ties it to what came before" in page
    assert "no document says that they belong together" in page
    assert "contradicted: 1 earlier event of the kind with the same parties" in page
    assert "The record holds 2 documents (2024-06-20 to 2024-08-01)" in page


def test_all_first_evers(run: Run) -> None:
    (told,) = [json.loads(line) for line in run(precedents.command, "--format", "json").stdout.splitlines()]
    assert told["verdict"] == "contradicted"
    assert told["claim_at"]["speakers"] == ["KEN"]
    assert "first ever" in run(precedents.command).stdout


def test_issues_are_listed(run: Run) -> None:
    (told,) = [json.loads(line) for line in run(positions.command, "--format", "json").stdout.splitlines()]
    assert (told["issue"], told["positions"], told["actors"]) == ("Lamu corridor", 3, ["ETH", "SOM"])
    assert "Lamu corridor" in run(positions.command).stdout


def test_positions_on_an_issue(run: Run) -> None:
    told = json.loads(run(positions.command, "lammu corridor", "--format", "json").stdout)
    found = [(one["actor"], one["stance"], one["shift_from"], one["condition"]) for one in told["positions"]]
    assert found == [
        ("ETH", "against", None, None),
        ("ETH", "conditional", "against", "if Kenya lowers its tariffs"),
        ("SOM", "red-line", None, None),
    ]
    page = run(positions.command, "Lamu corridor", "--actor", "eth").stdout
    assert "a shift: against before" in page
    assert "Somalia" not in page.replace("Somalia considers", "")


def test_an_issue_is_named_and_the_name_is_taken_back(run: Run, record: Path) -> None:
    named = run(positions.command, "Lamu corridor", "--call", "LAPSSET", "--coder", "tester")
    assert named.stdout.startswith("LAPSSET")
    with open_record(record) as held:
        assert set(held.issue_names().values()) == {"LAPSSET"}
        held.undo(held.decisions()[-1].id)
        assert not held.issue_names()


def test_figures(run: Run) -> None:
    told = json.loads(run(figures.command, "--actor", "ken", "--format", "json").stdout)
    found = [(one["low"], one["high"], one["actor"], one["part_of"]) for one in told["figures"]]
    assert found == [(30000, None, "KEN", None), (4000, 5000, "KEN", "at least 30 thousand soldiers")]
    assert told["conflicts"] == []
    assert "at least 30,000" in run(figures.command, "--about", "soldiers").stdout


def test_nothing_found_is_said(run: Run) -> None:
    for command, arguments in (
        (positions.command, ("Suez canal",)),
        (figures.command, ("--actor", "PER")),
    ):
        result = run(command, *arguments)
        assert result.exit_code == 1
        assert result.stdout == ""
        assert "in this record" in result.stderr


def test_a_name_needs_an_issue(run: Run) -> None:
    with pytest.raises(BadOption, match="needs the ISSUE to name"):
        run(positions.command, "--call", "LAPSSET")
    with pytest.raises(BadOption, match="no issue like"):
        run(positions.command, "Suez canal", "--call", "LAPSSET")
    with pytest.raises(BadOption, match="no event"):
        run(precedents.command, "ffffffff")
