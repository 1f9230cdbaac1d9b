"""The least weight of ties to frustrate, by linear and integer programming.

Choose for every tie a share f between 0 and 1, f = 1 for a frustrated tie, so that the shares of every unbalanced
cycle sum to 1 at least, and minimise the weighted sum. Solved by HiGHS with the violated cycles added round by round
(cycle cover model with lazily separated cuts: Aref, Mason & Wilson 2018 and 2020; Barahona & Mahjoub 1986). Where the
answer is whole it is exact; where it is not, the model with a 0/1 variable for each node's camp ("XOR model") is
solved by branch and bound with all cycles found so far as cuts and the busiest node's camp fixed.
"""

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, eye_array, hstack, vstack

from araxes.relations.network.camps import follow, settle
from araxes.relations.network.cycles import Cycle, uncovered
from araxes.relations.network.wiring import Floats, Integers, Wiring

_SOLVED = 0
_ROUNDING = 1e-7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cover:
    """The frustrated weight lies between ``lower`` and ``upper``; ``camps`` attain ``upper``.

    ``floors`` is for each tie a weight below which no partition that frustrates it can go; ``cycles`` are the
    unbalanced cycles met on the way.
    """

    lower: float
    upper: float
    camps: Integers
    floors: Floats
    cycles: frozenset[Cycle]

    @property
    def optimal(self) -> bool:
        """Tell whether both bounds meet."""
        return self.lower >= self.upper


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Relaxed:
    """The linear programme's answer: no ``shares`` cost less than ``bound``; ``prices`` is what raising one adds."""

    bound: float
    shares: Floats
    prices: Floats


def cover(
    wiring: Wiring, *, until: float, floor: float = 0.0, beyond: float = math.inf, cycles: Iterable[Cycle] = ()
) -> Cover:
    """Return the least frustrated weight of a connected network with its camps.

    ``until`` is the moment of `time.monotonic` at which the search stops with what it has. ``floor`` is a weight known
    not to be undercut, and ``cycles`` are unbalanced cycles known beforehand; with ``beyond`` the search stops as soon
    as the weight is known to exceed that number.
    """
    nothing = np.zeros(wiring.ties)
    camps = settle(wiring, follow(wiring, nothing))
    cuts = new = set(cycles) | uncovered(wiring, nothing)
    relaxed = _Relaxed(bound=0.0, shares=nothing, prices=nothing if cuts else nothing + math.inf)
    while new and wiring.cost(camps) > floor + wiring.tolerance:
        answer = _relax(wiring, sorted(cuts), until)
        if answer is None:
            return _cover(wiring, camps, relaxed, floor=floor, cuts=cuts)
        relaxed = answer
        camps = min(camps, settle(wiring, follow(wiring, relaxed.shares)), key=wiring.cost)
        if _lifted(relaxed.bound, wiring) > min(wiring.cost(camps) - wiring.tolerance, beyond + wiring.tolerance):
            break
        new = uncovered(wiring, relaxed.shares) - cuts
        cuts = cuts | new
    else:
        if cuts and wiring.cost(camps) > floor + wiring.tolerance:
            camps, floor = _branch(wiring, camps, floor=max(floor, relaxed.bound), cuts=cuts, until=until)
    return _cover(wiring, camps, relaxed, floor=floor, cuts=cuts)


def _cover(wiring: Wiring, camps: Integers, relaxed: _Relaxed, *, floor: float, cuts: set[Cycle]) -> Cover:
    upper, lower = wiring.cost(camps), _lifted(max(floor, relaxed.bound), wiring)
    return Cover(
        lower=upper if lower > upper - wiring.tolerance else lower,
        upper=upper,
        camps=camps,
        floors=relaxed.bound + relaxed.prices,
        cycles=frozenset(cuts),
    )


def _lifted(bound: float, wiring: Wiring) -> float:
    """Raise a bound to the next sum that the weights can have; without a common step, forgive the solver's rounding."""
    grain = wiring.grain
    return math.ceil((bound - _ROUNDING * wiring.total) / grain) * grain if grain else bound + wiring.tolerance


def _relax(wiring: Wiring, cuts: list[Cycle], until: float) -> _Relaxed | None:
    """Solve the linear programme; ``None`` when time runs out. Weights are scaled to what the solver expects."""
    left, unit = until - time.monotonic(), wiring.weights.max()
    if left <= 0:
        return None
    solved = linprog(  # type: ignore[call-overload]  # the stubs know no sparse matrix here
        wiring.weights / unit,
        A_ub=-_rows(cuts, wiring.ties),
        b_ub=-np.ones(len(cuts)),
        bounds=np.column_stack([np.zeros(wiring.ties), np.where(wiring.kept, 0.0, 1.0)]),
        options={"time_limit": left},
    )
    if solved.status != _SOLVED:
        return None
    return _Relaxed(
        bound=float(solved.fun) * unit, shares=solved.x, prices=np.maximum(solved.lower.marginals, 0) * unit
    )


def _rows(cuts: list[Cycle], ties: int) -> csr_array:
    starts = np.cumsum([0, *map(len, cuts)])
    columns = np.fromiter((tie for cut in cuts for tie in cut), dtype=np.int64, count=int(starts[-1]))
    return csr_array((np.ones(len(columns)), columns, starts), shape=(len(cuts), ties))


def _branch(wiring: Wiring, camps: Integers, *, floor: float, cuts: set[Cycle], until: float) -> tuple[Integers, float]:
    """Return the best camps and the bound that branch and bound gets to in time."""
    left, unit = until - time.monotonic(), wiring.weights.max()
    if left <= 0:
        return camps, floor
    solved = milp(
        np.concatenate([wiring.weights / unit, np.zeros(wiring.size)]),
        constraints=_constraints(wiring, sorted(cuts)),
        integrality=np.repeat([0, 1], [wiring.ties, wiring.size]),
        bounds=_bounds(wiring),
        options={"time_limit": left, "mip_rel_gap": 0.0},
    )
    if solved.x is not None:
        drawn = np.where(solved.x[wiring.ties :] > 0.5, 1, -1)
        camps = min(camps, settle(wiring, drawn), key=wiring.cost)
    if solved.status == _SOLVED:
        return camps, wiring.cost(camps)
    return camps, max(floor, (solved.mip_dual_bound or 0.0) * unit)


def _constraints(wiring: Wiring, cuts: list[Cycle]) -> LinearConstraint:
    """A positive tie of two camps is frustrated, and so is a negative one inside a camp; every cycle has one."""
    numbers, ones = np.arange(wiring.ties), np.ones(wiring.ties)
    negative = wiring.signs < 0
    at_a = csr_array((ones, (numbers, wiring.a)), shape=(wiring.ties, wiring.size))
    at_b = csr_array((np.where(negative, ones, -ones), (numbers, wiring.b)), shape=(wiring.ties, wiring.size))
    across, each = at_a + at_b, eye_array(wiring.ties)
    rows = vstack(
        [
            hstack([each, -across]),
            hstack([each, across]),
            hstack([_rows(cuts, wiring.ties), csr_array((len(cuts), wiring.size))]),
        ]
    )
    least = np.concatenate([np.where(negative, -1.0, 0.0), np.where(negative, 1.0, 0.0), np.ones(len(cuts))])
    return LinearConstraint(rows.tocsr(), least, np.inf)


def _bounds(wiring: Wiring) -> Bounds:
    """Both camps may swap names: the busiest node stands in the first."""
    low, high = np.zeros(wiring.ties + wiring.size), np.ones(wiring.ties + wiring.size)
    busiest = int(np.bincount(np.concatenate([wiring.a, wiring.b]), minlength=wiring.size).argmax())
    low[wiring.ties + busiest] = 1.0
    high[: wiring.ties][wiring.kept] = 0.0
    return Bounds(low, high)
