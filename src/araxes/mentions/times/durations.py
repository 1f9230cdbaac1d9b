"""Lengths of time: their TIMEX3 value, and how they count in units of the calendar."""

CLOCK_UNITS = frozenset({"s", "m", "h"})
_IN_YEARS = {"E": 10, "C": 100, "L": 1000}
_FINER = {"Y": ("M", 12), "Q": ("M", 3), "M": ("D", 30), "W": ("D", 7), "FN": ("D", 14), "h": ("m", 60)}
_COMPOSED = {"FN": ("W", 2), "H": ("M", 6)}


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration: ``P2D``, ``PT3H``, ``PXY`` for "several years", ``P20Y`` for two decades."""
    if amount is None:
        return f"PTX{unit.upper()}" if unit in CLOCK_UNITS else f"PX{unit}"
    if unit in _IN_YEARS:
        amount, unit = amount * _IN_YEARS[unit], "Y"
    if unit in _COMPOSED:
        amount, unit = amount * _COMPOSED[unit][1], _COMPOSED[unit][0]
    if amount % 1 and unit in ("Y", "h"):
        amount, unit = amount * _FINER[unit][1], _FINER[unit][0]
    number = f"{amount:g}" if amount % 1 else str(int(amount))
    return f"PT{number}{unit.upper()}" if unit in CLOCK_UNITS else f"P{number}{unit}"


def whole_units(amount: float, unit: str) -> tuple[int, str]:
    """Count in whole units that the calendar can move by: half a year is six months, two decades twenty years."""
    if unit in _IN_YEARS:
        amount, unit = amount * _IN_YEARS[unit], "Y"
    if amount % 1 and unit in _FINER and unit != "h":
        amount, unit = amount * _FINER[unit][1], _FINER[unit][0]
    return round(amount), unit
