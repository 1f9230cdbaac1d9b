"""Persons whose side the resource of office holders knows."""

import pytest

from araxes.language.reader import load_reader
from araxes.language.segmentation import segment_text
from araxes.mentions.actors import find_actors
from araxes.mentions.actors.resources import load
from araxes.mentions.references import resolve_references
from araxes.mentions.references.officeholders import holder_of, key_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Nicolás Maduro", "VEN"),
        ("Maduro", "VEN"),
        ("Lula", "BRA"),
        ("Xi Jinping", "CHN"),
        ("Koizumi", "JPN"),
        ("Sergey Lavrov", "RUS"),
        ("António Guterres", "UNO"),
        ("Hemedti", "SDN-RSF"),
        ("Recep Tayyip Erdoğan", "TUR"),
        ("Mohammad Javad Zarif", "IRN"),
    ],
)
def test_known_names_have_their_side(name: str, code: str) -> None:
    holder = holder_of(key_of(name))
    assert holder is not None
    assert holder.code == code


@pytest.mark.parametrize("name", ["Kim", "Khan", "May", "Ali", "Kerry", "Nobody Atall", "Maria Maduro", "Putin Nobody"])
def test_common_and_other_names_have_none(name: str) -> None:
    assert holder_of(key_of(name)) is None


def test_every_code_is_one_of_ours() -> None:
    known = set(load("states")) | set(load("groups")) | set(load("organisations"))
    known |= {body["code"] for body in load("organisations").values() if "code" in body}
    assert {code for code in load("officeholders")["holders"] if code not in known} <= {"BLR-CVL"}


def test_further_persons_are_of_our_sides_and_count_by_their_whole_name_only() -> None:
    known = set(load("groups")) | set(load("organisations"))
    known |= {body["code"] for body in load("organisations").values() if "code" in body}
    states = set(load("states"))
    assert {code for code in load("persons") if code not in known and code.partition("-")[0] not in states} == set()
    whole = holder_of(key_of("Salim Ahmed Salim"))
    assert whole is not None
    assert whole.code == "AFU"
    assert holder_of(key_of("Malika Haddadi")) is None  # She is Selma Malika Haddadi there.
    assert holder_of(key_of("Salim")) is None


def _codes(text: str) -> dict[str, tuple[str, ...]]:
    sentences = tuple(load_reader().annotate(segment_text(text)))
    return {one.text: one.codes for one in resolve_references(text, sentences, find_actors(text, sentences))}


def test_a_name_without_office_gets_its_state_and_the_surname_follows() -> None:
    found = _codes("Kim Jong-un received the envoy on Monday. On Tuesday Kim left the capital by train.")
    assert found["Kim Jong-un"] == ("PRK",)
    assert found["Kim"] == ("PRK",)


def test_what_the_document_says_wins() -> None:
    found = _codes("Canadian Foreign Minister Vladimir Putin spoke in Ottawa. Putin then left.")
    assert set(found.values()) >= {("CAN",)}
    assert ("RUS",) not in found.values()
