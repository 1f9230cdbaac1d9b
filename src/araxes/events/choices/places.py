"""Where it was: every place told, the most specific first."""

from collections.abc import Iterable

from araxes.events.choices.names import plain
from araxes.events.report import Report, Where
from araxes.values.places import width


def places_of(reports: Iterable[Report]) -> tuple[Where, ...]:
    """Return the places of the reports, each once: two spellings of one place of the gazetteer are one."""
    kept: dict[object, Where] = {}
    for report in reports:
        for where in report.places:
            kept.setdefault(where.place or plain(where.text), where)
    return tuple(sorted(kept.values(), key=lambda where: width(where.place)))
