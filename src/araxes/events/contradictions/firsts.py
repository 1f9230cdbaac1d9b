""" "First ever" against an earlier event of the kind, and against a document that says it is not the first."""

import datetime
from collections.abc import Iterator

from araxes.events.contradictions.contradiction import (
    Contradiction,
    Evidence,
    Side,
    Voice,
    sides_of,
    voice_of,
    voice_of_remark,
)
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from araxes.values.written import written

_FIRST, _NOT_FIRST, _SINCE = "first", "not-first", "first-since"
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def conflicting_firsts(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield each claim that the event is the first of its kind with what stands against it.

    Against it stand earlier events of the same type and kind between the same parties that were done (for "the first
    since 2016" those after 2016), and remarks that it is not the first. Remarks of kind ``first`` with ``content``
    ``claim`` (``first``, ``not-first``, ``first-since``) and ``since`` (ISO date or ``None``).
    """
    remarks = evidence.remarks_of("first")
    denials = [one for one in remarks if one.content.get("claim") == _NOT_FIRST]
    for remark in remarks:
        if remark.content.get("claim") not in {_FIRST, _SINCE}:
            continue
        earlier = [other for other in evidence.others if _precedes(other, evidence.event, remark)]
        against = [*_earlier(earlier), *(("not the first", voice_of_remark(one)) for one in denials)]
        if against:
            claimed = Side(value=_in_words(remark), voices=(voice_of_remark(remark),))
            yield Contradiction(
                field="first",
                sides=(claimed, *sides_of(against)),
                sentence=_sentence(remark, earlier, denied=bool(denials)),
                event=evidence.event.id,
            )


def _earlier(events: list[JoinedEvent]) -> Iterator[tuple[str, Voice]]:
    for event in events:
        for report in event.reports:
            yield f"{_name(event)}, {written(event.start, event.end)}", voice_of(report, lambda claim: True)


def _precedes(other: JoinedEvent, event: JoinedEvent, remark: Remark) -> bool:
    """Tell whether another event was done before this one, and after the time since when it is called the first."""
    last, first = _last(other), _first(event)
    since = _since(remark)
    return (
        (other.type, other.kind, other.parties) == (event.type, event.kind, event.parties)
        and other.status in _DONE
        and last is not None
        and first is not None
        and last < first
        and (since is None or last > since)
    )


def _last(event: JoinedEvent) -> datetime.date | None:
    edge = event.end or event.start
    return edge.last if edge else None


def _first(event: JoinedEvent) -> datetime.date | None:
    return event.start.first if event.start else None


def _since(remark: Remark) -> datetime.date | None:
    told = remark.content.get("since")
    return PartialDate.parse(str(told)).last if remark.content.get("claim") == _SINCE and told else None


def _in_words(remark: Remark) -> str:
    since = remark.content.get("since") if remark.content.get("claim") == _SINCE else None
    return f"the first since {since}" if since else "the first"


def _sentence(remark: Remark, earlier: list[JoinedEvent], *, denied: bool) -> str:
    told = [f"{_name(event)} of {written(event.start, event.end)} came before" for event in earlier]
    if denied:
        told.append("a document says that it is not the first")
    return f"It is called {_in_words(remark)}, but {'; '.join(told)}."


def _name(event: JoinedEvent) -> str:
    return event.name or f"the {event.kind or event.type.lower()} of {' and '.join(sorted(event.parties))}"
