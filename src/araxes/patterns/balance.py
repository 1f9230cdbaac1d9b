"""One state between two rivals: what it did with each, how evenly, how close in time, and over the years."""

import calendar
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.patterns.answers import FEWEST
from araxes.patterns.chance import BaseRate, base_rate
from araxes.patterns.coincidence import Share, Window, trigger, watched
from araxes.patterns.engagement import Engagements, Rivals, engagements_of
from araxes.patterns.hedging import Hedge, hedging
from araxes.patterns.moments import Moment, moments
from araxes.patterns.occasions import Occasions, occasions_of
from araxes.patterns.periods import Period, period_of
from araxes.patterns.surrogates import Chance, shifted

STEPS = {"month": 1, "quarter": 3, "year": 12}
WITHIN = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """How often an occasion with the first rival had one with the second within so many days before or after.

    By the days on which they began. ``base`` is what a day picked blindly has, ``shift`` what shifting the second
    series as a whole gives (``None`` below three occasions or when the second rival was never engaged).
    """

    share: Share
    base: BaseRate
    shift: Chance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A month, quarter or year of the balance: ``2025-05``, ``2025-Q2`` or ``2025``.

    ``one`` and ``two`` count occasions; an act dated to a month or year counts where its whole time lies inside.
    """

    label: str
    one: int
    two: int
    hedge: Hedge | None
    moments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """A state between ``rivals``: the occasions with each and the moments when both were engaged.

    ``both`` are ids of acts in which it met both at one table; they count for neither side. ``hedge`` counts each act
    dated to a month or year as an occasion of its own; moments and closeness need days.
    """

    state: str
    rivals: Rivals
    within: int
    period: Period
    one: Occasions
    two: Occasions
    both: tuple[str, ...]
    hedge: Hedge | None
    closeness: Closeness
    moments: tuple[Moment, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """Two declared rivals, and how a state is measured between them: ``within`` days, in parts of ``by``.

    Raises `BadOption` for a state that is its own rival, negative days or an unknown step.
    """

    rivals: Rivals
    within: int = WITHIN
    by: str = "quarter"

    def __post_init__(self) -> None:
        if self.rivals[0] == self.rivals[1]:
            raise BadOption(f"{self.rivals[0]} cannot be its own rival; name two states")
        if self.within < 0:
            raise BadOption(f"within {self.within} days: give 0 (the same days) or more")
        if self.by not in STEPS:
            raise BadOption(f"by {self.by!r}: choose one of {', '.join(STEPS)}")


def balance(acts: Iterable[Act], state: str, *, rivalry: Rivalry, period: Period | None = None) -> Balance:
    """Measure how ``state`` engages two rivals; `engagement` says which acts count.

    The period is that of all the acts when not given. Raises `BadOption` when ``state`` is one of the rivals.

    >>> from araxes.values.statuses import Status
    >>> def talks(number, whom, day):
    ...     when = datetime.date(2025, 5, day)
    ...     return Act(
    ...         id=str(number), type="CONSULT", status=Status.OCCURRED, initiators=("S", whom),
    ...         first=when, last=when, precision="day",
    ...     )
    >>> acts = [talks(1, "R", 5), talks(2, "Q", 7), talks(3, "R", 20)]
    >>> told = balance(acts, "S", rivalry=Rivalry(rivals=("R", "Q")))
    >>> told.hedge.index, [(moment.one.acts, moment.two.acts, moment.gap) for moment in told.moments]
    (0.5, [(('1',), ('2',), 2)])
    """
    if state in rivalry.rivals:
        raise BadOption(f"{state} is one of the rivals; name a third state")
    acts = tuple(acts)
    period = period or period_of(acts)
    engaged = engagements_of(acts, state, rivalry.rivals)
    one, two = occasions_of(engaged.one, period), occasions_of(engaged.two, period)
    return Balance(
        state=state,
        rivals=rivalry.rivals,
        within=rivalry.within,
        period=period,
        one=one,
        two=two,
        both=tuple(act.id for act in engaged.both if _inside_period(act, period)),
        hedge=hedging(counted(one), counted(two)),
        closeness=_closeness(one, two, period=period, within=rivalry.within),
        moments=moments(one.dated, two.dated, within=rivalry.within),
        parts=tuple(_parts(engaged, period, rivalry)),
    )


def counted(occasions: Occasions) -> int:
    """Return the number of occasions, an act without a day counting as one of its own."""
    return len(occasions.dated) + len(occasions.imprecise)


def _closeness(one: Occasions, two: Occasions, *, period: Period, within: int) -> Closeness:
    window = Window(first=-within, last=within)
    after, does = one.days(), two.days()
    covered = np.union1d(period.covered(), np.concatenate([after, does]))
    share = trigger(after, does, window=window, bounds=period.bounds)
    seen = watched(after, window, period.bounds)
    return Closeness(
        share=share,
        base=base_rate(len(does), len(covered), window=window.days),
        shift=shifted(seen, does, window=window, covered=covered) if share.n >= FEWEST and len(does) else None,
    )


def _parts(engaged: Engagements, period: Period, rivalry: Rivalry) -> Iterator[Part]:
    for label, part in _cut(period, STEPS[rivalry.by]):
        one, two = (occasions_of(_inside(side, part, period), part) for side in (engaged.one, engaged.two))
        yield Part(
            label=label,
            one=counted(one),
            two=counted(two),
            hedge=hedging(counted(one), counted(two)),
            moments=len(moments(one.dated, two.dated, within=rivalry.within)),
        )


def _cut(period: Period, months: int) -> Iterator[tuple[str, Period]]:
    year, month = period.first.year, (period.first.month - 1) // months * months + 1
    while (first := datetime.date(year, month, 1)) <= period.last:
        end = month + months - 1
        last = datetime.date(year, end, calendar.monthrange(year, end)[1])
        yield _label(first, months), Period(first=first, last=last, mondays=())
        year, month = (year, end + 1) if end < 12 else (year + 1, 1)


def _label(first: datetime.date, months: int) -> str:
    if months == STEPS["year"]:
        return str(first.year)
    return f"{first:%Y-%m}" if months == 1 else f"{first.year}-Q{(first.month + 2) // 3}"


def _inside_period(act: Act, period: Period) -> bool:
    return act.first is not None and period.holds(act.first)


def _inside(acts: Iterable[Act], part: Period, period: Period) -> Iterator[Act]:
    """Acts of the period that began on a day of the part, or whose month or year lies wholly in it."""
    for act in acts:
        if act.first is None or act.last is None:
            continue
        if (act.precision == "day" and period.holds(act.first)) or (part.holds(act.first) and part.holds(act.last)):
            yield act
