"""The public names, pinned: adding or removing one is a decision, not an accident."""

import subprocess
import sys

import pytest

import araxes

PUBLIC = [
    "AraxesError",
    "Claim",
    "Coded",
    "Coder",
    "Coding",
    "Document",
    "Event",
    "Record",
    "Selection",
    "__version__",
    "code",
    "open_record",
    "read",
    "relate",
]
HEAVY = set("onnxruntime numpy pandas babel rich trafilatura pypdfium2 tokenizers yaml sqlalchemy scipy altair".split())


def test_public_names_are_what_init_says() -> None:
    assert sorted(araxes.__all__) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_described(name: str) -> None:
    value = getattr(araxes, name)
    assert isinstance(value, str) or value.__doc__


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'codes'"):
        _ = araxes.codes  # type: ignore[attr-defined]


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = "import sys, araxes, araxes.views.cli.main; print(*sorted(m.partition('.')[0] for m in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)
