"""What times, places, proper names and persons say on whether two reports tell of one occurrence."""

import datetime
import math

from araxes.events.linking.acts import Acts
from araxes.events.linking.spellings import ProperName, same_name, same_person
from araxes.events.linking.traits import Stretch, Traits
from araxes.events.linking.verdicts import Finding
from araxes.events.report import Where
from araxes.mentions.places.areas import distance
from araxes.mentions.places.containment import inside
from araxes.values.places import Place
from araxes.values.statuses import Status

# Two acts of one sort between the same parties lie anywhere within about a year of each other.
_SPREAD = 365.0
_TIME = 0.5
_ONE_DAY_OFF, _NAMED_OFF = -1.5, -1.5
_NAMED_DAYS = 45
_RECENT, _OLD = 31, 366
_SAME_NAME = 3.5
_POINTS = frozenset({"city", "site"})
_NEAR_KM = 40.0


def compare_times(one: Traits, other: Traits) -> Finding | None:
    """Compare the times, as sharply as both are told.

    Two dates that agree are the stronger evidence the narrower they are: the logarithm of a year by the days that
    both leave open, halved because acts come in bursts. One day between them is borne, as outlets date by report and by
    deed; under one proper name some weeks are. An act without a date cannot have been told before it was.
    """
    if one.time is None or other.time is None:
        return _undated(one, other)
    gap = max(one.time.first, other.time.first) - min(one.time.last, other.time.last)
    if gap <= 0:
        open_days = min(one.time.days + other.time.days - 1, _SPREAD)
        return Finding(weight=_TIME * math.log(_SPREAD / open_days), reason=_agreeing(one.time, other.time))
    told = f"{one.time.text} and {other.time.text}"
    if gap == 1 and "day" in {one.time.precision, other.time.precision}:
        return Finding(weight=_ONE_DAY_OFF, reason=f"one day apart: {told}")
    if gap <= _NAMED_DAYS and _one_edition(one.name, other.name):
        return Finding(weight=_NAMED_OFF, reason=f"{gap} days apart under one name: {told}")
    return Finding(weight=-9.0, reason=f"incompatible dates: {told}", forbids=True)


def _one_edition(one: ProperName | None, other: ProperName | None) -> bool:
    return one is not None and other is not None and one.year == other.year is not None and same_name(one, other)


def _agreeing(one: Stretch, other: Stretch) -> str:
    if (one.first, one.last) == (other.first, other.last):
        return f"both {one.text}"
    inner, outer = sorted((one, other), key=lambda stretch: stretch.days)
    if outer.first <= inner.first and inner.last <= outer.last:
        return f"{inner.text} lies in {outer.text}"
    return f"{one.text} and {other.text} overlap"


def _undated(one: Traits, other: Traits) -> Finding | None:
    if one.time is None and other.time is None:
        return _both_undated(one, other)
    dated, undated = (one, other) if one.time else (other, one)
    if dated.time is None or undated.published is None:
        return None
    if undated.published < dated.time.first and undated.status is Status.OCCURRED:
        told = datetime.date.fromordinal(undated.published)
        return Finding(weight=-9.0, reason=f"told on {told}, before {dated.time.text}", forbids=True)
    ago = undated.published - dated.time.last
    if ago <= _RECENT:
        return Finding(weight=0.5, reason=f"told without a date within a month of {dated.time.text}")
    if ago > _OLD:
        return Finding(weight=-1.5, reason=f"told without a date more than a year after {dated.time.text}")
    return Finding(weight=-0.5, reason=f"told without a date within a year of {dated.time.text}")


def _both_undated(one: Traits, other: Traits) -> Finding | None:
    if one.published is None or other.published is None:
        return None
    if abs(one.published - other.published) <= _RECENT:
        return Finding(weight=0.3, reason="both without a date, published within a month")
    return Finding(weight=-1.0, reason="both without a date, published more than a month apart")


def compare_places(one: Traits, other: Traits, acts: Acts) -> Finding | None:
    """Compare the places: the same, one inside the other, or elsewhere; people meet in one town."""
    if not one.places or not other.places:
        return None
    best = max((_places(here, there) for here in one.places for there in other.places), key=lambda found: found.weight)
    if best.weight > 0:
        return best
    left, right = _points(one), _points(other)
    if left and right:
        gathered = one.kind in acts.gathered and other.kind in acts.gathered
        reason = f"other places: {left[0].name} and {right[0].name}"
        return Finding(weight=-9.0 if gathered else -1.5, reason=reason, forbids=gathered)
    return best


def _places(here: Where, there: Where) -> Finding:
    one, other = here.place, there.place
    if one is None or other is None:
        same = here.text.casefold() == there.text.casefold()
        return Finding(weight=1.0 if same else 0.0, reason=f"both at {here.text}" if same else "places not known")
    sharp = one.kind in _POINTS and other.kind in _POINTS
    if one == other or (sharp and distance(one.lat, one.lon, other.lat, other.lon) <= _NEAR_KM):
        told = f"both at {one.name}" if one.name == other.name else f"{one.name} is near {other.name}"
        return Finding(weight=1.5 if sharp else 0.4, reason=told)
    for inner, outer in ((one, other), (other, one)):
        if outer.kind not in _POINTS and inside(inner, outer):
            return Finding(weight=0.5, reason=f"{inner.name} lies in {outer.name}")
    return Finding(weight=-0.7, reason=f"{one.name} and {other.name} lie apart")


def _points(traits: Traits) -> list[Place]:
    return [where.place for where in traits.places if where.place is not None and where.place.kind in _POINTS]


def compare_names(one: Traits, other: Traits) -> Finding | None:
    """Compare proper names; a year in a name must be that of the other's date."""
    if one.name is None and other.name is None:
        return None
    if one.name is None or other.name is None:
        return _one_named(one, other) if one.name else _one_named(other, one)
    told = f"{one.name.text} and {other.name.text}"
    if not same_name(one.name, other.name):
        return Finding(weight=-9.0, reason=f"other names: {told}", forbids=True)
    if one.name.year and other.name.year and one.name.year != other.name.year:
        return Finding(weight=-9.0, reason=f"other years in the names: {told}", forbids=True)
    return Finding(
        weight=_SAME_NAME,
        reason=f"same name {one.name.text}" if one.name == other.name else f"name {one.name.text} = {other.name.text}",
    )


def _one_named(named: Traits, other: Traits) -> Finding | None:
    name = named.name
    if name is None:
        return None
    if name.year and other.time and not _years(other.time)[0] <= name.year <= _years(other.time)[1]:
        return Finding(weight=-9.0, reason=f"{name.text} is not of {other.time.text}", forbids=True)
    if name.words and set(name.words) <= other.words:
        return Finding(weight=1.5, reason=f"the other also speaks of {name.text}")
    return None


def _years(time: Stretch) -> tuple[int, int]:
    return datetime.date.fromordinal(time.first).year, datetime.date.fromordinal(time.last).year


def compare_people(one: Traits, other: Traits, acts: Acts) -> Finding | None:
    """Compare persons: shared ones, and for those who meet, others in the same state's name."""
    shared = sorted(
        person for person in one.persons if any(same_person(person, somebody) for somebody in other.persons)
    )
    if one.kind in acts.personal and other.kind in acts.personal:
        for code in sorted(one.people.keys() & other.people.keys() - {""}):
            left, right = one.people[code], other.people[code]
            if not any(same_person(here, there) for here in left for there in right):
                return Finding(weight=-3.0, reason=f"other persons for {code}: {_named(left)} and {_named(right)}")
    if not shared:
        return None
    weight = min(1.2 * len(shared), 2.4)
    return Finding(weight=weight, reason=f"both name {_named(shared)}")


def _named(people: frozenset[str] | list[str]) -> str:
    return ", ".join(person.title() for person in sorted(people))
