"""Events of a record for reading: a chronology, and one event with everything behind it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.events.contradictions import Contradiction
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.events.report import Report, ReportedClaim
from araxes.record.decision import Decision
from araxes.record.documents import RecordedDocument
from araxes.record.doubts import Doubt
from araxes.record.revising import FIELDS
from araxes.views.actors import actor_name
from araxes.views.chronology import DATE_WIDTH, STATUS_STYLES, dates, folded, parties, plain
from araxes.views.disagreements import disagreements

_DIM = "dim"
_REVIEWS = {"reviewed": "green", "returned": "yellow", "rejected": "red"}
Names = Mapping[str, str]


def document_names(documents: Iterable[RecordedDocument]) -> dict[str, str]:
    """Return a name for each document by its id; where several have one name, their ids tell them apart."""
    told = list(documents)
    taken = [document.name for document in told]
    return {
        document.id: document.name if taken.count(document.name) == 1 else f"{document.name}~{document.id[:4]}"
        for document in told
    }


def event_chronology(events: Iterable[JoinedEvent], names: Names) -> RenderableType:
    """Lay out events in the order in which they come, under their years."""
    parts: list[RenderableType] = []
    for year, told in groupby(events, key=_year):
        parts += [Rule(year or "no date given", style=_DIM, align="left"), _entries(told, names)]
    return Group(*parts)


def _year(event: JoinedEvent) -> str:
    return str(event.start or event.end or "")[:4]


def _entries(events: Iterable[JoinedEvent], names: Names) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, style="bold cyan")
    table.add_column()
    for event in events:
        lines = [headline(event), _first_quotation(event), _behind(event, names), Text("")]
        table.add_row(Text(folded(dates(event))), Text("\n").join(lines))
    return table


def headline(event: JoinedEvent) -> Text:
    """Return who, what, toward whom, where, status, on whose word and state of review in one line."""
    line = Text(parties(event), style="bold")
    line.append(f"  {event.kind or event.type.lower()}", style="bold")
    line.append(f" {event.type}", style=_DIM)
    if event.name:
        line.append(f"  “{event.name}”")
    if event.places:
        line.append("  in ", style=_DIM).append(", ".join(dict.fromkeys(where.text for where in event.places)))
    line.append(f"  {event.status}", style=STATUS_STYLES[event.status])
    if event.speaker:
        line.append("  according to ", style=_DIM).append(actor_name(event.speaker))
    if event.review in _REVIEWS:
        line.append(f"  {event.review}", style=_REVIEWS[event.review])
    return line


def _first_quotation(event: JoinedEvent) -> Text:
    claims = event.claims
    line = Text(f"“{plain(claims[0].quote)}”", style="italic")
    if len(claims) > 1:
        line.append(f"  and {len(claims) - 1} more", style="dim not italic")
    return line


def _behind(event: JoinedEvent, names: Names) -> Text:
    told = ", ".join(names.get(document, document) for document in event.documents)
    return Text(f"{told} · {counted(event)} · {event.id}", style=_DIM)


def counted(event: JoinedEvent) -> str:
    """Return the number of reports and of independent origins in words."""
    reports, origins = len(event.reports), len(event.origins)
    told = f"{reports} reports" if reports > 1 else "1 report"
    return told if reports == 1 else f"{told}, {origins} independent {'origins' if origins > 1 else 'origin'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What stands behind an event besides its reports."""

    documents: Mapping[str, RecordedDocument]
    contradictions: Sequence[Contradiction] = ()
    remarks: Sequence[Remark] = ()
    decisions: Sequence[Decision] = ()
    doubts: Sequence[Doubt] = ()


def event_page(event: JoinedEvent, behind: Behind) -> RenderableType:
    """Lay out one event: what is shown and why, every report with its claims, and what else bears on it."""
    names = document_names(behind.documents.values())
    head = Text(f"{dates(event) or 'no date given'}  ", style="bold cyan").append(headline(event))
    parts: list[RenderableType] = [head, Text(f"{counted(event)} · {event.id}", style=_DIM), Text("")]
    if event.shown:
        parts += [Rule("why these values are shown", style=_DIM, align="left"), _reasons(event)]
    for report in event.reports:
        parts += [Rule(_report_title(report, behind.documents, names), style=_DIM, align="left"), _claims(report)]
    if behind.contradictions:
        parts.append(disagreements(behind.contradictions, names))
    parts += _listed("remarks", (_remark(one, names) for one in behind.remarks))
    parts += _listed("perhaps the same", (_doubt(event, one) for one in behind.doubts))
    parts += _listed("decisions", map(_decision, behind.decisions))
    return Group(*parts)


def _listed(title: str, lines: Iterable[str]) -> list[RenderableType]:
    told = [Text(line) for line in lines]
    return [Rule(title, style=_DIM, align="left"), *told, Text("")] if told else []


def _remark(remark: Remark, names: Names) -> str:
    content = ", ".join(f"{key} {value}" for key, value in remark.content.items() if value not in (None, "", []))
    return f"{remark.kind}: {content} · “{plain(remark.quote)}” · {names.get(remark.document, remark.document)}"


def _doubt(event: JoinedEvent, doubt: Doubt) -> str:
    return f"{doubt.other if doubt.one == event.id else doubt.one}: {'; '.join(doubt.reasons)} ({doubt.why})"


def _decision(decision: Decision) -> str:
    content = ", ".join(f"{key} {value}" for key, value in decision.content.items())
    told = f"{decision.at:%Y-%m-%d} {decision.coder}: {decision.verb}" + (f" ({content})" if content else "")
    return " · ".join(filter(None, (told, decision.reason, decision.round and f"round {decision.round}", decision.id)))


def _reasons(event: JoinedEvent) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, style=_DIM)
    fields: dict[str, list[str]] = {}
    for field in (*(field for field in FIELDS if field in event.shown), *sorted(set(event.shown) - set(FIELDS))):
        fields.setdefault(event.shown[field], []).append(field)
    for reason, told in fields.items():
        if reason:
            table.add_row(Text(", ".join(told)), Text(reason))
    return table


def _report_title(report: Report, documents: Mapping[str, RecordedDocument], names: Names) -> str:
    document = documents.get(report.document)
    told = [names.get(report.document, report.document)]
    if document is not None:
        told += [str(part) for part in (document.outlet, document.title, document.published) if part]
    return " · ".join([*told, f"report {report.id}"])


def _claims(report: Report) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, style=_DIM)
    for claim in report.claims:
        lines = [Text(f"“{plain(claim.quote)}”", style="italic"), Text(_claim_line(claim), style=_DIM), Text("")]
        table.add_row(Text(_place_of(claim)), Text("\n").join(lines))
    return table


def _place_of(claim: ReportedClaim) -> str:
    return f"row {claim.row}" if claim.row is not None else f"{claim.start}-{claim.end}"


def _claim_line(claim: ReportedClaim) -> str:
    return " · ".join(_claim_parts(claim))


def _claim_parts(claim: ReportedClaim) -> Iterator[str]:
    yield f"{_sides(claim)} {claim.kind or claim.type} {claim.status}"
    if claim.speakers:
        yield "on the word of " + ", who cites ".join(map(actor_name, claim.speakers))
    if claim.sources:
        yield f"notes {', '.join(claim.sources)}"
    yield f"{claim.frame}, confidence {claim.confidence:.2f}"


def _sides(claim: ReportedClaim) -> str:
    sides: Sequence[tuple[str, ...]] = (claim.initiator_codes, claim.recipient_codes)
    left, right = (" + ".join(side) for side in sides)
    return f"{left or '?'} → {right}" if right else left or "?"
