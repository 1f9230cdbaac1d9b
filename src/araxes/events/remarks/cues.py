"""The cue words of remarks, read from ``resources/remarks``."""

from functools import cache
from typing import Any

from araxes.resource_files import mapping


def resource(name: str) -> dict[str, Any]:
    """Return the mapping in ``resources/remarks/NAME.yaml``."""
    return mapping("remarks", name)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of words of a resource, in lower case."""
    return frozenset(str(word).lower() for word in resource(name)[key])
