"""The commands on a record as a user calls them."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from araxes.views.cli.main import main

SAMPLES = Path(__file__).parents[2] / "src" / "araxes" / "resources" / "samples"
BEIJING, WASHINGTON = SAMPLES / "balloon-beijing.txt", SAMPLES / "balloon-washington.html"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A record of two documents that tell of the same weeks, as bytes to start each test from."""
    path = tmp_path_factory.mktemp("filled") / "record.araxes"
    result = CliRunner().invoke(main, ["read", str(BEIJING), str(WASHINGTON), "--record", str(path)])
    assert result.exit_code == 0, result.output
    return path.read_bytes()


@pytest.fixture
def path(filled: bytes, tmp_path: Path) -> Path:
    made = tmp_path / "record.araxes"
    made.write_bytes(filled)
    return made


@pytest.fixture
def run(path: Path) -> Run:
    def call(command: str, *arguments: str | Path, text: str | None = None) -> Result:
        call = [command, *map(str, arguments), "--record", str(path)]
        return CliRunner().invoke(main, call, input=text, catch_exceptions=False)

    return call


def events(run: Run, *filters: str) -> list[dict]:
    return [json.loads(line) for line in run("events", *filters, "--format", "jsonl").stdout.splitlines()]


def test_read_says_what_became_of_the_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    result = run("read", BEIJING, tmp_path / "empty.txt")
    assert result.exit_code == 1
    assert "0 documents added, 1 known already, 1 not read; " in result.stdout
    assert "empty.txt: " in result.stderr
    assert run("read", tmp_path / "empty.txt").exit_code == 2
    assert "empty.txt" in run("warnings").stdout


def test_read_takes_lines(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": f"Kenya and {name} signed a treaty.", "published": "2024-05-01"})
        for name in ("Chad", "Mali")
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert "2 documents added" in run("read", "--lines", tmp_path / "lines.jsonl").stdout
    assert len(events(run, "--actor", "KEN")) == 2


def test_events_of_several_documents_name_them_all(run: Run) -> None:
    found = events(run, "--min-origins", "2")
    assert found
    for event in found:
        assert event["documents"] == sorted(event["documents"], key=event["documents"].index)
        assert {claim["document"] for claim in event["claims"]} == set(event["documents"])
        assert len(event["origins"]) >= 2


def test_events_as_table_and_csv(run: Run) -> None:
    table = run("events", "--between", "CHN", "USA", "--type", "CONSULT").stdout
    assert "2023 ──" in table
    assert "independent origins" in table
    rows = list(csv.DictReader(StringIO(run("events", "--format", "csv").stdout)))
    assert len(rows) == len(events(run))
    assert rows[0]["documents"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["events", "--actor", "NOR", "--since", "1900", "--until", "1901"], 1, "no events found"),
        (["events", "--since", "2024", "--until", "2023"], 2, "--until 2023 lies before --since 2024"),
        (["events", "--since", "yesterday"], 2, "'yesterday' is no date"),
        (["events", "--search", "!"], 2, "nothing to search for"),
        (["show", "ffff"], 2, "no event 'ffff'"),
        (["decide", "ffff", "accept"], 2, "no event 'ffff'"),
        (["undo", "ffff"], 2, "no decisions 'ffff'"),
        (["grade", "The Nowhere Times", "A"], 2, "no document of this record comes from 'The Nowhere Times'"),
        (["decisions"], 1, "no decisions yet"),
    ],
)
def test_what_cannot_be_answered_says_why(run: Run, arguments: list[str], code: int, said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert said in result.stderr


def test_a_record_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["events", "--record", str(tmp_path / "none.araxes")])
    assert result.exit_code == 2
    assert "there is no record here; `araxes read FILE..." in result.stderr


def test_show_tells_why_and_who(run: Run) -> None:
    event = events(run, "--min-origins", "2")[0]
    shown = run("show", event["id"][:8]).stdout
    assert "why these values are shown" in shown
    assert "balloon-beijing" in shown
    assert "balloon-washington" in shown
    assert json.loads(run("show", event["id"], "--format", "json").stdout)["id"] == event["id"]


def test_lists(run: Run) -> None:
    assert "China" in run("actors").stdout
    assert "balloon-beijing" in run("documents", "--search", "balloon").stdout
    sources = [json.loads(line) for line in run("sources", "--format", "jsonl").stdout.splitlines()]
    assert all(source["grade"] is None for source in sources)
    run("grade", sources[0]["source"], "b", "--coder", "ada", "--reason", "checked often")
    assert "B: usually reliable" in run("sources").stdout


def test_decide_and_undo(run: Run) -> None:
    event = events(run, "--type", "CONSULT")[0]["id"]
    made = run("decide", event, "correct", "places", "Bali; Indonesia", "--coder", "ada", "--reason", "it says so")
    assert made.exit_code == 0
    assert events(run, "--place", "bali")[0]["places"] == ["Bali", "Indonesia"]
    assert "it says so" in run("show", event).stdout
    assert "correct" in run("decisions", event).stdout
    run("undo", made.stdout.split()[0])
    assert event not in {one["id"] for one in events(run, "--reviewed", "reviewed")}
    assert run("decide", event, "correct", "places").exit_code == 2
    assert "does not go with" in run("decide", event, "accept", "now").stderr


def test_add_an_event_that_was_missed(run: Run) -> None:
    text = BEIJING.read_text(encoding="utf-8")
    start = text.index("balloon")
    result = run("add", "balloon-beijing", start, start + 7, "--type", "AID", "--initiators", "CHN", "--coder", "ada")
    assert result.exit_code == 0
    added = events(run, "--type", "AID", "--actor", "CHN")
    assert [claim["quote"] for claim in added[0]["claims"]] == ["balloon"]
    assert added[0]["claims"][0]["frame"] == "coder/ada"


def test_review_with_single_keys(run: Run) -> None:
    before = events(run, "--reviewed", "machine")
    keys = [
        "a",
        "r",
        "not an event\n",
        "c",
        "kind\n",
        "call\n",
        "\n",
        "n",
        "look again\n",
        "j",
        "k",
        "x",
        " ",
        "u",
        "q",
    ]
    result = run("review", "--coder", "ada", text="".join(keys))
    assert result.exit_code == 0, result.output
    assert f"1 of {len(before)}" in result.stdout
    decided = [json.loads(line) for line in run("decisions", "--format", "jsonl").stdout.splitlines()]
    assert [one["verb"] for one in decided] == ["accept", "reject", "correct", "note", "undo"]
    assert decided[1]["reason"] == "not an event"
    assert [one["id"] for one in events(run, "--reviewed", "reviewed")] == [before[0]["id"], before[2]["id"]]
    assert [one["id"] for one in events(run, "--reviewed", "rejected")] == [before[1]["id"]]


def test_a_reviewer_adds_an_event_that_was_missed(run: Run) -> None:
    before = {one["id"] for one in events(run)}
    asked = ["+", "\n", "AID\n", "CHN\n", "USA\n", "\n", "2023-02\n", "\n", "planned\n", "q"]
    assert run("review", "--coder", "ada", text="".join(asked)).exit_code == 0
    added = [one for one in events(run) if one["id"] not in before]
    assert [(one["type"], one["initiators"], one["recipients"], one["status"]) for one in added] == [
        ("AID", ["CHN"], ["USA"], "planned")
    ]
    assert "do not stand in the text" in run("review", text="+no such words\n q").output


def test_events_go_to_files(run: Run, tmp_path: Path) -> None:
    assert run("events", "--format", "parquet", "--out", tmp_path / "events.parquet").exit_code == 0
    assert (tmp_path / "events.parquet").read_bytes().startswith(b"PAR1")
    assert run("events", "--format", "csv", "--out", tmp_path / "events.csv").exit_code == 0
    assert (tmp_path / "events.csv").read_text(encoding="utf-8").startswith("id,")
    assert "needs --out FILE" in run("events", "--format", "parquet").stderr
    assert "is for reading" in run("events", "--out", tmp_path / "x").stderr


def test_two_coders_review_blind(run: Run) -> None:
    for coder, keys in (("ada", "aa"), ("ben", "ar\n")):
        run("review", "--blind", "first", "--coder", coder, "--type", "CONSULT", text=f"{keys}q")
    assert not events(run, "--reviewed", "reviewed", "--reviewed", "rejected")
    agreement = [json.loads(line) for line in run("agreement", "first", "--format", "jsonl").stdout.splitlines()]
    by_field = {row["field"]: row for row in agreement}
    assert by_field["event"]["events"] == 2
    assert by_field["kind"]["events"] == 1
    assert "no round 'second'" in run("agreement", "second").stderr


def test_contradictions_stand_side_by_side(run: Run, tmp_path: Path) -> None:
    told = (
        ("oslo", "Norwegian Prime Minister Jonas Gahr Støre visited Kyiv on 25 August 2025."),
        ("bergen", "Norwegian Prime Minister Jonas Gahr Støre did not visit Kyiv on 25 August 2025, Ukraine said."),
    )
    for name, words in told:
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    run("read", tmp_path / "oslo.txt", tmp_path / "bergen.txt")
    result = run("contradictions", "--actor", "NOR")
    assert result.exit_code == 1
    assert "status" in result.stdout
    found = [
        json.loads(line) for line in run("contradictions", "--actor", "NOR", "--format", "jsonl").stdout.splitlines()
    ]
    assert {voice["document"] for side in found[0]["sides"] for voice in side["voices"]} == {"oslo", "bergen"}
