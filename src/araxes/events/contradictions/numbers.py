"""Figures on one thing whose ranges do not meet."""

from collections.abc import Iterator
from typing import Any

from araxes.events.contradictions.contradiction import (
    Contradiction,
    Evidence,
    exclusive,
    listed,
    sides_of,
    voice_of_remark,
)
from araxes.events.remark import Remark

# Words that make a plain number a rough one, and by how much of it.
_ROUGH = frozenset({"about", "around", "some", "roughly", "approximately", "nearly", "almost", "close to"})
_TOLERANCE = 0.1

Range = tuple[float, float]
Teller = tuple[str, tuple[str, ...]]


def conflicting_numbers(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the figures attached to the event that count the same thing and cannot all be right.

    Remarks of kind ``figure`` with ``content`` ``low``, ``high`` (``None``: open), ``unit``, and ``topic``, ``actor``
    and ``part_of`` where they are known. "About 3,000" is within a tenth of 3,000.
    """
    groups: dict[tuple[Any, ...], list[Remark]] = {}
    for remark in evidence.remarks_of("figure"):
        groups.setdefault(_counted(remark), []).append(remark)
    for remarks in groups.values():
        told = {remark.id: (_range(remark), (remark.document, remark.speakers)) for remark in remarks}
        conflicting = exclusive(told, _exclude)
        if conflicting:
            sides = sides_of((_in_words(one), voice_of_remark(one)) for one in remarks if one.id in conflicting)
            yield Contradiction(
                field="figures",
                sides=sides,
                sentence=f"The figures {listed(sides)} for the same thing do not meet.",
                event=evidence.event.id,
            )


def _counted(remark: Remark) -> tuple[Any, ...]:
    return tuple(remark.content.get(field) for field in ("topic", "unit", "actor", "part_of"))


def _exclude(one: tuple[Range, Teller], other: tuple[Range, Teller]) -> bool:
    """Tell whether two ranges do not meet; one teller who gives two numbers gives them of two things."""
    ((low, high), teller), ((least, most), second) = one, other
    return teller != second and (high < least or most < low)


def _range(remark: Remark) -> tuple[float, float]:
    low, high = remark.content.get("low"), remark.content.get("high")
    rough = _TOLERANCE if str(remark.content.get("qualifier") or "").casefold() in _ROUGH else 0.0
    return (
        float("-inf") if low is None else float(low) * (1 - rough),
        float("inf") if high is None else float(high) * (1 + rough),
    )


def _in_words(remark: Remark) -> str:
    low, high = remark.content.get("low"), remark.content.get("high")
    counted = remark.content.get("what") or remark.content.get("unit")
    numbers = _number(low) if low == high else f"{_number(low)}-{_number(high)}"
    return " ".join(filter(None, (numbers, str(counted or ""))))


def _number(value: float | None) -> str:
    return "…" if value is None else f"{value:,}"
