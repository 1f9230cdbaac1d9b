"""The words of time, loaded from ``resources/times``: what each can stand for in the grammar."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from araxes.resource_files import mapping

Values = Mapping[str, Any]

_PLAIN = {"approximate": "APPROX", "fillers": "FILLER", "adjective_ends": "ADJEND", "early": "EARLY", "middle": "MID"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words in lower case with their classes and values.

    ``words`` maps a word to ``{class: value}``; ``holidays`` a name to its rule; ``doubtful_months`` and
    ``short_weekdays`` are words that need support from their neighbours; ``triggers`` are the words without which a
    sentence has no time expression.
    """

    words: Mapping[str, Values]
    holidays: Mapping[str, Mapping[str, Any]]
    doubtful_months: frozenset[str]
    short_weekdays: frozenset[str]
    triggers: frozenset[str]


@cache
def load_vocabulary() -> Vocabulary:
    """Load the vocabulary once; ``MissingResource`` when the installation lacks it."""
    calendar, numbers, relations = read_resource("calendar"), read_resource("numbers"), read_resource("relations")
    holidays = read_resource("holidays")
    words: dict[str, dict[str, Any]] = {}
    for word, name, value in (*_calendar(calendar), *_numbers(numbers), *_relations(relations)):
        words.setdefault(word, {})[name] = value
    return Vocabulary(
        words=words,
        holidays=holidays,
        doubtful_months=frozenset(calendar["doubtful_months"]),
        short_weekdays=frozenset(calendar["short_weekdays"]),
        triggers=frozenset(_triggers(words, holidays)),
    )


def read_resource(name: str) -> dict[str, Any]:
    """Read a YAML file of ``resources/times``; ``MissingResource`` when it is not there."""
    return mapping("times", name)


_Entry = tuple[str, str, Any]


def _listed(table: Mapping[Any, Iterable[str]], name: str) -> Iterator[_Entry]:
    for value, words in table.items():
        for word in words:
            yield word, name, value


def _mapped(table: Mapping[str, Any], name: str) -> Iterator[_Entry]:
    for word, value in table.items():
        yield word, name, value


def _calendar(data: Mapping[str, Any]) -> Iterator[_Entry]:
    yield from _listed(data["months"], "MONTH")
    yield from _listed(data["weekdays"], "WEEKDAY")
    yield from _listed(data["weekday_plurals"], "WEEKDAYS")
    yield from _listed(data["seasons"], "SEASON")
    yield from _listed(data["season_plurals"], "SEASONS")
    yield from _listed(data["units"], "UNIT")
    yield from _listed(data["unit_plurals"], "UNITS")
    yield from _listed(data["parts_of_day"], "PART")
    yield from _listed(data["part_plurals"], "PARTS")
    yield from _mapped(data["hours"], "POINT")
    yield from ((zone, "ZONE", zone.upper()) for zone in data["zones"])


def _numbers(data: Mapping[str, Any]) -> Iterator[_Entry]:
    yield from _mapped(data["ones"], "ONES")
    yield from _mapped(data["teens"], "TEENS")
    yield from _mapped(data["tens"], "TENS")
    yield from _mapped(data["powers"], "POWER")
    yield from _mapped(data["ordinals"], "ORD")
    yield from _mapped(data["decades"], "DECADEWORD")
    yield from ((word, "MANY", None) for word in data["vague"])


def _relations(data: Mapping[str, Any]) -> Iterator[_Entry]:
    yield from _mapped(data["deictic_days"], "DEICTIC")
    yield from _mapped(data["orders"], "ORDER")
    yield from _mapped(data["long_words"], "LONGWORD")
    yield from _listed(data["references"], "REF")
    yield from _listed(data["reference_adjectives"], "REFADJ")
    yield from _listed(data["reference_nouns"], "REFNOUN")
    yield from _listed(data["sets"], "SETWORD")
    yield from ((word, "LATE", "END") for word in data["late"])
    for key, name in _PLAIN.items():
        yield from ((word, name, word) for word in data[key])


_TRIGGER_CLASSES = (
    *("MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "SEASONS", "UNIT", "UNITS", "PART", "PARTS", "POINT", "DECADEWORD"),
    *("DEICTIC", "REF", "REFADJ", "REFNOUN", "SETWORD"),
)


def _triggers(words: Mapping[str, Values], holidays: Iterable[str]) -> Iterator[str]:
    for word, values in words.items():
        if any(name in values for name in _TRIGGER_CLASSES):
            yield word
    for name in holidays:
        yield name.split()[0].removesuffix("'s").rstrip("'")
    yield from ("eve", "noon", "clock", "time", "moment", "period", "fiscal", "term", "tens", "nineteen", "thousand")
