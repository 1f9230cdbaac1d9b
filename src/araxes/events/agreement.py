"""How far coders agree beyond chance: Krippendorff's alpha, for one field or for each."""

import datetime
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

V = TypeVar("V", bound=Hashable)
Distance = Callable[[V, V], float]
Coding = Mapping[str, Mapping[str, Hashable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAgreement:
    """Agreement on one field: ``alpha`` (``None`` where it is not defined), and what it was computed from.

    ``units`` were valued by at least two coders, with ``values`` in all; ``same`` of the units have one value only.
    """

    field: str
    alpha: float | None
    units: int
    values: int
    same: int


def nominal(one: Hashable, other: Hashable) -> float:
    """The distance of names: 0 between equal ones, 1 between any others."""
    return float(one != other)


def days(one: datetime.date, other: datetime.date) -> float:
    """The distance of days: the square of the days between (the interval metric)."""
    return float((one - other).days ** 2)


def squares(one: float, other: float) -> float:
    """The distance of numbers: the square of their difference (the interval metric)."""
    return float((one - other) ** 2)


def alpha(units: Iterable[Sequence[V | None]], *, distance: Distance[V] = nominal) -> float | None:
    """Return Krippendorff's alpha, 1 for perfect agreement, 0 for chance, below for systematic disagreement.

    Each unit is what the coders gave it, ``None`` where one gave nothing; a unit with fewer than two
    values does not count.

        alpha = 1 - Do / De
        Do = 1/n  sum over units u of  sum over pairs of values in u of  distance / (m_u - 1)
        De = 1/(n (n - 1))  sum over pairs of all n values of  distance

    ``None`` where it is not defined: nothing was valued twice, or all values are the same, so that coders could not
    have disagreed. Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania,
    2011; "Content Analysis", 4th ed. 2018, chapter 12.

    >>> ratings = [("a", "a"), ("b", "b"), ("a", "b"), ("b", None)]
    >>> round(alpha(ratings), 3)  # Do = 2/6, De = 2*3*3/30
    0.444
    """
    valued = [counts for unit in units if (counts := _counts(unit)).total() > 1]
    every: Counter[V] = Counter()
    for unit in valued:
        every.update(unit)
    observed = sum(_pairs(unit, distance) / (unit.total() - 1) for unit in valued)
    expected = _pairs(every, distance) / (every.total() - 1) if valued else 0.0
    return 1 - observed / expected if expected else None


def agreement(
    codings: Mapping[str, Coding], *, distances: Mapping[str, Distance[Any]] | None = None
) -> tuple[FieldAgreement, ...]:
    """Return the agreement of several coders on every field, in alphabetical order.

    ``codings`` gives per coder, per unit (an event), per field a value; a unit, a field or a value (``None``) that a
    coder did not give is missing. Tuples are values like others: they agree when they are equal. ``distances`` are
    those of fields that are no names, `days` for dates.
    """
    metrics = distances or {}
    fields = sorted({field for coding in codings.values() for values in coding.values() for field in values})
    names = sorted({unit for coding in codings.values() for unit in coding})
    return tuple(
        _of_field(
            field,
            [[coding.get(name, {}).get(field) for coding in codings.values()] for name in names],
            metrics.get(field, nominal),
        )
        for field in fields
    )


def _of_field(field: str, units: Sequence[Sequence[Hashable | None]], distance: Distance[Any]) -> FieldAgreement:
    valued = [unit for unit in map(_counts, units) if unit.total() > 1]
    return FieldAgreement(
        field=field,
        alpha=alpha(units, distance=distance),
        units=len(valued),
        values=sum(unit.total() for unit in valued),
        same=sum(len(unit) == 1 for unit in valued),
    )


def _counts(unit: Sequence[V | None]) -> Counter[V]:
    return Counter(value for value in unit if value is not None)


def _pairs(values: Counter[V], distance: Distance[V]) -> float:
    """Sum the distance over all ordered pairs of values."""
    return sum(
        count * other * distance(one, two)
        for one, count in values.items()
        for two, other in values.items()
        if one != two
    )
