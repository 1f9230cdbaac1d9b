"""What was done: type, kind and mode, by the number of origins, then as the better told report has it."""

from collections.abc import Callable

from araxes.events.choices.ballot import Ballot, Choice, better
from araxes.events.report import Report

_VISIT = "visit"


def choose_type(ballot: Ballot) -> Choice[str]:
    """Return the type that most origins tell."""
    told = _most(ballot, lambda report: report.type)
    if told is None:
        raise ValueError("every report has a type")
    return told


def choose_kind(ballot: Ballot, type_: str) -> Choice[str | None]:
    """Return the kind that most origins give to the chosen type; none is no vote.

    A visit speaks for the meeting that it was made for, as it does within a document.
    """
    return _chosen(_most(ballot.keeping(lambda report: report.type == type_), lambda report: report.kind))


def choose_mode(ballot: Ballot) -> Choice[str | None]:
    """Return the mode that most origins give; the ballot is that of the reports `alike`."""
    return _chosen(_most(ballot, lambda report: report.mode))


def alike(ballot: Ballot, type_: str, kind: str | None) -> Ballot:
    """Return the ballot of the reports that tell the chosen act: another kind has other modes and other sides."""
    same = ballot.keeping(lambda report: report.type == type_)
    return same.keeping(lambda report: report.kind in {kind, None})


def _chosen(told: Choice[str] | None) -> Choice[str | None]:
    return Choice(value=told.value, why=told.why) if told else Choice(value=None, why="no report gives one")


def _most(ballot: Ballot, value: Callable[[Report], str | None]) -> Choice[str] | None:
    counts = ballot.values(value)
    if not counts:
        return None
    ranks = {
        one: (count, one == _VISIT, max(better(report) for report in ballot.reports if value(report) == one))
        for one, count in counts.items()
    }
    best = max(ranks, key=lambda one: ranks[one])
    return Choice(value=best, why=_why(ballot, best, counts))


def _why(ballot: Ballot, best: str, counts: dict[str, int]) -> str:
    agreement = f"{best}: {ballot.agreement(counts[best])}"
    others = [f"{one} ({count})" for one, count in counts.items() if one != best]
    if not others:
        return agreement
    tied = any(count == counts[best] for one, count in counts.items() if one != best)
    reason = ", and the better told report" if tied else ""
    return f"{agreement}{reason}; also told as {', '.join(others)}"
