"""How the cost of linking grows: made-up reports with the skew of real records, 1,000 to 100,000 of them.

    python -m evaluation.linking_growth [--sizes N ...] [--json FILE]

Actors and types are drawn by Zipf's law (a handful of pairs of states has thousands of reports), events lie within
three years, a third is told more than once, up to 60 times; of the reports a third has no date, some have only a month
or a year, some leave out a side, and each tells most words of its event and one of its own. Reported: processor seconds
for keys and candidates, for comparing, for grouping; candidates per report; and the exponent of growth from one size to
the next (1 is linear, 2 quadratic).
"""

import argparse
import datetime
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from araxes.events.linking import candidates, cluster, compare, keys, traits_of
from araxes.events.report import Report, ReportedClaim
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from evaluation.scoring import report as print_report

SIZES = (1_000, 10_000, 100_000)
_ACTORS, _WORDS, _DAYS = 150, 4_000, 1_095
_FIRST = datetime.date(2022, 1, 1)
_ACTS = (
    ("CONSULT", "meeting"), ("ACCUSE", None), ("CONSULT", "visit"), ("AGREE", None), ("COOPERATE", None),
    ("REJECT", None), ("REQUEST", None), ("ASSAULT", "strike"), ("THREATEN", None), ("SUPPORT", None),
    ("SANCTION", "sanctions"), ("COOPERATE", "joint-exercise"), ("MOBILIZE", "deployment"), ("AID", "aid"),
    ("COERCE", "arrest"), ("RETREAT", "withdrawal"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    type: str
    kind: str | None
    sides: tuple[str, str]
    day: datetime.date
    words: tuple[str, ...]


def reports(size: int, seed: int = 7) -> Iterator[Report]:
    """Yield made-up reports, always the same for a size and a seed."""
    chance = random.Random(seed)
    told = 0
    while told < size:
        event = _event(chance)
        for _ in range(min(size - told, _tellings(chance))):
            yield _report(event, chance, told)
            told += 1


def _event(chance: random.Random) -> _Event:
    one, other = _zipf(chance, _ACTORS), _zipf(chance, _ACTORS - 1)
    act, kind = _ACTS[_zipf(chance, len(_ACTS))]
    return _Event(
        type=act,
        kind=kind,
        sides=(f"A{one:03d}", f"A{other if other < one else other + 1:03d}"),
        day=_FIRST + datetime.timedelta(days=chance.randrange(_DAYS)),
        words=tuple(f"w{_zipf(chance, _WORDS)}" for _ in range(8)),
    )


def _zipf(chance: random.Random, size: int) -> int:
    """Draw a rank from 0, rank r with probability about 1 / (r + 1)."""
    return min(size - 1, int(math.exp(chance.random() * math.log(size + 1))) - 1)


def _tellings(chance: random.Random) -> int:
    return 1 if chance.random() < 2 / 3 else min(60, int(chance.paretovariate(1.2)) + 1)


def _report(event: _Event, chance: random.Random, number: int) -> Report:
    start = _told(event.day, chance.random())
    sides = event.sides if chance.random() < 0.85 else (event.sides[0], "")
    words = tuple(sorted(set(chance.sample(event.words, 5)) | {f"w{_zipf(chance, _WORDS)}"}))
    status = Status.OCCURRED
    claim = ReportedClaim(
        id=f"c{number}", start=0, end=1, quote="", type=event.type, status=status, frame="made/up", confidence=0.8
    )
    return Report(
        id=f"r{number:06d}",
        document=f"d{number:06d}",
        published=PartialDate.of(event.day + datetime.timedelta(days=int(chance.expovariate(1 / 20)))),
        type=event.type,
        kind=event.kind,
        status=status,
        initiators=sides[:1],
        recipients=tuple(filter(None, sides[1:])),
        start=start,
        end=start,
        words=words,
        claims=(claim,),
    )


def _told(day: datetime.date, drawn: float) -> PartialDate | None:
    """A third has no date, a tenth a month, a twentieth a year, the others the day."""
    if drawn < 0.33:
        return None
    if drawn < 0.38:
        return PartialDate(year=day.year)
    return PartialDate(year=day.year, month=day.month) if drawn < 0.48 else PartialDate.of(day)


def measure(size: int) -> dict[str, float]:
    """Link reports of one size and return the row of the table."""
    traits = {told.id: told for told in map(traits_of, reports(size))}
    started = time.process_time()
    pairs = list(candidates({name: keys(one) for name, one in traits.items()}))
    blocked = time.process_time()
    comparisons = [compare(traits[one], traits[other]) for one, other in pairs]
    compared = time.process_time()
    linkage = cluster(traits.values(), comparisons)
    ended = time.process_time()
    return {
        "keys s": blocked - started,
        "compare s": compared - blocked,
        "group s": ended - compared,
        "all s": ended - started,
        "pairs each": len(pairs) / size,
        "groups": float(len(linkage.groups)),
    }


def main() -> None:
    """Measure every size, the exponent of growth beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of reports")
    parser.add_argument("--json", type=Path, help="write the numbers here too")
    options = parser.parse_args()
    rows: dict[str, dict[str, float]] = {}
    before: tuple[int, float] | None = None
    for size in options.sizes:
        row = measure(size)
        if before is not None:
            row["growth"] = math.log(row["all s"] / before[1]) / math.log(size / before[0])
        before = (size, row["all s"])
        rows[f"{size:,} reports"] = row
    print_report("linking, growth", rows, options.json)


if __name__ == "__main__":
    main()
