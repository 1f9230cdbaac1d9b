"""The examples in the docstrings run."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import araxes.relations

HOME = Path(araxes.relations.__file__).parent
MODULES = sorted(path.stem for path in HOME.glob("*.py") if path.stem != "__init__")
MEASURES = {"series", "rates", "change", "trend", "reciprocity", "initiative", "coverage"}


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name) -> None:
    result = doctest.testmod(import_module(f"araxes.relations.{name}"))
    assert not result.failed
    assert result.attempted or name not in MEASURES
