"""How much a record holds: the ground on which "there was none before" stands."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from araxes.events.joined import JoinedEvent
from araxes.patterns.gaps import stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What a record, or a part of it, covers.

    ``documents`` is the number of documents that tell of its events, published from ``published_first`` to
    ``published_last`` (``None``: none of them is dated); ``events`` is the number of events, dated from ``told_first``
    to ``told_last``. Documents tell of earlier days too, but of few: a record covers a time well only while its
    documents appeared.
    """

    documents: int
    events: int
    published_first: datetime.date | None
    published_last: datetime.date | None
    told_first: datetime.date | None
    told_last: datetime.date | None

    def __str__(self) -> str:
        read = _range(self.published_first, self.published_last)
        told = _range(self.told_first, self.told_last)
        documents = f"{self.documents:,} document{'' if self.documents == 1 else 's'}"
        events = f"{self.events:,} event{'' if self.events == 1 else 's'}"
        return f"{documents} ({read}) that tell of {events} ({told})"


def extent(events: Iterable[JoinedEvent]) -> Extent:
    """Return what these events and the documents that report them cover.

    Example
    -------
    >>> extent([]).documents
    0
    """
    documents: set[str] = set()
    published: list[datetime.date] = []
    told: list[datetime.date] = []
    number = 0
    for event in events:
        number += 1
        documents.update(event.documents)
        published += [
            day for one in event.reports if one.published for day in (one.published.first, one.published.last)
        ]
        dated = stretch(event)
        told += [dated.first_start, dated.last_end] if dated else []
    return Extent(
        documents=len(documents),
        events=number,
        published_first=min(published, default=None),
        published_last=max(published, default=None),
        told_first=min(told, default=None),
        told_last=max(told, default=None),
    )


def _range(first: datetime.date | None, last: datetime.date | None) -> str:
    return "undated" if first is None or last is None else f"{first} to {last}"
