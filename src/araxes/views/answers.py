"""Answers to an earlier move for reading, and as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from araxes.events.act import Act
from araxes.patterns import telling
from araxes.patterns.answers import Answers
from araxes.patterns.deeds import Deed
from araxes.patterns.occasions import Occasion, Occasions
from araxes.patterns.periods import Period
from araxes.patterns.searching import Found
from araxes.patterns.surrogates import Chance
from araxes.views.tables import table

Acts = Mapping[str, Act]
ID = 8
MANY = 12


def answers_report(answers: Answers, acts: Acts) -> RenderableType:
    """Lay out an answer: the question, the counts, what chance does, the verdict, the pairs and the curve."""
    question = answers.question
    parts: list[RenderableType] = [
        Text(f"Does {question.does} follow {question.after} {telling.span_in_words(question.window)}?", style="bold"),
        Text(f"Period: {answers.period}."),
        *(Text(line) for line in _sides(answers)),
        Text(""),
        Text(telling.counted_in_words(answers)),
        Text(telling.chance_in_words(answers)),
        Text(telling.verdict_in_words(answers), style="bold"),
        Text(""),
        *_pairs(answers, acts),
        *_curve(answers),
        *_tests(answers),
    ]
    return Group(*parts)


def search_report(found: Sequence[Found], period: Period, *, top: int) -> RenderableType:
    """Lay out the most telling pairs of a search; the price of searching stands above them."""
    kept = sum(one.q <= 0.05 for one in found)
    heading = Text(
        f"{len(found):,} pairs of dyads searched; {kept} would stand at a false discovery rate of 5 %.", style="bold"
    )
    note = Text(
        f"Period: {period}. Every pair is tested by shifting one side in time as a whole; q is the false discovery "
        "rate (Benjamini and Hochberg) at which a pair would be kept. Ask for one pair to see its acts."
    )
    return Group(heading, note, Text(""), table([_found_row(one) for one in found[:top]]))


def answers_record(answers: Answers) -> dict[str, Any]:
    """Return an answer as plain JSON values."""
    tests = answers.tests
    return {
        "after": deed_record(answers.question.after),
        "does": deed_record(answers.question.does),
        "window": asdict(answers.question.window),
        "period": period_record(answers.period),
        "occasions_after": occasions_record(answers.after),
        "occasions_does": occasions_record(answers.does),
        "trigger": asdict(answers.trigger),
        "precursor": asdict(answers.precursor),
        "pairs": [
            {"lag": pair.lag, "after": occasion_record(pair.after), "does": occasion_record(pair.does)}
            for pair in answers.pairs
        ],
        "same_day": [{"after": occasion_record(one), "does": occasion_record(two)} for one, two in answers.same_day],
        "base_rate": asdict(answers.base) | {"yearly": answers.base.yearly},
        "binomial_p": tests.binomial if tests else None,
        "shift": chance_record(tests.shift) if tests else None,
        "jitter": chance_record(tests.jitter) if tests else None,
        "curve": [
            {
                "within": point.within,
                **asdict(point.share),
                "base_rate": point.base,
                "shift": chance_record(point.shift) if point.shift else None,
            }
            for point in answers.curve
        ],
        "verdict": str(answers.verdict),
        "words": " ".join(
            (telling.counted_in_words(answers), telling.chance_in_words(answers), telling.verdict_in_words(answers))
        ),
    }


def found_record(found: Found) -> dict[str, Any]:
    """Return a pair of a search as plain JSON values."""
    return {
        "after": deed_record(found.question.after),
        "does": deed_record(found.question.does),
        **asdict(found.trigger),
        "shift": chance_record(found.shift),
        "q": found.q,
        "searched": found.searched,
    }


def deed_record(deed: Deed) -> dict[str, Any]:
    """Return a deed as plain JSON values."""
    return {key: list(map(str, value)) for key, value in asdict(deed).items()}


def period_record(period: Period) -> dict[str, Any]:
    """Return a period with its coverage."""
    return {
        "first": str(period.first),
        "last": str(period.last),
        "weeks": period.weeks,
        "weeks_covered": len(period.mondays),
    }


def occasions_record(occasions: Occasions) -> dict[str, Any]:
    """Return occasions and the acts left out."""
    return {
        "dated": [occasion_record(one) for one in occasions.dated],
        "imprecise": list(occasions.imprecise),
        "undated": list(occasions.undated),
        "outside": occasions.outside,
    }


def occasion_record(occasion: Occasion) -> dict[str, Any]:
    """Return an occasion with the ids of its acts."""
    return {"first": str(occasion.first), "last": str(occasion.last), "acts": list(occasion.acts)}


def chance_record(chance: Chance) -> dict[str, Any]:
    """Return the surrogates' opinion with both p-values."""
    return asdict(chance) | {"p": chance.p, "mid_p": chance.mid_p}


def act_line(occasion: Occasion, acts: Acts) -> str:
    """Write an occasion in one line: day, who toward whom, what, id; further acts of the day as a number."""
    act = acts[occasion.acts[0]]
    whom = f" > {'+'.join(act.recipients)}" if act.recipients else ""
    more = f" and {len(occasion.acts) - 1} more" if len(occasion.acts) > 1 else ""
    what = act.kind or act.type.lower()
    return f"{occasion.first} {'+'.join(act.initiators)}{whom} {what} [{act.id[:ID]}]{more}"


def _sides(answers: Answers) -> Iterator[str]:
    for name, deed, occasions in (
        ("First", answers.question.after, answers.after),
        ("Then", answers.question.does, answers.does),
    ):
        days, left = len(occasions.dated), telling.left_out_in_words(occasions)
        yield f"{name}: {deed}: {days} {'day' if days == 1 else 'days'}" + (f"; left out: {left}" if left else "") + "."


def _pairs(answers: Answers, acts: Acts) -> Iterator[RenderableType]:
    for pair in answers.pairs[:MANY]:
        yield Text(f"  +{pair.lag:<2} {act_line(pair.after, acts)} -> {act_line(pair.does, acts)}")
    if len(answers.pairs) > MANY:
        yield Text(f"  ... and {len(answers.pairs) - MANY} more; --format json has all")
    if answers.same_day:
        yield Text(f"  On the same day, order unknown, not counted: {len(answers.same_day)}.")
    if answers.pairs:
        yield Text("  `araxes show ID` prints an act with its quotations.\n")


def _curve(answers: Answers) -> Iterator[RenderableType]:
    if answers.tests is None:
        return
    rows = [
        {
            "within days": point.within,
            "followed": f"{point.share.hits} of {point.share.n}",
            "by chance": f"{point.shift.mean:.1f} ({point.shift.low:.0f} to {point.shift.high:.0f})",
            "p": f"{point.shift.mid_p:.3f}",
        }
        for point in answers.curve
        if point.shift
    ]
    yield table(rows)


def _tests(answers: Answers) -> Iterator[RenderableType]:
    tests, back = answers.tests, answers.precursor
    if tests is None:
        return
    yield Text(
        f"Other views: independent days (exact binomial) p {tests.binomial:.3f}; first acts moved within their season "
        f"(jitter) p {tests.jitter.mid_p:.3f}. Seen from the other end, {back.hits} of {back.n} were preceded. "
        "The verdict is for the window asked; picking the best window from the curve is a search."
    )


def _found_row(found: Found) -> dict[str, str]:
    return {
        "first": str(found.question.after),
        "then": str(found.question.does),
        "followed": f"{found.trigger.hits} of {found.trigger.n}",
        "by chance": f"{found.shift.mean:.1f}",
        "p": f"{found.shift.mid_p:.3f}",
        "q": f"{found.q:.3f}",
    }
