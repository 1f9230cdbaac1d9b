"""What an expression means before it is resolved against publication, context and tense."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PUBLICATION, STORY = "publication", "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A place in the calendar; what the text leaves open is ``None``.

    ``unit`` is the finest part named: ``day``, ``month``, ``quarter``, ``half``, ``season``, ``year``, ``decade``,
    ``century``. ``weekday`` is 1-7 after ISO 8601; ``index`` the number of the quarter or half or the season's code;
    ``order`` and ``base`` say "last", "next" (-1, 1; 0 for "this") and from where; ``of`` is the time that contains
    it ("of this year"); ``holiday`` a holiday's rule.
    """

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int | str | None = None
    order: int | None = None
    base: str = PUBLICATION
    of: "Meaning | None" = None
    holiday: Mapping[str, Any] | None = None
    short_year: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A unit counted from the publication or from the time last spoken of: "last week", "two days later".

    ``amount`` is ``None`` where nobody counted ("years ago"), ``ahead`` then tells the direction; ``counted`` tells
    "two weeks later" from "next week".
    """

    unit: str
    amount: float | None
    base: str = PUBLICATION
    counted: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """A unit inside a larger time: "the first week of May", "the 11th day of the war" (then ``of`` is ``None``)."""

    unit: str
    number: int
    of: "Meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration; ``amount`` is ``None`` for "several"; ``indefinite`` for "a year" and bare "years"."""

    amount: float | None
    unit: str
    indefinite: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A value that needs no resolution: sets, references to past, present and future."""

    type: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A part of a time: ``part`` is ``START``, ``MID`` or ``END``."""

    part: str
    of: "Meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From one time to another; ``last`` is ``None`` for an open end; ``listed`` for "19 and 21 May"; ``spoken`` for
    "from 3 May to 5 June", where the last time is an expression of its own and the first one keeps its own value."""

    first: "Meaning"
    last: "Meaning | None"
    listed: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day; ``hour`` 0-24; ``day`` the day it belongs to."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPart:
    """A part of a day (``MO``, ``AF``, ``EV``, ``NI``) and the day it belongs to."""

    part: str
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A length counted from a stated time: "the day before yesterday", "two weeks from Tuesday"."""

    unit: str
    amount: float | None
    of: "Meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A length counted from an event: "two days after the visit"; ``direction`` is 1 or -1."""

    length: Length
    direction: int
    word: str


Meaning = Calendar | Shift | Nth | Length | Fixed | Edge | Range | Clock | DayPart | Offset | Anchored
