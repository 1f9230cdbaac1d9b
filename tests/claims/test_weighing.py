"""Claims weighed by what other documents teach."""

import json
from dataclasses import replace

import numpy as np
import pytest

from araxes.claims.finding import Account
from araxes.claims.spotted import Spots
from araxes.claims.weighing import load_scales
from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Block, Forest, Table, Traits, matrix
from araxes.claims.weighing.options import Options, Side, options
from araxes.claims.weighing.traits import bench, claim_traits, given
from araxes.claims.weighing.weighing import RESOURCE, SIDES, exempt, together
from araxes.documents import from_text
from araxes.pipeline import Coder

TEXT = (
    "Chad recalls envoy from Sudan\n\n"
    "Chad recalled its ambassador to Sudan on Monday. Khartoum called the step hostile. "
    "Its foreign minister met the envoys of Egypt and Kenya. The talks lasted an hour."
)
NAMES = ("holds", *SIDES, *map(together, SIDES))


@pytest.fixture(scope="module")
def background(coder: Coder) -> Background:
    assert coder.learned is not None
    document = from_text(TEXT)
    sentences = coder.read(document)
    account = Account(document, sentences, coder.mentions(document, sentences), coder.codebook)
    spots = Spots(sentences, coder.learned.relater)
    views, claims = account.drafted(account.framed(), coder.learned.relater, spots)
    return Background(account.told, claims, views, spots)


@pytest.mark.parametrize("name", NAMES)
def test_trees_give_probabilities_and_ignore_what_they_do_not_know(name: str) -> None:
    forest = Forest(RESOURCE, name)
    rows: list[Traits] = [{}, {"type": "ACCUSE", "here": True}, {"no such trait": 5.0}]
    whole, none = forest.chances([Block(common={}, rows=rows), Block(common={"here": True}, rows=[])])
    assert all(0 < chance < 1 for chance in whole)
    assert whole[0] == whole[2]
    assert none == []
    assert forest.chances([]) == []


def test_what_rows_have_in_common_counts_as_if_each_had_it() -> None:
    forest = Forest(RESOURCE, "initiators")
    (shared,) = forest.chances([Block(common={"type": "ACCUSE"}, rows=[{"here": True}, {"back": 3}])])
    (each,) = forest.chances([Block(common={}, rows=[{"type": "ACCUSE", "here": True}, {"type": "ACCUSE", "back": 3}])])
    assert shared == each


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_distinct(name: str) -> None:
    columns = json.loads((RESOURCE / "columns.json").read_text("utf8"))[name]
    assert len(set(columns)) == len(columns) > 20


def test_words_and_numbers_become_columns() -> None:
    block = Block(common={"here": True}, rows=[{"type": "AID", "distance": 3}, {"type": "odd"}])
    found = matrix([block], {"type=AID": 0, "distance": 1, "here": 2})
    assert np.array_equal(found, [[1, 3, 1], [0, 0, 1]])


def test_a_table_of_numbers_is_as_good_as_rows() -> None:
    table = Table(common={"here": True}, columns=("distance", "odd"), numbers=np.array([[3.0, 9.0], [4.0, 9.0]]))
    found = matrix([table], {"distance": 0, "here": 1})
    assert np.array_equal(found, [[3, 1], [4, 1]])


def test_the_background_knows_who_is_named_where(background: Background) -> None:
    assert background.headed == {"TCD", "SDN"}
    assert background.lead == {"TCD", "SDN"}
    assert background.rank["SDN"] <= 1
    assert background.beside["TCD", "SDN"] == 2
    assert background.since("TCD", 3) == 2
    assert background.since("KEN", 2) is None


def test_every_candidate_has_traits(background: Background) -> None:
    claim = next(claim for claim in background.claims if claim.type == "SANCTION" and claim.sentence == 1)
    seated = bench(claim, background)
    assert {"TCD", "SDN"} <= set(seated.codes)
    assert len(seated.codes) == len(seated.traits.rows) == len(set(seated.codes))
    chad = seated.traits.rows[seated.codes.index("TCD")]
    assert chad["is initiator"]
    assert chad["logical subject"]
    block = given(seated, [0.9 if code == "TCD" else 0.1 for code in seated.codes], background)
    assert [row["chosen"] for row in block.rows] == [code == "TCD" for code in seated.codes]
    assert claim_traits(claim, background)["such claims"] == 1


def _offered(background: Background, side: Side, chances: dict[str, float]) -> tuple[tuple[str, ...], Options]:
    claim = next(claim for claim in background.claims if claim.type == "SANCTION" and claim.sentence == 1)
    seated = bench(claim, background)
    weighed = [chances.get(code, 0.01) for code in seated.codes]
    return seated.codes, options(seated, side, weighed, [0.5] * len(weighed), background)


def _column(offered: Options, trait: str) -> list[float]:
    return offered.traits.numbers[:, offered.traits.columns.index(trait)].tolist()


def test_groups_are_the_likeliest_and_those_of_the_rules(background: Background) -> None:
    codes, offered = _offered(background, "recipients", {"KEN": 0.9, "EGY": 0.8, "SDN": 0.2})
    groups = [frozenset(codes[place] for place in group) for group in offered.groups]
    assert len(groups) == len(set(groups))
    assert {frozenset(), frozenset({"KEN"}), frozenset({"KEN", "EGY"}), frozenset({"SDN"})} <= set(groups)
    assert groups[_column(offered, "short of").index(0)] == {"KEN", "EGY"}
    assert groups[_column(offered, "as by rules").index(1)] == {"SDN"}
    assert _column(offered, "size") == [len(group) for group in groups]
    assert offered.likeliest([float(group == {"SDN"}) for group in groups]) == {codes.index("SDN")}


def test_acts_of_two_sides_have_a_party(background: Background) -> None:
    codes, offered = _offered(background, "parties", {"TCD": 0.9})
    assert frozenset() not in offered.groups
    both = next(place for place, group in enumerate(offered.groups) if {codes[p] for p in group} == {"TCD", "SDN"})
    assert _column(offered, "beside")[both] == 2
    assert _column(offered, "least in")[both] == 0.01
    assert _column(offered, "holds those by rules")[both] == 1


@pytest.mark.parametrize(
    "text", ["Kenya and Uganda accused each other.", "Troops of Chad and Niger clashed on Monday."]
)
def test_what_some_do_to_one_another_stays(coder: Coder, text: str) -> None:
    (claim,) = coder.code(from_text(text)).claims
    assert len(claim.initiator_codes) == 2


def test_titles_and_references_are_not_judged(background: Background) -> None:
    claims = background.claims
    assert all(exempt(claim, background) for claim in claims if claim.sentence == 0)
    bare = next(claim for claim in claims if claim.sentence == 1)
    assert exempt(replace(bare, definite=True, initiators=(), recipients=()), background)
    assert not exempt(bare, background)


def test_what_was_weighed_says_so(coder: Coder) -> None:
    assert coder.learned is not None
    assert coder.learned.scales is load_scales()
    drafted = Coder(reader=coder.reader, learned=replace(coder.learned, scales=None))
    before = {claim.trigger: claim for claim in drafted.code(from_text(TEXT)).claims}
    for claim in coder.code(from_text(TEXT)).claims:
        same = before[claim.trigger]
        changed = (claim.initiator_codes, claim.recipient_codes) != (same.initiator_codes, same.recipient_codes)
        assert any(reason.startswith("sides: weighed") for reason in claim.reasons) == changed
