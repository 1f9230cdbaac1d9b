"""The cue words of remarks, read from ``resources/remarks``."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from araxes.errors import MissingResource

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def resource(name: str) -> dict[str, Any]:
    """Return the mapping in ``resources/remarks/NAME.yaml``; ``MissingResource`` where there is none."""
    path = files("araxes") / "resources" / "remarks" / f"{name}.yaml"
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except FileNotFoundError as error:
        raise MissingResource(f"resources/remarks/{name}.yaml is not there; install araxes again") from error
    if not isinstance(content, dict):
        raise MissingResource(f"resources/remarks/{name}.yaml should hold a mapping; install araxes again")
    return content


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of words of a resource, in lower case."""
    return frozenset(str(word).lower() for word in resource(name)[key])
