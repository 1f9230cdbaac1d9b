"""In a title the simple present tells what has happened, the infinitive what is to come."""

import pytest

from araxes.documents import from_text
from araxes.values.statuses import Status

BODY = (
    "\n\nThe ministry gave no details on Monday and said that more would be known in the coming days, "
    "when the papers are laid before the assembly.\n\nThe weather in the capital was fine all day.\n"
)
CASES = [
    ("Canada expels three Iranian diplomats", "SANCTION", Status.OCCURRED),
    ("Ethiopia accuses Eritrea of breaking the truce", "ACCUSE", Status.OCCURRED),
    ("Kenya and Uganda sign railway agreement in Kampala", "SUPPORT", Status.OCCURRED),
    ("Algeria closes border with Morocco", "COERCE", Status.OCCURRED),
    ("North Korea fires missile over Japan", "MOBILIZE", Status.OCCURRED),
]


@pytest.mark.parametrize(("title", "kind", "status"), CASES)
def test_a_title_tells_what_has_happened(coder, title, kind, status) -> None:
    coded = coder.code(from_text(f"# {title}{BODY}", published="2025-05-30"))
    assert coded.document.title == title
    assert (kind, status) in {(event.type, event.status) for event in coded.events}
