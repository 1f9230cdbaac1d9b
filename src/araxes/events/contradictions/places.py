"""Places that exclude each other: two countries for any act, two towns for one meeting."""

from collections.abc import Iterator, Sequence
from functools import partial

from araxes.events.contradictions.contradiction import Contradiction, Evidence, exclusive, listed, sides_of, voice_of
from araxes.events.report import ReportedClaim, Where
from araxes.mentions.places.containment import inside
from araxes.values.places import Place

# People come together in one town; an exercise, a clash or a visit may have several.
_GATHERINGS = frozenset({"meeting", "agreement", "vote"})
_TOWNS = frozenset({"city", "site"})


def conflicting_places(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the places of the event that exclude each other; a report that shares a place with another agrees."""
    event = evidence.event
    towns = event.kind in _GATHERINGS
    told = {report.id: report for report in event.reports if _known(report.places)}
    conflicting = exclusive(
        {key: _known(report.places) for key, report in told.items()},
        lambda one, other: all(_excludes(a, b, towns=towns) for a in one for b in other),
    )
    if conflicting:
        sides = sides_of(
            (
                _in_words(report.places),
                voice_of(report, partial(_names, places=report.places)),
            )
            for report in map(told.__getitem__, conflicting)
        )
        yield Contradiction(
            field="places",
            sides=sides,
            sentence=f"The places {listed(sides)} cannot all hold: "
            + ("one meeting has one town." if towns else "they lie in different countries."),
            event=event.id,
        )


def _known(places: Sequence[Where]) -> tuple[Place, ...]:
    return tuple(where.place for where in places if where.place is not None)


def _excludes(one: Place, other: Place, *, towns: bool) -> bool:
    if one.country and other.country and one.country != other.country:
        return True
    apart = towns and one.kind in _TOWNS and other.kind in _TOWNS
    return apart and not inside(one, other) and not inside(other, one)


def _in_words(places: Sequence[Where]) -> str:
    return " and ".join(dict.fromkeys(where.place.name for where in places if where.place is not None))


def _names(claim: ReportedClaim, places: Sequence[Where]) -> bool:
    return any(where in places for where in claim.places)
