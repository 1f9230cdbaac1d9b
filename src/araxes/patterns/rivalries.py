"""Declared rivalries: pairs of states with the source that calls them rivals."""

from dataclasses import dataclass
from typing import Any

import yaml

from araxes.errors import BadOption
from araxes.patterns.engagement import Rivals

_FORM = "{sides: [AAA, BBB], since: YEAR, until: YEAR, source: who says so}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredRivalry:
    """Two states and the source that declares them rivals, from one year to another where it says so."""

    sides: Rivals
    source: str
    since: int | None = None
    until: int | None = None


def rivalries_from(text: str, *, name: str) -> tuple[DeclaredRivalry, ...]:
    """Read rivalries from YAML; the form is that of ``resources/rivalries/example.yaml``.

    ``name`` is the file's, for messages. Raises `BadOption` for anything that is not of the form or has no source.
    """
    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BadOption(f"{name}: no YAML ({error}); write a list under `rivalries:`") from error
    entries = content.get("rivalries") if isinstance(content, dict) else None
    if not isinstance(entries, list) or not entries:
        raise BadOption(f"{name}: no list under `rivalries:`; each entry is {_FORM}")
    return tuple(_rivalry(entry, f"{name}, entry {number}") for number, entry in enumerate(entries, start=1))


def _rivalry(entry: Any, where: str) -> DeclaredRivalry:
    match entry:
        case {"sides": [str(one), str(two)], "source": str(source), **rest} if source.strip() and one != two:
            years = {key: _year(rest.pop(key, None), f"{where}, {key}") for key in ("since", "until")}
            if rest:
                raise BadOption(f"{where}: unknown fields {', '.join(map(str, rest))}; expected {_FORM}")
            return DeclaredRivalry(sides=(one, two), source=source, **years)
    raise BadOption(f"{where}: {entry!r} is no rivalry of two states with a source; expected {_FORM}")


def _year(value: Any, where: str) -> int | None:
    if value is None or (isinstance(value, int) and 1000 <= value <= 9999):
        return value
    raise BadOption(f"{where}: {value!r} is no year; write four digits")
