"""The commands as a user calls them, on real files."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from araxes.views.cli.main import COMMANDS, main
from araxes.views.tables import EVENT_COLUMNS

SAMPLES = Path(__file__).parents[2] / "src" / "araxes" / "resources" / "samples"
NOTED = SAMPLES / "riyadh-tehran.md"
PLAIN = SAMPLES / "grain-corridor.txt"
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def call(*arguments: str | Path, text: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [*map(str, arguments)], input=text, catch_exceptions=False)

    return call


def records(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_code_prints_a_chronology(run: Run) -> None:
    result = run("code", NOTED)
    assert result.exit_code == 0
    assert "2023-03-10" in result.stdout
    assert "Iran + Saudi Arabia" in result.stdout
    assert " · note " in result.stdout
    assert result.stderr == ""


def test_code_jsonl_quotes_the_text(run: Run) -> None:
    text = PLAIN.read_text(encoding="utf-8")
    found = records(run("code", PLAIN, "--format", "jsonl").stdout)
    assert found
    for claim in (claim for record in found for claim in record["claims"]):
        assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_code_csv_has_a_row_per_event(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("code", PLAIN, "--format", "csv").stdout)))
    assert list(rows[0]) == list(EVENT_COLUMNS)
    assert len(rows) == len(records(run("code", PLAIN, "--format", "jsonl").stdout))


def test_code_is_the_same_every_time(run: Run) -> None:
    assert run("code", PLAIN, "--format", "jsonl").stdout == run("code", PLAIN, "--format", "jsonl").stdout


def test_code_reads_standard_input(run: Run) -> None:
    result = run(
        "code",
        "-",
        "--published",
        "2024-05-17",
        "--format",
        "jsonl",
        text="Norway and Chad signed an agreement on Monday.\n",
    )
    assert [(r["initiators"], r["start"]) for r in records(result.stdout)] == [(["NOR", "TCD"], "2024-05-13")]


def test_a_given_date_wins(run: Run) -> None:
    dated = records(run("code", PLAIN, "--published", "2021-06-01", "--format", "jsonl").stdout)
    assert "2021-05-31" in {record["start"] for record in dated}


def test_out_writes_a_file_per_document(run: Run, tmp_path: Path) -> None:
    result = run("code", NOTED, PLAIN, "--out", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert {path.name for path in tmp_path.glob("*.jsonl")} >= {"riyadh-tehran.jsonl", "grain-corridor.jsonl"}


def test_out_keeps_equal_names_apart(run: Run, tmp_path: Path) -> None:
    for number, text in enumerate(("Peru and Chile signed a treaty in Lima.", "Mali expelled the French ambassador.")):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "report.txt").write_text(text, encoding="utf-8")
    run("code", tmp_path / "0" / "report.txt", tmp_path / "1" / "report.txt", "--out", tmp_path / "out")
    first, second = (
        records((tmp_path / "out" / name).read_text("utf-8")) for name in ("report.jsonl", "report-2.jsonl")
    )
    assert first[0]["document"] == "report"
    assert second[0]["document"] == "report-2"


def test_lines_number_their_documents_from_nought(run: Run, tmp_path: Path) -> None:
    lines = [
        "Japan and India held talks in Tokyo on 3 May 2023.",
        "",
        json.dumps({"text": "Brazil condemned Russia on Tuesday.", "published": "2024-03-07"}),
        "Nothing of the kind was in the papers.",
        '{"a bracket": "but no text"}',
    ]
    (tmp_path / "lines.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = run("code", "--lines", tmp_path / "lines.txt", "--out", tmp_path / "events.jsonl")
    found = records((tmp_path / "events.jsonl").read_text("utf-8"))
    assert result.exit_code == 0
    assert {record["document"] for record in found} == {0, 2}
    assert {record["start"] for record in found if record["document"] == 2} == {"2024-03-05"}


def test_a_line_with_a_wrong_date_is_rejected_alone(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"text": "Mali left.", "published": "last week"}), "Japan and India held talks in Tokyo."]
    (tmp_path / "lines.txt").write_text("\n".join(lines), encoding="utf-8")
    result = run("code", "--lines", tmp_path / "lines.txt", "--out", tmp_path / "events.jsonl")
    assert result.exit_code == 1
    assert "lines.txt:0" in result.stderr
    assert len(records((tmp_path / "events.rejected.jsonl").read_text("utf-8"))) == 1
    assert {record["document"] for record in records((tmp_path / "events.jsonl").read_text("utf-8"))} == {1}


@pytest.mark.parametrize("layer", ["sentences", "tokens", "actors", "times", "places", "claims"])
def test_inspect_shows_a_layer_with_true_offsets(run: Run, layer: str) -> None:
    text = PLAIN.read_text(encoding="utf-8")
    rows = records(run("inspect", PLAIN, "--layer", layer, "--format", "jsonl").stdout)
    assert rows
    for row in rows:
        assert text[row["start"] : row["end"]] == row.get("text", row.get("quote"))


def test_inspect_times_and_places_have_the_agreed_fields(run: Run) -> None:
    times = records(run("inspect", PLAIN, "--layer", "times", "--format", "jsonl").stdout)
    places = records(run("inspect", PLAIN, "--layer", "places", "--format", "jsonl").stdout)
    assert {"start", "end", "text", "value", "first", "last"} <= set(times[0])
    assert {"start", "end", "text", "name", "lat", "lon", "country", "geonameid"} <= set(places[0])


def test_inspect_draws_a_table(run: Run) -> None:
    result = run("inspect", PLAIN, "--layer", "times")
    assert result.exit_code == 0
    assert "22 July 2022" in result.stdout


def test_why_explains_an_event_by_its_id(run: Run) -> None:
    event = records(run("code", PLAIN, "--format", "jsonl").stdout)[0]
    result = run("why", PLAIN, event["id"])
    assert result.exit_code == 0
    assert event["claims"][0]["quote"] in result.stdout


def test_why_explains_what_stands_at_an_offset(run: Run) -> None:
    claim = records(run("code", PLAIN, "--format", "jsonl").stdout)[0]["claims"][0]
    assert claim["quote"] in run("why", f"{PLAIN}:{claim['start'] + 3}").stdout


def test_why_without_such_an_event_says_so(run: Run) -> None:
    result = run("why", PLAIN, "no-such-id")
    assert result.exit_code == 1
    assert "no-such-id" in result.stderr


def test_doctor_finds_everything(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert "http(s)" in result.stdout


def test_codebook_lists_types_and_shows_one(run: Run) -> None:
    assert "CONSULT" in run("codebook").stdout
    assert "consult/visit" in run("codebook", "consult").stdout
    assert "example" in run("codebook", "consult/visit").stdout
    assert run("codebook", "nonsense").exit_code == 2


OWN = """
type: REJECT
frames:
  - id: rebuff-own
    verbs: [blackball]
    initiator: [subject]
    recipient: [object]
    examples:
      - {text: "France blackballed Germany on Monday.", gives: "%s"}
"""


@pytest.mark.parametrize(("gives", "exit_code"), [("FRA > DEU", 0), ("none", 1)])
def test_codebook_check_runs_the_examples(run: Run, tmp_path: Path, gives: str, exit_code: int) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "reject.yaml").write_text(OWN % gives, encoding="utf-8")
    result = run("codebook", "check", tmp_path)
    assert result.exit_code == exit_code, result.output
    assert "1 new or changed frames, 1 examples" in result.stderr


def test_codebook_check_names_what_is_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "protest.yaml").write_text("type: PROTEST\nframes: [{id: x, verb: [y]}]\n", encoding="utf-8")
    result = run("codebook", "check", tmp_path)
    assert result.exit_code == 1
    assert "protest/x" in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout
