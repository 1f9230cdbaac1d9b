"""Events of a record for reading: a chronology, and one event with everything behind it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.record.documents import RecordedDocument
from araxes.views.actors import actor_name
from araxes.views.chronology import DATE_WIDTH, STATUS_STYLES, dates, folded, parties, plain

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


def event_page(event: JoinedEvent, documents: Mapping[str, RecordedDocument], names: Names) -> RenderableType:
    """Lay out one event: what is shown and why, and every report with its claims."""
    head = Text(f"{dates(event) or 'no date given'}  ", style="bold cyan").append(headline(event))
    parts: list[RenderableType] = [head, Text(f"{counted(event)} · {event.id}", style=_DIM), Text("")]
    if event.shown:
        parts += [Rule("why these values are shown", style=_DIM, align="left"), _reasons(event)]
    for report in event.reports:
        parts += [Rule(_report_title(report, documents, names), style=_DIM, align="left"), _claims(report)]
    return Group(*parts)


def _reasons(event: JoinedEvent) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, style=_DIM)
    for reason, told in groupby(event.shown.items(), key=lambda pair: pair[1]):
        if reason:
            table.add_row(Text(", ".join(field for field, _ in told)), Text(reason))
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
