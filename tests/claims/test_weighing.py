"""Claims weighed by what other documents teach."""

import json
from dataclasses import replace

import numpy as np
import pytest

from araxes.claims.finding import Account
from araxes.claims.spotted import Spots
from araxes.claims.weighing import load_scales
from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Forest, matrix
from araxes.claims.weighing.traits import bench, claim_traits, given
from araxes.claims.weighing.weighing import RESOURCE, exempt
from araxes.documents import from_text
from araxes.pipeline import Coder

TEXT = (
    "Chad recalls envoy from Sudan\n\n"
    "Chad recalled its ambassador to Sudan on Monday. Khartoum called the step hostile. "
    "Its foreign minister met the envoys of Egypt and Kenya. The talks lasted an hour."
)
NAMES = ("holds", "initiators", "recipients", "parties")


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
    chances = forest.chances([{}, {"type": "ACCUSE", "here": True}, {"no such trait": 5.0}])
    assert ((chances > 0) & (chances < 1)).all()
    assert chances[0] == chances[2]
    assert len(forest.chances([])) == 0


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_distinct(name: str) -> None:
    columns = json.loads((RESOURCE / "columns.json").read_text("utf8"))[name]
    assert len(set(columns)) == len(columns) > 20


def test_words_and_numbers_become_columns() -> None:
    found = matrix([{"type": "AID", "distance": 3, "here": True}, {"type": "odd"}], {"type=AID": 0, "distance": 1})
    assert np.array_equal(found, [[1, 3], [0, 0]])


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
    assert len(seated.codes) == len(seated.traits) == len(set(seated.codes))
    chad = seated.traits[seated.codes.index("TCD")]
    assert chad["is initiator"]
    assert chad["logical subject"]
    rows = given(seated, [0.9 if code == "TCD" else 0.1 for code in seated.codes], background)
    assert [row["chosen"] for row in rows] == [code == "TCD" for code in seated.codes]
    assert claim_traits(claim, [claim], background)["such claims"] == 1


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
