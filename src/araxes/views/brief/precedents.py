"""Earlier events of the kind, and what the record says to claims of a "first ever"."""

from collections.abc import Iterator

from araxes.events.joined import JoinedEvent
from araxes.patterns.firsts import Verdict, verdicts
from araxes.patterns.precedents import Precedent
from araxes.patterns.precedents import precedents as earlier
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import COVERAGE, Part, Reference, Section, Statement, each, events, parts, remark

_SHOWN = 3


def precedents(matter: Matter) -> Section:
    """Tell what came before the events of a finer kind, and judge the "first ever" claims about those of the two."""
    return Section(
        key="precedents",
        title="Precedents and first-evers",
        note="Precedents are earlier events of the same kind with both states. What was never read is not in the "
        "record: none found is no proof that there was none.",
        parts=parts(
            (
                Part(title="Called the first, or not the first", statements=tuple(map(_first, _verdicts(matter)))),
                Part(title="Earlier events of the kind", statements=tuple(_precedents(matter))),
            ),
            otherwise="No claim of a first, and no earlier event of a kind told in this time.",
        ),
    )


def _verdicts(matter: Matter) -> Iterator[Verdict]:
    """Yield a verdict on each claim about an event between the two in this time."""
    inside = {event.id for event in matter.told}
    for verdict in verdicts(matter.remarks, matter.pair, covered=matter.extent):
        if verdict.event is not None and verdict.event.id in inside:
            yield verdict


def _first(verdict: Verdict) -> Statement:
    claim = verdict.remark
    scope = f" {claim.content['scope']}" if claim.content.get("scope") else ""
    said = wording.by_whom(claim)
    what = "not the first" if claim.content["claim"] == "not-first" else "the first"
    what += f": “{wording.one_line(claim.content['of'])}{scope}”"
    about = f"The {wording.told(verdict.event)} is called" if verdict.event else "Something is called"
    text = f"{about} {what}{f', {said}' if said else ''}. Verdict: {verdict.verdict}; {verdict.reason}."
    own: tuple[Reference, ...] = (events(verdict.event.id),) if verdict.event else ()
    others = (*verdict.denials, *verdict.claims)
    references = (remark(claim.id), *own, *each(one.event.id for one in verdict.by))
    return Statement(text=text, references=(*references, *(remark(one.id) for one in others), COVERAGE))


def _precedents(matter: Matter) -> Iterator[Statement]:
    """Tell the precedents of the latest events of each kind: those of one kind follow each other anyway."""
    latest: dict[str, JoinedEvent] = {}
    for event in matter.told:
        if event.kind is not None:
            latest[event.kind] = event
    for event in latest.values():
        found = [one for one in earlier(event, matter.pair) if one.same]
        if found:
            yield _before(event, found)


def _before(event: JoinedEvent, found: list[Precedent]) -> Statement:
    shown = "; ".join(_precedent(one) for one in found[:_SHOWN])
    rest = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    told = [*each((event.id, *(one.event.id for one in found[:_SHOWN])))]
    if len(found) > _SHOWN:
        told.append(events(*(one.event.id for one in found[_SHOWN:])))
    number = wording.numbered(len(found), "earlier event")
    text = f"Before the {wording.told(event)} the record has {number} of the kind with both: {shown}{rest}."
    return Statement(text=text, references=tuple(told))


def _precedent(one: Precedent) -> str:
    sure = "" if one.gap.sure else ", order not sure"
    return f"{wording.told(one.event)}, {one.gap} before{sure}"
