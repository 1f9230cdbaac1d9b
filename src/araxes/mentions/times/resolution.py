"""From what an expression means to a calendar time, with the rule that led there."""

import datetime
from dataclasses import replace

from araxes.mentions.times import stretches
from araxes.mentions.times.calendars import resolve_calendar, within
from araxes.mentions.times.durations import CLOCK_UNITS, duration_value, whole_units
from araxes.mentions.times.meanings import (
    PUBLICATION,
    Anchored,
    Calendar,
    Clock,
    DayPart,
    Edge,
    Fixed,
    Length,
    Meaning,
    Nth,
    Offset,
    Range,
    Shift,
)
from araxes.mentions.times.setting import Resolved, Setting
from araxes.mentions.times.stretches import Stretch
from araxes.values.dates import Interval

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
_NAMES = {"s": "second", "m": "minute", "h": "hour", "D": "day", "N": "night", "W": "week", "FN": "fortnight"}
_NAMES |= {"WE": "weekend", "M": "month", "Q": "quarter", "H": "half-year", "Y": "year", "E": "decade"}
_NAMES |= {"C": "century", "L": "millennium"}
_PARTS = {"START": "the early part of", "MID": "the middle of", "END": "the late part of"}


def resolve(meaning: Meaning, setting: Setting) -> Resolved:
    """Resolve a meaning; what cannot be resolved keeps an open value (``XXXX-04-09``) and no interval."""
    try:
        return _resolve(meaning, setting)
    except (OverflowError, ValueError):
        return Resolved(type="DATE", value="XXXX", rule="outside the calendar")


def _resolve(meaning: Meaning, setting: Setting) -> Resolved:  # noqa: PLR0911 - one return a kind of meaning
    match meaning:
        case Calendar(of=None):
            return resolve_calendar(meaning, setting)
        case Calendar():
            return _contained(meaning, setting)
        case Shift():
            return _shift(meaning, setting)
        case Nth():
            return _nth(meaning, setting)
        case Length():
            return _length(meaning)
        case Fixed():
            return Resolved(type=meaning.type, value=meaning.value, rule=meaning.rule)
        case Edge():
            return _edge(meaning, setting)
        case Range():
            return _range(meaning, setting)
        case Clock():
            return _clock(meaning, setting)
        case DayPart():
            return _day_part(meaning, setting)
        case Offset():
            return _offset(meaning, setting)
        case Anchored():
            return _anchored(meaning)


def _contained(meaning: Calendar, setting: Setting) -> Resolved:
    outer = resolve(meaning.of, setting) if meaning.of is not None else None
    if outer is None or outer.stretch is None:
        return resolve_calendar(replace(meaning, of=None), replace(setting, published=None, context=None))
    return within(meaning, outer.stretch, outer.rule)


def _found(stretch: Stretch, rule: str) -> Resolved:
    return Resolved(
        type="DATE",
        value=stretch.value,
        rule=rule,
        interval=stretch.interval,
        precision=stretch.precision,
        stretch=stretch,
    )


def _unknown(unit: str, why: str) -> Resolved:
    return Resolved(type="DATE", value=_UNKNOWN.get(unit, "XXXX"), rule=why)


def _shift(meaning: Shift, setting: Setting) -> Resolved:
    if meaning.amount is None:
        return _uncounted(meaning, setting)
    amount, unit = (
        whole_units(meaning.amount, meaning.unit) if meaning.counted else (round(meaning.amount), meaning.unit)
    )
    if unit in CLOCK_UNITS:
        return _hours(meaning, setting)
    if meaning.counted and unit == "Q" and amount == 0:
        return _the_quarter(setting)
    if meaning.counted and unit == "Y" and abs(amount) == 1 and setting.quarter is not None:
        moved = stretches.move(setting.quarter.first.first, "Y", amount)
        return _found(
            stretches.covering(moved, "Q"), f"the same quarter, {_counted(unit, amount)} {setting.quarter.value}"
        )
    found = setting.reference(meaning.base, unit)
    if found is None:
        return _unknown(unit, f"{_counted(unit, amount)} a date that the document does not give")
    day, name = found
    moved = stretches.move(day, unit, amount)
    counted = _found(stretches.covering(moved, unit), f"{_counted(unit, amount)} {name}")
    exact = meaning.counted and unit == "W" and meaning.base != PUBLICATION and setting.dated_to_the_day
    return _to_the_day(counted, moved) if exact else counted


def _to_the_day(week: Resolved, day: datetime.date) -> Resolved:
    """ "A week earlier", told of a day, is a day; TIMEX3 still writes the week."""
    stretch = stretches.day(day)
    return replace(week, interval=stretch.interval, precision=stretch.precision)


def _the_quarter(setting: Setting) -> Resolved:
    """The quarter spoken of; reports that name none speak of the last one completed."""
    if setting.quarter is not None:
        return _found(setting.quarter, f"the quarter spoken of before ({setting.quarter.value})")
    if setting.published is None:
        return _unknown("Q", "a quarter that the document does not name")
    day = stretches.move(setting.published.first, "Q", -1)
    return _found(stretches.covering(day, "Q"), f"the last quarter completed before {setting.published}")


def _uncounted(meaning: Shift, setting: Setting) -> Resolved:
    why = "an uncounted distance in time, no calendar date"
    if meaning.base != PUBLICATION and meaning.unit in CLOCK_UNITS:
        return _hours(meaning, setting)
    if meaning.base != PUBLICATION:
        return _unknown(meaning.unit, why)
    return Resolved(type="DATE", value="FUTURE_REF" if meaning.ahead else "PAST_REF", rule=why)


def _counted(unit: str, amount: int) -> str:
    name = _NAMES.get(unit, unit)
    if amount == 0:
        return f"the {name} of"
    plural = "" if abs(amount) == 1 else "s"
    return f"{abs(amount)} {name}{plural} {'after' if amount > 0 else 'before'}"


def _hours(meaning: Shift, setting: Setting) -> Resolved:
    found = setting.reference(meaning.base, "D")
    if found is None:
        return Resolved(
            type="TIME", value="XXXX-XX-XXTXX:XX", rule="hours from a moment that the document does not give"
        )
    day, name = found
    stretch = stretches.day(day)
    return replace(_found(stretch, f"hours from {name}: that day"), type="TIME", value=f"{stretch.value}TXX:XX")


def _nth(meaning: Nth, setting: Setting) -> Resolved:
    outer = resolve(meaning.of, setting)
    if outer.stretch is None:
        return replace(outer, rule=f"part of an open time: {outer.rule}")
    start, end = outer.stretch.first.first, outer.stretch.last.last
    number, unit = meaning.number, meaning.unit
    if unit not in ("D", "W", "WE", "M", "Q", "Y", "E"):
        return outer
    day = end if number < 0 else start if number == 0 else _nth_start(start, unit, number)
    if not start <= day <= end:
        return outer
    which = "last" if number < 0 else "one with" if number == 0 else f"number {number} in"
    return _found(stretches.covering(day, unit), f"the {_NAMES[unit]} {which} {outer.value}: {outer.rule}")


def _nth_start(start: datetime.date, unit: str, number: int) -> datetime.date:
    if unit == "WE":
        start += datetime.timedelta(days=(6 - start.isoweekday()) % 7)
    return stretches.move(start, unit, number - 1)


def _length(meaning: Length) -> Resolved:
    return Resolved(type="DURATION", value=duration_value(meaning.amount, meaning.unit), rule="a length of time")


def _edge(meaning: Edge, setting: Setting) -> Resolved:
    whole = resolve(meaning.of, setting)
    return replace(whole, rule=f"{_PARTS[meaning.part]} the time: {whole.rule}")


def _range(meaning: Range, setting: Setting) -> Resolved:
    if meaning.last is None:
        return _open_range(resolve(meaning.first, setting))
    first_meaning, last_meaning = _lend_year(meaning.first, meaning.last)
    first = resolve(first_meaning, setting)
    after = replace(setting, context=first.stretch, close=True) if first.stretch is not None else setting
    last = resolve(last_meaning, after)
    if first.interval is None or last.interval is None:
        return first if meaning.spoken else replace(first, value=f"{first.value}/{last.value}", interval=None)
    return _joined(first, last, meaning)


def _joined(first: Resolved, last: Resolved, meaning: Range) -> Resolved:
    start = first.interval.start if first.interval else None
    end = last.interval.end if last.interval else None
    if start is None or end is None or end.last < start.first:
        return first
    how = "both days" if meaning.listed else "from the first to the second"
    return Resolved(
        type="DATE",
        value=first.value if meaning.spoken else f"{first.value}/{last.value}",
        rule=f"{how}; {first.rule}; {last.rule}" if first.rule != last.rule else f"{how}; {first.rule}",
        interval=Interval(start=start, end=end),
        precision=first.precision,
        stretch=first.stretch,
        dated=first.dated or last.dated,
    )


def _lend_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """ "28 April to 3 May 2025": the year stands once; over New Year the first is a year earlier."""
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)) or first.order is not None:
        return first, last
    if first.year is None and first.of is None and last.year is not None and first.month and last.month:
        return replace(first, year=last.year - (first.month > last.month)), last
    return first, last


def _open_range(first: Resolved) -> Resolved:
    if first.interval is None:
        return first
    return replace(first, interval=Interval(start=first.interval.start, end=None), rule=f"{first.rule}; open end")


def _day_of(day: Meaning | None, setting: Setting) -> Resolved:
    return resolve(day if day is not None else Shift(unit="D", amount=0, base="story"), setting)


def _clock(meaning: Clock, setting: Setting) -> Resolved:
    day = _day_of(meaning.day, setting)
    minute = "00" if meaning.minute is None else f"{meaning.minute:02d}"
    second = "" if meaning.second is None else f":{meaning.second:02d}"
    zone = f" ({meaning.zone})" if meaning.zone else ""
    value = f"{day.value}T{meaning.hour:02d}:{minute}{second}"
    return replace(day, type="TIME", value=value, rule=f"time of day{zone}; {day.rule}")


def _day_part(meaning: DayPart, setting: Setting) -> Resolved:
    day = _day_of(meaning.day, setting)
    return replace(day, type="TIME", value=f"{day.value}T{meaning.part}", rule=f"part of the day; {day.rule}")


def _offset(meaning: Offset, setting: Setting) -> Resolved:
    origin = resolve(meaning.of, setting)
    return resolve_from(meaning, origin, f"{origin.value}: {origin.rule}")


def resolve_from(meaning: Offset, origin: Resolved, name: str) -> Resolved:
    """Count from a resolved time; ``name`` says in the rule what it is."""
    if origin.stretch is None or meaning.amount is None:
        return Resolved(type="DATE", value="XXXX-XX-XX", rule=f"counted from an open time: {origin.rule}")
    amount, unit = whole_units(meaning.amount, meaning.unit)
    start = origin.stretch.first.first if amount < 0 else origin.stretch.last.last
    unit = unit if unit in stretches.PRECISIONS or unit == "N" else "D"
    moved = stretches.move(start, unit, amount)
    shown = "D" if unit in ("W", "FN") and origin.stretch.unit == "D" else unit
    return _found(stretches.covering(moved, shown), f"{_counted(unit, amount)} {name}")


def _anchored(meaning: Anchored) -> Resolved:
    length = duration_value(meaning.length.amount, meaning.length.unit)
    rule = f"{length} {meaning.word} an event whose date the document has not given before"
    return Resolved(type="DURATION", value=length, rule=rule)
