"""`araxes network` as a user calls it: on a table of ties and on a record."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.record.told import report, tell, text
from tests.relations.network.networks import TRIBES

from araxes.errors import BadOption, BadTable
from araxes.record import open_record
from araxes.views.cli.network import command

WINDOWS = "window,a,b,sign\nold,A,B,1\nold,B,C,1\nold,A,C,-1\nnew,A,B,1\nnew,B,C,1\nnew,A,C,1\n"


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(command, [*map(str, arguments)], catch_exceptions=False)
    assert result.exit_code in (0, 1)
    return result


@pytest.fixture
def tribes(tmp_path: Path) -> Path:
    lines = TRIBES.read_text("utf8").splitlines(keepends=True)
    path = tmp_path / "tribes.csv"
    path.write_text("".join(line for line in lines if not line.startswith("#")), "utf8")
    return path


@pytest.fixture
def windows(tmp_path: Path) -> Path:
    path = tmp_path / "windows.csv"
    path.write_text(WINDOWS, "utf8")
    return path


def test_json_has_what_a_program_needs(tribes: Path) -> None:
    result = run("--edges", tribes, "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (len(told["nodes"]), len(told["edges"])) == (16, 58)
    assert (told["frustration"], told["optimal"], told["gap"]) == (7, True, 0)
    assert told["balance"] == pytest.approx(1 - 7 / 29)
    assert sorted(map(len, told["camps"])) == [4, 12]
    assert told["undetermined"] == []
    side = {node: number for number, camp in enumerate(told["camps"]) for node in camp}
    against = [edge for edge in told["edges"] if (side[edge["a"]] == side[edge["b"]]) != (edge["sign"] == 1)]
    assert against == [edge for edge in told["edges"] if edge["frustrated"]]
    assert len(against) == 7
    assert "window" not in told


def test_table_says_it_in_words(tribes: Path) -> None:
    shown = run("--edges", tribes, "--shuffles", "5", "--seed", "3").stdout
    assert "16 states, 58 ties: 29 positive, 29 negative" in shown
    assert "7 of 58 ties against the best two camps (proven the least" in shown
    assert "nobody: only this partition is best" in shown
    assert "5 shuffles of the signs (seed 3)" in shown
    assert "Asaro – Seuve" in shown


def test_a_window_is_asked_for(windows: Path) -> None:
    with pytest.raises(BadOption, match=r"2 windows \(old, new\); choose one with --window"):
        run("--edges", windows)
    assert "1 of 3 ties" in run("--edges", windows, "--window", "old").stdout
    with pytest.raises(BadOption, match="it has old, new"):
        run("--edges", windows, "--window", "older")


def test_all_windows_as_json_lines(windows: Path) -> None:
    told = [json.loads(line) for line in run("--edges", windows, "--format", "json").stdout.splitlines()]
    assert [(one["window"], one["frustration"]) for one in told] == [("old", 1), ("new", 0)]
    assert told[0]["undetermined"] == ["A", "B", "C"]


def test_rows_left_out_are_named_and_the_exit_code_tells(tmp_path: Path) -> None:
    path = tmp_path / "ties.csv"
    path.write_text("a,b,sign\nA,B,1\nB,B,1\nB,C,friends\n", "utf8")
    result = run("--edges", path)
    assert result.exit_code == 1
    assert "ties.csv, row 2: a tie of B with itself" in result.stderr
    assert "ties.csv, row 3: sign 'friends'; expected 1 or -1" in result.stderr
    assert "2 states, 1 ties" in result.stdout
    assert [row["row"] for row in json.loads(run("--edges", path, "--format", "json").stdout)["left_out"]["rows"]] == [
        2,
        3,
    ]


def test_weights_count_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "ties.csv"
    path.write_text("a,b,sign,weight\nA,B,1,5\nB,C,1,0.5\nA,C,-1,2\n", "utf8")
    told = json.loads(run("--edges", path, "--format", "json").stdout)
    assert (told["frustration"], told["weight"], told["weighted"]) == (0.5, 7.5, True)
    assert told["balance"] == pytest.approx(1 - 0.5 / 3.75)
    told = json.loads(run("--edges", path, "--format", "json", "--unweighted").stdout)
    assert (told["frustration"], told["weighted"]) == (1, False)


def test_out_of_time_is_never_silent(tribes: Path) -> None:
    shown = run("--edges", tribes, "--limit", "0").stdout
    assert "NOT proven" in shown
    assert "not known: the camps are not proven to be best ones" in shown
    told = json.loads(run("--edges", tribes, "--limit", "0", "--format", "json").stdout)
    assert not told["optimal"]
    assert told["gap"] == told["frustration"] - told["lower"] > 0
    assert told["undetermined"] is None


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("a,b,sign\nCura\xe7ao,B,1\n".encode("latin-1"))
    with pytest.raises(BadTable, match="not UTF-8"):
        run("--edges", path)


def test_options_of_the_other_door_are_refused(windows: Path) -> None:
    for option, value in (("since", "2025"), ("weights", "goldstein"), ("least", "1")):
        with pytest.raises(BadOption, match=f"--{option} is about acts of a record"):
            run("--edges", windows, f"--{option}", value)
    with pytest.raises(BadOption, match="--window chooses rows of a table"):
        run("--window", "old")
    with pytest.raises(BadOption, match="choose one with --window"):
        run("--edges", windows, "--format", "json", "--plot", "a.png")


@pytest.mark.parametrize("suffix", ["png", "svg", "html"])
def test_a_plot_is_written(windows: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"a.{suffix}"
    run("--edges", windows, "--window", "old", "--plot", target)
    assert target.stat().st_size > 1000


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "a.araxes"
    document = text("Invented: Kenya and Tanzania met.")
    dispute = {"type": "ACCUSE", "kind": None}
    with open_record(path) as held:
        tell(
            held,
            document,
            report("meeting", document, on="2024-03-14"),
            report("quarrel", document, on="2024-06-02", sides=("KEN", "UGA"), **dispute),
            report("other", document, on="2024-06-03", sides=("TZA", "UGA")),
            report("group", document, on="2024-06-03", sides=("TZA", "KEN-CVL")),
        )
    return path


def test_the_network_of_a_record(record: Path) -> None:
    told = json.loads(run("--record", record, "--format", "json").stdout)
    assert told["nodes"] == ["KEN", "TZA", "UGA"]
    assert [(edge["a"], edge["b"], edge["sign"]) for edge in told["edges"]] == [
        ("KEN", "TZA", 1),
        ("KEN", "UGA", -1),
        ("TZA", "UGA", 1),
    ]
    assert all(len(edge["events"]) == 1 for edge in told["edges"])
    assert told["left_out"]["counted"] == 3


def test_a_stretch_of_time_and_a_set_of_actors(record: Path) -> None:
    told = json.loads(run("--record", record, "--since", "2024-06", "--format", "json").stdout)
    assert len(told["edges"]) == 2
    told = json.loads(run("--record", record, "--among", "tza", "--among", "KEN-CVL", "--format", "json").stdout)
    assert [(edge["a"], edge["b"]) for edge in told["edges"]] == [("KEN-CVL", "TZA")]


def test_events_behind_the_ties_are_listed(record: Path) -> None:
    told = json.loads(run("--record", record, "--format", "json").stdout)
    shown = run("--record", record, "--events").stdout
    assert "Tanzania – Uganda" in shown
    assert any(edge["events"][0] in shown for edge in told["edges"] if edge["frustrated"])
    assert "Ties from 3 acts that happened" in shown


def test_nothing_found_is_exit_code_1(record: Path) -> None:
    result = run("--record", record, "--since", "2030")
    assert result.exit_code == 1
    assert "no ties" in result.stderr
