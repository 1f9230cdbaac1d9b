"""Groups joined two by two, the likeliest first."""

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence

from araxes.events.linking.scale import Scale, probability
from araxes.events.linking.ties import Rivalry, Tie
from araxes.events.linking.verdicts import Doubt

_Entry = tuple[float, str, str, int, int]


class Joining:
    """Average linkage over the ties of atoms, with bars and rivals; a group is named by its smallest atom."""

    def __init__(
        self,
        members: Mapping[str, Sequence[str]],
        ties: Mapping[tuple[str, str], Tie],
        rivalry: Rivalry,
        *,
        scale: Scale,
    ) -> None:
        self._members, self._rivalry, self._scale = members, rivalry, scale
        self._groups: dict[str, list[str]] = {atom: [atom] for atom in members}
        self._ties: dict[str, dict[str, Tie]] = {atom: {} for atom in members}
        self._torn: dict[tuple[str, str], str] = {}
        for (one, other), tie in sorted(ties.items()):
            self._ties[one][other] = self._ties[other][one] = tie

    def run(self) -> None:
        """Join until nothing more can be; a group that was torn is tried again when others have changed."""
        changed = True
        while changed:
            self._torn.clear()
            changed = self._sweep()

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of every group, sorted."""
        found = (sorted(id for atom in atoms for id in self._members[atom]) for atoms in self._groups.values())
        return tuple(sorted(map(tuple, found)))

    def doubts(self) -> tuple[Doubt, ...]:
        """Return the pairs of groups that a person should look at, the likeliest first."""
        found = [doubt for one, other, tie in self._pairs() if (doubt := self._doubt(one, other, tie))]
        return tuple(sorted(found, key=lambda doubt: (-doubt.score, doubt.one, doubt.other)))

    def _pairs(self) -> Iterator[tuple[str, str, Tie]]:
        for one, ties in self._ties.items():
            for other, tie in ties.items():
                if one < other:
                    yield one, other, tie

    def _sweep(self) -> bool:
        heap = [entry for one, other, tie in self._pairs() if (entry := self._entry(one, other, tie))]
        heapq.heapify(heap)
        changed = False
        while heap:
            _, one, other, *sizes = heapq.heappop(heap)
            if sizes != [len(self._groups.get(one, ())), len(self._groups.get(other, ()))]:
                continue
            if self._may_join(one, other):
                for entry in self._join(one, other):
                    heapq.heappush(heap, entry)
                changed = True
        return changed

    def _entry(self, one: str, other: str, tie: Tie) -> _Entry | None:
        if tie.bar is not None or tie.mean < self._scale.linking:
            return None
        one, other = min(one, other), max(one, other)
        return (-tie.mean, one, other, len(self._groups[one]), len(self._groups[other]))

    def _may_join(self, one: str, other: str) -> bool:
        tie = self._ties[one][other]
        if tie.seen < len(self._groups[one]) * len(self._groups[other]):
            bar = self._rivalry.bar(self._groups[one], self._groups[other])
            if bar is not None:
                self._ties[one][other] = self._ties[other][one] = tie.barred(bar)
                return False
        rival = self._rival(one, other, tie) or self._rival(other, one, tie)
        if rival is not None:
            self._torn[one, other] = rival
        return rival is None

    def _rival(self, torn: str, goal: str, tie: Tie) -> str | None:
        """Return a group that fits ``torn`` about as well as ``goal`` does and is clearly another occurrence."""
        enough = tie.mean - self._scale.margin
        for rival, rivalling in self._ties[torn].items():
            if rival != goal and rivalling.bar is None and rivalling.mean >= enough and self._differ(goal, rival):
                return rival
        return None

    def _differ(self, one: str, other: str) -> bool:
        tie = self._ties[one].get(other)
        if tie is not None:
            return tie.bar is not None or tie.mean < self._scale.doubtful
        return self._rivalry.bar(self._groups[one], self._groups[other]) is not None

    def _join(self, one: str, other: str) -> Iterator[_Entry]:
        """Put ``other`` into ``one`` (the smaller name) and yield the new entries."""
        self._groups[one].extend(self._groups.pop(other))
        gone = self._ties.pop(other)
        del gone[one], self._ties[one][other]
        for third, tie in gone.items():
            del self._ties[third][other]
            known = self._ties[one].get(third)
            self._ties[one][third] = self._ties[third][one] = tie if known is None else known.plus(tie)
        for third, tie in self._ties[one].items():
            entry = self._entry(one, third, tie)
            if entry is not None:
                yield entry

    def _doubt(self, one: str, other: str, tie: Tie) -> Doubt | None:
        why = self._why(one, other, tie)
        if why is None:
            return None
        best = tie.best
        return Doubt(one=best.one, other=best.other, score=best.score, why=why, reasons=best.reasons)

    def _why(self, one: str, other: str, tie: Tie) -> str | None:
        if tie.best.forbidden or tie.bar is not None:
            return None
        rival = self._torn.get((one, other))
        if rival is not None:
            return f"{self._members[rival][0]} fits as well and is another occurrence"
        if tie.mean < self._scale.doubtful:
            return None
        sure = math.floor(100 * probability(tie.mean)) / 100
        return f"{sure:.2f} on average, one from {self._scale.link} on"
