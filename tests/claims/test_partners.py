"""Recipients that a document leaves out because it has told all along with whom the initiator deals."""

import pytest

from araxes.documents import from_text
from araxes.pipeline import Coder

DEALINGS = "Malawi summoned Zambia's envoy in March. It accused Zambia of moving border posts in April. "
AFAR = "Rain fell for a week. Farmers rejoiced. Prices fell. Roads were closed. Schools stayed shut. "


def recipients(coder: Coder, text: str, type_: str) -> tuple[str, ...]:
    events = coder.code(from_text(text, published="2025-05-30")).events
    return next(event.recipients for event in events if event.type == type_)


def test_whom_the_document_tells_the_initiator_to_deal_with_all_along(coder: Coder) -> None:
    assert recipients(coder, DEALINGS + AFAR + "Malawi's president threatened war.", "THREATEN") == ("ZMB",)


def test_the_reason_says_so(coder: Coder) -> None:
    claims = coder.code(from_text(DEALINGS + AFAR + "Malawi's president threatened war.")).claims
    threat = next(claim for claim in claims if claim.type == "THREATEN")
    assert any("whom the document tells it to deal with" in reason for reason in threat.reasons)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Malawi accused Zambia of theft. " + AFAR, id="told once"),
        pytest.param(
            "Malawi accused Zambia of theft. It blamed Kenya too. It condemned Uganda. It criticised Rwanda. " + AFAR,
            id="with many",
        ),
    ],
)
def test_nobody_where_no_one_stands_out(coder: Coder, text: str) -> None:
    assert recipients(coder, text + "Malawi's president threatened war.", "THREATEN") == ()
