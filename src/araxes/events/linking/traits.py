"""What linking looks at in a report, taken out once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from araxes.events.linking.spellings import ProperName, fold, proper_name
from araxes.events.report import Report, Where
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december day week month year".split()
)
_PRECISIONS = ("day", "month", "year")
# Days that stand for "no end": an open interval reaches from the first day of the calendar, or to its last.
FIRST_DAY, LAST_DAY = 1, 3652059


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The days on which something may have been: ordinals, both included; ``text`` as a report would write it."""

    first: int
    last: int
    precision: str
    text: str

    @property
    def days(self) -> int:
        """How many days it covers."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """A report as linking sees it; names are folded, the words of sides, places and calendar left out.

    ``people`` are the persons by the actor code they stand for; under ``""`` those whose side is not known.
    ``published`` is the last day on which the document may have come out, an ordinal.
    """

    id: str
    document: str
    type: str
    kind: str | None
    status: Status
    initiators: frozenset[str]
    recipients: frozenset[str]
    parties: frozenset[str]
    time: Stretch | None
    published: int | None
    places: tuple[Where, ...]
    name: ProperName | None
    people: Mapping[str, frozenset[str]]
    persons: frozenset[str]
    words: frozenset[str]


def traits_of(report: Report) -> Traits:
    """Take out of a report what linking looks at."""
    initiators, recipients = (frozenset(map(state_of, side)) for side in (report.initiators, report.recipients))
    return Traits(
        id=report.id,
        document=report.document,
        type=report.type,
        kind=report.kind,
        status=report.status,
        initiators=initiators,
        recipients=recipients,
        parties=initiators | recipients,
        time=stretch_of(report.start, report.end),
        published=report.published.last.toordinal() if report.published else None,
        places=report.places,
        name=proper_name(report.name) if report.name else None,
        people=_people(report),
        persons=frozenset(map(fold, report.persons)),
        words=_words(report),
    )


def state_of(code: str) -> str:
    """Return the state of an actor code: documents call one act the government's and its army's."""
    return code.partition("-")[0]


def stretch_of(start: PartialDate | None, end: PartialDate | None) -> Stretch | None:
    """Return the days between two partial dates, an open side without end; ``None`` without any date."""
    if start is None and end is None:
        return None
    edges = [edge for edge in (start, end) if edge is not None]
    first = start.first.toordinal() if start else FIRST_DAY
    last = end.last.toordinal() if end else LAST_DAY
    return Stretch(
        first=first,
        last=max(first, last),
        precision=max((edge.precision for edge in edges), key=_PRECISIONS.index),
        text=_written(start, end),
    )


def _written(start: PartialDate | None, end: PartialDate | None) -> str:
    if start == end:
        return str(start)
    return f"{start} to {end}" if start and end else f"from {start}" if start else f"until {end}"


def _people(report: Report) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in report.claims:
        for party in claim.initiators + claim.recipients:
            if party.person:
                found[state_of(party.codes[0]) if len(party.codes) == 1 else ""].add(fold(party.person))
    return {code: frozenset(names) for code, names in found.items()}


def _words(report: Report) -> frozenset[str]:
    apart = set(_CALENDAR)
    apart.update(_tokens(place.text for place in report.places))
    apart.update(_tokens(report.persons))
    for claim in report.claims:
        apart.update(_tokens(party.text for party in claim.initiators + claim.recipients))
    return frozenset(word for word in map(fold, report.words) if word not in apart and not word.isdigit())


def _tokens(texts: Iterable[str]) -> set[str]:
    return {token for text in texts for token in fold(text).split()}
