"""Many pairs searched: which of the findings would still stand."""

from collections.abc import Sequence

import numpy as np


def false_discovery_rates(chances: Sequence[float]) -> tuple[float, ...]:
    """Return for each p-value the smallest false discovery rate at which it would be kept ("q").

    ``q_(i) = min over j >= i of p_(j) * m / j`` for the p-values in rising order, ``m`` their number.
    Source: Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", Journal of the Royal
    Statistical Society B 57, 289-300.

    Three pairs searched: 0.01 * 3 / 1 = 0.03, 0.04 * 3 / 2 = 0.06, 0.5 * 3 / 3 = 0.5.

    >>> false_discovery_rates([0.5, 0.01, 0.04])
    (0.5, 0.03, 0.06)
    """
    values = np.asarray(chances, dtype=np.float64)
    order = np.argsort(values, kind="stable")
    scaled = values[order] * len(values) / np.arange(1, len(values) + 1)
    rates = np.empty_like(values)
    rates[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return tuple(rates.tolist())
