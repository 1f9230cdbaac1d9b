"""Layer two: expressions that name a place in the calendar."""

import itertools
import re
from dataclasses import replace

from araxes.mentions.times.grammar import Found, Make, Rule
from araxes.mentions.times.meanings import Calendar, Range

_JOIN = "( HYPHEN | DASH | to | through | thru | until | till | and )"
_YEAR_END = "COMMA? year=YEAR"


def _day(found: Found) -> Calendar | None:
    day, month = found["day"], found["month"]
    if (month == 2 and day > 29) or (month in (4, 6, 9, 11) and day > 30):
        return None
    return Calendar(unit="day", month=month, day=day, year=_year(found))


def _year(found: Found) -> int | None:
    if "year" in found.classes and found.has("year"):
        return int(found["year"])
    if "short" in found.classes and found.has("short"):
        return _century(int(found["short"]))
    return None


def _century(short: int) -> int:
    return 1900 + short if short > 40 else 2000 + short


def _days(found: Found) -> Range | None:
    first, last = found["first"], found["last"]
    if last <= first:
        return None
    month, year = found["month"], _year(found)
    start = Calendar(unit="day", month=month, day=first, year=year)
    joined = any("and" in piece.values for piece in found.body)
    return Range(first=start, last=replace(start, day=last), listed=joined)


def _month(found: Found) -> Calendar | None:
    return Calendar(unit="month", month=found["month"], year=_year(found))


def _lone_month(found: Found) -> Calendar | None:
    piece = found.piece("month")
    if piece is None or ("DOUBTFUL" in piece.values and not _month_likely(found)):
        return None
    return Calendar(unit="month", month=found["month"])


_MONTH_BEFORE = {
    *("in", "by", "since", "until", "till", "of", "last", "next", "this", "early", "late", "mid", "during", "from"),
    *("to", "through", "before", "after", "between", "every", "each", "past", "coming", "previous", "following"),
    *("earlier", "later", "around", "for", "on", "throughout", "and", "or", "as", "end", "than", "-", "'", "’"),
}
_SURELY_BEFORE = {"in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during", "every"}
_CERTAIN_MONTHS = {"april", "june"}


def _month_likely(found: Found) -> bool:
    """Tell the month from "may", "march", "August" the name and the like by the word before it."""
    start = found.match.start()
    before = found.pieces[start - 1] if start else None
    word = found.body[0].text.lower().rstrip(".")
    after = found.pieces[start + 1] if start + 1 < len(found.pieces) else None
    named = after is not None and "CAP" in after.kind
    if before is not None and before.text.lower() in (_SURELY_BEFORE if named else _MONTH_BEFORE):
        return True
    if word in _CERTAIN_MONTHS:
        return not (after is not None and "CAP" in after.values) and not (before is not None and "CAP" in before.values)
    return after is not None and bool({"of", "last", "this", "next"} & after.kind) and word != "march"


def _whole_year(found: Found) -> Calendar:
    return Calendar(unit="year", year=int(found["year"]))


def _years(found: Found) -> Range | None:
    first = int(found["year"])
    last = first - first % 100 + int(found["end"])
    tight = all(left.end == right.start for left, right in itertools.pairwise(found.body))
    if not tight or last <= first:
        return None
    return Range(first=Calendar(unit="year", year=first), last=Calendar(unit="year", year=last))


def _part_of_year(unit: str, count: int) -> Make:
    def make(found: Found) -> Calendar | None:
        number = found["which"]
        return Calendar(unit=unit, index=number, year=_year(found)) if 1 <= number <= count else None

    return make


def _coded(found: Found) -> Calendar | None:
    code = found["code"]
    number = int(re.sub(r"\D", "", code))
    unit = "quarter" if "Q" in code else "half"
    return Calendar(unit=unit, index=number, year=_year(found)) if unit == "quarter" or number <= 2 else None


def _season(found: Found) -> Calendar:
    return Calendar(unit="season", index=found["season"], year=_year(found))


def _decade(found: Found) -> Calendar:
    return Calendar(unit="decade", year=found["decade"])


def _short_decade(found: Found) -> Calendar | None:
    """Refuse ages: "in his sixties"."""
    first, start = found.body[0], found.match.start()
    before = found.pieces[start - 1].text.lower() if start else ""
    if first.text[0] not in "'’`" and first.text.lower() != "the" and before not in {"-", "mid", "early", "late"}:
        return None
    return Calendar(unit="decade", year=1900 + found["decade"] if found["decade"] > 20 else 2000 + found["decade"])


def _century_of(found: Found) -> Calendar | None:
    return Calendar(unit="century", index=found["which"]) if 1 <= found["which"] <= 30 else None


def _holiday(found: Found) -> Calendar:
    return Calendar(unit="day", holiday=found["holiday"], year=_year(found))


def _iso(found: Found) -> Calendar | None:
    year, month, day = (int(part) for part in found["iso"][:10].split("-"))
    return Calendar(unit="day", year=year, month=month, day=day) if _exists(month, day) else None


def _numeric(found: Found) -> Calendar | None:
    """Day first, unless only month first gives a date; "3/4/2020" with slashes stays open: two readings."""
    first, second, year = (int(part) for part in re.split(r"[./-]", found["numeric"]))
    full = _century(year) if year < 100 else year
    if year < 100 and "." in found["numeric"] and not _exists(second, first):
        return None
    if first <= 12 and second <= 12 and first != second and "." not in found["numeric"]:
        return Calendar(unit="year", year=full, short_year=True)
    day, month = (first, second) if second <= 12 else (second, first)
    return Calendar(unit="day", year=full, month=month, day=day) if _exists(month, day) else None


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _weekday(found: Found) -> Calendar:
    return Calendar(unit="day", weekday=found["weekday"])


def _dates(name: str, pattern: str, kind: str, make: Make) -> Rule:
    return Rule(name=name, pattern=pattern, gives=("WHEN", kind), make=make)


_DAY = "day=DAY/DAYORD"
_SPAN = f"first=DAY/DAYORD {_JOIN} the? last=DAY/DAYORD"

CALENDAR = (
    _dates("month day, year", f"month=MONTH the? {_DAY} {_YEAR_END}", "DAYDATE", _day),
    _dates("day month year", f"the? {_DAY} of? month=MONTH {_YEAR_END}", "DAYDATE", _day),
    _dates(
        "day month 'yy", f"the? {_DAY} of? month=MONTH short=YEAR2/TWO !> HYPHEN/DASH/WORD/MONTH/UNITS", "DAYDATE", _day
    ),
    _dates("month day", f"month=MONTH the? {_DAY} !> UNITS", "DAYDATE", _day),
    _dates("day month", f"the? {_DAY} of? month=MONTH", "DAYDATE", _day),
    _dates("month days year", f"month=MONTH the? {_SPAN} {_YEAR_END}", "DAYSPAN", _days),
    _dates("days month year", f"the? {_SPAN} of? month=MONTH {_YEAR_END}", "DAYSPAN", _days),
    _dates("month days", f"month=MONTH the? {_SPAN} !> MONTH/UNITS/of", "DAYSPAN", _days),
    _dates("days month", f"the? {_SPAN} of? month=MONTH", "DAYSPAN", _days),
    _dates("month year", f"month=MONTH of? the? year? {_YEAR_END}", "MONTHDATE", _month),
    _dates("month 'yy", "month=MONTH short=YEAR2", "MONTHDATE", _month),
    _dates("month", "month=MONTH", "MONTHDATE", _lone_month),
    _dates("season year", f"the? season=SEASON of? {_YEAR_END}", "SEASONDATE", _season),
    _dates("season year pair", f"the? season=SEASON of? {_YEAR_END} HYPHEN/SLASH/DASH TWO", "SEASONDATE", _season),
    _dates("quarter as adjective", "fiscal? which=ORD HYPHEN quarter", "QUARTERDATE", _part_of_year("quarter", 4)),
    _dates("quarter", "the? fiscal? which=ORD fiscal? quarter", "QUARTERDATE", _part_of_year("quarter", 4)),
    _dates(
        "quarter of year",
        "the? fiscal? which=ORD fiscal? HYPHEN? quarter ( of | in | COMMA )? fiscal? year=YEAR",
        "QUARTERDATE",
        _part_of_year("quarter", 4),
    ),
    _dates(
        "year quarter",
        "the? year=YEAR POSS? fiscal? which=ORD HYPHEN? quarter",
        "QUARTERDATE",
        _part_of_year("quarter", 4),
    ),
    _dates("half of year", "the? which=ORD half of fiscal? year=YEAR", "QUARTERDATE", _part_of_year("half", 2)),
    _dates("half of the year", "the? which=ORD half !> of", "HALFDATE", _part_of_year("half", 2)),
    _dates(
        "last half of year",
        "the? last half of fiscal? year=YEAR",
        "QUARTERDATE",
        lambda f: Calendar(unit="half", index=2, year=f["year"]),
    ),
    _dates("coded quarter", "code=CODE ( of | COMMA )? year=YEAR?", "QUARTERDATE", _coded),
    _dates("years", "year=YEAR ( HYPHEN | DASH | SLASH ) end=TWO", "YEARSPAN", _years),
    _dates("fiscal year", "( fiscal | FY ) year? year=YEAR", "YEARDATE", _whole_year),
    _dates("the year", "the year year=YEAR", "YEARDATE", _whole_year),
    _dates("decade", "the? decade=DECADE", "DECADEDATE", _decade),
    _dates("short decade", "the? decade=DECADE2/DECADEWORD", "DECADEDATE", _short_decade),
    _dates("century", "the? which=ORD HYPHEN? century", "CENTURYDATE", _century_of),
    _dates("holiday", "holiday=HOLIDAY ( of | COMMA )? year=YEAR?", "HOLIDATE", _holiday),
    _dates("iso", "iso=ISO", "DAYDATE", _iso),
    _dates("numeric", "numeric=NUMERIC", "DAYDATE", _numeric),
    _dates("weekday", "weekday=WEEKDAY", "WEEKDATE", _weekday),
)
