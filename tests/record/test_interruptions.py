"""Reading that is killed, shared between processes, or runs out of room.

`ARAXES_KILLS=50` kills as often as that (about two minutes); by itself the test does so a few times.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.record.told import contents

from araxes.documents import read_documents
from araxes.errors import BadRecord, RecordNotWritable
from araxes.pipeline import Coder
from araxes.record import open_record

KILLS = int(os.environ.get("ARAXES_KILLS", "2"))
PROGRAM = "import sys; from araxes.views.cli.main import main; main(sys.argv[1:])"
STATES = ("Kenya", "Ghana", "Chile", "Nepal")
ACTS = (
    "The foreign minister of {a} met his counterpart from {b} in {b} on {day} March 2024.",
    "{a} condemned {b} on {day} March 2024 and recalled its ambassador.",
    "{a} and {b} held joint naval exercises from {day} to 28 March 2024.",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("news")
    pairs = [(a, b) for a in STATES for b in STATES if a != b]
    for number, (a, b) in enumerate(pairs):
        words = " ".join(act.format(a=a, b=b, day=1 + number % 20) for act in ACTS)
        (made / f"news{number:02}.txt").write_text(words, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def undisturbed(folder: Path, coder: Coder, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list]:
    with open_record(tmp_path_factory.mktemp("whole") / "record.araxes") as record:
        list(record.read(read_documents([folder]), coder))
        return contents(record)


def reading(folder: Path, address: str) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-c", PROGRAM, "read", str(folder), "--record", address]
    return subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_any_moment_the_record_is_whole(folder: Path, undisturbed: dict[str, list], address: str) -> None:
    chance = random.Random(7)
    for _ in range(KILLS):
        process = reading(folder, address)
        time.sleep(chance.uniform(1.0, 4.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert reading(folder, address).wait() == 0
    with open_record(address, create=False) as record:
        assert contents(record) == undisturbed


def test_two_processes_read_one_folder(folder: Path, undisturbed: dict[str, list], address: str) -> None:
    both = [reading(folder, address), reading(folder, address)]
    assert [process.wait() for process in both] == [0, 0]
    with open_record(address, create=False) as record:
        assert contents(record) == undisturbed


def test_without_room_what_was_read_is_kept_and_reading_goes_on(
    folder: Path, undisturbed: dict[str, list], coder: Coder, tmp_path: Path
) -> None:
    with open_record(tmp_path / "record.araxes") as record:
        limits = [150]
        event.listen(record.engine, "connect", lambda made, _: made.execute(f"PRAGMA max_page_count = {limits[0]}"))
        record.close()
        with pytest.raises(RecordNotWritable, match=r"the disk is full.*Make room"):
            list(record.read(read_documents([folder]), coder))
        kept = len(list(record.documents()))
        limits[0] = 1_000_000
        record.close()
        outcomes = [one.outcome for one in record.read(read_documents([folder]), coder)]
        assert 0 < kept == outcomes.count("known")
        assert contents(record) == undisturbed


def test_a_record_that_cannot_be_written_says_so(folder: Path, coder: Coder, tmp_path: Path) -> None:
    with open_record(tmp_path / "record.araxes") as record:
        event.listen(record.engine, "connect", lambda made, _: made.execute("PRAGMA query_only = ON"))
        record.close()
        with pytest.raises(RecordNotWritable, match="cannot be written; check its permissions"):
            list(record.read(read_documents([folder]), coder))


Spoil = Callable[[Path], str]


def _missing(folder: Path) -> str:
    return str(folder / "nowhere.araxes")


def _folder(folder: Path) -> str:
    return str(folder)


def _text(folder: Path) -> str:
    (folder / "notes.txt").write_text("These are notes, and no record. " * 40, encoding="utf-8")
    return str(folder / "notes.txt")


def _other_scheme(_: Path) -> str:
    return "mysql://localhost/x"


def _nobody_there(_: Path) -> str:
    return "postgresql://localhost:1/x"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_missing, "no record here; `araxes read"),
        (_folder, "this is a folder"),
        (_text, "no record of Araxes, or it is damaged"),
        (_other_scheme, "file .SQLite. or at a postgresql://"),
        (_nobody_there, "no database answers there"),
    ],
)
def test_what_is_no_record_is_refused(spoil: Spoil, said: str, tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match=said):
        open_record(spoil(tmp_path), create=False)
