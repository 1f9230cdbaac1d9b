"""Every CAMEO code has its place in PLOVER, and only in types and modes that the code book has."""

import pytest

from araxes.codebook import load_codebook
from araxes.record.imports.crosswalks import cameo, cameo_coded, cameo_named, cameo_names, intensities, intensity_of
from araxes.record.imports.tables import UnusableRow

# How many codes each root of the CAMEO codebook 1.1b3 has, the root itself counted.
ROOTS = {
    "01": 11,
    "02": 28,
    "03": 29,
    "04": 8,
    "05": 9,
    "06": 6,
    "07": 7,
    "08": 26,
    "09": 6,
    "10": 28,
    "11": 13,
    "12": 29,
    "13": 23,
    "14": 27,
    "15": 7,
    "16": 14,
    "17": 14,
    "18": 14,
    "19": 10,
    "20": 8,
}
TYPES_OF_ROOTS = {
    "02": {"REQUEST"},
    "03": {"AGREE"},
    "04": {"CONSULT"},
    "05": {"SUPPORT", "CONCEDE"},
    "06": {"COOPERATE"},
    "07": {"AID"},
    "08": {"CONCEDE", "RETREAT"},
    "09": {"ACCUSE"},
    "10": {"REQUEST"},
    "11": {"ACCUSE", "SANCTION"},
    "12": {"REJECT"},
    "13": {"THREATEN"},
    "14": {"PROTEST"},
    "15": {"MOBILIZE"},
    "16": {"SANCTION"},
    "17": {"COERCE", "ASSAULT"},
    "18": {"ASSAULT"},
    "19": {"ASSAULT", "COERCE"},
    "20": {"ASSAULT", "COERCE"},
}


def test_every_code_has_a_row() -> None:
    counted = {root: sum(code.startswith(root) for code in cameo()) for root in ROOTS}
    assert counted == ROOTS
    assert sum(counted.values()) == len(cameo())


def test_a_code_has_its_parents() -> None:
    assert [code for code in cameo() if len(code) > 2 and code[:-1] not in cameo()] == []


def test_types_modes_and_kinds_are_those_of_the_codebook() -> None:
    book = load_codebook()
    kinds = {frame.kind for type in book.types.values() for frame in type.frames}
    for code in cameo().values():
        if code.type is not None:
            assert code.mode is None or code.mode in book.types[code.type].modes, code
            assert code.kind is None or code.kind in kinds, code


@pytest.mark.parametrize("root", TYPES_OF_ROOTS)
def test_types_follow_the_root(root) -> None:
    assert {code.type for name, code in cameo().items() if name.startswith(root)} == TYPES_OF_ROOTS[root]


def test_all_sixteen_types_are_reached() -> None:
    assert {code.type for code in cameo().values()} - {None} == set(load_codebook().types)


def test_intensities_are_on_the_goldstein_scale() -> None:
    assert all(code.intensity is not None and -10 <= code.intensity <= 10 for code in cameo().values())
    assert cameo()["057"].intensity == 8.0
    assert cameo()["1823"].intensity == -10.0


def test_intensity_of_a_mode_is_the_mean_of_its_codes() -> None:
    assert intensity_of("CONSULT", "visit") == pytest.approx((1.9 + 2.8) / 2, abs=0.06)
    assert intensity_of("AGREE", None) == intensities()["AGREE", None]
    assert intensity_of("CONSULT", "visit", frame="cameo/043") == 2.8
    assert intensity_of("CONSULT", "visit", frame="cameo/173") == intensity_of("CONSULT", "visit")
    assert intensity_of("CONSULT", "multilateral") == intensities()["CONSULT", None]


def test_names_find_their_codes_in_any_case() -> None:
    assert cameo_names()["make statement"] == "010"
    assert cameo_named("FIGHT WITH ARTILLERY AND TANKS").frame == "cameo/194"
    assert cameo_named("Consult").frame == "cameo/040"
    assert all(code in cameo() for code in cameo_names().values())


def test_a_spreadsheets_lost_zero_is_given_back() -> None:
    assert cameo_coded("42").frame == "cameo/042"
    assert cameo_coded("14").frame == "cameo/14"


def test_what_is_no_code_is_told() -> None:
    with pytest.raises(UnusableRow, match="999"):
        cameo_coded("999")
    assert cameo_coded("010").type is None
