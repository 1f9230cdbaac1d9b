"""The record as users of the library hold it: one object, the same verbs as the command line."""

import datetime
import getpass
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine

from araxes.documents.document import Document, Rejection
from araxes.errors import BadOption, BadRecord
from araxes.events.act import Act
from araxes.events.contradictions import Contradiction
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.record import asking, conflicts, grading, naming, reviewing
from araxes.record.cautions import Caution, find_cautions
from araxes.record.deciding import find_decisions
from araxes.record.decision import Decision
from araxes.record.documents import RecordedDocument, find_documents, text_of
from araxes.record.doubts import Doubt, find_doubts
from araxes.record.failing import failing
from araxes.record.locking import write
from araxes.record.rounds import Codings, codings_of
from araxes.record.selections import EVERYTHING, Selection
from araxes.record.sources import RecordedSource, find_sources

if TYPE_CHECKING:
    from araxes.pipeline import Coder
    from araxes.record.reading import Reading


def now() -> datetime.datetime:
    """Return the present moment in UTC."""
    return datetime.datetime.now(datetime.UTC)


def user_name() -> str:
    """Return the name under which this user's decisions are signed unless another is given."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record that was opened (`open_record`): a context manager that closes it.

    What asks yields values and changes nothing; `read`, `decide` and `undo` write, each in one transaction. Errors of
    the database come as ``BadRecord`` that name the record and what to do.
    """

    engine: Engine
    address: str

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        with failing(self.address), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that writes; undone when anything goes wrong inside."""
        with failing(self.address), write(self.engine) as connection:
            yield connection

    def read(
        self, documents: Iterable[Document | Rejection], coder: "Coder", *, signed: str = "araxes"
    ) -> "Iterator[Reading]":
        """Code documents and add what they say; yield what became of each. Known ones are passed over."""
        reading = import_module("araxes.record.reading")  # which brings the coder: loaded by those who read only
        with failing(self.address):
            yield from reading.read_into(self.engine, documents, reading.Reader(coder=coder, clock=now, name=signed))

    def events(self, selection: Selection = EVERYTHING) -> Iterator[JoinedEvent]:
        """Yield the events of a selection, by date, those without a date last."""
        with self._asking() as connection:
            yield from asking.find_events(connection, selection)

    def event(self, name: str) -> JoinedEvent:
        """Return the event that the id of an event, a report or a claim leads to; its first characters will do.

        Raises ``BadOption`` where it leads to none or to several.
        """
        with self._asking() as connection:
            found = asking.event_ids(connection, name)
            if len(found) != 1:
                raise BadOption(_unclear(name, found))
            return asking.event_by_id(connection, found[0])

    def acts(self, selection: Selection = EVERYTHING) -> Iterator[Act]:
        """Yield the events of a selection reduced to what measures count."""
        with self._asking() as connection:
            yield from asking.find_acts(connection, selection)

    def count(self, selection: Selection = EVERYTHING) -> int:
        """Return how many events a selection finds."""
        with self._asking() as connection:
            return asking.count_events(connection, selection)

    def days(self) -> Iterator[tuple[datetime.date, str]]:
        """Yield each first day of a dated event once, with its precision; measures read from it what is covered."""
        with self._asking() as connection:
            yield from asking.find_days(connection)

    def parties(self, selection: Selection = EVERYTHING) -> list[tuple[str, int]]:
        """Return the actor codes of a selection's events with their number of events, most first."""
        with self._asking() as connection:
            return asking.find_parties(connection, selection)

    def remarks(self, kind: str | None = None) -> Iterator[Remark]:
        """Yield the remarks of the documents, all or those of one kind."""
        with self._asking() as connection:
            yield from asking.find_remarks(connection, kind)

    def documents(self, search: str | None = None) -> Iterator[RecordedDocument]:
        """Yield the documents, all versions, oldest publication first; ``search`` asks for words and "phrases"."""
        with self._asking() as connection:
            yield from find_documents(connection, search)

    def text(self, document: str) -> str:
        """Return the text of a document by its id. Raises ``BadRecord`` where there is none."""
        with self._asking() as connection:
            text = text_of(connection, document)
        if text is None:
            raise BadRecord(f"{self.address}: no document {document} here; `araxes documents` lists them")
        return text

    def remarks_about(self, event: str) -> tuple[Remark, ...]:
        """Return the remarks about an event."""
        found = self.event(event)
        with self._asking() as connection:
            return conflicts.remarks_about(connection, found)

    def contradictions(self, selection: Selection = EVERYTHING) -> Iterator[Contradiction]:
        """Yield where reports cannot all be right, sides and quotations side by side; nothing is chosen.

        When everything is asked for, conflicts in what is told of persons' offices come last.
        """
        with self._asking() as connection:
            yield from conflicts.find_all(connection, selection)

    def contradictions_of(self, event: str) -> tuple[Contradiction, ...]:
        """Return the contradictions of one event."""
        found = self.event(event)
        with self._asking() as connection:
            return conflicts.contradictions_of(connection, found)

    def sources(self) -> Iterator[RecordedSource]:
        """Yield the sources: outlets of documents and what they cite, with their grades."""
        with self._asking() as connection:
            yield from find_sources(connection)

    def cautions(self) -> Iterator[Caution]:
        """Yield what to look at before trusting the record: warnings, documents not read, decisions without event."""
        with self._asking() as connection:
            yield from find_cautions(connection)

    def doubts(self, event: str | None = None) -> Iterator[Doubt]:
        """Yield pairs of events that may be one, of the whole record or about one event, most alike first."""
        with self._asking() as connection:
            yield from find_doubts(connection, event)

    def decisions(self, event: str | None = None) -> tuple[Decision, ...]:
        """Return all decisions, or those about one event, in the order in which they were made."""
        targets = [report.id for report in self.event(event).reports] if event else None
        with self._asking() as connection:
            return find_decisions(connection, targets)

    def decide(self, verb: str, event: str, *, coder: str | None = None, **content: Any) -> Decision:
        """Record what a coder decides about an event: see `araxes.record.decision.VERBS` for verbs and content.

        ``reason`` and ``round`` (a round of blind coding) may stand among the content. Raises ``BadOption``.
        """
        target = self.event(event)
        with self.writing() as connection:
            return reviewing.decide(connection, target, verb=verb, made=_made(coder, content))

    def add(self, document: str, *, span: tuple[int, int], coder: str | None = None, **fields: Any) -> Decision:
        """Add an event that the program missed, at these characters of a document (its id or name).

        ``fields`` are those of an event (``type`` and a side are needed), and perhaps ``reason``. Raises ``BadOption``.
        """
        with self.writing() as connection:
            return reviewing.add(connection, document, span=span, made=_made(coder, fields))

    def grade_source(self, outlet: str, grade: str, *, coder: str | None = None, reason: str = "") -> Decision:
        """Give a source its Admiralty grade, A-F. Raises ``BadOption``."""
        with self.writing() as connection:
            return grading.grade_source(connection, outlet, made=_made(coder, {"grade": grade, "reason": reason}))

    def grades(self) -> Mapping[str, str]:
        """Return the grades that sources were given, by outlet."""
        with self._asking() as connection:
            return grading.source_grades(connection)

    def name_issue(self, phrase: str, name: str, *, coder: str | None = None, reason: str = "") -> Decision:
        """Give the issue that a phrase stands for a name; issues with one name are one. Raises ``BadOption``."""
        with self.writing() as connection:
            return naming.name_issue(connection, phrase, made=_made(coder, {"name": name, "reason": reason}))

    def issue_names(self) -> Mapping[str, str]:
        """Return the names that issues were given, by the phrases that stand for them."""
        with self._asking() as connection:
            return naming.issue_names(connection)

    def codings(self, name: str) -> Codings:
        """Return what each coder made of the events in a round of blind coding: coder, event, field, value."""
        return codings_of(self.events(), self.decisions(), name)

    def undo(self, decision: str, *, coder: str | None = None, reason: str = "") -> Decision:
        """Take a decision back; undoing that brings it in force again. Raises ``BadOption`` for an unknown one."""
        with self.writing() as connection:
            return reviewing.undo(connection, decision, made=_made(coder, {"reason": reason}))


def _made(coder: str | None, content: Mapping[str, Any]) -> reviewing.Made:
    rest = {key: value for key, value in content.items() if key not in {"reason", "round"}}
    return reviewing.Made(
        at=now(),
        coder=coder or user_name(),
        content=rest,
        reason=str(content.get("reason") or ""),
        round=content.get("round"),
    )


def _unclear(name: str, found: list[str]) -> str:
    if not found:
        return f"no event {name!r} in this record; `araxes events` prints the ids"
    return f"{name!r} leads to {len(found)} events ({', '.join(found[:5])}…); give more characters"
