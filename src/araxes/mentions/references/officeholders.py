"""Persons whose side everybody knows: heads of state and government, ministers, envoys, leaders of movements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from araxes.mentions.actors.names import fold, pieces_of
from araxes.mentions.actors.resources import load

PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "de", "da", "van", "von", "der", "jr", "sr"})
# Where the family name comes first.
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM"})
_SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person of the resources: the fullest name, its folded pieces, and the code of the side.

    ``whole``: only the whole name, as spelled, tells the person.
    """

    name: str
    key: tuple[str, ...]
    code: str
    whole: bool = False


def key_of(name: str) -> tuple[str, ...]:
    """Return the folded pieces of a name that tell persons apart, without particles."""
    pieces = tuple(fold(piece) for piece in pieces_of(name))
    kept = tuple(piece for piece in pieces if piece and piece.isalnum() and piece not in PARTICLES)
    return kept or pieces


def holder_of(key: Sequence[str], *, titled: bool = False) -> Holder | None:
    """Return whom a name (folded pieces) means; ``None`` when nobody, or persons of several sides.

    A single word must be a surname that only one side's persons have, or a name by itself ("Lula"); a common one counts
    only when ``titled``, that is with an office or a government beside it ("President Bush", "the Park government").
    """
    known = _holders()
    if not key:
        return None
    if len(key) == 1:
        return _only((known.titled if titled else known.alone).get(key[0], ()))
    pieces = set(key)
    found = [
        holder
        for holder in known.by_piece.get(key[-1], ())
        if len(holder.key) > 1 and (pieces >= set(holder.key) or (pieces <= set(holder.key) and not holder.whole))
    ]
    if found:
        return _only(found)
    return _only([o for o in known.by_piece.get(key[-1], ()) if not o.whole and _alike(key, o.key)])


def _alike(key: Sequence[str], other: Sequence[str]) -> bool:
    """Tell another spelling of the same name, letter for letter but one: "Omer" and "Omar", "Adil" and "Adel"."""
    if len(key) != len(other) or len(key) < 2 or len(key[-1]) < _SHORTEST:
        return False
    unlike = [(one, two) for one, two in zip(key, other, strict=True) if one != two]
    if len(unlike) != 1 or unlike[0][0] == key[-1]:
        return False
    one, two = unlike[0]
    if min(len(one), len(two)) < _SHORTEST or one[0] != two[0] or len(one) != len(two):
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1


@dataclass(frozen=True, slots=True)
class _Known:
    by_piece: dict[str, tuple[Holder, ...]]
    alone: dict[str, tuple[Holder, ...]]
    titled: dict[str, tuple[Holder, ...]]


@cache
def _holders() -> _Known:
    resource = load("officeholders")
    common = frozenset(map(fold, resource["alone"]))
    by_piece: dict[str, tuple[Holder, ...]] = {}
    alone: dict[str, tuple[Holder, ...]] = {}
    titled: dict[str, tuple[Holder, ...]] = {}
    for holder in _listed(resource["holders"], whole=False):
        for piece in set(holder.key):
            by_piece[piece] = (*by_piece.get(piece, ()), holder)
        surname = holder.key[0] if holder.code in _FAMILY_FIRST else holder.key[-1]
        titled[surname] = (*titled.get(surname, ()), holder)
        if len(holder.key) == 1 or (len(surname) >= _SHORTEST and surname not in common):
            alone[surname] = (*alone.get(surname, ()), holder)
    for holder in _listed(load("persons"), whole=True):
        for piece in set(holder.key):
            by_piece[piece] = (*by_piece.get(piece, ()), holder)
    return _Known(by_piece, alone, titled)


def _listed(holders: dict[str, list[str]], *, whole: bool) -> Iterator[Holder]:
    for code, names in holders.items():
        for line in names:
            for name in line.split("|"):
                yield Holder(name=name, key=key_of(name), code=code, whole=whole)


def _only(found: Sequence[Holder]) -> Holder | None:
    return found[0] if len({holder.code for holder in found}) == 1 else None
