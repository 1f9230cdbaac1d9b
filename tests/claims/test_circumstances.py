"""When and where: the time of the saying is not the time of the act, and a place needs a locative."""

import pytest
from tests.trees import at, tree

from araxes.claims.circumstances import places_of, time_of
from araxes.claims.clauses import Clauses
from araxes.mentions.mention import PlaceMention, TimeMention
from araxes.values.dates import Interval, PartialDate


def time(sentence, word: str, day: str | None) -> TimeMention:
    token = sentence.tokens[at(sentence, word)]
    date = PartialDate.parse(day) if day else None
    return TimeMention(
        sentence=sentence.index,
        start=token.start,
        end=token.end,
        text=word,
        type="DATE",
        value=day or "P2D",
        interval=Interval(start=date, end=date) if date else None,
        precision=date.precision if date else None,
        rule="by hand",
    )


def place(sentence, word: str) -> PlaceMention:
    token = sentence.tokens[at(sentence, word)]
    return PlaceMention(
        sentence=sentence.index,
        head=token.index,
        start=token.start,
        end=token.end,
        text=word,
        place=None,
        rule="by hand",
    )


TIMES = [
    # tree, word of the act, word that carries it, the time that belongs to it
    ("two times", "attacked", "attacked", "Sunday"),
    ("two times", "said", "said", "Monday"),
    ("light verb", "drills", "held", "May"),
    ("noun as subject", "visit", "took", "Monday"),
    ("noun as subject", "visit", "visit", "Monday"),
]


@pytest.mark.parametrize(("name", "head", "carrier", "expected"), TIMES)
def test_time_of_an_act(name, head, carrier, expected) -> None:
    sentence = tree(name)
    days = {"Monday": "2025-05-26", "Sunday": "2025-05-25", "May": "2025-05"}
    times = [time(sentence, token.text, days[token.text]) for token in sentence.tokens if token.text in days]
    found = time_of(Clauses(sentence), times, at(sentence, head), at(sentence, carrier))
    assert found is not None
    assert found.text == expected


def test_the_time_of_the_saying_is_not_that_of_the_act() -> None:
    sentence = tree("two times")
    head = at(sentence, "attacked")
    assert time_of(Clauses(sentence), [time(sentence, "Monday", "2025-05-26")], head, head) is None


def test_a_duration_is_no_date() -> None:
    sentence = tree("noun as subject")
    head = at(sentence, "took")
    assert time_of(Clauses(sentence), [time(sentence, "Monday", None)], head, head) is None


PLACES = [
    ("light verb", "drills", "held", ["Chabahar"]),
    ("inside a phrase", "met", "met", ["Tehran"]),
    ("noun as subject", "visit", "took", ["Baku"]),
    ("future", "attack", "attack", []),
]


@pytest.mark.parametrize(("name", "head", "carrier", "expected"), PLACES)
def test_places_of_an_act(name, head, carrier, expected) -> None:
    sentence = tree(name)
    named = ("Chabahar", "Tehran", "Baku", "Israel")
    places = [place(sentence, token.text) for token in sentence.tokens if token.text in named]
    found = places_of(Clauses(sentence), places, at(sentence, head), at(sentence, carrier))
    assert [mention.text for mention in found] == expected
