"""How often event coincidence finds an answer where there can be none: calibration on ICEWS 2014.

    python -m evaluation.coincidence [--data DIR] [--pairs N] [--seed S] [--json FILE]

*Disjoint*: pairs of dyads with no state in common (one dyad's cooperative acts, another's): hardly ever an answer, so a
test at 5 % should flag about 5 %. *Busy*: the same among dyads with at least 40 days. *Mirror*: A toward B, then B
toward A: real answers are common, so the more are flagged the better. Columns: share flagged at 5 % and 1 %.

Rows: *naive* flags any coincidence at all; *binomial* is the exact test for independent days; *shift* and *jitter* are
the surrogates (share with as many hits or more, and mid-p); *verdict* is what `araxes answers` says ("more often than
chance", at its 5 %), *verdict or season* also counts its weaker wording.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from araxes.events.act import Act
from araxes.patterns.answers import FEWEST
from araxes.patterns.chance import base_rate, binomial
from araxes.patterns.coincidence import Window, trigger, watched
from araxes.patterns.engagement import GIVEN, MUTUAL
from araxes.patterns.periods import Days, Period, period_of
from araxes.patterns.surrogates import jittered, shifted
from evaluation.acts import icews_acts
from evaluation.scoring import data_folder, report_all

Dyad = tuple[str, str]
Pair = tuple[Days, Days]
WITHIN = (2, 7, 14)
LEAST, BUSY = 5, 40


def series(acts: Sequence[Act]) -> dict[Dyad, Days]:
    """Return the days of the cooperative acts of every two states, by initiator and recipient."""
    days: dict[Dyad, set[int]] = {}
    for act in acts:
        if act.type in MUTUAL | GIVEN and act.first:
            for dyad in act.directed():
                if not any("-" in code for code in dyad):
                    days.setdefault(dyad, set()).add(act.first.toordinal())
    return {dyad: np.array(sorted(found)) for dyad, found in days.items() if len(found) >= LEAST}


def disjoint(days: Mapping[Dyad, Days], count: int, generator: np.random.Generator) -> Iterator[Pair]:
    """Draw pairs of dyads without a state in common."""
    dyads = sorted(days)
    while count:
        one, two = (dyads[place] for place in generator.integers(len(dyads), size=2))
        if not set(one) & set(two):
            count -= 1
            yield days[one], days[two]


def mirrored(days: Mapping[Dyad, Days]) -> list[Pair]:
    """Return each dyad with its reverse."""
    return [(found, days[two, one]) for (one, two), found in sorted(days.items()) if (two, one) in days]


def chances(pair: Pair, window: Window, *, period: Period, generator: np.random.Generator) -> dict[str, float] | None:
    """Return every test's p-value for one pair; ``None`` where too few days are left."""
    after, does = watched(pair[0], window, period.bounds), pair[1]
    if len(after) < FEWEST:
        return None
    covered = period.covered()
    share = trigger(after, does, window=window, bounds=period.bounds)
    shift = shifted(after, does, window=window, covered=covered)
    jitter = jittered(after, does, window=window, covered=covered, generator=generator)
    rate = base_rate(len(does), len(covered), window=window.days).rate
    return {
        "naive": 0.0 if share.hits else 1.0,
        "binomial": binomial(share.hits, share.n, rate),
        "shift": shift.p,
        "shift, mid-p": shift.mid_p,
        "jitter": jitter.p,
        "jitter, mid-p": jitter.mid_p,
        "verdict": max(shift.mid_p, jitter.mid_p),
        "verdict or season": shift.mid_p,
    }


def flagged(found: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return the share flagged by each test at 5 % and 1 %, and the number of pairs."""
    return {
        test: {
            "at 5 %": sum(one[test] <= 0.05 for one in found) / len(found),
            "at 1 %": sum(one[test] <= 0.01 for one in found) / len(found),
            "pairs": len(found),
        }
        for test in found[0]
    }


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    acts = tuple(icews_acts(data_folder(given.data)))
    period, days = period_of(acts), series(acts)
    busy = {dyad: found for dyad, found in days.items() if len(found) >= BUSY}
    generator = np.random.default_rng(given.seed)
    groups = {
        f"disjoint ({len(days)} dyads)": list(disjoint(days, given.pairs, generator)),
        f"disjoint, busy ({len(busy)} dyads)": list(disjoint(busy, given.pairs, generator)),
        "mirror, busy": mirrored(busy),
    }
    print(f"{len(acts):,} acts, {period}")
    tables = {}
    for name, pairs in groups.items():
        for within in WITHIN:
            window = Window(last=within)
            found = [chances(pair, window, period=period, generator=generator) for pair in pairs]
            tables[f"{name}, {within} days"] = flagged([one for one in found if one])
    report_all(tables, given.json)


if __name__ == "__main__":
    main()
