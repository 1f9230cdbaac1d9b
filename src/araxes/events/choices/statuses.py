"""Whether it happened: the best attested status, a denial always named beside it."""

from araxes.events.choices.ballot import Ballot, Choice
from araxes.values.statuses import ATTESTED, Status


def choose_status(ballot: Ballot) -> Choice[Status]:
    """Return the best attested status: a plan later told as done has been done; a denial never outvotes silently."""
    counts = ballot.values(lambda report: report.status)
    best = min(counts, key=ATTESTED.index)
    others = [f"{status} by {count}" for status, count in counts.items() if status is not best]
    why = f"{best}: told by {ballot.agreement(counts[best])}"
    if others:
        why += f"; {', '.join(others)}"
    if best is not Status.DENIED and Status.DENIED in counts:
        why += " (they contradict each other)"
    return Choice(value=best, why=why)
