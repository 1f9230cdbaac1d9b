"""Who did what a sentence tells without its doer."""

from araxes.documents import from_text
from araxes.events.event import Event
from araxes.pipeline import Coder


def coded(coder: Coder, text: str, type_: str) -> list[Event]:
    events = coder.code(from_text(text, published="2025-05-30")).events
    return [event for event in events if event.type == type_]


def test_who_took_them_lets_them_go(coder: Coder) -> None:
    text = "Oman arrested two Yemeni fishermen in March 2024. The two Yemenis were released in May 2024."
    (release,) = coded(coder, text, "RETREAT")
    assert (release.initiators, release.recipients) == (("OMN",), ("YEM-CVL",))


def test_a_release_by_nobody_is_left_out(coder: Coder) -> None:
    assert coded(coder, "Two Yemeni fishermen were released in May 2024.", "RETREAT") == []


def test_who_apologises_did_it(coder: Coder) -> None:
    (deed,) = coded(coder, "Samoa's prime minister apologised for the arrest of Fijian sailors.", "COERCE")
    assert (deed.initiators, deed.recipients) == (("WSM",), ("FJI",))
