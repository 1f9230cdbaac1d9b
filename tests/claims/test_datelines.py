"""The place from which a report is sent does nothing in it."""

import pytest

from araxes.documents import from_text


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("LIMA, Peru - The Chilean foreign ministry thanked Bolivia.", ("CHL",)),
        ("HANOI -- China condemned Japan on Monday.", ("CHN",)),
        ("UKRAINE condemned Belarus on Monday.", ("UKR",)),
    ],
)
def test_a_dateline_is_no_party(coder, text, initiators) -> None:
    assert coder.code(from_text(text)).claims[0].initiator_codes == initiators
