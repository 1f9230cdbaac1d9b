"""Findings in words: what was counted, what chance would do, and what may therefore be said."""

from araxes.patterns.answers import FEWEST, Answers
from araxes.patterns.balance import Balance
from araxes.patterns.chance import BaseRate
from araxes.patterns.coincidence import Window
from araxes.patterns.occasions import Occasions
from araxes.patterns.surrogates import Chance


def percent(share: float) -> str:
    """Write a share of 1 in percent, with a decimal below 1 %.

    >>> percent(0.064), percent(0.004)
    ('6 %', '0.4 %')
    """
    return f"{100 * share:.0f} %" if round(share, 3) >= 0.01 or not share else f"{100 * share:.1g} %"


def counted_in_words(answers: Answers) -> str:
    """Say how many occasions were followed, in how many days."""
    share, span = answers.trigger, span_in_words(answers.question.window)
    if not share.n:
        return (
            f"Nothing to count: no {answers.question.after} is dated to a day, with its days after inside the period."
        )
    were = "was" if share.n == 1 else "were"
    return f"{share.hits} of {share.n} {were} followed {span}{_edge(len(answers.after.dated) - share.n)}."


def chance_in_words(answers: Answers) -> str:
    """Say what chance alone would do: the base rate with the window it is taken from, then the surrogates."""
    told = base_in_words(answers.base, answers.question.window)
    return f"{told} {surrogates_in_words(answers.tests.shift)}" if answers.tests else told


def base_in_words(base: BaseRate, window: Window) -> str:
    """Say the base rate: how often a day picked blindly is followed by such an act."""
    span = span_in_words(window)
    if not base.acts:
        return (
            f"No such act is dated to a day in the {base.days} covered days, so its rate is unknown: up to "
            f"{percent(base.high)} of days could be followed by one {span} without any connection."
        )
    days = "day" if base.acts == 1 else "days"
    return (
        f"With {base.acts} {days} of such acts in {base.days} covered days ({_round(base.yearly)} a year at this "
        f"pace), {percent(base.rate)} of all days are followed by one {span} by chance "
        f"({percent(base.low)} to {percent(base.high)}, as the rate itself is known from {base.acts} only)."
    )


def surrogates_in_words(shift: Chance) -> str:
    """Say what the same acts give when one series is shifted in time as a whole."""
    return (
        f"The same acts shifted in time as a whole give {shift.mean:.1f} on average "
        f"(95 %: {shift.low:.0f} to {shift.high:.0f}); p {_chance(shift.mid_p)}."
    )


def verdict_in_words(answers: Answers) -> str:
    """Say what may be said, and for a question on a few acts that it cannot be told."""
    if answers.tests is None:
        share = answers.trigger
        return f"Verdict: {answers.verdict}: {share.hits} of {share.n} cannot distinguish an answer from chance" + (
            f"; {FEWEST} occasions are the least." if share.n < FEWEST else "."
        )
    return f"Verdict: {answers.verdict}."


def left_out_in_words(occasions: Occasions) -> str:
    """Say which acts could not be placed on a day of the period; empty when none."""
    parts = (
        (len(occasions.imprecise), "dated to a month or year only"),
        (len(occasions.undated), "undated"),
        (occasions.outside, "outside the period"),
    )
    return ", ".join(f"{count} {what}" for count, what in parts if count)


def hedge_in_words(balance: Balance) -> str:
    """Say how evenly the state engaged the rivals, or that the counts cannot tell."""
    hedge = balance.hedge
    if hedge is None:
        return f"{balance.state} engaged neither {balance.rivals[0]} nor {balance.rivals[1]} in the period."
    index = f"Hedging index {hedge.index:.2f} (95 %: {hedge.low:.2f} to {hedge.high:.2f})"
    if not hedge.telling:
        return f"{index}: too few occasions to tell even from one-sided."
    return f"{index}: 0 is one side only, 1 is even."


def closeness_in_words(balance: Balance) -> str:
    """Say how often both were engaged close in time, and what chance would do."""
    one, two = balance.rivals
    share, shift, base = balance.closeness.share, balance.closeness.shift, balance.closeness.base
    if not share.n or not base.acts:
        return "No occasion dated to the day with both rivals: nothing to compare in time."
    told = (
        f"Of {share.n} occasions with {one}, {share.hits} had one with {two} begin within {balance.within} days before "
        f"or after{_edge(len(balance.one.dated) - share.n)}; a day picked blindly has that in {percent(base.rate)} of "
        "cases."
    )
    if shift is None:
        return f"{told} Too few to tell from chance."
    often = "more often than chance" if shift.mid_p <= 0.05 else "no more often than chance would"
    return f"{told} {surrogates_in_words(shift)} Verdict: {often}."


def span_in_words(window: Window) -> str:
    """Write a window: "within 7 days", "2 to 5 days after".

    >>> span_in_words(Window(last=2)), span_in_words(Window(first=0, last=1))
    ('within 2 days', 'within 1 day, the day itself included')
    """
    days = "day" if window.last == 1 else "days"
    if window.first == 1:
        return f"within {window.last} {days}"
    if window.first == 0:
        return f"within {window.last} {days}, the day itself included"
    return f"{window.first} to {window.last} {days} after"


def _edge(count: int) -> str:
    return f" ({count} not counted: its days around reach beyond the period)" if count else ""


def _round(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"


def _chance(p: float) -> str:
    return f"{p:.3f}" if p >= 0.001 else "below 0.001"
