"""Files of event data as lines of text, packed or not."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import yaml

from araxes.errors import BadOption, BadTable
from araxes.record.imports.plain import check_fields

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"


@contextmanager
def open_lines(path: Path) -> Iterator[Iterator[str]]:
    """Open a text file, also inside gzip or a zip archive of one file, as lines of UTF-8, one after the other.

    Bytes that are not UTF-8 come as U+FFFD; the readers refuse the rows that hold one. Raises `BadTable` for what
    cannot be opened or unpacked.
    """
    try:
        with _opened(path) as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="") as text:
            yield iter(text)
    except (OSError, EOFError, zipfile.BadZipFile) as error:
        raise BadTable(f"{path}: cannot be read ({error}); is it complete, and a text, gzip or zip file?") from error


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    with path.open("rb") as file:
        start = file.read(4)
        file.seek(0)
        if start.startswith(_GZIP):
            with gzip.open(file) as unpacked:
                yield cast(IO[bytes], unpacked)
        elif start == _ZIP:
            with zipfile.ZipFile(file) as archive, archive.open(_only_member(archive, path)) as member:
                yield member
        else:
            yield file


def _only_member(archive: zipfile.ZipFile, path: Path) -> str:
    members = [name for name in archive.namelist() if not name.endswith("/") and not name.startswith("__MACOSX")]
    if len(members) != 1:
        found = ", ".join(members[:5]) or "nothing"
        raise BadTable(f"{path}: a zip archive of one file is expected, found {found}; unpack it and import each file")
    return members[0]


def load_map(path: Path) -> dict[str, str]:
    """Read a YAML file of ``field: Column``; `BadOption` when it is none."""
    try:
        content = yaml.safe_load(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadOption(f"--map {path}: cannot be read as YAML ({error})") from error
    if not isinstance(content, dict):
        raise BadOption(f"--map {path}: expected lines of field: Column, such as date: Datum")
    return check_fields(content, str(path))
