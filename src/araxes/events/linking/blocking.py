"""Which reports are worth comparing: the keys they are filed under and look under."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from araxes.events.linking.acts import load_acts
from araxes.events.linking.spellings import ProperName, skeleton
from araxes.events.linking.traits import FIRST_DAY, LAST_DAY, Stretch, Traits, traits_of
from araxes.events.report import Report

# Where more reports than this are filed under one key, see `Keys`.
CROWD = 50
WIDE = "~"
# Days from the first to the last of what a precision can mean.
_WIDTHS = {"day": 0, "month": 27, "year": 364}
_MANY_DAYS, _MANY_MONTHS, _MANY_YEARS, _MANY_PARTIES = 31, 12, 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of one report: two reports are candidates when one looks under a key that the other is filed under.

    Keys are short strings for an indexed table. No key may make the cost quadratic: under a key with more than `CROWD`
    reports only the `CROWD` with the smallest ids are looked at, and under a *wide* one (it begins with ``~``; a month
    or a year of two parties) none at all, because what fits that many fits none of them alone.
    """

    filed: frozenset[str]
    sought: frozenset[str]


def keys(report: Report | Traits) -> Keys:
    """Return the keys of a report.

    It is filed under its type, each two of its parties (each alone for a day) and each granule of its time: days,
    months, years. It looks under the types that may tell of the same act, at its own precision: a report of a day under
    that day and the one before, one of a month under the month (``~``), where all days of that month are filed too, an
    undated one under the two months and the two years up to its publication. Named acts meet under their name whatever
    else they are.
    """
    traits = traits_of(report) if isinstance(report, Report) else report
    pairs, singles = _dyads(traits.parties)
    filed, sought = set(_names(traits.name)), set(_names(traits.name))
    near = (traits.type, *load_acts().near.get(traits.type, ()))
    time = _bounded(traits.time)
    granules = _granules(time)
    alone = [granule for granule in granules if not granule.startswith(WIDE)]
    filed.update(_joined([traits.type], pairs, granules))
    filed.update(_joined([traits.type], singles, alone))
    if time is None:
        filed.update(_joined([traits.type], pairs, _told(traits)[:1]))
    sought.update(_joined(near, pairs or singles, _looks(traits, time, dyadic=bool(pairs))))
    return Keys(filed=frozenset(filed), sought=frozenset(sought))


def _joined(types: Iterable[str], dyads: list[str], granules: Iterable[str]) -> Iterator[str]:
    times = tuple(granules)
    return (f"{time}|{type}|{dyad}" for type in types for dyad in dyads for time in times)


def _dyads(parties: frozenset[str]) -> tuple[list[str], list[str]]:
    codes = sorted(parties)[:_MANY_PARTIES]
    return [f"{one}+{other}" for one, other in combinations(codes, 2)], codes


def _names(name: ProperName | None) -> Iterator[str]:
    if name is not None and name.words:
        bones = "-".join(sorted(map(skeleton, name.words)))
        yield f"name|{bones}|{name.year or ''}"
        if name.year:
            yield f"name|{bones}|"


def _bounded(time: Stretch | None) -> Stretch | None:
    """Return the known edge of an open stretch: what goes on "since March 2022" is looked for in that month."""
    if time is None or (time.first > FIRST_DAY and time.last < LAST_DAY):
        return time
    width = _WIDTHS[time.precision]
    if time.first > FIRST_DAY:
        return replace(time, last=time.first + width)
    return replace(time, first=max(FIRST_DAY, time.last - width)) if time.last < LAST_DAY else None


def _granules(time: Stretch | None) -> list[str]:
    """Return what a dated report is filed under, the days of a long stretch and the months of a longer one left out."""
    if time is None:
        return []
    years = _years(time)
    if len(years) > _MANY_YEARS:
        return []
    found = [f"{WIDE}{year}" for year in years]
    months = _months(time)
    if time.precision != "year" and len(months) <= _MANY_MONTHS:
        found.extend(f"{WIDE}{month}" for month in months)
        if time.precision == "day" and time.days <= _MANY_DAYS:
            found.extend(_days(time.first, time.last))
    return found


def _looks(traits: Traits, time: Stretch | None, *, dyadic: bool) -> list[str]:
    """Return where a report looks: at its own precision only, since the vaguer ones look for it."""
    if time is None:
        return _told(traits) + _recent(traits) if dyadic else []
    if time.precision == "day" and time.days <= _MANY_DAYS:
        return _days(time.first - 1, time.last)
    if not dyadic or len(_years(time)) > _MANY_YEARS:
        return []
    if time.precision == "year" or len(_months(time)) > _MANY_MONTHS:
        return [f"{WIDE}{year}" for year in _years(time)]
    return [f"{WIDE}{month}" for month in _months(time)]


def _told(traits: Traits) -> list[str]:
    """Return the months in which an undated report and its like were published: its own first, and the one before."""
    return [f"told {month}" for month in _lately(traits)]


def _recent(traits: Traits) -> list[str]:
    months = _lately(traits)
    years = sorted({int(month[:4]) - back for month in months[:1] for back in (0, 1)})
    return [f"{WIDE}{granule}" for granule in (*months, *years)]


def _lately(traits: Traits) -> list[str]:
    if traits.published is None:
        return []
    day = datetime.date.fromordinal(traits.published)
    return [_month(day), _month(day.replace(day=1) - datetime.timedelta(days=1))]


def _years(time: Stretch) -> range:
    return range(datetime.date.fromordinal(time.first).year, datetime.date.fromordinal(time.last).year + 1)


def _months(time: Stretch) -> list[str]:
    first, last = (datetime.date.fromordinal(day) for day in (time.first, time.last))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in months]


def _month(day: datetime.date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def _days(first: int, last: int) -> list[str]:
    return [datetime.date.fromordinal(day).isoformat() for day in range(max(1, first), last + 1)]


def candidates(filings: Mapping[str, Keys]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of ids worth comparing, each once and in order; ``filings`` are the keys of each report by id.

    The rule that a store follows with a query (`Keys`), for reports in memory.
    """
    filed: dict[str, list[str]] = defaultdict(list)
    for id in sorted(filings):
        for key in filings[id].filed:
            filed[key].append(id)
    found: set[tuple[str, str]] = set()
    for id in sorted(filings):
        for key in filings[id].sought:
            found.update((min(id, there), max(id, there)) for there in _open(key, filed.get(key, ())) if there != id)
    yield from sorted(found)


def _open(key: str, ids: Sequence[str]) -> Sequence[str]:
    """Return those of the reports filed under a key that are looked at; ``ids`` stand in order."""
    if len(ids) <= CROWD:
        return ids
    return () if key.startswith(WIDE) else ids[:CROWD]
