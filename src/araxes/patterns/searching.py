"""All pairs of dyads searched for answers, with the price of having searched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.patterns.answers import FEWEST, Question
from araxes.patterns.coincidence import Share, Window, trigger, watched
from araxes.patterns.deeds import Deed
from araxes.patterns.discoveries import false_discovery_rates
from araxes.patterns.periods import Days, Period, period_of
from araxes.patterns.surrogates import Chance, shifted

MOST_PAIRS = 20_000
Dyad = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pair of dyads: how often the second's acts follow the first's, the shifts' opinion, and the rate ``q``.

    ``q`` is the smallest false discovery rate (Benjamini and Hochberg) at which the pair would be kept among all
    ``searched`` pairs, from the mid-p of the shifts.
    """

    question: Question
    trigger: Share
    shift: Chance
    q: float
    searched: int


def search(
    acts: Iterable[Act], question: Question, *, period: Period | None = None, least: int = FEWEST
) -> tuple[Found, ...]:
    """Ask a question of every pair of dyads that fits it, and return all of them, the most telling first.

    The deeds of the question may leave parties open: each dyad among them with at least ``least`` occasions (3 or more)
    on its side is asked against each other one; a dyad is not asked whether it follows itself. No more than 20,000
    pairs: `BadOption` asks to narrow the question beyond that.
    """
    if least < FEWEST:
        raise BadOption(f"{least} occasions are too few to test; give at least {FEWEST}")
    acts = tuple(acts)
    period = period or period_of(acts)
    afters, doers = (_days_by_dyad(acts, deed, period) for deed in (question.after, question.does))
    afters = {dyad: watched(days, question.window, period.bounds) for dyad, days in afters.items()}
    pairs = [(one, two) for one in _frequent(afters, least) for two in _frequent(doers, least) if one != two]
    if len(pairs) > MOST_PAIRS:
        raise BadOption(
            f"{len(pairs):,} pairs of dyads to search, more than {MOST_PAIRS:,}: name a side, a kind or the states, "
            "or ask for more occasions on each side"
        )
    counted = [_counted(afters[one], doers[two], question.window, period) for one, two in pairs]
    rates = false_discovery_rates([chance.mid_p for _, chance in counted])
    found = (
        Found(
            question=Question(after=question.after.of(one), does=question.does.of(two), window=question.window),
            trigger=share,
            shift=chance,
            q=q,
            searched=len(pairs),
        )
        for (one, two), (share, chance), q in zip(pairs, counted, rates, strict=True)
    )
    return tuple(sorted(found, key=lambda one: (one.q, one.shift.mid_p, str(one.question.after))))


def _days_by_dyad(acts: Iterable[Act], deed: Deed, period: Period) -> dict[Dyad, Days]:
    days: dict[Dyad, set[int]] = {}
    for act in acts:
        if act.precision == "day" and act.first and period.holds(act.first) and deed.fits(act):
            for dyad in deed.dyads(act):
                days.setdefault(dyad, set()).add(act.first.toordinal())
    return {dyad: np.array(sorted(found), dtype=np.int64) for dyad, found in days.items()}


def _frequent(days: Mapping[Dyad, Days], least: int) -> list[Dyad]:
    return sorted(dyad for dyad, found in days.items() if len(found) >= least)


def _counted(after: Days, does: Days, window: Window, period: Period) -> tuple[Share, Chance]:
    covered = np.union1d(period.covered(), np.concatenate([after, does]))
    share = trigger(after, does, window=window, bounds=period.bounds)
    return share, shifted(after, does, window=window, covered=covered)
