"""The contradictions of a whole record, each event compared with those alone that can contradict it."""

from collections.abc import Iterable, Iterator

from araxes.events.contradictions.contradiction import Contradiction
from araxes.events.contradictions.finding import contradictions
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.values.statuses import Status

_ACCUSE = "ACCUSE"
# An accusation dated no better than this answers none in particular.
_MONTHS = 3

Key = tuple[str, ...]


def survey(events: Iterable[JoinedEvent], remarks: Iterable[Remark] = ()) -> Iterator[Contradiction]:
    """Yield the contradictions of all events, in the order of the events; rejected ones are left out.

    Beside the reports of each event, these are compared: an event with the denials between the same parties, one called
    the first with all of its type between the same parties, and an accusation with those of the other side told of the
    same months or by the same document.
    """
    told = [event for event in events if event.review != "rejected"]
    about = _by_report(remarks)
    denials = _denials(told)
    alike = _alike(told)
    accusations: dict[Key, list[JoinedEvent]] = {}
    for event in told:
        own = [remark for report in event.reports for remark in about.get(report.id, ())]
        key = _parties(event)
        first = any(remark.kind == "first" for remark in own)
        others = [*(alike[key] if first else _denying(event, denials)), *_answered(event, accusations)]
        yield from contradictions(event, remarks=own, others={other.id: other for other in others}.values())


def _by_report(remarks: Iterable[Remark]) -> dict[str, list[Remark]]:
    about: dict[str, list[Remark]] = {}
    for remark in remarks:
        if remark.report is not None:
            about.setdefault(remark.report, []).append(remark)
    return about


def _alike(events: Iterable[JoinedEvent]) -> dict[Key, list[JoinedEvent]]:
    alike: dict[Key, list[JoinedEvent]] = {}
    for event in events:
        alike.setdefault(_parties(event), []).append(event)
    return alike


def _denials(events: Iterable[JoinedEvent]) -> dict[Key, list[JoinedEvent]]:
    """File denials under their parties, and under these with each month or, dated no better, with no month."""
    denials: dict[Key, list[JoinedEvent]] = {}
    for event in events:
        if event.status is Status.DENIED:
            for key in (_parties(event), *((*_parties(event), when) for when in _months(event) or ("",))):
                denials.setdefault(key, []).append(event)
    return denials


def _denying(event: JoinedEvent, denials: dict[Key, list[JoinedEvent]]) -> Iterator[JoinedEvent]:
    """Yield the denials that may be of an event: those of its months and undated ones, all for an undated event."""
    months = _months(event)
    keys = [(*_parties(event), when) for when in (*months, "")] if months else [_parties(event)]
    for key in keys:
        yield from denials.get(key, ())


def _answered(event: JoinedEvent, accusations: dict[Key, list[JoinedEvent]]) -> list[JoinedEvent]:
    """Return the accusations met before that this one may answer, and keep it for those to come."""
    if event.type != _ACCUSE:
        return []
    found: list[JoinedEvent] = []
    for when in _occasions(event):
        found.extend(accusations.get(("from", *sorted(event.recipients), when), ()))
        accusations.setdefault(("from", *sorted(event.initiators), when), []).append(event)
    return found


def _occasions(event: JoinedEvent) -> tuple[str, ...]:
    """Return the months that a dated accusation may be of, and the documents that tell an undated one."""
    return _months(event) if event.start or event.end else event.documents


def _months(event: JoinedEvent) -> tuple[str, ...]:
    """Return the months that an event may be of, none where it is dated no better than a quarter of a year."""
    if event.start is None or event.end is None:
        return ()
    first, last = (date.year * 12 + date.month - 1 for date in (event.start.first, event.end.last))
    return tuple(map(str, range(first, last + 1))) if last - first < _MONTHS else ()


def _parties(event: JoinedEvent) -> Key:
    return (event.type, *sorted(event.parties))
