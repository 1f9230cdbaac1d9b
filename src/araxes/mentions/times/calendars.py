"""Resolution of calendar expressions: which year, which of two weekdays, which quarter."""

import datetime
from collections.abc import Callable, Iterable

from araxes.mentions.times import stretches
from araxes.mentions.times.meanings import PUBLICATION, Calendar
from araxes.mentions.times.setting import Resolved, Setting
from araxes.mentions.times.stretches import Stretch

_STORY_DAYS, _CLOSE_DAYS, _FRESH_DAYS = 120, 60, 75
_FAR, _AT_HAND = 270, 75
_UNITS = {"day": "D", "month": "M", "quarter": "Q", "half": "H", "season": "S", "year": "Y"}
_BY_YEAR = {"quarter": "M", "half": "M", "season": "M", "month": "M", "day": "D"}


def resolve_calendar(meaning: Calendar, setting: Setting) -> Resolved:
    """Resolve by the year in the text, else by order word, context, or publication date and tense."""
    if meaning.short_year:
        return _resolved(stretches.year(meaning.year or 1), "day and month can be read in two orders: only the year")
    if meaning.unit == "decade" and meaning.year is not None:
        return _resolved(stretches.decade(meaning.year), "the decade in the text", dated=True)
    if meaning.unit == "century":
        return _resolved(stretches.century(int(meaning.index or 1)), "the century in the text", dated=True)
    if meaning.year is not None:
        return _in_year(meaning, meaning.year)
    if meaning.weekday and not meaning.day:
        return _weekday(meaning, setting)
    return _yearless(meaning, setting)


def within(meaning: Calendar, outer: Stretch, rule: str) -> Resolved:
    """Resolve inside a containing week or year."""
    if outer.unit == "W" and meaning.weekday:
        day = outer.first.first + datetime.timedelta(days=meaning.weekday - 1)
        return _resolved(stretches.day(day), f"the weekday in that week: {rule}")
    found = _in_year(meaning, outer.first.year)
    if found.stretch is None:
        return found
    return _resolved(found.stretch, f"{_named(meaning)} in the text, the year is {rule}", dated=True)


def _resolved(stretch: Stretch, rule: str, *, dated: bool = False) -> Resolved:
    return Resolved(
        type="DATE",
        value=stretch.value,
        rule=rule,
        interval=stretch.interval,
        precision=stretch.precision,
        stretch=stretch,
        dated=dated,
    )


def _in_year(meaning: Calendar, year: int) -> Resolved:
    stretch = candidate(meaning, year)
    if stretch is None:
        return _open(meaning, "no such day in the calendar")
    return _resolved(stretch, "the date in the text", dated=True)


def candidate(meaning: Calendar, year: int) -> Stretch | None:
    """The expression in a given year; ``None`` where the calendar has no such day."""
    try:
        return _candidate(meaning, year)
    except (ValueError, OverflowError):
        return None


def _candidate(meaning: Calendar, year: int) -> Stretch:
    if meaning.holiday is not None:
        return stretches.day(_holiday(meaning, year))
    if meaning.unit == "day":
        return stretches.day(datetime.date(year, meaning.month or 1, meaning.day or 1))
    if meaning.unit == "month":
        return stretches.month(year, meaning.month or 1)
    if meaning.unit == "season":
        return stretches.season(year, str(meaning.index))
    if meaning.unit in ("quarter", "half"):
        number = int(meaning.index or 1)
        return stretches.quarter(year, number) if meaning.unit == "quarter" else stretches.half(year, number)
    return stretches.year(year)


def _holiday(meaning: Calendar, year: int) -> datetime.date:
    rule = meaning.holiday or {}
    if "fixed" in rule:
        month, day = rule["fixed"]
        return datetime.date(year, month, day)
    if "nth" in rule:
        month, weekday, which = rule["nth"]
        return stretches.nth_weekday(year, month=month, weekday=weekday, which=which)
    return stretches.easter(year) + datetime.timedelta(days=rule["easter"])


def _named(meaning: Calendar) -> str:
    return {"day": "day and month", "month": "month"}.get(meaning.unit, meaning.unit)


def _open(meaning: Calendar, why: str) -> Resolved:
    """What stays open for want of a year: ``XXXX-04-09``, ``XXXX-WXX-5``."""
    if meaning.weekday and not meaning.day:
        value = f"XXXX-WXX-{meaning.weekday}"
    elif meaning.month and meaning.day:
        value = f"XXXX-{meaning.month:02d}-{meaning.day:02d}"
    elif meaning.month:
        value = f"XXXX-{meaning.month:02d}"
    elif meaning.unit in ("quarter", "half"):
        value = f"XXXX-{meaning.unit[0].upper()}{meaning.index}"
    elif meaning.unit == "season":
        value = f"XXXX-{meaning.index}"
    else:
        value = "XXXX-XX-XX"
    return Resolved(type="DATE", value=value, rule=why, precision=_precision(meaning))


def _precision(meaning: Calendar) -> str:
    return stretches.PRECISIONS[_UNITS.get(meaning.unit, "D")]


def _weekday(meaning: Calendar, setting: Setting) -> Resolved:
    found = setting.reference(meaning.base, "D")
    wanted = meaning.weekday or 1
    if found is None:
        return _weekday_near_context(meaning, setting)
    day, name = found
    back, ahead = (day.isoweekday() - wanted) % 7, (wanted - day.isoweekday()) % 7
    order = meaning.order
    if order == -1:
        # The day before is "yesterday": who writes "last Thursday" on a Friday means the week before.
        days, which = -(back if back > 1 else back + 7), "last before"
    elif order == 1:
        days, which = ahead or 7, "next after"
    elif order == 0 and meaning.base == PUBLICATION:
        days, which = wanted - day.isoweekday(), "of the week of"
    elif order == 0:
        days, which = (ahead, "at or after")
    elif setting.tense == "future":
        days, which = ahead, "the sentence looks ahead: next from"
    else:
        days, which = -back, "last up to"
    return _resolved(stretches.day(day + datetime.timedelta(days=days)), f"weekday in the text, {which} {name}")


def _weekday_near_context(meaning: Calendar, setting: Setting) -> Resolved:
    context = setting.context
    if context is None or context.unit != "D" or meaning.order is not None:
        return _open(meaning, "a weekday, and no date to count from")
    start = context.first.first
    days = ((meaning.weekday or 1) - start.isoweekday() + 3) % 7 - 3
    return _resolved(
        stretches.day(start + datetime.timedelta(days=days)),
        f"weekday in the text, nearest to {context.value} before it",
    )


def _yearless(meaning: Calendar, setting: Setting) -> Resolved:
    named = f"{_named(meaning)} in the text"
    headed = _in_section(meaning, setting) if meaning.order is None else None
    if headed is not None and setting.section is not None:
        return _resolved(headed, f"{named}, year from the heading {setting.section.value} above it", dated=True)
    near = _near_context(meaning, setting) if meaning.order is None else None
    if near is not None and setting.context is not None:
        return _resolved(near, f"{named}, year from {setting.context.value} before it")
    found = setting.reference(meaning.base, _BY_YEAR.get(meaning.unit, "D"))
    if found is None:
        return _with_coarse_publication(meaning, setting, named)
    day, name = found
    pick, why = _picker(meaning, setting)
    stretch = _choose(meaning, day, pick)
    if stretch is None:
        return _open(meaning, "no such day in the calendar near the publication date")
    return _resolved(stretch, f"{named}, year from {name} ({why})")


def _in_section(meaning: Calendar, setting: Setting) -> Stretch | None:
    """The expression in the year that heads the entry, unless the sentence itself has just named a year."""
    if setting.section is None or (setting.close and setting.context is not None):
        return None
    return candidate(meaning, setting.section.first.year)


def _near_context(meaning: Calendar, setting: Setting) -> Stretch | None:
    """The expression near a dated one before it, as a story goes on; what may be fresh news is none of the story."""
    context, published = setting.context, setting.published
    if context is None:
        return None
    start = context.first.first
    if published is not None and setting.tense == "future" and start <= published.last:
        return None
    inside, near = _inside(meaning, context), _choose(meaning, start, _nearest)
    if inside is not None and (context.unit == "M" or setting.close):
        return inside
    if setting.close and context.unit == "D" and near is not None and _distance(near, start) <= _CLOSE_DAYS:
        return near
    if published is not None and published.day and _is_fresh(meaning, published.first, past=setting.tense == "past"):
        return None
    return inside or (near if setting.close or published is None else _soon(meaning, start))


def _soon(meaning: Calendar, start: datetime.date) -> Stretch | None:
    """The expression in the months after a day."""
    later = _choose(meaning, start, _coming)
    return later if later is not None and (later.first.first - start).days <= _STORY_DAYS else None


def _inside(meaning: Calendar, context: Stretch) -> Stretch | None:
    """The expression in the month, season or year just spoken of ("stalled in January 2023 ... on 21 January")."""
    found = candidate(meaning, context.first.year) if context.unit in ("M", "Q", "S", "H", "Y") else None
    if found is None or found.unit == context.unit:
        return None
    return found if context.first.first <= found.first.first and found.last.last <= context.last.last else None


def _is_fresh(meaning: Calendar, published: datetime.date, *, past: bool) -> bool:
    """Tell what may be news; nobody calls the month that runs by its name to tell what is done in it.

    What a sentence tells as past (``past``) is no news of the coming weeks.
    """
    near = _choose(meaning, published, _nearest)
    if past and near is not None and near.first.first > published:
        return False
    if near is not None and near.unit == "M" and near.first.first <= published <= near.last.last:
        return False
    return near is not None and _distance(near, published) <= _FRESH_DAYS


def _with_coarse_publication(meaning: Calendar, setting: Setting, named: str) -> Resolved:
    """A document dated by month or year alone: the year that it bears, where no order word counts from a day."""
    published = setting.published
    stretch = candidate(meaning, published.year) if published is not None and meaning.order in (None, 0) else None
    if stretch is None:
        return _open(meaning, f"{named}, no year and no date to take it from")
    return _resolved(stretch, f"{named}, year from the publication date {published}")


_Pick = Callable[[list[Stretch], datetime.date], Stretch | None]


def _choose(meaning: Calendar, day: datetime.date, pick: _Pick) -> Stretch | None:
    years = range(max(day.year - 8, 1), day.year + 9) if meaning.month == 2 and meaning.day == 29 else _around(day)
    found = [stretch for year in years if (stretch := candidate(meaning, year)) is not None]
    return pick(found, day) if found else None


def _around(day: datetime.date) -> Iterable[int]:
    return range(max(day.year - 1, 1), min(day.year + 2, 9999))


def _picker(meaning: Calendar, setting: Setting) -> tuple[_Pick, str]:
    order = meaning.order
    if order == -1:
        return _ended_before, "the last one before"
    if order == 1:
        return _begins_after, "the next one after"
    if order == 0:
        return _same_year, "of that year"
    if setting.tense == "future":
        return _likely(_coming), "the sentence looks ahead"
    if setting.tense == "past":
        return _likely(_past), "nearest past"
    return _nearest, "nearest"


def _ended_before(found: list[Stretch], day: datetime.date) -> Stretch | None:
    return max((each for each in found if each.last.last < day), key=lambda each: each.last.last, default=None)


def _begins_after(found: list[Stretch], day: datetime.date) -> Stretch | None:
    return min((each for each in found if each.first.first > day), key=lambda each: each.first.first, default=None)


def _same_year(found: list[Stretch], day: datetime.date) -> Stretch | None:
    return next((each for each in found if each.first.year == day.year), None)


def _coming(found: list[Stretch], day: datetime.date) -> Stretch | None:
    return min((each for each in found if each.last.last >= day), key=lambda each: each.first.first, default=None)


def _past(found: list[Stretch], day: datetime.date) -> Stretch | None:
    return max((each for each in found if each.first.first <= day), key=lambda each: each.first.first, default=None)


def _likely(pick: _Pick) -> _Pick:
    """Follow the tense, but not to a date ten months away when the other one is at hand: tenses mislead."""

    def chosen(found: list[Stretch], day: datetime.date) -> Stretch | None:
        picked, near = pick(found, day), _nearest(found, day)
        if picked is None or near is None:
            return near
        return near if _distance(picked, day) > _FAR and _distance(near, day) < _AT_HAND else picked

    return chosen


def _nearest(found: list[Stretch], day: datetime.date) -> Stretch | None:
    """The nearest one; a text looks back more often than ahead, so what lies ahead counts half as far again."""
    return min(found, key=lambda each: _distance(each, day) * (3 if each.first.first > day else 2))


def _distance(stretch: Stretch, day: datetime.date) -> int:
    return max((stretch.first.first - day).days, (day - stretch.last.last).days, 0)
