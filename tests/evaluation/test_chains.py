"""The chain scores on the worked examples of the papers that define them."""

import pytest
from evaluation.chains import Ratio, b_cubed, ceaf_e, muc, table

# Bagga and Baldwin 1998, figures 1-3; Luo 2005, table 1, adds one chain of all and no chain at all.
KEY = ["12345", "67", "89ABC"]
RESPONSES = {
    "two large chains kept apart": (["12345", "6789ABC"], 0.947, 0.865, 0.733),
    "two large chains mixed": (["1234589ABC", "67"], 0.947, 0.737, 0.667),
    "one chain": (["123456789ABC"], 0.900, 0.545, 0.294),
    "no chain": (list("123456789ABC"), 0.0, 0.400, 0.178),
}


def chains(groups: list[str]) -> dict[str, int]:
    return {mention: number for number, group in enumerate(groups) for mention in group}


def f1(ratio: Ratio) -> float:
    return ratio.row()["F1"]


@pytest.mark.parametrize(("response", "by_links", "by_mentions", "by_chains"), RESPONSES.values(), ids=RESPONSES)
def test_the_papers_examples(response: list[str], by_links: float, by_mentions: float, by_chains: float) -> None:
    gold, found = chains(KEY), chains(response)
    assert f1(muc(gold, found)) == pytest.approx(by_links, abs=0.001)
    assert f1(b_cubed(gold, found)) == pytest.approx(by_mentions, abs=0.001)
    assert f1(ceaf_e(gold, found)) == pytest.approx(by_chains, abs=0.001)


def test_precision_of_b_cubed_in_the_paper() -> None:
    assert b_cubed(chains(KEY), chains(["12345", "6789ABC"])).row()["precision"] == pytest.approx(0.76, abs=0.005)
    assert b_cubed(chains(KEY), chains(["1234589ABC", "67"])).row()["precision"] == pytest.approx(0.58, abs=0.005)


def test_links_after_vilain() -> None:
    ratio = muc(chains(["ABCD"]), chains(["AB", "CD"]))
    assert ratio.row()["recall"] == pytest.approx(2 / 3)
    assert ratio.row()["precision"] == 1.0


def test_the_mean_of_the_three() -> None:
    rows = table(chains(KEY), chains(["12345", "6789ABC"]))
    assert rows["CoNLL"]["F1"] == pytest.approx((0.947 + 0.865 + 0.733) / 3, abs=0.001)
    assert table(chains(KEY), chains(KEY))["CoNLL"]["F1"] == pytest.approx(1.0)
