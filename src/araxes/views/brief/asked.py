"""The question that a brief answers."""

import datetime
from dataclasses import dataclass

from araxes.events.act import Act
from araxes.patterns.rivalries import DeclaredRivalry
from araxes.values.dates import PartialDate

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Two states, a stretch of time (open where ``None``), rivalries, and how long lists may be.

    ``within`` is the number of days that count as close; ``most`` the number of entries of the longest list, the
    shorter ones have a part of it.
    """

    sides: Pair
    since: PartialDate | None = None
    until: PartialDate | None = None
    rivalries: tuple[DeclaredRivalry, ...] = ()
    within: int = 7
    most: int = 40

    @property
    def first(self) -> datetime.date | None:
        """The first day asked for."""
        return self.since.first if self.since else None

    @property
    def last(self) -> datetime.date | None:
        """The last day asked for."""
        return self.until.last if self.until else None

    @property
    def parties(self) -> tuple[str, ...]:
        """The two states, and after them the rivals that were named."""
        return tuple(dict.fromkeys((*self.sides, *(code for one in self.rivalries for code in one.sides))))

    @property
    def some(self) -> int:
        """The length of the shorter lists."""
        return max(3, self.most // 4)

    def holds(self, first: datetime.date | None, last: datetime.date | None) -> bool:
        """Tell whether days that something may lie on touch the stretch; what has no date does not."""
        if first is None:
            return False
        return (self.first is None or (last or first) >= self.first) and (self.last is None or first <= self.last)

    def of_both(self, act: Act) -> bool:
        """Tell whether both states, or parts of them, take part in an act."""
        return set(self.sides) <= {code.partition("-")[0] for code in act.parties}
