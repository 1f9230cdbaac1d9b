"""Acts gathered by the day on which they began: the unit that timing counts."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from araxes.events.act import Act
from araxes.patterns.periods import Days, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A day on which at least one of the acts began, the last day on which one of them went on, and their ids."""

    first: datetime.date
    last: datetime.date
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasions:
    """The occasions of a period in order of time, and the acts that could not be placed on a day.

    ``imprecise`` are the ids of acts of the period that are dated to a month or year only, ``undated`` of those without
    any date; ``outside`` counts acts outside the period.
    """

    dated: tuple[Occasion, ...]
    imprecise: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    outside: int = 0

    def days(self) -> Days:
        """Return the ordinals of the first days, sorted."""
        return np.array([occasion.first.toordinal() for occasion in self.dated], dtype=np.int64)


def occasions_of(acts: Iterable[Act], period: Period) -> Occasions:
    """Gather acts by first day; several acts that began on one day are one occasion.

    An act dated to a month or year is never given a day: it is listed apart when any of its days lie in the period.
    """
    ids: dict[datetime.date, list[str]] = {}
    ends: dict[datetime.date, datetime.date] = {}
    apart: dict[str, list[str]] = {"imprecise": [], "undated": []}
    counts: Counter[str] = Counter()
    for act in acts:
        where = _standing(act, period)
        counts[where] += 1
        if where in apart:
            apart[where].append(act.id)
        elif where == "dated" and act.first:
            ids.setdefault(act.first, []).append(act.id)
            ends[act.first] = max(ends.get(act.first, act.first), act.last or act.first)
    return Occasions(
        dated=tuple(Occasion(first=day, last=ends[day], acts=tuple(ids[day])) for day in sorted(ids)),
        imprecise=tuple(apart["imprecise"]),
        undated=tuple(apart["undated"]),
        outside=counts["outside"],
    )


def _standing(act: Act, period: Period) -> str:
    if act.first is None:
        return "undated"
    if act.precision == "day":
        return "dated" if period.holds(act.first) else "outside"
    return "imprecise" if act.first <= period.last and (act.last or act.first) >= period.first else "outside"
