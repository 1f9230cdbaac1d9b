"""The names around an event: its own, its speaker's, those of the persons in it."""

import unicodedata
from collections.abc import Iterable

from araxes.events.choices.ballot import Ballot, Choice
from araxes.events.report import Report


def choose_name(ballot: Ballot) -> Choice[str | None]:
    """Return the proper name that most origins use, as the first of them writes it."""
    counts = ballot.values(lambda report: plain(report.name) if report.name else None)
    if not counts:
        return Choice(value=None, why="no report gives one")
    best = max(counts, key=lambda one: counts[one])
    name = next(report.name for report in ballot.reports if report.name and plain(report.name) == best)
    others = [report.name for report in ballot.reports if report.name and plain(report.name) != best]
    also = f"; also {', '.join(dict.fromkeys(others))}" if others else ""
    return Choice(value=name, why=f"{name}: {ballot.agreement(counts[best])}{also}")


def choose_speaker(ballot: Ballot) -> Choice[str | None]:
    """Return on whose word it stands: nobody else's where one report tells it on its author's own."""
    own = ballot.support(lambda report: report.speaker is None)
    if own:
        return Choice(value=None, why=f"told in the author's own words by {ballot.agreement(own)}")
    counts = ballot.values(lambda report: report.speaker)
    best = max(counts, key=lambda one: counts[one])
    others = [one for one in counts if one != best]
    also = f"; also on the word of {', '.join(others)}" if others else ""
    return Choice(value=best, why=f"on the word of {best} in {ballot.agreement(counts[best])}{also}")


def persons_of(reports: Iterable[Report]) -> tuple[str, ...]:
    """Return everybody named, each once: a surname gives way to the full name that ends with it."""
    names = list(dict.fromkeys(person for report in reports for person in report.persons))
    return tuple(name for name in names if not any(_shortens(name, other) for other in names))


def _shortens(name: str, other: str) -> bool:
    short, full = plain(name), plain(other)
    return short != full and len(other.split()) > len(name.split()) and full.endswith(short)


def plain(name: str) -> str:
    """Return a name's letters and digits without case and accents: ``Araz-2025`` and ``ARAZ 2025`` are one."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in spread if character.isalnum())
