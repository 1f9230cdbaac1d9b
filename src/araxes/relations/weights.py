"""How much an act weighs: positive toward cooperation, negative toward conflict."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.resource_files import mapping

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FACETS = ("frames", "kinds", "modes")
_RESOURCES = files("araxes") / "resources"
BUILT_IN = ("plover", "goldstein")
LIMIT = 10.0
"""Weights run from -LIMIT to +LIMIT."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A weighting of acts.

    ``types`` maps a type to its value; ``finer`` maps (facet, type, name) to a value, where the facet is ``frames``,
    ``kinds`` or ``modes``; ``codes`` maps imported CAMEO codes to theirs.
    """

    name: str
    title: str
    types: Mapping[str, float]
    finer: Mapping[tuple[str, str, str], float]
    codes: Mapping[str, float]

    def of(self, act: Act) -> float | None:
        """Return an act's weight: of its imported code, else frame, kind, mode, type; ``None`` when none has one."""
        scheme, _, name = act.frame.partition("/")
        if scheme == "cameo" and (code := self._code(name)) is not None:
            return code
        for facet, value in zip(_FACETS, (name, act.kind, act.mode), strict=True):
            weight = self.finer.get((facet, act.type, value)) if value else None
            if weight is not None:
                return weight
        return self.types.get(act.type)

    def _code(self, code: str) -> float | None:
        """Look a code up; one that is finer than the table takes the value of the nearest code above it."""
        while code and code not in self.codes:
            code = code[:-1]
        return self.codes.get(code)


def load_weights(name: str | Path) -> Weights:
    """Return the built-in weights ``plover`` or ``goldstein``, or those of a YAML file laid out like theirs.

    Raises ``BadOption`` naming the file, the entry and the remedy.
    """
    if str(name) in BUILT_IN:
        return _built_in(str(name))
    path = Path(name)
    if not path.is_file():
        raise BadOption(f"{name}: no such weights; take {', '.join(BUILT_IN)}, or a file laid out like theirs")
    return _weights(str(path), path.read_text("utf8"))


@cache
def _built_in(name: str) -> Weights:
    resource = _RESOURCES / "weights" / f"{name}.yaml"
    return _weights(resource.name, resource.read_text("utf8"))


def _weights(where: str, text: str) -> Weights:
    try:
        content = yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise BadOption(f"{where}: not readable as YAML: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("types"), dict):
        raise BadOption(f"{where}: expected a mapping with name, title and types; see resources/weights/plover.yaml")
    codes = _codes(where, content.get("codes"))
    types: dict[str, float] = {}
    finer: dict[tuple[str, str, str], float] = {}
    for type_name, entry in content["types"].items():
        if not isinstance(entry, dict) or "value" not in entry:
            raise BadOption(f"{where}: {type_name}: expected {{value: ..., modes: {{...}}}}, got {entry!r}")
        types[type_name] = _value(f"{where}: {type_name}", entry["value"], codes)
        for facet in _FACETS:
            for name, value in (entry.get(facet) or {}).items():
                finer[facet, type_name, name] = _value(f"{where}: {type_name}/{name}", value, codes)
    name = str(content.get("name", where))
    return Weights(name=name, title=str(content.get("title", name)), types=types, finer=finer, codes=codes)


def _value(where: str, value: Any, codes: Mapping[str, float]) -> float:
    if isinstance(value, str):
        if value not in codes:
            raise BadOption(f"{where}: no code {value}; quote a code that ../crosswalks/cameo.yaml lists")
        return codes[value]
    if isinstance(value, bool) or not isinstance(value, int | float) or not -LIMIT <= value <= LIMIT:
        raise BadOption(f"{where}: a weight is a number from -{LIMIT:g} to {LIMIT:g}, got {value!r}")
    return float(value)


def _codes(where: str, scheme: Any) -> dict[str, float]:
    if scheme is None:
        return {}
    if scheme != "cameo":
        raise BadOption(f"{where}: codes is {scheme!r}; only cameo is known")
    return dict(_cameo())


@cache
def _cameo() -> Mapping[str, float]:
    """Goldstein's values by CAMEO code."""
    content = mapping("crosswalks", "cameo")
    return {code: float(entry["goldstein"]) for code, entry in content["codes"].items()}
