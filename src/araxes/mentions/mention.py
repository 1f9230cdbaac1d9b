"""Who, when and where, as found in sentences."""

from dataclasses import dataclass

from araxes.values.dates import Interval
from araxes.values.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A stretch of text that stands for one or several actors.

    ``sentence`` is the sentence's index in the document and ``head`` the index of the mention's head token in it;
    ``start``/``end`` are character offsets into the document's text. ``codes`` are actor codes (gold guide: ISO
    3166-1 alpha-3, organisations, ``SYR-SDF``); several for a group reference ("the two countries"), empty when the
    actor is known to be one but not whose. ``kind``: ``state``, ``organisation``, ``group``, ``person``, ``office``,
    ``unit``, ``agent``, ``reference``. ``sector`` is a PLOVER sector (GOV, MIL, ...), ``office`` the office as
    written, ``person`` the fullest name the document gives. ``rule`` says in plain words how the codes were found.
    ``modifier`` is true when the mention only modifies a noun that is no actor itself ("the Turkish proposal").
    ``locative`` is true when it only says where ("met in Yerevan"). ``name`` is the proper name of an organisation,
    company or group that no resource lists.
    """

    sentence: int
    head: int
    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    kind: str
    rule: str
    sector: str | None = None
    office: str | None = None
    person: str | None = None
    modifier: bool = False
    locative: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression.

    ``type`` and ``value`` follow TIMEX3 (``DATE``, ``TIME``, ``DURATION``, ``SET``; ``2025-05-19``, ``P2D``,
    ``PAST_REF``); ``interval`` is the calendar time it denotes, ``None`` for durations, sets and what cannot be
    resolved; ``precision`` is ``day``, ``month``, ``year``, ...; ``rule`` says in plain words how it was resolved.
    """

    sentence: int
    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None
    precision: str | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name; ``place`` is ``None`` when no gazetteer entry fits. ``head`` is its head token's index."""

    sentence: int
    head: int
    start: int
    end: int
    text: str
    place: Place | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All mentions of a document, each tuple in reading order."""

    actors: tuple[ActorMention, ...]
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
