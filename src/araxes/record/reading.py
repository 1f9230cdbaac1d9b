"""Reading documents into a record: each wholly or not at all, none twice."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from araxes.documents.document import Document, Rejection
from araxes.events.coded import Coded
from araxes.events.remarks import find_remarks
from araxes.events.report import Report
from araxes.events.reporting import reports_of
from araxes.pipeline import Coder
from araxes.record.heirs import add_heirs
from araxes.record.locking import write
from araxes.record.pairing import pair_up, unpair
from araxes.record.regrouping import forget, neighbours, settle
from araxes.record.writing import (
    add_document,
    add_rejection,
    add_remarks,
    add_reports,
    add_spans,
    has_document,
)

Clock = Callable[[], datetime.datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What became of a document: ``added``, ``known`` (nothing changed), ``corrected`` (new version), ``rejected``."""

    origin: str
    name: str
    outcome: str
    reports: int = 0
    document: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reading needs besides the documents: the coder, a clock, and a name under which the program signs."""

    coder: Coder
    clock: Clock
    name: str


def read_into(engine: Engine, read: Iterable[Document | Rejection], reader: Reader) -> Iterator[Reading]:
    """Code documents and write them; yield what became of each, known and rejected ones as soon as they are met."""
    met: list[Reading] = []
    for coded in reader.coder.code_all(_unknown(engine, read, reader, met=met)):
        yield from _taken(met)
        yield write_coded(engine, coded, reader)
    yield from _taken(met)


def _taken(met: list[Reading]) -> list[Reading]:
    taken, met[:] = list(met), []
    return taken


def _unknown(
    engine: Engine, read: Iterable[Document | Rejection], reader: Reader, *, met: list[Reading]
) -> Iterator[Document]:
    for one in read:
        if isinstance(one, Rejection):
            with write(engine) as connection:
                add_rejection(connection, one, reader.clock())
            met.append(_rejected(one))
            continue
        with engine.connect() as connection:
            known = has_document(connection, one.id)
        if known:
            met.append(Reading(origin=one.origin, name=one.name, outcome="known", document=one.id))
        else:
            yield one


def _rejected(one: Rejection) -> Reading:
    reason = "; ".join(filter(None, (one.reason, one.remedy)))
    return Reading(origin=one.origin, name=one.origin, outcome="rejected", reason=reason)


def write_coded(engine: Engine, coded: Coded, reader: Reader) -> Reading:
    """Write a coded document with its reports and remarks, and bring the events up to date, in one transaction."""
    told, remarks = reports_of(coded), find_remarks(coded, reader.coder.codebook)
    document = coded.document
    with write(engine) as connection:
        if has_document(connection, document.id):
            return Reading(origin=document.origin, name=document.name, outcome="known", document=document.id)
        former = add_document(connection, document, at=reader.clock(), by=reader.name)
        add_spans(connection, coded)
        add_remarks(connection, remarks)
        place(connection, told, former=former)
    return Reading(
        origin=document.origin,
        name=document.name,
        outcome="corrected" if former else "added",
        reports=len(told),
        document=document.id,
    )


def place(connection: Connection, told: Sequence[Report], *, former: Sequence[str] = ()) -> None:
    """Write reports and put each into its event; ``former`` are reports that they supersede."""
    add_reports(connection, told)
    touched = _supersede(connection, former, told) if former else set()
    touched |= pair_up(connection, told)
    settle(connection, touched | {report.id for report in told})


def _supersede(connection: Connection, former: Sequence[str], told: Sequence[Report]) -> set[str]:
    """Take the reports of an earlier version out of their events; return the reports they had hung together with."""
    add_heirs(connection, former, told)
    touched = neighbours(connection, former) | unpair(connection, former)
    forget(connection, former)
    return touched - set(former)
