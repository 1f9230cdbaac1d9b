"""The demo as a user runs it: in a process of its own, with every socket blocked."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "src" / "araxes" / "resources" / "samples"
HELP_SECONDS = 0.4
SLOW_MACHINE = 3
BLOCKED = """
import socket, sys

def refuse(*arguments, **options):
    raise RuntimeError("the network was used")

socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.getaddrinfo = socket.create_connection = refuse
from araxes.views.cli.main import main
main(sys.argv[1:], prog_name="araxes")
"""


def araxes(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", BLOCKED, *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=environment)


@pytest.fixture(scope="module")
def demo() -> subprocess.CompletedProcess[str]:
    return araxes("code", SAMPLES)


def test_demo_runs_without_network(demo: subprocess.CompletedProcess[str]) -> None:
    assert demo.returncode == 0, demo.stderr


def test_demo_is_plain_text_when_piped(demo: subprocess.CompletedProcess[str]) -> None:
    assert "\x1b" not in demo.stdout
    assert max(map(len, demo.stdout.splitlines())) <= 120


@pytest.mark.parametrize("sample", sorted(path.stem for path in SAMPLES.iterdir()))
def test_demo_has_events_of_every_sample(demo: subprocess.CompletedProcess[str], sample: str) -> None:
    assert f"{sample} · " in demo.stdout


@pytest.mark.parametrize(
    ("date", "who"),
    [
        ("2023-03-10", "Iran + Saudi Arabia"),
        ("2022-07-22", "Ukraine"),
        ("2018-07-08", "Ethiopia → Eritrea"),
        ("2022-11-01", "Colombia → Venezuela"),
    ],
)
def test_demo_shows_dated_events(demo: subprocess.CompletedProcess[str], date: str, who: str) -> None:
    entries = [line for line in demo.stdout.splitlines() if line.startswith(date)]
    assert any(who in entry for entry in entries), entries


def test_folder_output_has_a_file_for_every_sample(tmp_path: Path) -> None:
    result = araxes("code", SAMPLES, "--out", tmp_path)
    assert (result.returncode, result.stdout) == (0, "")
    for sample in SAMPLES.iterdir():
        records = [json.loads(line) for line in (tmp_path / f"{sample.stem}.jsonl").read_text("utf-8").splitlines()]
        assert len(records) >= 8, sample.name
        assert {record["document"] for record in records} == {sample.stem}


def test_help_answers_at_once() -> None:
    command = [sys.executable, "-c", "from araxes.views.cli.main import main; main(['--help'])"]
    taken = []
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        taken.append(time.perf_counter() - begin)
    assert min(taken) < HELP_SECONDS * SLOW_MACHINE
