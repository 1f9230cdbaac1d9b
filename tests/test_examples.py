"""The notation of examples, and what is said when one does not give what it says."""

from dataclasses import replace

import pytest

from araxes.codebook import load_codebook
from araxes.documents import from_text
from araxes.errors import BadCodebook
from araxes.examples import expectation, failures, notation
from araxes.values.statuses import Status

GIVES = [
    ("RUS + ARM", {"RUS", "ARM"}, set(), Status.OCCURRED),
    ("IRN > ISR", {"IRN"}, {"ISR"}, Status.OCCURRED),
    ("IRN >", {"IRN"}, set(), Status.OCCURRED),
    ("> RUS", set(), {"RUS"}, Status.OCCURRED),
    ("IRN + OMN > ISR + USA, planned", {"IRN", "OMN"}, {"ISR", "USA"}, Status.PLANNED),
    ("SYR-SDF > TUR, denied", {"SYR-SDF"}, {"TUR"}, Status.DENIED),
]


@pytest.mark.parametrize(("gives", "initiators", "recipients", "status"), GIVES)
def test_notation_is_read(gives, initiators, recipients, status) -> None:
    read = expectation(gives)
    assert read is not None
    assert (read.initiators, read.recipients, read.status) == (initiators, recipients, status)


def test_none_expects_nothing() -> None:
    assert expectation("none") is None


def test_an_unknown_status_is_named() -> None:
    with pytest.raises(BadCodebook, match="unknown status"):
        expectation("IRN > ISR, perhaps")


BOOK = """
type: CONSULT
frames:
- id: jolt
  verbs: [jolt]
  initiator: [subject]
  recipient: [object]
  examples:
    - {text: "Oman jolted Iran.", gives: "OMN > IRN"}
    - {text: "Oman jolted Qatar.", gives: "QAT > OMN"}
    - {text: "Oman jolted Kuwait.", gives: none}
    - {text: "Oman greeted the spring.", gives: none}
"""


def only(book):
    """Keep the frame under test: those of the built-in book have their own test."""
    consult = replace(book.types["CONSULT"], frames=(book.frame("consult/jolt"),))
    return replace(book, types={"CONSULT": consult})


@pytest.fixture
def book(tmp_path):
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "mine.yaml").write_text(BOOK, "utf8")
    return load_codebook(tmp_path)


def test_what_fails_is_told_with_what_came_out(coder, book) -> None:
    mine = type(coder)(codebook=book, reader=coder.reader, gazetteer=coder.gazetteer)
    failing = list(failures(mine, only(book)))
    assert [(failure.text, failure.expected) for failure in failing] == [
        ("Oman jolted Qatar.", "QAT > OMN"),
        ("Oman jolted Kuwait.", "none"),
    ]
    assert failing[0].got == ("OMN > QAT, occurred [consult/jolt]",)


def test_notation_of_a_claim_reads_back(coder) -> None:
    claims = coder.code(from_text("Canada expelled two Indian diplomats.")).claims
    (written,) = [notation(claim) for claim in claims]
    read = expectation(written.partition(" [")[0])
    assert read is not None
    assert (read.initiators, read.recipients) == ({"CAN"}, {"IND"})
