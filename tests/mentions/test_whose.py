"""Actors of the readable case file whose state only the document around them tells."""

from pathlib import Path

import pytest
from tests.mentions.test_actors_cases import failures, read_cases

from araxes.documents import from_text

CASES = Path(__file__).parent / "whose_cases.txt"


@pytest.mark.parametrize(("line", "expected"), list(read_cases(CASES)))
def test_whose_actors_are(coder, line, expected):
    document = from_text("\n\n".join(line.split(" ¶ ")), name="case")
    mentions = coder.mentions(document, coder.read(document)).actors
    assert not failures(document.text, mentions, expected)
