"""Logical slots: passives, control, relatives, coordination and nesting are undone."""

import pytest
from tests.trees import at, tree, words

from araxes.claims.clauses import Clauses

# tree, verb, slot -> words that fill it
VERBS = [
    ("passive", "expelled", "subject", ["Norway"]),
    ("passive", "expelled", "object", ["envoys"]),
    ("passive", "expelled", "by", []),
    ("agent inside an oblique", "condemned", "subject", ["Libya"]),
    ("agent inside an oblique", "condemned", "object", ["Egypt"]),
    ("coordinated verbs", "rejected", "subject", ["Iran"]),
    ("coordinated verbs", "condemned", "object", ["plan"]),
    ("coordinated verbs", "rejected", "object", ["plan"]),
    ("subject control", "sign", "subject", ["Russia"]),
    ("subject control", "refused", "clause", ["sign"]),
    ("subject control", "refused", "clause-subject", ["Russia"]),
    ("object control", "release", "subject", ["Iran"]),
    ("object control", "urged", "clause-subject", ["Iran"]),
    ("object control", "urged", "object", ["Iran"]),
    ("promise", "send", "subject", ["Spain"]),
    ("promise", "promised", "indirect", ["Kyiv"]),
    ("partner control", "vote", "subject", ["Mali"]),
    ("partner control", "called", "on", ["Mali"]),
    ("relative object", "signed", "subject", ["Iran"]),
    ("relative object", "signed", "object", ["pact"]),
    ("relative object", "angered", "subject", ["pact"]),
    ("relative subject", "expelled", "subject", ["Mali"]),
    ("relative subject", "praised", "subject", ["Mali"]),
    ("nested in object", "paid", "object", ["visit"]),
    ("partner of a topic", "signed", "subject", ["Kenya", "Uganda", "Rwanda"]),
    ("partner of a topic", "signed", "with", ["China"]),
    ("light verb", "held", "subject", ["Iran", "Oman"]),
    ("light verb", "held", "near", ["Chabahar"]),
    ("condition", "attacks", "subject", ["Sudan"]),
    ("denied", "denied", "clause-subject", ["it"]),
]


@pytest.mark.parametrize(("name", "verb", "slot", "expected"), VERBS)
def test_slots_of_verbs(name, verb, slot, expected) -> None:
    sentence = tree(name)
    slots = Clauses(sentence).verb(at(sentence, verb))
    assert words(sentence, slots.get(slot, ())) == expected


NOUNS = [
    ("nested in a noun", "visit", "of", ["king"]),
    ("nested in a noun", "visit", "to", ["Chile"]),
    ("partner of a topic", "charter", "on", ["partnership"]),
    ("partner of a topic", "charter", "with", ["China"]),
    ("claim noun", "claim", "possessor", ["Libya"]),
    ("claim noun", "claim", "clause", ["attacked"]),
    ("inside a phrase", "Ministers", "from", ["Iran"]),
]


@pytest.mark.parametrize(("name", "noun", "slot", "expected"), NOUNS)
def test_slots_of_nouns(name, noun, slot, expected) -> None:
    sentence = tree(name)
    slots = Clauses(sentence).noun(at(sentence, noun))
    assert words(sentence, slots.get(slot, ())) == expected


@pytest.mark.parametrize(("name", "verb", "passive"), [("passive", "expelled", True), ("future", "attack", False)])
def test_passive(name, verb, passive) -> None:
    sentence = tree(name)
    assert Clauses(sentence).passive(at(sentence, verb)) is passive


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    sentence = tree("relative subject")
    clauses = Clauses(sentence)
    assert clauses.antecedent(at(sentence, "which")) == at(sentence, "Mali")
    assert clauses.antecedent(at(sentence, "France")) == at(sentence, "France")


def test_a_fixed_preposition_is_one() -> None:
    sentence = tree("according to")
    assert Clauses(sentence).preposition(at(sentence, "Kenya")) == "according to"


def test_slots_are_remembered() -> None:
    clauses = Clauses(tree("passive"))
    assert clauses.verb(3) is clauses.verb(3)


def test_ancestors_reach_the_root() -> None:
    sentence = tree("chain")
    above = list(Clauses(sentence).ancestors(at(sentence, "attacked")))
    assert above[-1] == sentence.root().index
