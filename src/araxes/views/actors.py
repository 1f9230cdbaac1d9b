"""Readable names for actor codes."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def actor_name(code: str) -> str:
    """Return the English name of an actor code: ``IRN`` is Iran, ``RUS-BUS`` is Russia (BUS).

    State names are CLDR's; organisations and groups take the first name in the actor resources. A code that none of
    them knows is returned as it is.
    """
    if code in _names():
        return _names()[code]
    state, dash, tag = code.partition("-")
    return f"{_names()[state]} ({tag})" if dash and state in _names() else code


@cache
def state_codes() -> frozenset[str]:
    """Return the codes of all states."""
    return frozenset(_read("states"))


@cache
def _names() -> dict[str, str]:
    territories = Locale.parse("en").territories
    names = {
        code: str(entry["names"][0]) for part in ("organisations", "groups") for code, entry in _read(part).items()
    }
    for code, entry in _read("states").items():
        names[code] = territories.get(entry.get("alpha2"), "") or str((entry.get("names") or [code])[0])
    return names


def _read(part: str) -> dict[str, Any]:
    resource = files("araxes") / "resources" / "actors" / f"{part}.yaml"
    return yaml.load(resource.read_text(encoding="utf-8"), Loader=_LOADER) or {}
