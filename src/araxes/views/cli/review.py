"""`araxes review`: one event at a time beside its sentence, decided with single keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import click

from araxes.errors import AraxesError, BadOption
from araxes.events.joined import JoinedEvent
from araxes.events.report import Report, ReportedClaim
from araxes.record import Record
from araxes.record.record import user_name
from araxes.record.revising import FIELDS
from araxes.views.cli.options import complain, show
from araxes.views.cli.recorded import opened, record_option, selected, selection_options
from araxes.views.recorded import document_names
from araxes.views.reviewing import KEYS, Page, fields_of, review_page

OPEN = ("machine", "returned")
# What is asked of an event that a reviewer adds; all but type and initiators may stay empty.
ADDED = ("type", "initiators", "recipients", "kind", "start", "places", "status")
_ARROWS = {"\x1b[C": "j", "\x1b[B": "j", " ": "j", "\x1b[D": "k", "\x1b[A": "k", "\x03": "q", "\x04": "q"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The quotation that a page shows: a claim of a report, by its number."""

    report: Report
    number: int

    @property
    def claim(self) -> ReportedClaim:
        """The claim quoted."""
        return self.report.claims[self.number]

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.report.document


@dataclass(slots=True)
class Session:
    """A sitting: whose, on which events, where it stands, and what was decided in it."""

    held: Record
    coder: str
    round: str | None
    queue: list[str]
    at: int = 0
    quotation: int = 0
    made: list[str] = field(default_factory=list)

    @property
    def event(self) -> JoinedEvent:
        """The event under review."""
        return self.held.event(self.queue[self.at])

    def decide(self, verb: str, **content: Any) -> None:
        """Record a decision about the event under review."""
        decision = self.held.decide(verb, self.queue[self.at], coder=self.coder, round=self.round, **content)
        self.made.append(decision.id)

    def shown(self) -> Shown:
        """The quotation on show."""
        event = self.event
        spoken = [(report, number) for report in event.reports for number in range(len(report.claims))]
        report, number = spoken[self.quotation % len(spoken)]
        return Shown(report=report, number=number)

    def move(self, steps: int) -> None:
        """Go to another event; past the last one the sitting ends."""
        self.at, self.quotation = max(0, self.at + steps), 0


@click.command("review")
@record_option
@selection_options
@click.option("--coder", metavar="NAME", help="Who reviews; your user name unless given.")
@click.option("--blind", metavar="ROUND", help="A round of blind coding: others' decisions are not shown.")
@click.pass_context
def command(ctx: click.Context, /, *, record: str, coder: str | None, blind: str | None, **options: Any) -> None:
    """Review events one by one: what was coded, beside the sentence it was read from.

    Without --reviewed, those that nobody has decided about yet and those sent back; in a blind round all that you have
    not decided about in it. Every decision is kept at once, so a sitting may end at any moment.
    """
    selection = selected(options)
    with opened(record) as held:
        session = Session(held=held, coder=coder or user_name(), round=blind, queue=[])
        wanted = held.events(selection)
        done = _decided_in(session)
        session.queue = [event.id for event in wanted if _waits(event, session, done=done, all_=bool(selection.review))]
        if not session.queue:
            complain("nothing to review; --reviewed reviewed looks at what was reviewed before")
            ctx.exit(1)
        _sit(session)
        click.echo(f"{len(session.made)} decisions by {session.coder}")


def _decided_in(session: Session) -> set[str]:
    return {one.target for one in session.held.decisions() if (one.round, one.coder) == (session.round, session.coder)}


def _waits(event: JoinedEvent, session: Session, *, done: set[str], all_: bool) -> bool:
    if session.round is not None:
        return not done & {report.id for report in event.reports}
    return all_ or event.review in OPEN


def _sit(session: Session) -> None:
    names = document_names(session.held.documents())
    while session.at < len(session.queue):
        click.clear()
        show(review_page(_page(session, names)))
        key = click.getchar()
        key = _ARROWS.get(key, key.lower())
        if key == "q":
            return
        try:
            _ACTIONS.get(key, _unknown)(session)
        except (AraxesError, click.Abort) as error:
            _pause(str(error) or "nothing changed")


def _page(session: Session, names: Mapping[str, str]) -> Page:
    event, shown = session.event, session.shown()
    blind = session.round is not None
    return Page(
        event=event,
        report=shown.report,
        shown=shown.number,
        text=session.held.text(shown.document),
        document=names.get(shown.document, shown.document),
        place=(session.at + 1, len(session.queue)),
        doubts=() if blind else tuple(session.held.doubts(event.id)),
        decided=[
            " ".join([one.verb, *map(str, one.content.values()), f"by {one.coder}"])
            for one in session.held.decisions(event.id)
            if one.verb != "accept" and (one.coder == session.coder if blind else one.round is None)
        ],
    )


def _accept(session: Session) -> None:
    session.decide("accept")
    session.move(1)


def _reject(session: Session) -> None:
    session.decide("reject", reason=_asked("why is it rejected"))
    session.move(1)


def _send_back(session: Session) -> None:
    session.decide("return", reason=_asked("what should be looked at"))
    session.move(1)


def _correct(session: Session) -> None:
    present = fields_of(session.event)
    name = click.prompt("field", type=click.Choice(list(FIELDS)), err=True)
    value = click.prompt(f"{name} (now {present[name] or 'empty'}; - empties it)", err=True)
    session.decide("correct", field=name, value=None if value == "-" else value, reason=_asked("why"))


def _merge(session: Session) -> None:
    doubts = [one for doubt in session.held.doubts(session.event.id) for one in (doubt.one, doubt.other)]
    likely = next((one for one in doubts if one != session.event.id), None)
    session.decide("merge", with_=click.prompt("the same as event", default=likely, err=True), reason=_asked("why"))


def _split(session: Session) -> None:
    for report in session.event.reports:
        complain(f"{report.id}  {report.claims[0].quote}")
    taken = click.prompt("reports that tell of another event (ids)", err=True).split()
    session.decide("split", reports=taken, reason=_asked("why"))


def _note(session: Session) -> None:
    session.decide("note", text=click.prompt("note", err=True))


def _add(session: Session) -> None:
    """Add an event that was not found, at words of the text on show."""
    page = session.shown()
    words = click.prompt("words of the text that tell of it", default=page.claim.quote, show_default=False, err=True)
    start = session.held.text(page.document).find(words)
    if start < 0:
        raise BadOption("these words do not stand in the text; copy them as they are")
    fields = {name: click.prompt(name, default="", show_default=False, err=True) for name in ADDED}
    given = {name: value for name, value in fields.items() if value}
    span = (start, start + len(words))
    made = session.held.add(page.document, span=span, coder=session.coder, **given)
    session.made.append(made.id)


def _undo(session: Session) -> None:
    if not session.made:
        _pause("nothing was decided in this sitting; `araxes decisions` and `araxes undo` take back older ones")
        return
    session.held.undo(session.made.pop(), coder=session.coder)
    session.move(-1)


def _next(session: Session) -> None:
    session.move(1)


def _previous(session: Session) -> None:
    session.move(-1)


def _other_quotation(session: Session) -> None:
    session.quotation += 1


def _unknown(_session: Session) -> None:
    _pause("keys: " + ", ".join(f"{key} {does}" for key, does in KEYS.items()))


def _asked(question: str) -> str:
    return str(click.prompt(f"{question} (may stay empty)", default="", show_default=False, err=True))


def _pause(message: str) -> None:
    complain(f"{message}. Press a key.")
    click.getchar()


_ACTIONS: Mapping[str, Callable[[Session], None]] = {
    "a": _accept,
    "r": _reject,
    "b": _send_back,
    "c": _correct,
    "m": _merge,
    "s": _split,
    "n": _note,
    "+": _add,
    "u": _undo,
    "j": _next,
    "k": _previous,
    "o": _other_quotation,
}
