"""The gazetteer: name keys, look-ups, the index and its cache, our own lists."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from araxes.mentions.places import load_gazetteer
from araxes.mentions.places.cues import adjectives, load_cues
from araxes.mentions.places.entries import Entry, Record
from araxes.mentions.places.gazetteer import Gazetteer
from araxes.mentions.places.index import fill_index, open_index
from araxes.mentions.places.names import name_key
from araxes.mentions.places.supplement import sides, supplement_records
from araxes.values.places import Place


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Şuşa", "susa"),
        ("The Hague", "hague"),
        ("Khan-Sheikhoun", "khan sheikhoun"),
        ("Saint Petersburg", "st petersburg"),
        ("Martha’s Vineyard", "marthas vineyard"),
        ("Xankəndi", "xankandi"),
        ("Łódź", "lodz"),
        ("Bosnia & Herzegovina", "bosnia & herzegovina"),
        ("Bosnia and Herzegovina", "bosnia & herzegovina"),
    ],
)
def test_name_keys(name, key):
    assert name_key(name) == key


@given(st.text(max_size=40))
def test_keys_are_stable(name):
    key = name_key(name)
    assert key == key.strip()
    assert "  " not in key


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Tehran", ("Tehran", "IRN")),
        ("US", ("United States", "USA")),
        ("Türkiye", ("Turkey", "TUR")),
        ("Kiev", ("Kyiv", "UKR")),
        ("Stepanakert", ("Khankendi", "AZE")),
        ("Xankəndi", ("Khankendi", "AZE")),
        ("Arabian Gulf", ("Persian Gulf", None)),
        ("Malvinas", ("Falkland Islands", "FLK")),
        ("Calif.", ("California", "USA")),
        ("Georgia", ("Georgia", "GEO")),
    ],
)
def test_lookup_puts_the_prominent_first(name, first):
    place = load_gazetteer().lookup(name)[0]
    assert (place.name, place.country) == first


def test_unknown_names_give_nothing():
    assert load_gazetteer().lookup("Qwxyzburgh") == ()
    assert load_gazetteer().lookup("") == ()


def small() -> Record:
    place = Place(name="Mirgrad", lat=10.0, lon=20.0, kind="city", country="XKX")
    return Record(
        entry=Entry(place=place, weight=5.0, level="city", area="XK.01"), names=("Mirgrad", "Al Mirgrad", "MG")
    )


def test_index_round_trip():
    connection = sqlite3.connect(":memory:")
    fill_index(connection, [small()])
    gazetteer = Gazetteer(connection)
    place = gazetteer.lookup("mirgrad")[0]
    assert place == small().entry.place
    assert gazetteer.lookup("Al-Mirgrad") == gazetteer.lookup("MG") == (place,)
    entry = gazetteer.entry_of(place)
    assert entry is not None
    assert entry.area == "XK.01"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", "utf8")
    monkeypatch.setattr("araxes.mentions.places.index.all_records", lambda: [small()])
    told: list[str] = []
    connection = open_index(blocked / "cache", told.append)
    assert Gazetteer(connection).lookup("Mirgrad")
    assert any("in memory" in line for line in told)


def test_the_index_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("araxes.mentions.places.index.all_records", lambda: [small()])
    monkeypatch.setenv("ARAXES_CACHE", str(tmp_path))
    told: list[str] = []
    for _ in range(2):
        open_index(None, told.append).close()
    assert len(told) == 1
    assert [path.suffix for path in tmp_path.iterdir()] == [".sqlite"]


def test_our_lists_are_sound():
    for record in supplement_records():
        place = record.entry.place
        assert -90 <= place.lat <= 90, place
        assert -180 <= place.lon <= 180, place
        assert place.kind in {"region", "city", "water", "area", "site", "country"}, place
        assert place.country is None or len(place.country) == 3, place
        assert all(name and name == name.strip() for name in record.names), place


def test_names_by_side_are_data():
    said = {side.side: side.names for side in sides("Shushi")}
    assert said == {"AZE": ("Shusha",), "ARM": ("Shushi",)}
    assert sides("Lisbon") == ()


def test_cue_words_are_lower_case():
    cues = load_cues()
    assert all(word == word.lower() for word in cues.words | cues.given | cues.bodies | cues.titles)
    assert adjectives()["Iranian"] == "IRN"
