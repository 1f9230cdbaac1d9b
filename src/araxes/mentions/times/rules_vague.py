"""Layer three: repeated time, and references to past, present and future."""

from araxes.mentions.times.durations import duration_value
from araxes.mentions.times.grammar import Found, Make, Rule
from araxes.mentions.times.meanings import Calendar, Fixed

_ORDER_REFERENCES = {1: "FUTURE_REF", -1: "PAST_REF", 0: "PRESENT_REF"}


def _set(value: str) -> Fixed:
    return Fixed(type="SET", value=value, rule="repeated time")


def _reference(value: str) -> Fixed:
    which = value.removesuffix("_REF").lower()
    return Fixed(type="DATE", value=value, rule=f"the {which}, without a calendar date")


def _always(value: str) -> Make:
    meaning = _reference(value)
    return lambda _: meaning


def _every(found: Found) -> Fixed:
    return _set(duration_value(1, found["unit"]))


def _every_counted(found: Found) -> Fixed:
    return _set(duration_value(found["amount"], found["unit"]))


def _every_calendar(found: Found) -> Fixed | None:
    when = found["when"]
    if not isinstance(when, Calendar):
        return None
    if when.weekday:
        return _set(f"XXXX-WXX-{when.weekday}")
    if when.day and when.month:
        return _set(f"XXXX-{when.month:02d}-{when.day:02d}")
    if when.month:
        return _set(f"XXXX-{when.month:02d}")
    return None


def _a_unit(found: Found) -> Fixed | None:
    length = found["length"]
    return None if length.unit == "Q" else _set(duration_value(1, length.unit))


def _reference_word(found: Found) -> Fixed:
    return _reference(found["ref"])


def _the_future(found: Found) -> Fixed | None:
    """ "the past" needs its article: "past" alone is a preposition or an adjective."""
    return _reference(found["ref"]) if len(found.body) > 1 or found["ref"] == "FUTURE_REF" else None


def _ordered_units(found: Found) -> Fixed:
    return _reference(_ORDER_REFERENCES[found["order"][0]])


def _rule(name: str, pattern: str, make: Make) -> Rule:
    return Rule(name=name, pattern=pattern, gives=("SET",), make=make)


def _vague(name: str, pattern: str, make: Make) -> Rule:
    return Rule(name=name, pattern=pattern, gives=("REFERENCE",), make=make)


SETS = (
    _rule("every unit", "( every | each ) other? unit=UNIT", _every),
    _rule("every counted", "every amount=NUM/ORD unit=UNIT/UNITS", _every_counted),
    _rule("every calendar", "( every | each ) when=WHEN", _every_calendar),
    _rule("every season", "( every | each ) season=SEASON", lambda f: _set(f"XXXX-{f['season']}")),
    _rule("every part", "( every | each ) part=PART", lambda f: _set(f"XXXX-XX-XXT{f['part']}")),
    _rule("times a unit", "( per | once | twice | times ) ( a | an )? unit=UNIT", _every),
    _rule("times a length", "( once | twice | times ) length=ALENGTH", _a_unit),
    _rule("count a unit", "NUM/OTHER WORD/CAP < length=ALENGTH", _a_unit),
    _rule("money a unit", "OTHER < length=ALENGTH", _a_unit),
    _rule("weekdays", "day=WEEKDAYS", lambda f: _set(f"XXXX-WXX-{f['day']}")),
    _rule("parts", "in < the? part=PARTS", lambda f: _set(f"XXXX-XX-XXT{f['part']}")),
    _rule("set word", "set=SETWORD", lambda f: _set(f["set"])),
)

REFERENCES = (
    _vague("recent units", "REFADJ BARE/UNITS", _always("PAST_REF")),
    _vague("ordered units", "the? order=ORDER BARE", _ordered_units),
    _vague("units ahead", "the BARE ahead", _always("FUTURE_REF")),
    _vague("reference word", "right? ref=REF", _reference_word),
    _vague("reference adjective", "ref=REFADJ !> BARE/UNIT/UNITS/account/affairs", _reference_word),
    _vague(
        "the future",
        "( the | in )? ( near | distant | foreseeable | immediate )? ref=REFNOUN"
        " !> UNIT/UNITS/NUM/BARE/LENGTH/midnight",
        _the_future,
    ),
    _vague("at present", "( at present | these days | at the moment | for the moment )", _always("PRESENT_REF")),
    _vague("at that time", "at < ( the | that ) time > OTHER/COMMA", _always("PAST_REF")),
    _vague("term", "the ( near | short | long | medium | longer ) term", _always("FUTURE_REF")),
)

VAGUE_TIMES = (*SETS, *REFERENCES)
