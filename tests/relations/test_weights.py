"""What an act weighs, and what is said of weights that cannot be used."""

from pathlib import Path

import pytest
from tests.relations.acts import act

from araxes.codebook import load_codebook
from araxes.errors import BadOption
from araxes.relations.weights import BUILT_IN, LIMIT, load_weights

CASES = [
    ("plover", "CONSULT", {"mode": "visit"}, 2),
    ("plover", "CONSULT", {"mode": "unheard-of"}, 1),
    ("plover", "CONSULT", {"kind": "visit"}, 1),
    ("plover", "ACCUSE", {}, -3),
    ("goldstein", "CONSULT", {"mode": "visit"}, 1.9),
    ("goldstein", "CONSULT", {"kind": "call", "mode": "visit"}, 1.0),
    ("goldstein", "COOPERATE", {"kind": "joint-exercise"}, 7.4),
    ("goldstein", "REQUEST", {"mode": "change", "frame": "request/urge"}, -0.3),
    ("goldstein", "REQUEST", {"mode": "change", "frame": "request/demand"}, -5),
    ("goldstein", "CONSULT", {"mode": "visit", "frame": "cameo/043"}, 2.8),
    ("goldstein", "SANCTION", {"frame": "cameo/16"}, -4),
    ("goldstein", "ASSAULT", {"frame": "cameo/19529"}, -10),
    ("goldstein", "ASSAULT", {"frame": "cameo/99"}, -9),
    ("plover", "SANCTION", {"frame": "cameo/16"}, -6),
]


@pytest.mark.parametrize(("name", "kind", "more", "weight"), CASES)
def test_the_finest_entry_weighs(name, kind, more, weight) -> None:
    assert load_weights(name).of(act("1", kind, **more)) == weight


def test_a_type_nobody_weighs_has_no_weight() -> None:
    assert load_weights("plover").of(act("1", "DANCE")) is None


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_type_and_mode_of_the_code_book_is_weighed(name) -> None:
    weights = load_weights(name)
    for kind in load_codebook().types.values():
        assert abs(weights.types[kind.name]) <= LIMIT
        named = {mode for facet, owner, mode in weights.finer if (facet, owner) == ("modes", kind.name)}
        assert named <= set(kind.modes)
        assert name != "plover" or named == set(kind.modes)


def test_plover_weighs_verbal_less_than_material_and_by_class() -> None:
    weights = load_weights("plover")
    for kind in load_codebook().types.values():
        assert (weights.types[kind.name] > 0) == kind.quad.endswith("cooperation"), kind.name


def test_frames_named_in_weights_exist() -> None:
    book = load_codebook()
    named = [(owner, frame) for facet, owner, frame in load_weights("goldstein").finer if facet == "frames"]
    assert named
    assert all(book.frame(f"{owner.lower()}/{frame}") for owner, frame in named)


def test_weights_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("name: mine\ntitle: Mine\ntypes: {CONSULT: {value: 9, modes: {phone: 1.5}}}", "utf8")
    weights = load_weights(path)
    assert (weights.name, weights.of(act("1")), weights.of(act("2", mode="phone"))) == ("mine", 9, 1.5)


WRONG = [
    ("types: [", "not readable as YAML"),
    ("- 1", "expected a mapping with name"),
    ("types: {AID: 7}", "AID: expected"),
    ("types: {AID: {value: 70}}", "from -10 to 10, got 70"),
    ("types: {AID: {value: true}}", "got True"),
    ("types: {AID: {value: '07'}}", "no code 07"),
    ("codes: weis\ntypes: {}", "only cameo"),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_wrong_weights_are_explained(text, told, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text, "utf8")
    with pytest.raises(BadOption, match=told):
        load_weights(path)


def test_unknown_weights_are_explained() -> None:
    with pytest.raises(BadOption, match="take plover, goldstein, or a file"):
        load_weights("polver")
