"""Does a series go up or down? Kendall's S, its chance, and the median slope.

The numbers are those of ``scipy.stats`` (a test compares them), reckoned here because importing that takes longer than
measuring a relation.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import erfc

Floats = NDArray[np.float64]
EXACT_UP_TO = 33
"""Longest series without ties for which all orders are counted; from there on the normal law is as good."""


def score(values: Floats) -> int:
    """Return Kendall's S: pairs in which the later value is higher, less pairs in which it is lower."""
    return int(np.triu(np.sign(values[None, :] - values[:, None]), 1).sum())


def chance(values: Floats) -> float:
    """Return the share of orders of the values whose S is at least as far from zero (two-sided p).

    Exact for up to 33 different values; with ties or more values by the normal law, with the variance
    (n(n-1)(2n+5) - sum of t(t-1)(2t+5) over groups of t equal values) / 18. Kendall 1975, Rank Correlation Methods.

    >>> round(chance(np.array([1.0, 2.0, 3.0, 4.0, 5.0])), 4)
    0.0167
    """
    size, _, ties = len(values), *np.unique(values, return_counts=True)
    if len(ties) < 2:
        return 1.0
    found = abs(score(values))
    if len(ties) == size <= EXACT_UP_TO:
        return _exact(size, found)
    variance = _spread(size) - sum(map(_spread, ties.tolist()))
    return float(erfc(found / np.sqrt(variance * 2)))


def median_slope(times: Floats, values: Floats) -> float:
    """Return the median of the slopes of all pairs (Theil 1950; Sen 1968). At least two times, all different."""
    later, earlier = np.triu_indices(len(values), 1)[::-1]
    return float(np.median((values[later] - values[earlier]) / (times[later] - times[earlier])))


def _spread(size: int) -> float:
    return size * (size - 1) * (2 * size + 5) / 18


def _exact(size: int, found: int) -> float:
    """Count the orders of ``size`` values by their number of descents between pairs, one more value at a time."""
    orders = np.ones(1)
    for number in range(2, size + 1):
        orders = np.convolve(orders, np.full(number, 1 / number))
    pairs = size * (size - 1) // 2
    return float(min(1.0, 2 * orders[: (pairs - found) // 2 + 1].sum())) if found else 1.0
