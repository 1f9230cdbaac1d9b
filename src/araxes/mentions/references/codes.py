"""Codes with the tags of their side: a state's private persons, companies, opposition, rebels."""

from collections.abc import Iterable

from araxes.mentions.actors.resources import state_codes
from araxes.mentions.actors.vocabulary import vocabulary


def base(code: str) -> str:
    """Return the state of its private persons, companies, rebels; other codes as they are."""
    state, _, tag = code.partition("-")
    return state if tag in vocabulary().tags.values() else code


def sided(codes: Iterable[str], sector: str | None) -> tuple[str, ...]:
    """Return codes with the tag that a sector asks for: a state's company, its opposition."""
    tag = vocabulary().tags.get(sector or "")
    plain = dict.fromkeys(base(code) for code in codes)
    return tuple(f"{code}-{tag}" if tag and code in state_codes() else code for code in plain)
