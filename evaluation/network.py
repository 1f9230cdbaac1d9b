"""Signed networks with known or published data: solved to the end, and in what time.

    python -m evaluation.network [--data DIR] [--shuffles N] [--json FILE]

Reads ``networks/``: the 16 highland tribes (Read 1954; known answer: 7 of 58 ties frustrated) and the 16 windows of the
Correlates of War network 1946-1964 (Doreian & Mrvar 2015). For each: states, ties, frustration index, whether it is
proven, balance, states undetermined, seconds (index, undetermined states and tips together), and, with ``--shuffles``,
the least and greatest index among that many shuffles of the signs (seed 0).
"""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from araxes.relations.network.chance import chance
from araxes.relations.network.edges import read_edges
from araxes.relations.network.graph import SignedGraph
from araxes.relations.network.structure import Structure, structure
from evaluation.scoring import data_folder, report

TITLE = "signed networks"
FILES = ("highland_tribes.csv", "correlates_of_war_1946_1964.csv")
KNOWN = {"highland_tribes": 7.0}


def networks(folder: Path) -> Iterator[tuple[str, SignedGraph]]:
    """Yield each network of the development data under its name."""
    for name in FILES:
        path = folder / "networks" / name
        with path.open(encoding="utf-8", newline="") as file:
            for window, graph in read_edges(file, name=name).networks:
                yield window or path.stem, graph


def row(told: Structure, seconds: float, shuffles: int) -> dict[str, float]:
    """Return the line of one network."""
    found = told.frustration
    line = {
        "states": len(found.graph.nodes),
        "ties": len(found.graph.ties),
        "index": int(found.index),
        "optimal": float(found.optimal),
        "balance": found.balance or 0.0,
        "undeterm.": len(told.blocs.undetermined) if told.blocs else 0,
        "seconds": seconds,
    }
    if shuffles:
        drawn = chance(found, shuffles=shuffles)
        line |= {"low": int(drawn.low), "high": int(drawn.high), "p": drawn.p, "open": drawn.open}
    return line


def measured(folder: Path, shuffles: int) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the line of each network, and one for all of them."""
    lines = []
    for name, graph in networks(folder):
        start = time.perf_counter()
        told = structure(graph)
        lines.append(row(told, time.perf_counter() - start, shuffles))
        if name in KNOWN:
            lines[-1]["as known"] = float(told.frustration.index == KNOWN[name])
        yield name, lines[-1]
    proven = sum(line["optimal"] for line in lines) / len(lines)
    yield "all", {"optimal": proven, "seconds": max(line["seconds"] for line in lines)}


def main() -> None:
    """Solve all networks and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--shuffles", type=int, default=0)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    report(TITLE, dict(measured(data_folder(asked.data), asked.shuffles)), asked.json)


if __name__ == "__main__":
    main()
