"""The groups of actors that may be a side of a claim, and the traits by which the trees choose one of them.

The candidates of a claim are weighed one by one first; a side is chosen as a whole: "the two countries" are two, and
who is taken with whom depends on both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Table
from araxes.claims.weighing.traits import Bench

Side = Literal["initiators", "recipients", "parties"]
Group = frozenset[int]

# The likeliest candidates together, up to so many; so many of them alone, or added to those whom the rules took.
_TOGETHER, _ALONE = 5, 3
_LEAST_CHANCE = 1e-4
# What all groups of a claim share with its candidates.
_SHARED = (
    "type", "frame", "lemma", "object", "origin", "joint", "word", "status", "subject is", "object is",
    "subject plural", "subject determined by", "object determined by", "actors", "actors here",
)  # fmt: skip
# What is counted in a group: its members with these traits.
_COUNTED = ("here", "sentence subject", "in title", "private", "group", "organisation", "slot")
_TRAITS = (
    "size", "as by rules", "holds those by rules", "left out by rules", "new", "new here", "likely", "short of",
    "least in", "most out", "left here", "farthest", "one state", "opposite", "most opposite", "beside", "dealt",
    *_COUNTED,
)  # fmt: skip
_PAIR = 2

Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The groups that may be a side, each of places in the ``codes`` of a bench, and their traits in the same order."""

    groups: tuple[Group, ...]
    traits: Table

    def likeliest(self, chances: Sequence[float]) -> Group:
        """Return the group with the highest chance."""
        return self.groups[max(range(len(self.groups)), key=chances.__getitem__)]


def _own_codes(bench: Bench, side: Side) -> frozenset[str]:
    """Return whom the rules took for a side."""
    claim = bench.claim
    if side == "parties":
        return frozenset((*claim.initiator_codes, *claim.recipient_codes))
    return frozenset(claim.initiator_codes if side == "initiators" else claim.recipient_codes)


def options(
    bench: Bench, side: Side, chances: Sequence[float], opposite: Sequence[float], background: Background
) -> Options:
    """Return the groups that may be a side.

    ``chances`` are how likely each candidate is one of the side, ``opposite`` one of the other side (empty for
    parties).
    """
    wanted = _own_codes(bench, side)
    own = frozenset(place for place, code in enumerate(bench.codes) if code in wanted)
    groups = _groups(chances, own, empty=side != "parties")
    shared = {name: bench.traits.common[name] for name in _SHARED}
    common = {**shared, "by rules": len(own), "sum": sum(chances)}
    numbers = _numbers(groups, bench, _Chances(chances, opposite), own, background)
    return Options(groups=groups, traits=Table(common=common, columns=_TRAITS, numbers=numbers))


def _groups(chances: Sequence[float], own: Group, *, empty: bool) -> tuple[Group, ...]:
    order = sorted(range(len(chances)), key=lambda place: -chances[place])
    found = [frozenset(order[:size]) for size in range(min(_TOGETHER, len(order)) + 1)]
    found.append(own)
    for place in order[:_ALONE]:
        found += [own | {place}, frozenset({place})]
    found += [own - {place} for place in sorted(own)]
    return tuple(group for group in dict.fromkeys(found) if group or empty)


class _Chances:
    """How likely each candidate is of the side, and of the other."""

    def __init__(self, chances: Sequence[float], opposite: Sequence[float]) -> None:
        self.side = np.asarray(chances)
        self.opposite = np.asarray(opposite) if len(opposite) else np.zeros(len(chances))
        certain = np.clip(self.side, _LEAST_CHANCE, 1 - _LEAST_CHANCE)
        self.none = np.log(1 - certain).sum()
        self.gain = np.log(certain / (1 - certain))


def _numbers(groups: Sequence[Group], bench: Bench, chances: _Chances, own: Group, background: Background) -> Numbers:
    """Return the traits of groups [groups, traits]; ``likely`` is the log-probability of exactly this group, were each
    of its members chosen for itself, ``short of`` how far that is behind the likeliest."""
    rows, codes = bench.traits.rows, bench.codes
    inside = np.zeros((len(groups), len(codes)))
    for number, group in enumerate(groups):
        inside[number, list(group)] = 1
    counted = np.array([[bool(row.get(trait)) for trait in _COUNTED] for row in rows], dtype=float)
    here = counted[:, 0]
    ruled = np.array([place in own for place in range(len(codes))], dtype=float)
    back = np.where(here > 0, 0, [float(row["back"]) for row in rows])
    kept, size = inside @ ruled, inside.sum(1)
    likely = chances.none + inside @ chances.gain
    states = [code.partition("-")[0] for code in codes]
    found: dict[str, Numbers] = {
        "size": size,
        "as by rules": (kept == len(own)) & (size == len(own)),
        "holds those by rules": kept == len(own),
        "left out by rules": len(own) - kept,
        "new": size - kept,
        "new here": inside @ (here * (1 - ruled)),
        "likely": likely,
        "short of": likely - likely.max(),
        "least in": np.where(inside > 0, chances.side, 1).min(1),
        "most out": np.where(inside > 0, 0, chances.side).max(1),
        "left here": here.sum() - inside @ here,
        "farthest": np.where(inside > 0, back, -1).max(1),
        "one state": np.array([len({states[place] for place in group}) < len(group) for group in groups]),
        "opposite": inside @ chances.opposite,
        "most opposite": (inside * chances.opposite).max(1),
        **_of_pairs(groups, codes, background),
        **dict(zip(_COUNTED, (inside @ counted).T, strict=True)),
    }
    return np.stack([found[trait] for trait in _TRAITS], axis=1)


def _of_pairs(groups: Sequence[Group], codes: Sequence[str], background: Background) -> dict[str, Numbers]:
    """Return in how many sentences two are named together, and in how many acts they deal with each other."""
    beside, dealt = np.zeros(len(groups)), np.zeros(len(groups))
    for number, group in enumerate(groups):
        if len(group) == _PAIR:
            one, other = (codes[place] for place in group)
            beside[number] = background.beside[one, other]
            dealt[number] = max(background.dealt[one, other], background.dealt[other, one])
    return {"beside": beside, "dealt": dealt}
