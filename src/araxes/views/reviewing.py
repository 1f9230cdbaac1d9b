"""What a reviewer sees: an event beside its sentence in the text, and what the keys do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.record.doubts import Doubt
from araxes.views.chronology import dates, plain
from araxes.views.recorded import counted, headline

KEYS: Mapping[str, str] = {
    "a": "accept",
    "r": "reject",
    "c": "correct a field",
    "b": "send back",
    "m": "merge",
    "s": "split",
    "n": "note",
    "+": "add an event",
    "u": "undo",
    "j": "next",
    "k": "previous",
    "o": "other quotations",
    "q": "quit",
}
# Characters of the text shown before and after the sentence.
AROUND = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that one page of review shows; ``text`` is that of the report's document, ``shown`` the claim's number."""

    event: JoinedEvent
    report: Report
    text: str
    document: str
    shown: int
    place: tuple[int, int]
    doubts: Sequence[Doubt] = ()
    decided: Sequence[str] = ()


def review_page(page: Page) -> RenderableType:
    """Lay out an event for review."""
    claim = page.report.claims[page.shown]
    number, total = page.place
    parts: list[RenderableType] = [
        Rule(f"{number} of {total} · {page.event.id} · {page.event.review}", style="dim", align="left"),
        Text(f"{dates(page.event) or 'no date given'}  ", style="bold cyan").append(headline(page.event)),
        Text(f"{counted(page.event)} · {page.document} · {_claim_place(page)}", style="dim"),
        Padding(in_context(page.text, claim), (1, 2)),
        _values(page.event),
    ]
    parts += [Text(f"decided: {told}", style="green") for told in page.decided]
    parts += [_doubt(page.event, doubt) for doubt in page.doubts]
    return Group(*parts, Text(""), _keys())


def in_context(text: str, claim: ReportedClaim) -> Text:
    """Return the claim's sentence highlighted between what stands before and after it."""
    if claim.row is not None:
        return Text(claim.quote, style="bold")
    before = plain(text[max(0, claim.start - AROUND) : claim.start])
    after = plain(text[claim.end : claim.end + AROUND])
    shown = Text(before and f"…{before}", style="dim").append(plain(claim.quote), style="bold not dim reverse")
    for party in claim.initiators + claim.recipients:
        if claim.start <= party.start < party.end <= claim.end:
            offset = len(shown.plain) - len(plain(claim.quote)) - claim.start
            shown.stylize("underline", party.start + offset, party.end + offset)
    return shown.append(after and f"{after}…", style="dim")


def _claim_place(page: Page) -> str:
    claims = len(page.report.claims)
    return f"quotation {page.shown + 1} of {claims}" if claims > 1 else "one quotation"


def _values(event: JoinedEvent) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim")
    for name, value in fields_of(event).items():
        if value:
            table.add_row(Text(name), Text(value), Text(event.shown.get(name, ""), style="dim"))
    return table


def fields_of(event: JoinedEvent) -> dict[str, str]:
    """Return the fields that can be corrected, as text that a correction would take."""
    return {
        "type": event.type,
        "mode": event.mode or "",
        "kind": event.kind or "",
        "status": str(event.status),
        "initiators": " ".join(event.initiators),
        "recipients": " ".join(event.recipients),
        "persons": "; ".join(event.persons),
        "start": str(event.start or ""),
        "end": str(event.end or ""),
        "places": "; ".join(where.text for where in event.places),
        "name": event.name or "",
        "speaker": event.speaker or "",
    }


def _doubt(event: JoinedEvent, doubt: Doubt) -> Text:
    other = doubt.other if doubt.one == event.id else doubt.one
    return Text(f"perhaps the same as {other} ({doubt.why}): {'; '.join(doubt.reasons)}", style="yellow")


def _keys() -> Text:
    line = Text()
    for key, does in KEYS.items():
        line.append(key, style="bold").append(f" {does}   ", style="dim")
    return line
