"""Who acted and toward whom: the report nearest to what the origins tell together."""

from araxes.events.choices.ballot import Ballot, Choice, better
from araxes.events.report import Report

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def choose_sides(ballot: Ballot) -> Choice[Sides]:
    """Return initiators and recipients of one report.

    Every party that a report names counts for it the origins that name it in the same role, less those that name
    that side without it or give it the other role; an origin that leaves a side open says nothing about it. So a
    recipient named once is kept when the others name none, and a party too many in one report is outvoted. Of equal
    ones the sides told most often stand, then those with most parties, then those of the better told report.
    """
    counts = ballot.values(sides_of)
    named = {one: count for one, count in counts.items() if any(one)}
    if not named:
        return Choice(value=((), ()), why="no report names the sides")
    best = max(named, key=lambda one: (_backing(ballot, one), named[one], _size(one), _told(ballot, one)))
    return Choice(value=best, why=_why(ballot, best, named))


def sides_of(report: Report) -> Sides:
    """Return the sides of a report in an order that does not depend on how the text lists them."""
    return tuple(sorted(report.initiators)), tuple(sorted(report.recipients))


def _backing(ballot: Ballot, sides: Sides) -> int:
    initiators, recipients = sides
    return sum(_vote(ballot, code, role=0) for code in initiators) + sum(
        _vote(ballot, code, role=1) for code in recipients
    )


def _vote(ballot: Ballot, code: str, *, role: int) -> int:
    """Count the origins that give a party this role, less those that cannot be read so."""
    return ballot.support(lambda report: code in sides_of(report)[role]) - ballot.support(
        lambda report: _excludes(sides_of(report), code, role=role)
    )


def _excludes(sides: Sides, code: str, *, role: int) -> bool:
    return code not in sides[role] and (bool(sides[role]) or code in sides[1 - role])


def _size(sides: Sides) -> int:
    return len(sides[0]) + len(sides[1])


def _told(ballot: Ballot, sides: Sides) -> tuple[int, int, int, float]:
    return max(better(report) for report in ballot.reports if sides_of(report) == sides)


def _why(ballot: Ballot, best: Sides, counts: dict[Sides, int]) -> str:
    agreement = f"{in_words(best)}: told so by {ballot.agreement(counts[best])}"
    others = [f"{in_words(one)} ({count})" for one, count in counts.items() if one != best]
    return f"{agreement}; also told as {', '.join(others)}" if others else agreement


def in_words(sides: Sides) -> str:
    """Return ``AZE + IRN`` for a joint act, ``IRN → ARM`` for a directed one."""
    initiators, recipients = (" + ".join(side) for side in sides)
    return f"{initiators or '?'} → {recipients}" if recipients else initiators
