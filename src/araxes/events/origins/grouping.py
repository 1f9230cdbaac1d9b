"""Accounts of one event put together by what ties them, without comparing each with every other."""

from collections.abc import Hashable, Iterator

from araxes.events.origins.likeness import least_hashes
from araxes.events.origins.ties import Account, tie

Member = tuple[Account, str]
Group = list[Member]

# Under one key the first accounts stand for all: what ties a later one to any of them ties it to their group.
_KEPT = 16
# Of 64 hashes two texts that share enough to be measured (0.12) have one in common but for 3 pairs in 10,000.
_HASHES = 64


class Groups:
    """The groups found so far; each member carries the sign that brought it in, empty for the first."""

    def __init__(self) -> None:
        self._met: dict[Hashable, list[Account]] = {}
        self._home: dict[str, Group] = {}

    def __iter__(self) -> Iterator[Group]:
        return iter({id(group): group for group in self._home.values()}.values())

    def unite(self, one: Account) -> None:
        """Put an account to all groups that a sign ties it to, which become one group."""
        found = self._ties(one)
        group, sign = found[0] if found else ([], "")
        for other, _ in found[1:]:
            group.extend(other)
            self._home.update((member.facts.id, group) for member, _ in other)
        group.append((one, sign))
        self._home[one.facts.id] = group
        self._keep(one)

    def attach(self, one: Account, why: str) -> None:
        """Put an account to the first group that a sign ties it to, and leave the others as they are."""
        found = self._ties(one)
        group, sign = found[0] if found else ([], "")
        group.append((one, f"{sign}; {why}" if sign else ""))
        self._home[one.facts.id] = group
        self._keep(one)

    def _ties(self, one: Account) -> list[tuple[Group, str]]:
        found: dict[int, tuple[Group, str]] = {}
        seen: set[str] = set()
        for key in _keys(one):
            for other in self._met.get(key, ()):
                group = self._home[other.facts.id]
                if id(group) not in found and other.facts.id not in seen:
                    seen.add(other.facts.id)
                    if (why := tie(other, one)) is not None:
                        found[id(group)] = (group, f"with {other.name}: {why}")
        return list(found.values())

    def _keep(self, one: Account) -> None:
        for key in _keys(one):
            met = self._met.setdefault(key, [])
            if len(met) < _KEPT:
                met.append(one)


def _keys(one: Account) -> Iterator[Hashable]:
    """Yield under what an account meets those that a sign may tie it to, the strongest first."""
    yield from (("name", ground.key) for ground in one.grounds)
    yield from (("address", address) for address in sorted(one.addresses))
    yield from (("author", author) for author in (one.author,) if author)
    yield from (("passage", passage) for passage in sorted(one.passages))
    yield from (("hash", at, value) for at, value in enumerate(least_hashes(one.facts.prints)[:_HASHES]))
