"""Events of one or several documents as a chronology for reading."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.claims.claim import Claim
from araxes.documents.document import Document, Source
from araxes.events.event import Event
from araxes.events.joined import JoinedEvent
from araxes.values.statuses import Status
from araxes.views.actors import actor_name

Told = tuple[Document, tuple[Event, ...]]

STATUS_STYLES: Mapping[Status, str] = {
    Status.OCCURRED: "green",
    Status.ONGOING: "green",
    Status.PLANNED: "cyan",
    Status.POSSIBLE: "yellow",
    Status.DEMANDED: "yellow",
    Status.DENIED: "red",
}
_TYPE_STYLE, _DIM = "bold", "dim"
_BLANK = re.compile(r"\s")
DATE_WIDTH = len("2025-05-19/21")


def chronology(told: Sequence[Told]) -> RenderableType:
    """Lay out the events of all documents in the order of their dates, then those without a date.

    Each entry has the date; who, what, toward whom, where, status and who says so; the quotation; and the document
    with the notes that support it and the event's id, which ``araxes why`` explains.
    """
    dated = sorted(
        ((event, document) for document, events in told for event in events if event.start),
        key=lambda pair: (str(pair[0].start), pair[1].name, pair[0].claims[0].start),
    )
    undated = [(event, document) for document, events in told for event in events if not event.start]
    parts: list[RenderableType] = [_documents(told), Text("")]
    for year, entries in _by_year(dated):
        parts += [Rule(year, style=_DIM, align="left"), _entries(entries)]
    if undated:
        parts += [Rule("no date given", style=_DIM, align="left"), _entries(undated)]
    return Group(*parts, *_warnings(told))


def dates(event: Event | JoinedEvent) -> str:
    """Return the event's date or range at its precision: ``2023-05-19``, ``2023-05-19/21``, ``2023``, or empty."""
    start, end = str(event.start or ""), str(event.end or "")
    if not end or end == start:
        return start
    if len(start) != len(end):
        return f"{start}/{end}"
    fields = list(zip(start.split("-"), end.split("-"), strict=True))
    told = next(number for number, (left, right) in enumerate(fields) if left != right)
    return f"{start}/{'-'.join(right for _, right in fields[told:])}"


def folded(date: str) -> str:
    """Return a date or range in one line, or in two where it is too wide for its column."""
    return date if len(date) <= DATE_WIDTH else date.replace("/", "/\n")


def plain(quote: str) -> str:
    """Return a quotation in one line."""
    return _BLANK.sub(" ", quote)


def parties(event: Event | JoinedEvent) -> str:
    """Return who acts toward whom: ``Iran → Armenia``; parties of a joint act are joined by ``+``."""
    left, right = (" + ".join(map(actor_name, side)) for side in (event.initiators, event.recipients))
    return f"{left or '?'} → {right}" if right else left or "?"


def _by_year(entries: Iterable[tuple[Event, Document]]) -> Iterator[tuple[str, list[tuple[Event, Document]]]]:
    years: dict[str, list[tuple[Event, Document]]] = {}
    for event, document in entries:
        years.setdefault(str(event.start)[:4], []).append((event, document))
    yield from years.items()


def _documents(told: Sequence[Told]) -> Table:
    table = Table(box=None, pad_edge=False, header_style=_DIM)
    for column in ("document", "title", "published", "events", "warnings"):
        table.add_column(column, justify="right" if column in {"events", "warnings"} else "left")
    for document, events in told:
        table.add_row(
            Text(document.name, style="bold"),
            Text(document.title or ""),
            _published(document),
            str(len(events)),
            str(len(document.warnings) or ""),
        )
    return table


def _published(document: Document) -> Text:
    if document.published is None:
        return Text("no date found", style="yellow")
    return Text(str(document.published.date)).append(f" ({document.published.found})", style=_DIM)


def _entries(entries: Iterable[tuple[Event, Document]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, style="bold cyan")
    table.add_column()
    for event, document in entries:
        lines = [_headline(event), _quotation(event.claims), _origin(event, document)]
        table.add_row(Text(folded(dates(event))), Text("\n").join([*lines, Text("")]))
    return table


def _headline(event: Event) -> Text:
    line = Text(parties(event), style="bold")
    line.append(f"  {event.kind or event.claims[0].lemma}", style=_TYPE_STYLE)
    line.append(f" {event.type}", style=_DIM)
    if event.name:
        line.append(f"  “{event.name}”")
    if event.places:
        line.append("  in ", style=_DIM).append(", ".join(event.places))
    line.append(f"  {event.status}", style=STATUS_STYLES[event.status])
    if event.speaker:
        line.append("  according to ", style=_DIM).append(actor_name(event.speaker))
    return line


def _quotation(claims: Sequence[Claim]) -> Text:
    """Quote the first claim with the word that evoked it underlined."""
    first = claims[0]
    line = Text("“", style="italic").append(plain(first.quote)).append("”")
    line.stylize("underline", first.trigger.start - first.start + 1, first.trigger.end - first.start + 1)
    if len(claims) > 1:
        line.append(f"  and {len(claims) - 1} more", style="dim not italic")
    return line


def _origin(event: Event, document: Document) -> Text:
    line = Text(document.name, style=_DIM)
    for source in cited(event, document):
        line.append(f" · {_label(source)}")
    return line.append(f" · {event.id}")


def cited(event: Event, document: Document) -> tuple[Source, ...]:
    """Return the document's sources that support the event's claims, in the document's order."""
    labels = {label for claim in event.claims for label in claim.sources}
    return tuple(source for source in document.sources if source.label in labels)


def _label(source: Source) -> str:
    host = urlsplit(source.address).hostname if source.address else None
    return f"note {source.label}: {source.outlet or host or source.title or 'no address'}"


def _warnings(told: Sequence[Told]) -> Iterator[RenderableType]:
    table = Table.grid(padding=(0, 2, 0, 0))
    for document, _ in told:
        for warning in document.warnings:
            place = f":{warning.span.start}" if warning.span else ""
            table.add_row(Text(f"{document.name}{place}", style=_DIM), Text(warning.message))
    if table.row_count:
        yield Rule("look at these", style="yellow", align="left")
        yield Padding(table, (0, 0, 1, 0))
