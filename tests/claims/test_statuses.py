"""Status from negation, modals, tense, conditions and governing words."""

from functools import cache

import pytest
from tests.trees import at, tree

from araxes.claims.clauses import Clauses
from araxes.claims.statuses import Telling, reality
from araxes.codebook import load_codebook
from araxes.values.statuses import Status

CASES = [
    # tree, word that tells the act, what carries it, type, status
    ("passive", "expelled", "expelled", "SANCTION", Status.OCCURRED),
    ("future", "attack", "attack", "ASSAULT", Status.PLANNED),
    ("denied", "shelled", "shelled", "ASSAULT", Status.DENIED),
    ("feared", "attack", "attack", "ASSAULT", Status.POSSIBLE),
    ("condition", "attacks", "attacks", "ASSAULT", Status.POSSIBLE),
    ("condition", "intervene", "intervene", "ASSAULT", Status.PLANNED),
    ("negated", "sign", "sign", "SUPPORT", Status.DENIED),
    ("announced", "visit", "visit", "CONSULT", Status.PLANNED),
    ("progressive", "shelling", "shelling", "ASSAULT", Status.ONGOING),
    ("chain", "attacked", "attacked", "ASSAULT", Status.OCCURRED),
    ("claim noun", "attacked", "attacked", "ASSAULT", Status.OCCURRED),
    ("coordinated verbs", "rejected", "rejected", "REJECT", Status.OCCURRED),
    ("object control", "release", "release", "RETREAT", Status.DEMANDED),
    ("promise", "send", "send", "AID", Status.PLANNED),
    ("light verb", "drills", "held", "COOPERATE", Status.OCCURRED),
    ("noun as subject", "visit", "took", "CONSULT", Status.OCCURRED),
]


@cache
def codebook():
    return load_codebook()


@pytest.mark.parametrize(("name", "head", "carrier", "kind", "status"), CASES)
def test_status(name, head, carrier, kind, status) -> None:
    sentence = tree(name)
    told = Telling(at(sentence, head), at(sentence, carrier), kind)
    found = reality(codebook(), Clauses(sentence), told)
    assert found.status is status, found.reason


@pytest.mark.parametrize(("name", "head", "carrier", "kind", "status"), CASES)
def test_every_status_has_a_reason(name, head, carrier, kind, status) -> None:
    sentence = tree(name)
    told = Telling(at(sentence, head), at(sentence, carrier), kind)
    assert reality(codebook(), Clauses(sentence), told).reason


def test_the_reason_names_the_word_that_gave_the_status() -> None:
    sentence = tree("feared")
    told = Telling(at(sentence, "attack"), at(sentence, "attack"), "ASSAULT")
    assert "could" in reality(codebook(), Clauses(sentence), told).reason
