"""Small networks for the tests, and slow, plain ways to compute what the library computes fast."""

import itertools
from pathlib import Path

from hypothesis import strategies as st

from araxes.relations.network.graph import SignedGraph, Tie

TRIBES = Path(__file__).with_name("highland_tribes.csv")
NAMES = "ABCDEFGH"


def graph(text: str, nodes: str = "") -> SignedGraph:
    """Make a network of words such as ``A+B``, ``A-C`` or ``B-C*2.5`` (a weight)."""
    ties = []
    for word in text.split():
        pair, _, weight = word.partition("*")
        ties.append(Tie(a=pair[0], b=pair[2], sign=1 if pair[1] == "+" else -1, weight=float(weight or 1)))
    return SignedGraph.of(ties, nodes)


def tribes() -> SignedGraph:
    lines = [line for line in TRIBES.read_text("utf8").splitlines() if not line.startswith("#")]
    rows = (line.split(",") for line in lines[1:])
    return SignedGraph.of(Tie(a=a, b=b, sign=int(sign)) for a, b, sign in rows)


def partitions(graph: SignedGraph):
    """Yield every partition once: the first node stays in camp 1."""
    for rest in itertools.product((1, -1), repeat=max(0, len(graph.nodes) - 1)):
        yield dict(zip(graph.nodes, (1, *rest), strict=False))


def cost(graph: SignedGraph, sides: dict[str, int]) -> float:
    return sum(tie.weight for tie in graph.ties if sides[tie.a] * sides[tie.b] != tie.sign)


def best(graph: SignedGraph) -> tuple[float, list[dict[str, int]]]:
    """Try every partition: the least frustrated weight, and all partitions that attain it."""
    told = [(cost(graph, sides), sides) for sides in partitions(graph)]
    least = min(weight for weight, _ in told)
    return least, [sides for weight, sides in told if weight < least + 1e-6]


def flipped(graph: SignedGraph, tie: Tie) -> SignedGraph:
    ties = (Tie(a=t.a, b=t.b, sign=-t.sign if t == tie else t.sign, weight=t.weight) for t in graph.ties)
    return SignedGraph.of(ties, graph.nodes)


WEIGHTS = (st.just(1.0), st.integers(1, 5).map(float), st.floats(0.01, 5.0), st.sampled_from((0.1, 0.2, 0.7, 1.1)))


@st.composite
def graphs(draw, largest: int = 7) -> SignedGraph:
    """Networks of two to ``largest`` states, unweighted, with whole, with decimal or with arbitrary weights."""
    nodes = NAMES[: draw(st.integers(2, largest))]
    weights = draw(st.sampled_from(WEIGHTS))
    ties = []
    for a, b in itertools.combinations(nodes, 2):
        sign = draw(st.sampled_from((0, 1, -1)))
        if sign:
            ties.append(Tie(a=a, b=b, sign=sign, weight=draw(weights)))
    return SignedGraph.of(ties, nodes)
