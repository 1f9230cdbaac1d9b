"""Events in words: status and speaker are never lost."""

import pytest
from tests.patterns.remembered import event

from araxes.events.report import Where
from araxes.values.statuses import Status
from araxes.views.brief import wording

VISIT = {"type": "CONSULT", "kind": "visit", "initiators": ("IRN",), "recipients": ("ARM",)}

PHRASES = [
    ({"kind": "joint-exercise", "initiators": ("KEN", "ETH")}, "joint exercise of Kenya and Ethiopia"),
    (VISIT, "visit by Iran to Armenia"),
    ({"type": "ACCUSE", "kind": None, "mode": "allege", **{"initiators": ("KEN",), "recipients": ("ETH",)}},
     "accusation (allege) by Kenya against Ethiopia"),
    ({"kind": "deployment", "type": "MOBILIZE", "initiators": ("KEN",)}, "deployment by Kenya"),
    ({"kind": "visit", "type": "CONSULT", "initiators": ()}, "visit by somebody not named"),
    ({"kind": "joint-exercise", "initiators": ("KEN", "ETH"), "name": "Bold “One”"},
     "joint exercise of Kenya and Ethiopia “Bold “One”"),
    ({"kind": "new-kind", "initiators": ("KEN",), "recipients": ("ETH",)}, "new kind by Kenya toward Ethiopia"),
]  # fmt: skip


def told(when="2025-05-21", **fields):
    sides = fields.pop("initiators", ())
    named = event("x", when, type=fields.pop("type", "COOPERATE"), kind=fields.pop("kind", None))
    return replaced(named, initiators=sides, **fields)


def replaced(named, **fields):
    return type(named)(**{name: fields.get(name, getattr(named, name)) for name in named.__dataclass_fields__})


@pytest.mark.parametrize(("fields", "expected"), PHRASES)
def test_who_and_what(fields, expected) -> None:
    assert wording.phrase(told(**fields)) == expected


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OCCURRED])
def test_what_did_not_occur_is_never_told_as_done(status: Status) -> None:
    one = told(**VISIT, status=status)
    said = wording.status(status)
    assert said
    assert said in wording.sentence(one)
    assert said in wording.told(one)


def test_a_sentence_says_who_where_and_on_whose_word() -> None:
    one = told(**VISIT, speaker="IRN", persons=("A B",), places=(Where(text="Yerevan"),), review="reviewed")
    assert wording.sentence(one) == (
        "Visit by Iran to Armenia (named: A B), place given as Yerevan, according to Iran, reviewed."
    )


def test_inside_a_sentence_the_date_stands_behind() -> None:
    assert wording.told(told(**VISIT)) == "visit by Iran to Armenia (21 May 2025)"
    assert wording.told(told(when=None, **VISIT)) == "visit by Iran to Armenia (no date)"


def test_the_chain_of_words() -> None:
    assert wording.word_of(("Mehr", "IRN")) == "on the word of Mehr, who cites Iran"
    assert wording.word_of(()) == "told by the author"


def test_every_kind_and_type_of_the_code_book_has_a_phrase(coder) -> None:
    known = wording._words()
    frames = [frame for kind in coder.codebook.types.values() for frame in kind.frames]
    assert {frame.kind for frame in frames if frame.kind} <= set(known["kinds"])
    assert {frame.type for frame in frames} <= set(known["types"])
    assert set(map(str, Status)) == set(known["statuses"])
