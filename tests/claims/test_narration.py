"""Acts that their own sentence does not date take the time of the telling."""

import pytest

from araxes.documents import from_text

CHRONICLE = (
    "# Border incidents\n\n2022\n\n4 March. Ethiopia closes its border with Eritrea. Asmara condemns Ethiopia.\n\n"
    "9 June: Ethiopia and Eritrea sign an agreement in Cairo.\n"
)


def times(coder, text: str) -> list[tuple[str, str | None, str]]:
    coded = coder.code(from_text(text, published="2025-05-30"))
    return [(e.type, str(e.start) if e.start else None, e.status.value) for e in coded.events]


def test_the_date_at_the_head_of_an_entry_dates_the_entry(coder) -> None:
    found = times(coder, CHRONICLE)
    assert ("ACCUSE", "2022-03-04", "occurred") in found
    assert ("SUPPORT", "2022-06-09", "occurred") in found


CARRIED = [
    ("On 3 April 2025 Peru expelled the Bolivian envoy. Peru also closed its border with Bolivia.", "COERCE", True),
    ("On 3 April 2025 Peru expelled the Bolivian envoy. Chile condemned Peru.", "ACCUSE", False),
    ("On 3 April 2025 Peru expelled the Bolivian envoy. Peru had attacked Bolivia.", "ASSAULT", False),
]


@pytest.mark.parametrize(("text", "kind", "carried"), CARRIED)
def test_only_the_same_sides_act_on_at_the_same_time(coder, text, kind, carried) -> None:
    starts = {start for type_, start, _ in times(coder, text) if type_ == kind}
    assert starts == ({"2025-04-03"} if carried else {None})


def test_a_headline_tells_what_its_lead_dates(coder) -> None:
    text = "# Kenya warns Somalia over border\n\nKenya on Tuesday warned Somalia to keep its troops off the border.\n"
    assert {start for _, start, _ in times(coder, text)} == {"2025-05-27"}


def test_a_headline_without_a_doer_is_dated_by_who_suffers(coder) -> None:
    text = "# Missile strike on Chadian base\n\nOn Tuesday a statement said that an attack on a Chadian base failed.\n"
    assert ("ASSAULT", "2025-05-27", "occurred") in times(coder, text)


def test_a_speaker_goes_on_over_what_he_reports(coder) -> None:
    text = (
        "On 3 April 2025 the Peruvian president condemned Bolivia. He also noted that Chile had arrested two divers. "
        "Ecuador lies between two seas. He blamed Bolivia for the flood."
    )
    assert {start for type_, start, _ in times(coder, text) if type_ == "ACCUSE"} == {"2025-04-03"}


def test_why_names_the_sentence_a_time_is_carried_from(coder) -> None:
    coded = coder.code(from_text(CARRIED[0][0], published="2025-05-30"))
    reasons = [reason for claim in coded.claims for reason in claim.reasons if reason.startswith("time:")]
    assert reasons == ["time: told on from sentence 1 (“3 April 2025”)"]
