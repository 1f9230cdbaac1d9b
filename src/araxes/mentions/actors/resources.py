"""The resource files of the actors."""

from functools import cache
from typing import Any

from araxes.resource_files import mapping


def load(name: str) -> dict[str, Any]:
    """Return the mapping in ``resources/actors/NAME.yaml``; `MissingResource` when the installation lacks it."""
    return mapping("actors", name)


def hosts(seat: str) -> bool:
    """Tell a city where organisations and courts sit, so that it seldom stands for the state around it."""
    return seat.lower() in load("references")["hosts"]


@cache
def state_codes() -> frozenset[str]:
    """Return the codes that are states."""
    return frozenset(load("states"))
