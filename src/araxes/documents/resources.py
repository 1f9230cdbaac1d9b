"""The word lists of this package, loaded once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from araxes.errors import MissingResource

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def resource(name: str) -> dict[Any, Any]:
    """Return the mapping in ``resources/documents/NAME.yaml``."""
    path = files("araxes") / "resources" / "documents" / f"{name}.yaml"
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except FileNotFoundError as error:
        raise MissingResource(f"resources/documents/{name}.yaml is not there; install araxes again") from error
    if not isinstance(content, dict):
        raise MissingResource(f"resources/documents/{name}.yaml should hold a mapping; install araxes again")
    return content


@cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """Return one list of phrases of a resource, casefolded, the longest first."""
    return tuple(sorted((str(phrase).casefold() for phrase in resource(name)[key]), key=len, reverse=True))
