"""The YAML files that belong to the installation, each read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from araxes.errors import MissingResource

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def mapping(folder: str, name: str) -> dict[Any, Any]:
    """Return the mapping in ``resources/FOLDER/NAME.yaml``; `MissingResource` when the installation lacks it."""
    path = files("araxes") / "resources" / folder / f"{name}.yaml"
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except FileNotFoundError as error:
        raise MissingResource(f"resources/{folder}/{name}.yaml is missing: reinstall araxes") from error
    if not isinstance(content, dict):
        raise MissingResource(f"resources/{folder}/{name}.yaml should hold a mapping: reinstall araxes")
    return content
