"""The examples in the docstrings of the measures."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import araxes.patterns

MODULES = sorted(path.stem for path in Path(araxes.patterns.__file__).parent.glob("[!_]*.py"))
MEASURES = {
    "answers", "balance", "chance", "coincidence", "deeds", "discoveries", "engagement", "hedging", "moments", "telling"
}  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    failed, tried = doctest.testmod(import_module(f"araxes.patterns.{name}"))
    assert not failed
    assert tried or name not in MEASURES, "a measure carries an example"
