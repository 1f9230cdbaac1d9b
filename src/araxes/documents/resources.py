"""The word lists of this package, loaded once."""

from functools import cache
from typing import Any

from araxes.resource_files import mapping


def resource(name: str) -> dict[Any, Any]:
    """Return the mapping in ``resources/documents/NAME.yaml``."""
    return mapping("documents", name)


@cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """Return one list of phrases of a resource, casefolded, the longest first."""
    return tuple(sorted((str(phrase).casefold() for phrase in resource(name)[key]), key=len, reverse=True))
