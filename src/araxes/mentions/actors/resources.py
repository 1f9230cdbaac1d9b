"""The resource files of the actors, read once."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from araxes.errors import MissingResource

FOLDER = Path(__file__).parents[2] / "resources" / "actors"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> dict[str, Any]:
    """Return the mapping in ``resources/actors/NAME.yaml``; `MissingResource` when the installation lacks it."""
    path = FOLDER / f"{name}.yaml"
    if not path.is_file():
        raise MissingResource(f"{path.name} is missing under {path.parent}: reinstall araxes")
    found: dict[str, Any] = yaml.load(path.read_text("utf8"), Loader=_Loader)
    return found
