"""What analysts decided: which reports belong together, which apart."""

from collections.abc import Iterable

from araxes.errors import BadOption

Pairs = Iterable[tuple[str, str]]


def atoms_of(ids: Iterable[str], together: Pairs) -> dict[str, str]:
    """Return for each id the atom it belongs to: the smallest id of those that were put together."""
    home = {id: id for id in ids}
    for one, other in together:
        left, right = root(home, one), root(home, other)
        home[max(left, right)] = min(left, right)
    return {id: root(home, id) for id in home}


def root(home: dict[str, str], member: str) -> str:
    """Return the end of a chain of homes, made shorter on the way."""
    while home[member] != member:
        home[member] = home[home[member]]
        member = home[member]
    return member


def apart_atoms(atoms: dict[str, str], apart: Pairs) -> frozenset[tuple[str, str]]:
    """Return the pairs of atoms that were put apart, in order; `BadOption` where they were put together too."""
    found = set()
    for one, other in apart:
        left, right = sorted((atoms[one], atoms[other]))
        if left == right:
            raise BadOption(
                f"reports {one} and {other}: put apart, but decisions also put them together; withdraw one of the two"
            )
        found.add((left, right))
    return frozenset(found)
