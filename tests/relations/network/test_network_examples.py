"""The examples in the docstrings run."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import araxes.relations.network

HOME = Path(araxes.relations.network.__file__).parent
MEASURES = ("blocs", "chance", "edges", "frustration", "ties", "tipping", "triangles")


@pytest.mark.parametrize("name", sorted(path.stem for path in HOME.glob("*.py") if path.stem != "__init__"))
def test_examples_give_what_they_say(name) -> None:
    result = doctest.testmod(import_module(f"araxes.relations.network.{name}"))
    assert not result.failed
    assert result.attempted or name not in MEASURES
