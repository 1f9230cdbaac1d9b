"""Places found in whole sentences, against the cases of ``places_cases.yaml``."""

import functools
from pathlib import Path

import pytest
import yaml

from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Token
from araxes.mentions.mention import PlaceMention
from araxes.mentions.places import country_of, find_places, inside, load_gazetteer

CASES = yaml.safe_load(Path(__file__).with_name("places_cases.yaml").read_text("utf8"))


@functools.cache
def gazetteer():
    return load_gazetteer()


def untagged(text: str) -> list[Sentence]:
    """Sentences without tags or tree, as the finder must be able to take them."""
    return [
        Sentence(
            index=number,
            tokens=tuple(
                Token(index=i, start=w.start, end=w.end, text=w.text, lemma="", upos="", xpos="", head=i - 1, deprel="")
                for i, w in enumerate(words.words)
            ),
        )
        for number, words in enumerate(segment_text(text))
    ]


def find(text: str) -> tuple[PlaceMention, ...]:
    return find_places(text, untagged(text), gazetteer())


def shown(mention: PlaceMention) -> str:
    assert mention.place is not None
    return f"{mention.place.name}, {mention.place.country}" if mention.place.country else mention.place.name


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_finds_and_places_names(case):
    assert {mention.text: shown(mention) for mention in find(case["text"])} == case["places"]


def test_mentions_carry_offsets_head_and_rule():
    text = "He spoke in northern Syria."
    (mention,) = find(text)
    assert text[mention.start : mention.end] == mention.text == "northern Syria"
    assert mention.sentence == 0
    assert mention.head == 4
    assert mention.rule == "the only place of this name in the gazetteer"


def test_a_name_keeps_its_sense_through_the_document():
    text = "The mayor of Tripoli, Lebanon, resigned. Tripoli was calm on Friday."
    assert [m.place.country for m in find(text) if m.text == "Tripoli" and m.place] == ["LBN", "LBN"]


def test_countries_of_the_outlet_help():
    text = "The mayor of Alexandria resigned."
    places = [
        find_places(text, untagged(text), gazetteer(), countries=countries)[0].place for countries in ((), ("USA",))
    ]
    assert [place and place.country for place in places] == ["EGY", "EGY"] or places[1].country == "USA"


def test_empty_text_has_no_places():
    assert find_places("", (), gazetteer()) == ()


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("Mosul", "Iraq", True),
        ("Mosul", "Nineveh", True),
        ("Mosul", "Iran", False),
        ("Norduz", "Iran", True),
        ("Hadrut", "Nagorno-Karabakh", True),
        ("Texas", "United States", True),
        ("Houston", "Texas", True),
        ("Houston", "Ohio", False),
        ("Iraq", "Mosul", False),
        ("Tehran", "Tehran", True),
    ],
)
def test_inside(inner, outer, expected):
    one, other = gazetteer().lookup(inner)[0], gazetteer().lookup(outer)[0]
    assert inside(one, other, gazetteer()) is expected


def test_country_of_seas_is_open():
    assert country_of(gazetteer().lookup("Red Sea")[0]) is None
    assert country_of(gazetteer().lookup("Baku")[0]) == "AZE"
