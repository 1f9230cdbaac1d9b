"""How the measures grow with the number of acts: ICEWS 2014 as it is, and repeated to one and to five million.

    python -m evaluation.growth [--data DIR] [--sizes N...] [--json FILE]

Reads ``icews14/events.csv`` once; a larger size is the same acts in the same order again and again, so that every
figure grows with it. Processor seconds of the library's functions on acts in memory: the relation of two states,
answers of one dyad to another, balance between two rivals, the signed network of all states drawn and, apart, solved.
*growth* is the seconds at a size over those at the first, *acts* over acts: equal numbers are linear.
"""

import argparse
import itertools
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from araxes.events.act import Act
from araxes.mentions.actors.resources import state_codes
from araxes.patterns.answers import Question, answers
from araxes.patterns.balance import Rivalry, balance
from araxes.patterns.deeds import Deed
from araxes.relations.network import structure, ties_from
from araxes.relations.relation import relation
from araxes.relations.weights import load_weights
from evaluation.acts import icews_acts
from evaluation.scoring import data_folder, report_all

SIZES = (83_000, 1_000_000, 5_000_000)
SIDES = ("CHN", "JPN")
QUESTION = Question(after=Deed(initiators=("JPN",), recipients=("CHN",)), does=Deed(initiators=("CHN",)))
STATE, RIVALRY = "KOR", Rivalry(rivals=SIDES)

Acts = Sequence[Act]


def _answers(acts: Acts) -> Any:
    return answers(acts, QUESTION, generator=np.random.default_rng(0))


def _network(acts: Acts) -> Any:
    return ties_from(acts, load_weights("plover").of, among=state_codes())


MEASURES: dict[str, Callable[[Acts], Any]] = {
    "relations": lambda acts: relation(acts, SIDES),
    "answers": _answers,
    "balance": lambda acts: balance(acts, STATE, rivalry=RIVALRY),
    "network drawn": _network,
}


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the processor seconds that a piece of work takes, and what it gives."""
    start = time.process_time()
    given = work()
    return time.process_time() - start, given


def measured(acts: Acts, size: int) -> dict[str, float]:
    """Return the seconds of each measure on the acts repeated until there are ``size``."""
    many = acts if size <= len(acts) else list(itertools.islice(itertools.cycle(acts), size))
    seconds: dict[str, float] = {"acts": len(many)}
    for name, measure in MEASURES.items():
        seconds[name], given = timed(lambda measure=measure: measure(many))  # type: ignore[misc]
    seconds["network solved"], _ = timed(lambda: structure(given.graph))
    return seconds


def main() -> None:
    """Measure every size in one run and print seconds and growth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    acts = tuple(icews_acts(data_folder(asked.data)))
    rows = {f"{size:,}": measured(acts, size) for size in asked.sizes}
    first = next(iter(rows.values()))
    growth = {name: {column: row[column] / first[column] for column in row} for name, row in rows.items()}
    report_all({"processor seconds on ICEWS 2014": rows, "growth": growth}, asked.json)


if __name__ == "__main__":
    main()
