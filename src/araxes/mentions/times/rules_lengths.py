"""Layer two: durations and times of day."""

import math

from araxes.mentions.times.grammar import Found, Make, Rule
from araxes.mentions.times.meanings import Clock, Length


def _length(found: Found) -> Length | None:
    amount, unit = found["amount"], found["unit"]
    singular = "UNIT" in (found.piece("unit") or found.body[0]).values and amount != 1
    fraction = unit == "Q" and ("HYPHEN" in found.body[1].values or amount == 1)
    if fraction or (unit == "WE" and math.isnan(amount)):
        return None
    return Length(amount=None if math.isnan(amount) else amount, unit=unit, adjective=singular)


def _one(found: Found) -> Length | None:
    """A quarter is a fraction more often than a length of time."""
    if found["unit"] == "Q":
        return None
    return Length(amount=1, unit=found["unit"], indefinite=True)


def _one_exactly(found: Found) -> Length:
    plural = "UNITS" in found.body[0].values
    return Length(amount=None if plural else 1, unit=found["unit"], adjective=True)


def _some(found: Found) -> Length:
    return Length(amount=None, unit=found["unit"])


def _bare(found: Found) -> Length | None:
    if found["unit"] == "Q":
        return None
    return Length(amount=None, unit=found["unit"], indefinite=True)


def _half(found: Found) -> Length:
    return Length(amount=0.5, unit=found["unit"])


def _and_half(found: Found) -> Length:
    amount = found["amount"] if "amount" in found.classes else 1
    return Length(amount=amount + 0.5, unit=found["unit"])


def _clock(found: Found) -> Clock | None:
    """Hours 0-24 and minutes 0-59; a.m. and p.m. move a twelve-hour clock."""
    hour, minute, second = _reading(found)
    half = found["half"] if "half" in found.classes else None
    if half and not 1 <= hour <= 12:
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or (minute or 0) > 59:
        return None
    zone = found["zone"] if "zone" in found.classes else None
    return Clock(hour=hour, minute=minute, second=second, zone=zone or "")


def _reading(found: Found) -> tuple[int, int | None, int | None]:
    value = found["time"]
    if isinstance(value, tuple):
        return (value[0], value[1], value[2] if len(value) > 2 else None)
    return int(value), None, None


def _point(found: Found) -> Clock:
    return Clock(hour=found["time"])


def _lengths(name: str, pattern: str, kind: str, make: Make) -> Rule:
    return Rule(name=name, pattern=pattern, gives=(kind,), make=make)


_ZONE = "( OPEN? zone=ZONE CLOSE? | local time )?"

LENGTHS = (
    _lengths("amount unit", "amount=NUM HYPHEN? ( FILLER HYPHEN? )* of? unit=UNIT/UNITS", "LENGTH", _length),
    _lengths("amount unit long", "amount=NUM HYPHEN? unit=UNIT/UNITS HYPHEN? long", "LENGTH", _length),
    _lengths("age", "amount=NUM HYPHEN? unit=UNIT/UNITS ( HYPHEN? old | of age )", "AGE", _length),
    _lengths("a unit", "( a | an ) FILLER* unit=UNIT", "ALENGTH", _one),
    _lengths("a unit or two", "( a | an ) unit=UNIT or NUM", "LENGTH", _some),
    _lengths("a unit or so", "( a | an ) unit=UNIT or so", "ALENGTH", _one),
    _lengths("bare units", "unit=UNITS", "BARE", _bare),
    _lengths("units or units", "UNITS ( or | and ) unit=UNITS", "BARE", _bare),
    _lengths("unit-long", "unit=UNIT/UNITS HYPHEN? long", "LENGTH", _one_exactly),
    _lengths("unitlong", "unit=LONGWORD", "LENGTH", _one_exactly),
    _lengths("half a unit", "half ( a | an | HYPHEN ) unit=UNIT", "LENGTH", _half),
    _lengths("a half unit", "a half HYPHEN? unit=UNIT", "LENGTH", _half),
    _lengths("amount and a half units", "amount=NUM unit=UNIT/UNITS and a half", "LENGTH", _and_half),
    _lengths("a unit and a half", "( a | an ) unit=UNIT and a half", "LENGTH", _and_half),
    _lengths("clock with half", f"time=HM/HOUR half=HALF {_ZONE}", "CLOCK", _clock),
    _lengths("clock with zone", "time=HM/MILITARY/HOUR OPEN? zone=ZONE", "CLOCK", _clock),
    _lengths("clock", "time=HM", "HMCLOCK", _clock),
    _lengths("clock local", "time=HM ( local time | hours )", "CLOCK", _clock),
    _lengths("military", "time=MILITARY hours", "CLOCK", _clock),
    _lengths("o'clock", "time=HOUR/SMALL o'clock", "CLOCK", _clock),
    _lengths("point", f"time=POINT {_ZONE}", "CLOCK", _point),
)
