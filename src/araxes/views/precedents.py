"""Precedents, what led up to an event, and verdicts on first-evers: for reading, and as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.chains import Chain, Link
from araxes.patterns.extents import Extent
from araxes.patterns.firsts import Verdict
from araxes.patterns.precedents import Precedent
from araxes.views.actors import actor_name
from araxes.views.chronology import DATE_WIDTH, dates, folded, parties, plain
from araxes.views.recorded import headline

_DIM = "dim"
_GAP_WIDTH = 16
_WARNING = "what was never read is not in the record: none found is no proof that there was none"
Names = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """An event with what a record knows before it."""

    event: JoinedEvent
    precedents: tuple[Precedent, ...]
    chain: Chain
    verdicts: tuple[Verdict, ...]
    extent: Extent


def ground_record(ground: Ground, names: Names) -> dict[str, Any]:
    """Return an event's precedents, chain and verdicts as a JSON object."""
    return {
        "event": _event(ground.event, names),
        "precedents": [_precedent(one, names) for one in ground.precedents],
        "chain": [_link(link, names) for link in ground.chain.links],
        "verdicts": [verdict_record(verdict, names) for verdict in ground.verdicts],
        "extent": _extent(ground.extent),
    }


def verdict_record(verdict: Verdict, names: Names) -> dict[str, Any]:
    """Return a verdict on a claim of "first" as a JSON object."""
    return {
        "claim": verdict.remark.content["claim"],
        "of": verdict.remark.content["of"],
        "scope": verdict.remark.content["scope"],
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "event": _event(verdict.event, names) if verdict.event else None,
        "by": [_precedent(one, names) for one in verdict.by],
        "claim_at": _remark(verdict.remark, names),
        "denials": [_remark(one, names) for one in verdict.denials],
        "repeated": [_remark(one, names) for one in verdict.claims],
        "extent": _extent(verdict.extent),
    }


def _event(event: JoinedEvent, names: Names) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "kind": event.kind,
        "initiators": list(event.initiators),
        "recipients": list(event.recipients),
        "start": str(event.start) if event.start else None,
        "end": str(event.end) if event.end else None,
        "status": str(event.status),
        "quote": event.claims[0].quote,
        "documents": [names.get(document, document) for document in event.documents],
    }


def _precedent(one: Precedent, names: Names) -> dict[str, Any]:
    gap = {"least": one.gap.least, "most": one.gap.most}
    return {"event": _event(one.event, names), "gap_days": gap, "shared": list(one.shared), "same_parties": one.same}


def _link(link: Link, names: Names) -> dict[str, Any]:
    return {
        "earlier": _event(link.earlier, names),
        "later": _event(link.later, names),
        "gap_days": {"least": link.gap.least, "most": link.gap.most} if link.gap else None,
        "stated": _remark(link.stated, names) if link.stated else None,
        "base_rate": None if link.base is None else round(link.base, 4),
        "like_in_year_before": link.like if link.stated is None else None,
    }


def _remark(remark: Remark, names: Names) -> dict[str, Any]:
    return {
        "remark": remark.id,
        "quote": remark.quote,
        "cue": remark.content["cue"],
        "speakers": list(remark.speakers),
        "document": names.get(remark.document, remark.document),
        "start": remark.span.start,
        "end": remark.span.end,
    }


def _extent(extent: Extent) -> dict[str, Any]:
    fields = ("published_first", "published_last", "told_first", "told_last")
    days = {name: str(day) if (day := getattr(extent, name)) else None for name in fields}
    return {"documents": extent.documents, "events": extent.events, **days}


def ground_page(ground: Ground, names: Names) -> RenderableType:
    """Lay out what a record knows before an event: precedents, what led up to it, and claims that it is a first."""
    event = ground.event
    head = Text(f"{dates(event) or 'no date given'}  ", style="bold cyan").append(headline(event))
    parts: list[RenderableType] = [head, Text(f"“{plain(event.claims[0].quote)}”", style="italic"), Text("")]
    kind = event.kind or event.type.lower()
    parts.append(
        Rule(f"earlier events of this kind ({kind}) with the same parties or some of them", style=_DIM, align="left")
    )
    parts.append(_precedents(ground.precedents, names) if ground.precedents else Text("none in the record\n"))
    parts += _chain(ground.chain, names)
    if ground.verdicts:
        parts.append(Rule("is it a first?", style=_DIM, align="left"))
        parts += [verdict_text(verdict, names) for verdict in ground.verdicts]
    parts.append(Text(f"The record holds {ground.extent}; {_WARNING}.", style=_DIM))
    return Group(*parts)


def _precedents(found: Iterable[Precedent], names: Names) -> Table:
    table = _grid()
    for one in found:
        who = "the same parties" if one.same else f"shares {', '.join(map(actor_name, one.shared))}"
        order = "" if one.gap.sure else ", order not sure"
        lines = [
            headline(one.event),
            _quote(one.event),
            Text(f"{who}{order} · {_where(one.event, names)}", style=_DIM),
            Text(""),
        ]
        table.add_row(Text(f"{one.gap} before"), Text(folded(dates(one.event))), Text("\n").join(lines))
    return table


def _grid() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_GAP_WIDTH)
    table.add_column(width=DATE_WIDTH, style="bold cyan")
    table.add_column()
    return table


def _chain(chain: Chain, names: Names) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for title, links in (
        ("stated: a document ties it to what came before", chain.stated),
        ("only inferred", chain.inferred),
    ):
        if links:
            parts += [Rule(title, style=_DIM, align="left"), *(_link_text(link, names) for link in links)]
    return parts


def _link_text(link: Link, names: Names) -> Text:
    line = Text(f"{dates(link.earlier) or 'no date'} {_short(link.earlier)}", style="bold")
    line.append(f"  → {link.gap or 'gap unknown'} →  ", style="cyan")
    line.append(f"{dates(link.later) or 'no date'} {_short(link.later)}\n")
    if link.stated is not None:
        remark = link.stated
        line.append(f"“{plain(remark.quote)}”", style="italic not bold")
        weak = ", a sequence only" if remark.content.get("weak") else ""
        line.append(f"\n“{remark.content['cue']}”{weak} · {_at(remark, names)}\n", style="dim not bold")
        return line
    return line.append(f"{_odds(link)} · {link.earlier.id}\n", style="dim not bold")


def _odds(link: Link) -> str:
    """Return the base rate of an inferred link in words."""
    if link.base is None:
        return "no document says that they belong together, and their dates give no base rate"
    number = f"{link.like} such event{'s' if link.like != 1 else ''}"
    return (
        f"no document says that they belong together; with {number} in the year before in this record, "
        f"one would lie so close by chance in {link.base:.0%} of cases"
    )


def verdict_text(verdict: Verdict, names: Names) -> Text:
    """Return a claim of "first", what the record says to it and why."""
    remark = verdict.remark
    denied = "not the first" if remark.content["claim"] == "not-first" else "the first"
    scope = f" {remark.content['scope']}" if remark.content["scope"] else ""
    line = Text(f"{verdict.verdict}", style="bold").append(f": {verdict.reason}", style="not bold")
    line.append(f"\nclaim: {denied}: {plain(remark.content['of'])}{scope}", style="not bold")
    line.append(f"\n“{plain(remark.quote)}”", style="italic not bold")
    line.append(f"\n{_at(remark, names)}", style="dim not bold")
    for one in verdict.by:
        line.append(
            f"\n  {dates(one.event)} {_short(one.event)}, {one.gap} before · {_where(one.event, names)}",
            style="not bold",
        )
    for title, others in (("denied by", verdict.denials), ("also claimed by", verdict.claims)):
        for other in others:
            line.append(f"\n  {title} “{plain(other.quote)}” · {_at(other, names)}", style="not bold")
    return line.append("\n")


def verdicts_page(verdicts: Sequence[Verdict], names: Names) -> RenderableType:
    """Lay out all claims of "first" with their verdicts."""
    parts: list[RenderableType] = []
    for verdict in verdicts:
        if verdict.event is not None:
            parts.append(Text(f"{dates(verdict.event)}  ", style="bold cyan").append(headline(verdict.event)))
        parts.append(verdict_text(verdict, names))
    parts.append(Text(f"The record holds {verdicts[0].extent}; {_WARNING}.", style=_DIM))
    return Group(*parts)


def _short(event: JoinedEvent) -> str:
    return f"{parties(event)} {event.kind or event.type.lower()}"


def _quote(event: JoinedEvent) -> Text:
    return Text(f"“{plain(event.claims[0].quote)}”", style="italic")


def _where(event: JoinedEvent, names: Names) -> str:
    return f"{', '.join(names.get(one, one) for one in event.documents)} · {event.id}"


def _at(remark: Remark, names: Names) -> str:
    said = " according to ".join(actor_name(name) for name in reversed(remark.speakers))
    told = f"on the word of {said}" if said else "told by the author"
    return f"{told} · {names.get(remark.document, remark.document)}:{remark.span.start}"
