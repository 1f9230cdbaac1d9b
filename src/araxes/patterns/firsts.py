"""Verdicts on claims that something is the first of its kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.extents import Extent, extent
from araxes.patterns.gaps import gap, stretch
from araxes.patterns.precedents import Precedent, precedents, states
from araxes.values.dates import PartialDate

CONTRADICTED = "contradicted"
CONFIRMED = "confirmed"
DOUBTFUL = "possibly contradicted"
NO_COUNTER = "no counter-example in the record"
NO_PRECEDENT = "no precedent in the record"
UNCHECKABLE = "not checkable"
_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a record says to a claim that something is, or is not, the first.

    ``verdict`` is one of the constants of this module; ``by`` are the precedents it rests on, ``reason`` says in plain
    words why; ``extent`` is how much the record holds, without which a missing counter-example means nothing;
    ``denials`` are remarks that deny the same, ``claims`` those that say the same.
    """

    remark: Remark
    verdict: str
    reason: str
    extent: Extent
    event: JoinedEvent | None = None
    by: tuple[Precedent, ...] = ()
    denials: tuple[Remark, ...] = ()
    claims: tuple[Remark, ...] = ()


def verdicts(
    remarks: Iterable[Remark], events: Sequence[JoinedEvent], *, covered: Extent | None = None
) -> tuple[Verdict, ...]:
    """Return a verdict on each remark of the kind ``first``.

    ``covered`` is what the whole record holds, for callers that hand over only the events of the same parties.

    A claim of "first" is *contradicted* by an earlier event of the kind with all the same parties (for "first since",
    one after that time); *possibly contradicted* where the dates leave the order open; else there is *no
    counter-example in the record*. A denial ("not the first of its kind") is *confirmed* by such an event, or has *no
    precedent in the record*. *Not checkable* are claims of no event that was coded, of an event without a date, and
    where the record holds nothing earlier. What the claim's own words add ("of **special forces**") is not checked.
    """
    firsts = [remark for remark in remarks if remark.kind == "first"]
    by_report = joined_by_report(events)
    whole, known = covered or extent(events), _Known(events)
    told = [_verdict(remark, by_report.get(remark.report or ""), known=known, covered=whole) for remark in firsts]
    return tuple(_beside(verdict, told) for verdict in told)


def joined_by_report(events: Iterable[JoinedEvent]) -> Mapping[str, JoinedEvent]:
    """Return the event of each report by the report's id."""
    return {report.id: event for event in events for report in event.reports}


class _Known:
    """The events by kind and by state, so that each claim looks only at those that can matter."""

    def __init__(self, events: Iterable[JoinedEvent]) -> None:
        self._kinds: dict[tuple[str, str | None], dict[str, list[JoinedEvent]]] = {}
        self._states: dict[str, list[JoinedEvent]] = {}
        for event in events:
            for state in states(event):
                self._states.setdefault(state, []).append(event)
                self._kinds.setdefault((event.type, event.kind), {}).setdefault(state, []).append(event)

    def alike(self, event: JoinedEvent) -> Iterable[JoinedEvent]:
        """Return the events of the kind with one of its parties."""
        of_kind = self._kinds.get((event.type, event.kind), {})
        return {other.id: other for state in states(event) for other in of_kind.get(state, ())}.values()

    def between(self, event: JoinedEvent) -> Iterator[JoinedEvent]:
        """Yield the events of at least two of its parties (of its one party)."""
        mine = states(event)
        held = {other.id: other for state in mine for other in self._states.get(state, ())}
        return (other for other in held.values() if len(mine & states(other)) >= min(_PAIR, len(mine)))


def _verdict(remark: Remark, event: JoinedEvent | None, *, known: _Known, covered: Extent) -> Verdict:
    def judged(verdict: str, reason: str, *, by: tuple[Precedent, ...] = ()) -> Verdict:
        return Verdict(remark=remark, event=event, verdict=verdict, reason=reason, by=by, extent=covered)

    obstacle = _obstacle(event, covered)
    if event is None or obstacle is not None:
        return judged(UNCHECKABLE, obstacle or "")
    since = _since(remark, event)
    found = tuple(one for one in precedents(event, known.alike(event)) if one.same and _after(one, since))
    sure = tuple(one for one in found if one.gap.sure)
    if remark.content["claim"] == "not-first":
        return (
            judged(CONFIRMED, _told(sure), by=sure) if sure else judged(NO_PRECEDENT, "the record knows none", by=found)
        )
    if sure:
        return judged(CONTRADICTED, _told(sure), by=sure)
    if found:
        return judged(DOUBTFUL, "an event of the kind may have come before; its date is too rough", by=found)
    return judged(NO_COUNTER, _none(event, known))


def _obstacle(event: JoinedEvent | None, covered: Extent) -> str | None:
    """Return why nothing can be said, ``None`` where the record can be asked."""
    if event is None:
        return "what is called first was not coded as an event"
    dated = stretch(event)
    if dated is None:
        return "the event has no date"
    earlier = covered.told_first is not None and covered.told_first < dated.first_start
    return None if earlier else "the record holds nothing earlier"


def _none(event: JoinedEvent, known: _Known) -> str:
    """Say on how many earlier events between the parties the answer rests: none found among none tells little."""
    pair = known.between(event)
    earlier = [other for other in pair if other.id != event.id and (between := gap(other, event)) and between.sure]
    number = f"{len(earlier)} earlier event{'' if len(earlier) == 1 else 's'}"
    return f"of {number} between these parties in the record none is of this kind"


def _told(found: tuple[Precedent, ...]) -> str:
    number = f"{len(found)} earlier event{'s' if len(found) > 1 else ''}"
    return f"{number} of the kind with the same parties, the last {found[0].gap} before"


def _since(remark: Remark, event: JoinedEvent) -> PartialDate | None:
    """Return the time before which a precedent does not contradict "the first since", "the first in ten years"."""
    content = remark.content
    if content.get("since"):
        return PartialDate.parse(content["since"])
    start = event.start or event.end
    if content.get("years") and start is not None:
        return PartialDate(year=max(1, start.year - int(content["years"])))
    return None


def _after(precedent: Precedent, since: PartialDate | None) -> bool:
    if since is None:
        return True
    dated = stretch(precedent.event)
    return dated is not None and dated.first_start > since.last


def _beside(verdict: Verdict, others: Sequence[Verdict]) -> Verdict:
    """Add the remarks about the same event that deny or repeat the claim."""
    if verdict.event is None:
        return verdict
    same = [
        other.remark
        for other in others
        if other.event is not None and other.event.id == verdict.event.id and other.remark.id != verdict.remark.id
    ]
    mine = verdict.remark.content["claim"] == "not-first"
    agreeing = tuple(remark for remark in same if (remark.content["claim"] == "not-first") == mine)
    return Verdict(
        remark=verdict.remark,
        verdict=verdict.verdict,
        reason=verdict.reason,
        extent=verdict.extent,
        event=verdict.event,
        by=verdict.by,
        denials=tuple(remark for remark in same if remark not in agreeing),
        claims=agreeing,
    )
