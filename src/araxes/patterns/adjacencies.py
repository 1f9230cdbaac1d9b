"""Acts of either side with third parties that lie close to the acts between two states, and what chance would do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from araxes.events.act import Act
from araxes.patterns.answers import FEWEST, LEVEL, Answers, Question, answers
from araxes.patterns.chance import base_rate
from araxes.patterns.coincidence import Window, trigger, watched
from araxes.patterns.deeds import Deed, chosen
from araxes.patterns.discoveries import false_discovery_rates
from araxes.patterns.occasions import occasions_of
from araxes.patterns.periods import Period
from araxes.patterns.surrogates import shifted

KINDS = ("visit", "meeting", "joint-exercise")
"""Acts that a ministry plans and that can be meant as a signal."""

Pair = tuple[str, str]
ByPair = Mapping[frozenset[str], Sequence[Act]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjacency:
    """Acts of one of the parties with a third one close before (``first``) or after those between the two.

    ``answers`` holds the counts, the base rate and the pairs of acts; ``q`` is the smallest false discovery rate at
    which it would be kept among all questions that could be tested, ``None`` where it was too rare for a test.
    """

    third: Pair
    first: bool
    answers: Answers
    q: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjacencies:
    """The most telling ``found``, of ``close`` questions with a hit among ``asked``; ``tested`` were frequent enough.

    A question is one party with one third party, before or after: what was looked through to find these.
    """

    found: tuple[Adjacency, ...]
    close: int
    asked: int
    tested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Around the acts of which two ``sides``, with third-party acts of which ``parties``, how close, how many to keep.

    ``parties`` are usually the two sides, and their rivals where these are named.
    """

    sides: Pair
    parties: tuple[str, ...]
    within: int = 7
    most: int = 6


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A question, whether anything lies ``close``, how likely chance is, and whether that comes from a test."""

    third: Pair
    first: bool
    question: Question
    close: bool
    chance: float
    tested: bool


def adjacencies(acts: Iterable[Act], search: Search, *, period: Period, generator: np.random.Generator) -> Adjacencies:
    """Look for visits, meetings and joint exercises of a party with anybody else close to those between the two sides.

    Each third party of each of ``search.parties`` is two questions: does an act between the sides follow theirs within
    so many days, and does theirs follow one between the sides (`answers`). Only what happened counts, and only acts
    dated to the day. An act that brings the two together with others is one between the two alone. Those that stand at
    a false discovery rate of 5 % come first, then the least likely by chance.

    A and B meet on the 5th; A visits C on the 7th: two questions with C, one of them with a hit.

    >>> import datetime
    >>> from araxes.patterns.periods import period_of
    >>> from araxes.values.statuses import Status
    >>> def act(name, day, *sides):
    ...     when = datetime.date(2025, 5, day)
    ...     return Act(id=name, type="CONSULT", kind="meeting", status=Status.OCCURRED, initiators=sides, first=when,
    ...                last=when, precision="day")
    >>> acts = [act("x", 5, "A", "B"), act("y", 7, "A", "C"), act("z", 20, "D", "E")]
    >>> told = adjacencies(acts, Search(sides=("A", "B"), parties=("A", "B")), period=period_of(acts),
    ...                    generator=np.random.default_rng(1))
    >>> told.asked, [(one.third, one.first, one.answers.pairs[0].lag) for one in told.found]
    (2, [(('A', 'C'), False, 2)])
    """
    by_pair = _by_pair(_apart(act, search.sides) for act in acts if act.kind in KINDS)
    questions = [asked for pair in _thirds(by_pair, search) for asked in _questions(pair, search)]
    weighed = [one for asked in questions if (one := _weighed(by_pair, asked, period=period)) is not None]
    tested = [one for one in weighed if one.tested]
    rates = dict(zip(map(id, tested), false_discovery_rates([one.chance for one in tested]), strict=True))
    close = sorted((one for one in weighed if one.close), key=lambda one: _order(one, rates.get(id(one))))
    found = (
        Adjacency(
            third=one.third,
            first=one.first,
            answers=answers(_of(by_pair, one.question), one.question, generator=generator, period=period),
            q=rates.get(id(one)),
        )
        for one in close[: search.most]
    )
    return Adjacencies(found=tuple(found), close=len(close), asked=len(questions), tested=len(tested))


def _apart(act: Act, sides: Pair) -> Act:
    """Leave an act of the two at a larger table to the two alone: with others it would coincide with itself."""
    if not set(sides) <= act.parties:
        return act
    initiators, recipients = (
        tuple(code for code in codes if code in sides) for codes in (act.initiators, act.recipients)
    )
    return replace(act, initiators=initiators or recipients, recipients=recipients if initiators else ())


def _deed(pair: Sequence[str]) -> Deed:
    return Deed(initiators=tuple(pair), recipients=tuple(pair), kinds=KINDS)


def _by_pair(acts: Iterable[Act]) -> ByPair:
    """File acts under each two of their parties, so that a question looks at few of them."""
    found: dict[frozenset[str], list[Act]] = {}
    for act in acts:
        for pair in set(map(frozenset, act.directed())):
            found.setdefault(pair, []).append(act)
    return found


def _thirds(by_pair: ByPair, search: Search) -> list[Pair]:
    """Return each searched party with each other one, the two sides with each other left out."""
    found = set[Pair]()
    for one, other in map(sorted, by_pair):
        if {one, other} != set(search.sides):
            if one in search.parties:
                found.add((one, other))
            elif other in search.parties:
                found.add((other, one))
    return sorted(found)


def _questions(pair: Pair, search: Search) -> Iterator[tuple[Pair, bool, Question]]:
    window, own = Window(last=search.within), _deed(search.sides)
    yield pair, True, Question(after=_deed(pair), does=own, window=window)
    yield pair, False, Question(after=own, does=_deed(pair), window=window)


def _of(by_pair: ByPair, question: Question) -> list[Act]:
    """Return the acts that a question is about."""
    return [act for deed in (question.after, question.does) for act in by_pair.get(frozenset(deed.initiators), ())]


def _weighed(by_pair: ByPair, asked: tuple[Pair, bool, Question], *, period: Period) -> _Weighed | None:
    """Weigh a question; ``None`` where nothing follows and nothing can be tested."""
    pair, first, question = asked
    acts = _of(by_pair, question)
    after, does = (occasions_of(chosen(acts, deed), period).days() for deed in (question.after, question.does))
    share = trigger(after, does, window=question.window, bounds=period.bounds)
    testable = share.n >= FEWEST and len(does) > 0
    if not share.hits and not testable:
        return None
    covered = np.union1d(period.covered(), np.concatenate([after, does]))
    if not testable:
        chance = base_rate(len(does), len(covered), window=question.window.days).rate
    else:
        seen = watched(after, question.window, period.bounds)
        chance = shifted(seen, does, window=question.window, covered=covered).mid_p
    return _Weighed(pair, first, question, share.hits > 0, chance, testable)


def _order(one: _Weighed, q: float | None) -> tuple[bool, float, Pair]:
    """What stands among all questions first, then what chance explains least."""
    return q is None or q > LEVEL, one.chance, one.third
