"""The examples in the docstrings of precedents, issues, positions and figures run."""

import doctest
from importlib import import_module

import pytest

MODULES = ("gaps", "extents", "precedents", "firsts", "chains", "issues", "positions", "figures")


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    failed, _ = doctest.testmod(import_module(f"araxes.patterns.{name}"))
    assert not failed
