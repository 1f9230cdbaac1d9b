"""Layer three: times counted from the publication or from the time last spoken of."""

from dataclasses import replace

from araxes.mentions.times.durations import CLOCK_UNITS
from araxes.mentions.times.grammar import Found, Make, Rule
from araxes.mentions.times.meanings import (
    PUBLICATION,
    STORY,
    Anchored,
    Calendar,
    Clock,
    DayPart,
    Edge,
    Length,
    Meaning,
    Nth,
    Shift,
)

_SEASON_BEFORE = {
    *("in", "by", "during", "since", "until", "over", "of", "for", "throughout", "through", "into", "from", "to"),
    *("early", "late", "mid", "-", "before", "after", "that", "this", "between", "and", "every"),
}
_BARE_KINDS = {"LENGTH", "ANCHORED"}


def _counted(sign: int, base: str) -> Make:
    """Refuse "three-hour earlier": an adjective is no distance."""

    def make(found: Found) -> Meaning | None:
        length: Length = found["length"]
        if length.adjective and not length.indefinite and length.unit not in ("D", "Y", "M", "W"):
            return None
        amount = None if length.amount is None else sign * length.amount
        return Shift(unit=length.unit, amount=amount, base=base, counted=True, ahead=sign > 0)

    return make


def _days_on(found: Found) -> Shift | None:
    """Refuse "two years on,", which counts to the day of writing."""
    length: Length = found["length"]
    if length.unit not in ("D", "W") or length.amount is None:
        return None
    return Shift(unit=length.unit, amount=length.amount, base=STORY, counted=True, ahead=True)


def _day_of_month(found: Found) -> Nth | None:
    """For "on the 16th": the day of the month spoken of."""
    day = int(found["day"])
    return Nth(unit="D", number=day, of=Shift(unit="M", amount=0, base=STORY)) if day <= 31 else None


def _unit_from_story(sign: int) -> Make:
    return lambda found: Shift(unit=found["unit"], amount=sign, base=STORY, counted=True)


def _anchored(direction: int, word: str) -> Make:
    return lambda found: Anchored(length=found["length"], direction=direction, word=word)


def _unit_anchored(direction: int, word: str) -> Make:
    def make(found: Found) -> Anchored:
        return Anchored(length=Length(amount=1, unit=found["unit"]), direction=direction, word=word)

    return make


def _eve(_: Found) -> Anchored:
    return Anchored(length=Length(amount=1, unit="D"), direction=-1, word="on the eve of")


def _ordered(found: Found) -> Meaning | None:
    """ "last week", "the next day", "that year"; hours and minutes are durations, "the past decade" is one too."""
    (order, base), unit = found["order"], found["unit"]
    words = [piece.text.lower() for piece in found.body]
    if unit in CLOCK_UNITS:
        return None
    if unit == "N":
        return DayPart(part="NI", day=Shift(unit="D", amount=order, base=base))
    if (unit == "D" and order != 0) or ("the" in words and order == 1 and unit in {"W", "M", "Y"}):
        base = STORY
    if "past" in words and unit not in ("Y", "Q"):
        return Length(amount=1, unit=unit)
    return Shift(unit=unit, amount=order, base=base)


def _ordered_calendar(found: Found) -> Meaning:
    order, base = found["order"]
    when: Calendar = found["when"]
    return replace(when, order=order, base=base)


def _ordered_season(found: Found) -> Calendar:
    order, base = found["order"]
    return Calendar(unit="season", index=found["season"], order=order, base=base)


def _season(found: Found) -> Calendar | None:
    """Refuse "the fall of Damascus", "to spring", "Arab Spring"."""
    start, end = found.match.span()
    before = found.pieces[start - 1] if start else None
    after = found.pieces[end] if end < len(found.pieces) else None
    words, season = _SEASON_BEFORE, found["season"]
    if (after is not None and "of" in after.kind) or (before is not None and "CAP" in before.kind):
        return None
    if season in ("SP", "FA") and found.body[-1].text.lower() != "autumn":
        words = words - {"the", "of", "for", "over", "through", "into"}
    likely = before is not None and before.text.lower().rstrip("-") in words
    return Calendar(unit="season", index=season) if likely else None


def _ordered_part(found: Found) -> DayPart:
    order, base = found["order"]
    return DayPart(part=found["part"], day=Shift(unit="D", amount=order, base=STORY if order > 0 else base))


def _story_part(part: str | None = None) -> Make:
    return lambda found: DayPart(part=part or found["part"], day=Shift(unit="D", amount=0, base=STORY))


def _deictic(found: Found) -> Meaning:
    days, part = found["day"]
    shift = Shift(unit="D", amount=days)
    return DayPart(part=part, day=shift) if part else shift


def _deictic_part(found: Found) -> DayPart:
    return DayPart(part=found["part"], day=Shift(unit="D", amount=found["day"][0]))


def _hour_in_part(found: Found) -> Clock | None:
    hour, part = int(found["hour"]), found["part"]
    if not 1 <= hour <= 12:
        return None
    return Clock(hour=hour + 12 if part in ("AF", "EV") and hour < 12 else hour)


def _stated(found: Found) -> Length | None:
    """Refuse the article of a noun: in "the two-day visit" only "two-day" is the time."""
    length: Length = found["length"]
    adjective = length.adjective and not length.indefinite
    return None if adjective and found.body[0].text.lower() == "the" else replace(length, indefinite=False)


def _another(found: Found) -> Length | None:
    return Length(amount=1, unit=found["unit"]) if found["unit"] != "Q" else None


def _shift(unit: str, base: str = PUBLICATION, *, counted: bool = False) -> Make:
    meaning = Shift(unit=unit, amount=0, base=base, counted=counted)
    return lambda _: meaning


def _end_of(found: Found) -> Edge:
    return Edge(part="END", of=Shift(unit=found["unit"], amount=0))


def _year(found: Found) -> Calendar:
    return Calendar(unit="year", year=int(found["year"]))


def _rule(name: str, pattern: str, kind: str, make: Make) -> Rule:
    return Rule(name=name, pattern=pattern, gives=(kind,) if kind in _BARE_KINDS else ("WHEN", kind), make=make)


_LENGTH = "length=LENGTH/ALENGTH"
_ABOUT = (
    "( APPROX | ( more | less | fewer | longer | greater ) than | at ( least | most ) | up to"
    " | as ( long | much | many ) as )"
)
_WHICH = "( last | past | previous | next | coming | following | preceding | ORD | final | initial | latest | these )"
_END = "OTHER/COMMA/CLOSE/DASH"

COUNTED = (
    _rule("ago", f"{_ABOUT}? {_LENGTH} HYPHEN? ago", "REL", _counted(-1, PUBLICATION)),
    _rule("or so ago", f"{_ABOUT}? {_LENGTH} or so ago", "REL", _counted(-1, PUBLICATION)),
    _rule("earlier", f"{_ABOUT}? {_LENGTH} ( earlier | previously )", "REL", _counted(-1, STORY)),
    _rule("later", f"{_ABOUT}? {_LENGTH} ( later | afterwards | afterward | thereafter )", "REL", _counted(1, STORY)),
    _rule("days on", f"{_LENGTH} on > COMMA", "REL", _days_on),
    _rule(
        "on the day",
        "on/by/until/since < the day=DAYORD !> WORD/CAP/UNIT/UNITS/MONTH/of/HYPHEN/and",
        "REL",
        _day_of_month,
    ),
    _rule("from now", f"{_LENGTH} ( from now | hence )", "REL", _counted(1, PUBLICATION)),
    _rule("length before", f"{_LENGTH} before > {_END}", "REL", _counted(-1, STORY)),
    _rule("length after", f"{_LENGTH} after > {_END}", "REL", _counted(1, STORY)),
    _rule("the unit before", f"the unit=UNIT before > {_END}", "REL", _unit_from_story(-1)),
    _rule("the unit after", f"the unit=UNIT after > {_END}", "REL", _unit_from_story(1)),
    _rule(
        "year-ago",
        "( the | a )? unit=UNIT HYPHEN? ( ago | earlier ) ( period | quarter )?",
        "REL",
        _unit_from_story(-1),
    ),
    _rule("after event", f"{_ABOUT}? {_LENGTH} > after/following", "ANCHORED", _anchored(1, "after")),
    _rule("before event", f"{_ABOUT}? {_LENGTH} > before/prior/preceding", "ANCHORED", _anchored(-1, "before")),
    _rule("the day after", "the unit=UNIT > after/following", "ANCHORED", _unit_anchored(1, "after")),
    _rule("the day before", "the unit=UNIT > before/preceding", "ANCHORED", _unit_anchored(-1, "before")),
    _rule("eve of", "the eve of", "ANCHORED", _eve),
)

ORDERED = (
    _rule("ordered unit", "the? ( very | same )? order=ORDER fiscal? unit=UNIT", "REL", _ordered),
    _rule(
        "that same unit",
        "( that | this ) very? order=same unit=UNIT",
        "REL",
        lambda f: Shift(unit=f["unit"], amount=0, base=STORY),
    ),
    _rule(
        "ordered calendar",
        "the? order=ORDER when=WEEKDATE/HOLIDATE/MONTHDATE/DAYDATE/QUARTERDATE/HALFDATE",
        "REL",
        _ordered_calendar,
    ),
    _rule("season", "the? season=SEASON", "SEASONDATE", _season),
    _rule("ordered season", "the? order=ORDER season=SEASON", "SEASONDATE", _ordered_season),
    _rule("ordered length", f"the? {_WHICH} length=LENGTH ( or so )?", "LENGTH", _stated),
    _rule("stated length", "the length=LENGTH", "LENGTH", _stated),
    _rule("length ahead", "the? length=LENGTH ahead", "LENGTH", _stated),
    _rule("another unit", "another unit=UNIT", "LENGTH", _another),
    _rule("approximate length", f"no? {_ABOUT} length=LENGTH/ALENGTH", "LENGTH", _stated),
    _rule("length or more", "length=LENGTH ( or | and ) ( more | less | so | longer )", "LENGTH", _stated),
    _rule("deictic day", "day=DEICTIC", "DEICDATE", _deictic),
    _rule("deictic part", "day=DEICTIC part=PART", "PARTDATE", _deictic_part),
    _rule("this morning", "the? order=ORDER part=PART", "PARTDATE", _ordered_part),
    _rule("the morning", "in/during/by/throughout < the part=PART", "BAREPART", _story_part()),
    _rule("overnight", "overnight", "BAREPART", _story_part("NI")),
    _rule("hour in the morning", "hour=HOUR/SMALL in the part=PART", "CLOCK", _hour_in_part),
    _rule("the weekend", "the? weekend", "REL", _shift("WE")),
    _rule("the quarter", "the quarter !> of", "REL", _shift("Q", STORY, counted=True)),
    _rule("latest quarter", "the latest fiscal? ( quarter | period )", "REL", _shift("Q", STORY, counted=True)),
    _rule("end of the unit", "the? ( end | close ) of the unit=UNIT", "REL", _end_of),
    _rule("year-end", "the? unit=UNIT HYPHEN? end !> of", "REL", _end_of),
    _rule("year", "year=YEAR", "YEARDATE", _year),
)

RELATIVE = (*COUNTED, *ORDERED)
