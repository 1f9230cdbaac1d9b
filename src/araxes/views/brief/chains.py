"""What led up to the events between the two: links that documents state, apart from those only inferred."""

from collections.abc import Iterator

from araxes.events.act import Act
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.chains import WINDOW, Link, chain
from araxes.patterns.gaps import stretch
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import weighty
from araxes.views.brief.statements import COVERAGE, Part, Section, Statement, each, events, parts, remark

_CROWD = 5
"""With more acts of talks and agreement than this in the time looked at, none is inferred to have led to anything."""


def chains(matter: Matter) -> Section:
    """Tell what led up to the weightiest events of the two: stated links first, inferred ones after them."""
    stated, inferred = list[Statement](), list[Statement]()
    for event in _chosen(matter):
        held = tuple(matter.events.values())
        crowd = _crowd(matter, event)
        near = tuple(one for one in held if one.id not in {act.id for act in crowd})
        found = chain(event, near if crowd else held, remarks=matter.remarks)
        stated += [_stated(link, link.stated) for link in found.stated if link.stated is not None]
        if event.type != "CONSULT":
            inferred += [_crowded(event, crowd)] if crowd else map(_inferred, found.inferred)
    return Section(
        key="chains",
        title="What led up to what",
        note=f"Inferred links are talks and agreements of the two at most {WINDOW} days before; no document ties them.",
        parts=parts(
            (
                Part(title="Stated by a document", statements=_once(stated)),
                Part(title="Only inferred", statements=_once(inferred)),
            ),
            otherwise="No document ties an event of the two in this time to an earlier one, and none lies before one "
            "in an order that would suggest it.",
        ),
    )


def _chosen(matter: Matter) -> Iterator[JoinedEvent]:
    """Yield the events whose past is looked at: those that documents tie to others, and the weightiest deeds."""
    tied = {name for one in matter.remarks if one.kind == "link" for name in (one.report, one.other)}
    acts = {act.id: act for act in matter.acts}
    told = [event for event in matter.told if event.id in acts]
    linked = [event for event in told if any(report.id in tied for report in event.reports)]
    deeds = [event for event in told if event.kind is not None and event.type != "CONSULT" and event not in linked]
    chief = sorted(deeds, key=lambda event: weighty(acts[event.id]), reverse=True)
    yield from sorted([*linked, *chief[: _deeds(matter)]], key=lambda event: str(event.start or event.end))


def _deeds(matter: Matter) -> int:
    return max(2, matter.asked.most // 10)


def _crowd(matter: Matter, event: JoinedEvent) -> tuple[Act, ...]:
    """Return the acts of talks and agreement of the two shortly before an event where they are a crowd, else none."""
    dated = stretch(event)
    if dated is None:
        return ()
    near = tuple(
        act
        for act in matter.acts
        if act.type in {"CONSULT", "AGREE"}
        and act.id != event.id
        and matter.asked.of_both(act)
        and act.last is not None
        and 0 <= (dated.first_start - act.last).days <= WINDOW
    )
    return near if len(near) > _CROWD else ()


def _stated(link: Link, tie: Remark) -> Statement:
    gap = f", {link.gap} before" if link.gap else ""
    weak = ", which tells a sequence only" if tie.content.get("weak") else ""
    said = wording.by_whom(tie)
    text = (
        f"A document ties the {wording.told(link.later)} to the {wording.told(link.earlier)}{gap}, by the words "
        f"“{wording.one_line(tie.content['cue'])}”{weak}{f', {said}' if said else ''}."
    )
    return Statement(text=text, references=(remark(tie.id), *each((link.earlier.id, link.later.id))))


def _inferred(link: Link) -> Statement:
    same = link.gap is not None and link.gap.most == 0
    gap = "on the same day as" if same else f"{link.gap} before" if link.gap else "before"
    odds = ""
    if link.base is not None:
        number = wording.numbered(link.like, "such event")
        odds = (
            f" With {number} in the year before in this record, one would lie so close by chance in "
            f"{link.base:.0%} of cases."
        )
    text = f"The {wording.told(link.earlier)} came {gap} the {wording.told(link.later)}; no document ties them.{odds}"
    return Statement(text=text, references=(*each((link.earlier.id, link.later.id)), COVERAGE))


def _crowded(event: JoinedEvent, crowd: tuple[Act, ...]) -> Statement:
    text = (
        f"In the {WINDOW} days before the {wording.told(event)} the record has {len(crowd)} acts of talks or agreement "
        "of the two: too many for any to be inferred as having led to it."
    )
    return Statement(text=text, references=(events(event.id), events(*(act.id for act in crowd))))


def _once(told: list[Statement]) -> tuple[Statement, ...]:
    return tuple(dict.fromkeys(told))
