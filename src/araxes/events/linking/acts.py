"""How alike two types and two kinds are (resources/linking/acts.yaml)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from araxes.resource_files import mapping

Pair = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """The resource: evidence in nats for pairs of types and of kinds, and sets of types and kinds."""

    types: Mapping[Pair, float]
    kinds: Mapping[Pair, float]
    near: Mapping[str, tuple[str, ...]]
    verbal: frozenset[str]
    mutual: frozenset[str]
    directed: frozenset[str]
    gathered: frozenset[str]
    personal: frozenset[str]

    def directed_act(self, act: str, kind: str | None) -> bool:
        """Tell whether it matters who acts toward whom in an act of a type and kind."""
        return kind in self.directed or act not in self.mutual


@cache
def load_acts() -> Acts:
    """Read the resource."""
    content = mapping("linking", "acts")
    types = _pairs(content["types"])
    sets = {key: frozenset(content[key]) for key in ("verbal", "mutual", "directed", "gathered", "personal")}
    return Acts(types=types, kinds=_pairs(content["kinds"]), near=_near(types), **sets)


def _pairs(rows: Iterable[tuple[str, str, float]]) -> dict[Pair, float]:
    return {frozenset((one, other)): weight for one, other, weight in rows}


def _near(types: Iterable[Pair]) -> dict[str, tuple[str, ...]]:
    near: dict[str, list[str]] = defaultdict(list)
    for one, other in map(sorted, types):
        near[one].append(other)
        near[other].append(one)
    return {name: tuple(sorted(others)) for name, others in near.items()}
