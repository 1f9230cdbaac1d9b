"""Event coincidence: how often one series of days is followed by another within a few days.

Source: J. F. Donges, C.-F. Schleussner, J. F. Siegmund and R. V. Donner (2016), "Event coincidence analysis for
quantifying statistical interrelationships between event time series", European Physical Journal Special Topics 225,
471-487, equations 1-4. With their lag *tau* and tolerance *dT*, our window runs from *tau* to *tau + dT* days.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from araxes.errors import BadOption
from araxes.patterns.periods import Days

Flags = NDArray[np.bool_]
_CELLS = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From ``first`` to ``last`` days after, both included. By default the day itself is out: the order is unknown.

    Raises `BadOption` when it is empty.
    """

    first: int = 1
    last: int = 7

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadOption(f"a window from {self.first} to {self.last} days holds no day; give --within 1 or more")

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """``hits`` of ``n``."""

    hits: int
    n: int

    @property
    def rate(self) -> float | None:
        """``hits / n``, 0 to 1; ``None`` when there is nothing to count."""
        return self.hits / self.n if self.n else None


def followed(after: Days, does: Days, window: Window) -> Flags:
    """Tell for each day of ``after`` whether a day of ``does`` lies in the window after it.

    Both are sorted ordinals. The mean of the flags is the *trigger coincidence rate* when ``after`` is thought to
    trigger ``does``.

    >>> followed(np.array([10, 20, 30]), np.array([12, 30, 39]), Window(first=1, last=7))
    array([ True, False, False])
    """
    low = np.searchsorted(does, after + window.first, side="left")
    high = np.searchsorted(does, after + window.last, side="right")
    return high > low


def preceded(does: Days, after: Days, window: Window) -> Flags:
    """Tell for each day of ``does`` whether a day of ``after`` lies in the window before it: the precursor side.

    >>> preceded(np.array([12, 30, 39]), np.array([10, 20, 30]), Window(first=1, last=10))
    array([ True,  True,  True])
    """
    low = np.searchsorted(after, does - window.last, side="left")
    high = np.searchsorted(after, does - window.first, side="right")
    return high > low


def trigger(after: Days, does: Days, *, window: Window, bounds: tuple[int, int]) -> Share:
    """Count the days of ``after`` that ``does`` follows; days whose window leaves ``bounds`` are not counted."""
    seen = watched(after, window, bounds)
    return Share(hits=int(followed(seen, does, window).sum()), n=len(seen))


def precursor(after: Days, does: Days, *, window: Window, bounds: tuple[int, int]) -> Share:
    """Count the days of ``does`` that ``after`` precedes; days whose window leaves ``bounds`` are not counted."""
    backward = Window(first=-window.last, last=-window.first)
    seen = watched(does, backward, bounds)
    return Share(hits=int(preceded(seen, after, window).sum()), n=len(seen))


def watched(days: Days, window: Window, bounds: tuple[int, int]) -> Days:
    """Return the days whose whole window lies between the first and last day of the period."""
    first, last = bounds
    return days[(days + window.first >= first) & (days + window.last <= last)]


def hits_by_row(after: Days, does: Days, window: Window) -> Days:
    """Count followed days for many surrogates at once: ``after`` and ``does`` are rows of sorted days.

    Either may have a single row, which then stands against every row of the other. All rows are laid end to end on one
    axis, far enough apart that no window reaches the next, so that one binary search serves them all.
    """
    rows = max(len(after), len(does))
    step = max(1, _CELLS // max(1, after.shape[1], does.shape[1]))
    return np.concatenate(
        [_hits(_rows(after, start, step), _rows(does, start, step), window) for start in range(0, rows, step)]
    )


def _rows(days: Days, start: int, step: int) -> Days:
    return days if len(days) == 1 else days[start : start + step]


def _hits(after: Days, does: Days, window: Window) -> Days:
    rows = max(len(after), len(does))
    low = min(int(after.min()), int(does.min()))
    reach = max(int(after.max()), int(does.max())) - low + abs(window.first) + abs(window.last) + 1
    offsets = (np.arange(rows, dtype=np.int64) * 2 * reach)[:, None]
    line, asked = (does - low + offsets).ravel(), after - low + offsets
    first = np.searchsorted(line, asked + window.first, side="left")
    last = np.searchsorted(line, asked + window.last, side="right")
    return np.asarray((last > first).sum(axis=1), dtype=np.int64)
