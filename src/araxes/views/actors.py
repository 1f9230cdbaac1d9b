"""Readable names for actor codes."""

from functools import cache

from babel import Locale

from araxes.resource_files import mapping


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
def _names() -> dict[str, str]:
    territories = Locale.parse("en").territories
    names = {
        code: str(entry["names"][0])
        for part in ("organisations", "groups")
        for code, entry in mapping("actors", part).items()
    }
    for code, entry in mapping("actors", "states").items():
        names[code] = territories.get(entry.get("alpha2"), "") or str((entry.get("names") or [code])[0])
    return names
