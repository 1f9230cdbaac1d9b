"""Layers four to six: times made of times; parts of times; ranges."""

from dataclasses import replace

from araxes.mentions.times.grammar import Found, Make, Rule
from araxes.mentions.times.meanings import (
    PUBLICATION,
    STORY,
    Calendar,
    Clock,
    DayPart,
    Edge,
    Meaning,
    Nth,
    Offset,
    Range,
    Shift,
)


def _with_weekday(found: Found) -> Meaning | None:
    when, weekday = found["when"], found["weekday"]
    return replace(when, weekday=weekday.weekday) if isinstance(when, Calendar) and when.day else None


def _within(found: Found) -> Meaning | None:
    """ "January 14 of this year", "last year's third quarter", "Monday last week"."""
    inner, outer = found["inner"], found["outer"]
    if not isinstance(inner, Calendar) or inner.year is not None:
        return None
    if isinstance(outer, Calendar) and outer.unit == "year":
        return replace(inner, year=outer.year)
    if not isinstance(outer, Shift) or outer.unit not in ("Y", "W", "M"):
        return None
    return replace(inner, of=outer) if (outer.unit == "W") == bool(inner.weekday and not inner.day) else None


def _day_part(found: Found) -> Meaning | None:
    day = found["day"]
    if (isinstance(day, Shift) and day.unit != "D") or (isinstance(day, Calendar) and day.unit != "day"):
        return None
    part = found["part"]
    return DayPart(part=part.part if isinstance(part, DayPart) else part, day=day)


def _clock_day(found: Found) -> Meaning | None:
    clock: Clock = found["clock"]
    day = found["day"]
    if (isinstance(day, Shift) and day.unit != "D") or (isinstance(day, Calendar) and day.unit != "day"):
        return None
    return replace(clock, day=day.day if isinstance(day, DayPart) else day)


def _clock_part(found: Found) -> Meaning | None:
    clock: Clock = found["clock"]
    hour = clock.hour + 12 if found["part"] in ("AF", "EV") and clock.hour < 12 else clock.hour
    return replace(clock, hour=hour)


def _clock(found: Found) -> Clock:
    clock: Clock = found["clock"]
    return clock


def _nth(found: Found) -> Nth:
    return Nth(unit=found["unit"], number=int(found["which"]), of=found["when"])


def _last_of(found: Found) -> Nth:
    return Nth(unit=found["unit"], number=-1, of=found["when"])


def _week_of(found: Found) -> Nth:
    return Nth(unit=found["unit"], number=0, of=found["when"])


def _offset(sign: int) -> Make:
    def make(found: Found) -> Meaning:
        anchored = found["anchored"]
        length = getattr(anchored, "length", anchored)
        amount = None if length.amount is None else sign * length.amount
        return Offset(unit=length.unit, amount=amount, of=found["when"])

    return make


def _same(found: Found) -> Meaning:
    meaning: Meaning = found["when"]
    return meaning


def _edge(part: str) -> Make:
    return lambda found: Edge(part=part, of=found["when"])


def _edge_of_unit(part: str) -> Make:
    return lambda found: Edge(part=part, of=Shift(unit=found["unit"], amount=0, base=PUBLICATION))


def _story_unit(found: Found) -> Shift | None:
    return Shift(unit=found["unit"], amount=0, base=STORY) if found["unit"] in ("D", "W", "M", "Y") else None


def _same_kind(found: Found) -> Meaning | None:
    first, last = found["first"], found["last"]
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)) or first.unit != last.unit:
        return None
    return Range(first=first, last=last)


def _open(found: Found) -> Range:
    return Range(first=found["when"], last=None)


def _rule(name: str, pattern: str, make: Make, *kinds: str) -> Rule:
    return Rule(name=name, pattern=pattern, gives=("WHEN", *(kinds or ("REL",))), make=make)


_INNER = "inner=MONTHDATE/DAYDATE/SEASONDATE/QUARTERDATE/HALFDATE/HOLIDATE/WEEKDATE"
_DAYS = "day=WEEKDATE/DAYDATE/DEICDATE/HOLIDATE/REL"
_LINK = "( DASH | HYPHEN | through | thru )"

COMPOUNDS = (
    _rule("weekday, date", "weekday=WEEKDATE COMMA? the? when=DAYDATE", _with_weekday, "DAYDATE"),
    _rule("date, weekday", "when=DAYDATE COMMA? weekday=WEEKDATE", _with_weekday, "DAYDATE"),
    _rule("date (weekday)", "when=DAYDATE OPEN weekday=WEEKDATE CLOSE", _with_weekday, "DAYDATE"),
    _rule("within", f"{_INNER} ( of | in | COMMA )? outer=REL", _within, "DAYDATE"),
    _rule("within, possessive", f"outer=REL/YEARDATE POSS? fiscal? {_INNER}", _within, "DAYDATE"),
    _rule("nth of", "the? which=ORD unit=UNIT of when=WHEN", _nth),
    _rule("last of", "the? ( last | final ) unit=UNIT of when=WHEN", _last_of),
    _rule("week of", "the unit=UNIT of when=DAYDATE", _week_of),
    _rule("weekend of", "the weekend of when=DAYDATE", lambda f: Nth(unit="WE", number=0, of=f["when"])),
    _rule("day part", f"{_DAYS} ( at | in the | EARLY )? part=PART/BAREPART", _day_part, "PARTDATE"),
    _rule(
        "day part, reversed",
        "( the | EARLY )? part=PART ( of | on ) day=WEEKDATE/DAYDATE/HOLIDATE",
        _day_part,
        "PARTDATE",
    ),
    _rule("clock on day", f"clock=CLOCK/HMCLOCK COMMA? ( on | of )? {_DAYS}", _clock_day, "CLOCK"),
    _rule("day at clock", f"{_DAYS} COMMA? ( at | around | about )? clock=CLOCK/HMCLOCK", _clock_day, "CLOCK"),
    _rule("part at clock", "day=PARTDATE COMMA? at? clock=CLOCK/HMCLOCK", _clock_day, "CLOCK"),
    _rule("clock in the part", "clock=CLOCK/HMCLOCK in the part=PART", _clock_part, "CLOCK"),
    _rule("clock alone", "at/by/around/until/from/about/before/after/since/to/and < clock=HMCLOCK", _clock, "CLOCK"),
    _rule("length before date", "anchored=ANCHORED ( before | prior to ) when=WHEN !> POSS", _offset(-1)),
    _rule("length after date", "anchored=ANCHORED ( after | following ) when=WHEN !> POSS", _offset(1)),
    _rule("length from date", "anchored=LENGTH/ALENGTH from when=WHEN", _offset(1)),
    _rule(
        "day before, short",
        "unit=UNIT before when=WHEN !> POSS",
        lambda f: Offset(unit=f["unit"], amount=-1, of=f["when"]),
    ),
)

_EARLY, _LATE = "( early | EARLY )", "( late | LATE )"

EDGES = (
    _rule("early", "the? very? early HYPHEN? ( in | on )? the? when=WHEN", _edge("START")),
    _rule("mid", "the? MID HYPHEN? of? when=WHEN", _edge("MID")),
    _rule("late", "the? late HYPHEN? ( in | on )? the? when=WHEN", _edge("END")),
    _rule("beginning of", "the? very? EARLY of when=WHEN", _edge("START")),
    _rule("end of", "the? very? ( LATE | last half | second half | latter half ) of when=WHEN", _edge("END")),
    _rule("first half of", "the first half of when=WHEN", _edge("START")),
    _rule("mid part", "MID HYPHEN? part=PART", lambda f: DayPart(part=f["part"], day=Shift(unit="D", amount=0))),
    Rule(name="in the unit", pattern="in < the unit=UNIT > OTHER/COMMA", gives=("WHEN", "REL"), make=_story_unit),
    _rule("early this unit", "( early | late | earlier | later ) in the unit=UNIT", _edge_of_unit("START")),
    _rule("earlier", "( earlier | later ) ( in | on )? when=WHEN", _same),
)

RANGES = (
    _rule("dash", f"first=WHEN {_LINK} last=WHEN", _same_kind, "RANGE"),
    _rule("months", "first=MONTHDATE ( SLASH | and ) last=MONTHDATE", _same_kind, "RANGE"),
    _rule(
        "and later",
        "when=WHEN COMMA? ( and | or )"
        " ( subsequently | since | after | afterwards | thereafter | later | beyond | onwards | onward )",
        _open,
        "RANGE",
    ),
    _rule("onwards", "when=WHEN ( onwards | onward )", _open, "RANGE"),
    _rule("since", "since < when=WHEN", _open, "RANGE"),
)
