"""How much was read: the documents of each period, without which no count means anything.

Example
-------
>>> from datetime import date
>>> from araxes.relations.timelines import timeline
>>> read = [ReadDocument(document="a", published=PartialDate.parse("2025-05-30"), outlet="X"),
...         ReadDocument(document="b", published=PartialDate.parse("2025-05"), outlet="Y"),
...         ReadDocument(document="c")]
>>> found = coverage(read, along=timeline(date(2025, 4, 1), date(2025, 5, 31)))
>>> found.documents, found.empty, found.undated
(((), ('a', 'b')), ('2025-04',), ('c',))
"""

from collections.abc import Iterable
from dataclasses import dataclass

from araxes.relations.change import Change, change
from araxes.relations.limits import TooFew
from araxes.relations.timelines import Timeline
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document that was read: its id, when it was published, and the outlet or origin that it comes from.

    ``table`` marks imported event data: what its makers read is not known here.
    """

    document: str
    published: PartialDate | None = None
    outlet: str | None = None
    table: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Documents and outlets by period of a timeline.

    ``documents`` holds the ids of each period's documents, ``outlets`` the names of their outlets. ``unplaced`` are
    documents published inside the timeline but not known to the period, ``undated`` those without a date, ``outside``
    the number of those published before or after, ``tables`` imported event data of whatever date.
    """

    timeline: Timeline
    documents: tuple[tuple[str, ...], ...]
    outlets: tuple[tuple[str, ...], ...]
    unplaced: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    outside: int = 0
    tables: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Number of documents placed in periods."""
        return sum(map(len, self.documents))

    @property
    def empty(self) -> tuple[str, ...]:
        """Labels of the periods of which nothing was read."""
        return tuple(label for label, read in zip(self.timeline.labels, self.documents, strict=True) if not read)

    @property
    def thin(self) -> bool:
        """Tell whether nothing was read of more than half of the periods: changes in numbers then mean nothing.

        Event data have a reading of their own that is not known here; with them it is never thin.
        """
        return not self.tables and 2 * len(self.empty) > len(self.timeline)

    @property
    def names(self) -> tuple[str, ...]:
        """All outlets, sorted."""
        return tuple(sorted({outlet for period in self.outlets for outlet in period}))

    @property
    def change(self) -> Change | TooFew:
        """Whether and when the number of documents changed: a change in what is counted then may be one of reading."""
        counts = [len(read) for read in self.documents]
        return change(counts, exposures=[float(days) for days in self.timeline.days])


def coverage(readings: Iterable[ReadDocument], *, along: Timeline) -> Coverage:
    """Count the documents that were published in each period.

    A series of events shows what was reported, read and found. A period of which nothing was read is no quiet period,
    and a rise may be a rise of reading. Documents tell of earlier days too: a date of publication is near the events
    in news, far from them in studies.
    """
    periods: list[list[ReadDocument]] = [[] for _ in along.starts]
    unplaced: list[str] = []
    undated: list[str] = []
    tables: list[str] = []
    outside = 0
    for reading in readings:
        date = reading.published
        if reading.table:
            tables.append(reading.document)
        elif date is None:
            undated.append(reading.document)
        elif date.last < along.first or date.first > along.last:
            outside += 1
        elif (number := along.index(date.first, date.last)) is None:
            unplaced.append(reading.document)
        else:
            periods[number].append(reading)
    return Coverage(
        timeline=along,
        documents=tuple(tuple(reading.document for reading in period) for period in periods),
        outlets=tuple(tuple(sorted({one.outlet for one in period if one.outlet})) for period in periods),
        unplaced=tuple(unplaced),
        undated=tuple(undated),
        outside=outside,
        tables=tuple(tables),
    )
