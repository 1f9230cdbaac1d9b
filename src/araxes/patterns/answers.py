"""Does one act follow another more often than chance? The whole answer: counts, base rate, tests, curve, verdict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from araxes.events.act import Act
from araxes.patterns.chance import BaseRate, base_rate, binomial
from araxes.patterns.coincidence import Share, Window, precursor, trigger, watched
from araxes.patterns.deeds import Deed, chosen
from araxes.patterns.occasions import Occasion, Occasions, occasions_of
from araxes.patterns.periods import Days, Period, period_of
from araxes.patterns.surrogates import Chance, jittered, shifted

FEWEST = 3
LEVEL = 0.05
LONGEST = 14


class Verdict(StrEnum):
    """What may be said."""

    MORE = "more often than chance"
    SEASON = "more often than chance, but a season busy for both would explain it"
    NOT_MORE = "no more often than chance would"
    FEW = "too few to tell from chance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Does ``does`` follow ``after`` within the window? The day itself counts only if the window begins at 0."""

    after: Deed
    does: Deed
    window: Window = field(default_factory=Window)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An occasion, the first one that follows it in the window, and the days between them."""

    after: Occasion
    does: Occasion
    lag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """The same count before three ideas of chance: independent days, shifted as a whole, moved within the season.

    ``binomial`` is a p-value, 0 to 1. The verdict rests on ``shift`` alone, for it is the one that flags chance pairs
    at the rate it promises; ``jitter`` then asks whether a common season would do.
    """

    binomial: float
    shift: Chance
    jitter: Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A window that ends ``within`` days after: the share followed, and what the shifts give (``None``: too few)."""

    within: int
    share: Share
    base: float
    shift: Chance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All that can be said of a question, with the acts behind it.

    ``trigger`` counts the occasions of ``after`` that were followed, ``precursor`` those of ``does`` that were
    preceded; both leave out occasions whose window reaches beyond the period. ``same_day`` are pairs that began on the
    same day.
    ``tests`` is ``None`` below three occasions or when nothing could follow; then ``base`` alone speaks.
    """

    question: Question
    period: Period
    after: Occasions
    does: Occasions
    trigger: Share
    precursor: Share
    pairs: tuple[Answer, ...]
    same_day: tuple[tuple[Occasion, Occasion], ...]
    base: BaseRate
    tests: Tests | None
    curve: tuple[Point, ...]
    verdict: Verdict


def answers(
    acts: Iterable[Act], question: Question, *, generator: np.random.Generator, period: Period | None = None
) -> Answers:
    """Answer a question from acts; ``period`` is that of all the acts when it is not given.

    Give a period taken from the whole record when ``acts`` are only a part of it, or the weeks that hold no act of that
    part will pass for unread. Raises `BadOption` when no act is dated to the day.

    >>> import datetime
    >>> from araxes.values.statuses import Status
    >>> def visit(number, who, whom, day):
    ...     when = datetime.date(2025, 5, day)
    ...     return Act(
    ...         id=str(number), type="CONSULT", status=Status.OCCURRED, initiators=(who,), recipients=(whom,),
    ...         first=when, last=when, precision="day",
    ...     )
    >>> acts = [visit(1, "A", "B", 5), visit(2, "C", "D", 7), visit(3, "E", "F", 30)]
    >>> question = Question(
    ...     after=Deed(initiators=("A",)), does=Deed(initiators=("C",)), window=Window(first=1, last=2)
    ... )
    >>> told = answers(acts, question, generator=np.random.default_rng(1))
    >>> told.trigger, told.pairs[0].lag, told.verdict.value
    (Share(hits=1, n=1), 2, 'too few to tell from chance')
    >>> round(told.base.rate, 3)  # one act in the 12 covered days of two weeks out of four: a window of two holds it
    0.167
    """
    acts = tuple(acts)
    period = period or period_of(acts)
    after, does = (occasions_of(chosen(acts, deed), period) for deed in (question.after, question.does))
    covered = _covered(period, after, does)
    return _Counting(question, period, after, does, covered).told(generator)


@dataclass(frozen=True, slots=True)
class _Counting:
    """The two series of a question on their period, on the way to an answer."""

    question: Question
    period: Period
    after: Occasions
    does: Occasions
    covered: Days

    def told(self, generator: np.random.Generator) -> Answers:
        window, after, does = self.question.window, self.after.days(), self.does.days()
        share = trigger(after, does, window=window, bounds=self.period.bounds)
        base = base_rate(len(does), len(self.covered), window=window.days)
        tests = self._tests(share, base, generator)
        return Answers(
            question=self.question,
            period=self.period,
            after=self.after,
            does=self.does,
            trigger=share,
            precursor=precursor(after, does, window=window, bounds=self.period.bounds),
            pairs=tuple(_pairs(self.after.dated, self.does.dated, window)),
            same_day=tuple(_same_day(self.after.dated, self.does.dated)),
            base=base,
            tests=tests,
            curve=tuple(map(self._point, range(max(1, window.first), LONGEST + 1))),
            verdict=_verdict(tests),
        )

    def _tests(self, share: Share, base: BaseRate, generator: np.random.Generator) -> Tests | None:
        if share.n < FEWEST or not self.does.dated:
            return None
        window = self.question.window
        after, does = watched(self.after.days(), window, self.period.bounds), self.does.days()
        return Tests(
            binomial=binomial(share.hits, share.n, base.rate),
            shift=shifted(after, does, window=window, covered=self.covered),
            jitter=jittered(after, does, window=window, covered=self.covered, generator=generator),
        )

    def _point(self, within: int) -> Point:
        window, does = Window(first=self.question.window.first, last=within), self.does.days()
        after = watched(self.after.days(), window, self.period.bounds)
        share = trigger(after, does, window=window, bounds=self.period.bounds)
        enough = share.n >= FEWEST and len(does)
        return Point(
            within=within,
            share=share,
            base=base_rate(len(does), len(self.covered), window=window.days).rate,
            shift=shifted(after, does, window=window, covered=self.covered) if enough else None,
        )


def _covered(period: Period, after: Occasions, does: Occasions) -> Days:
    """The covered days; those of the two series belong to them even if the period was taken from other acts."""
    return np.union1d(period.covered(), np.concatenate([after.days(), does.days()]))


def _pairs(after: tuple[Occasion, ...], does: tuple[Occasion, ...], window: Window) -> Iterator[Answer]:
    days = np.array([occasion.first.toordinal() for occasion in does], dtype=np.int64)
    for occasion in after:
        day = occasion.first.toordinal()
        place = int(np.searchsorted(days, day + window.first))
        if place < len(days) and days[place] <= day + window.last:
            yield Answer(after=occasion, does=does[place], lag=int(days[place]) - day)


def _same_day(after: tuple[Occasion, ...], does: tuple[Occasion, ...]) -> Iterator[tuple[Occasion, Occasion]]:
    by_day = {occasion.first: occasion for occasion in does}
    return ((occasion, by_day[occasion.first]) for occasion in after if occasion.first in by_day)


def _verdict(tests: Tests | None) -> Verdict:
    if tests is None:
        return Verdict.FEW
    if tests.shift.mid_p > LEVEL:
        return Verdict.NOT_MORE
    return Verdict.MORE if tests.jitter.mid_p <= LEVEL else Verdict.SEASON
