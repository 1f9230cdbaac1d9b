"""Events in the exchange format (JSON Lines), as `araxes code` and `araxes events` print them, read back."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from araxes.events.joined import JoinedEvent
from araxes.events.report import Party, Report, ReportedClaim, Where
from araxes.record.imports.polecat import plover_coded
from araxes.record.imports.tables import BadRow, UnusableRow
from araxes.values.dates import PartialDate
from araxes.values.places import Place
from araxes.values.statuses import Status

# An escaped NUL, not an escaped backslash before "u0000".
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_NEEDED = ("id", "type", "status", "claims")


def read_json_lines(lines: Iterable[str], *, document: str, name: str) -> Iterator[Report | BadRow]:
    """Read the events of a JSON Lines file as reports of one import, ``document``; ``row`` is the line, from 1.

    An event that several documents told gives a report for each, which names its document among its claims' sources.
    """
    for number, event in _events(lines, name):
        if isinstance(event, BadRow):
            yield event
            continue
        for place, report in enumerate(event.reports):
            yield _of_import(report, document, number, place=place)


def read_events(lines: Iterable[str], *, name: str) -> Iterator[JoinedEvent | BadRow]:
    """Read events as they stood in the record that exported them; written again they give the same lines.

    What the format does not hold comes back empty: the parties of claims other than the chief one, kinds of places.
    """
    return (event for _, event in _events(lines, name))


def _events(lines: Iterable[str], name: str) -> Iterator[tuple[int, JoinedEvent | BadRow]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, _event(_loaded(line))
            except UnusableRow as error:
                yield number, BadRow(row=number, reason=str(error))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                reason = f"no event in the exchange format ({type(error).__name__}: {error})"
                yield number, BadRow(row=number, reason=reason)


def _loaded(line: str) -> Any:
    if _NUL.search(line):
        raise UnusableRow("holds a NUL character, which no database takes")
    return json.loads(line)


def _event(told: Mapping[str, Any]) -> JoinedEvent:
    missing = [field for field in _NEEDED if not told.get(field)]
    if missing:
        raise UnusableRow(f"no {', '.join(missing)}: not an event in the exchange format")
    plover_coded(told["type"], "")
    return JoinedEvent(
        id=told["id"],
        reports=_reports(told),
        origins=tuple(told.get("origins", ())),
        review=told.get("review", "machine"),
        shown=told.get("shown", {}),
        **_fields(told),
    )


def _fields(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an event and its reports have alike."""
    return {
        "type": told["type"],
        "mode": told.get("mode"),
        "kind": told.get("kind"),
        "status": Status(told["status"]),
        "initiators": tuple(told.get("initiators", ())),
        "recipients": tuple(told.get("recipients", ())),
        "persons": tuple(told.get("persons", ())),
        "start": _date(told.get("start")),
        "end": _date(told.get("end")),
        "places": _places(told),
        "name": told.get("name"),
        "speaker": told.get("speaker"),
        "context": tuple(told.get("context", ())),
    }


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _places(told: Mapping[str, Any]) -> tuple[Where, ...]:
    """Return the places; the format gives coordinates, of the most specific one that has them, without saying which."""
    names, coordinates = told.get("places", ()), told.get("coordinates")
    if not coordinates or not names:
        return tuple(Where(text=name) for name in names)
    lon, lat = coordinates
    first = Where(text=names[0], place=Place(name=names[0], lat=lat, lon=lon, kind="site"))
    return (first, *(Where(text=name) for name in names[1:]))


def _reports(told: Mapping[str, Any]) -> tuple[Report, ...]:
    """Return a report for each run of claims of one document; more where the event counts more than its documents."""
    runs = [(name, list(run)) for name, run in groupby(_claims(told), key=lambda one: one[0])]
    while len(runs) < told.get("reports", 1):
        name, run = next((one for one in reversed(runs) if len(one[1]) > 1), runs[-1])
        if len(run) == 1:
            break
        place = runs.index((name, run))
        runs[place : place + 1] = [(name, run[:1]), (name, run[1:])]
    return tuple(_report(told, name, [claim for _, claim in run], number=n) for n, (name, run) in enumerate(runs))


def _report(told: Mapping[str, Any], document: str, claims: list[ReportedClaim], *, number: int) -> Report:
    identity = told["id"] if number == 0 else _hash(told["id"], document, number)
    return Report(id=identity, document=document, claims=tuple(claims), **_fields(told))


def _claims(told: Mapping[str, Any]) -> Iterator[tuple[str, ReportedClaim]]:
    mentions = [*told.get("initiator_mentions", ()), *told.get("recipient_mentions", ())]
    first = str(told.get("document", ""))
    chief = str(mentions[0].get("document", first)) if mentions else first
    for claim in told["claims"]:
        document = str(claim.get("document", first))
        yield document, _claim(claim, told, chief=document == chief)


def _claim(claim: Mapping[str, Any], told: Mapping[str, Any], *, chief: bool) -> ReportedClaim:
    return ReportedClaim(
        id=claim["id"],
        start=int(claim["start"]),
        end=int(claim["end"]),
        quote=claim["quote"],
        row=claim.get("row"),
        type=told["type"],
        mode=told.get("mode"),
        kind=told.get("kind"),
        status=Status(claim["status"]),
        frame=claim["frame"],
        confidence=float(claim["confidence"]),
        initiators=_parties(told, "initiator") if chief else (),
        recipients=_parties(told, "recipient") if chief else (),
        speakers=tuple(claim.get("speaker", ())),
        sources=tuple(claim.get("sources", ())),
    )


def _parties(told: Mapping[str, Any], side: str) -> tuple[Party, ...]:
    return tuple(
        Party(
            codes=tuple(mention["codes"]),
            text=mention["text"],
            start=mention["start"],
            end=mention["end"],
            sector=mention.get("sector"),
            office=mention.get("office"),
            person=mention.get("person"),
        )
        for mention in told.get(f"{side}_mentions", ())
    )


def _of_import(report: Report, document: str, row: int, *, place: int) -> Report:
    """Return a report as one of an import: its ids and document are the import's, its own document a source."""
    claims = tuple(
        replace(
            claim,
            id=_hash(document, claim.id, row),
            row=row,
            sources=tuple(dict.fromkeys((report.document, *claim.sources))),
        )
        for claim in report.claims
    )
    return replace(report, id=_hash(document, report.id, place), document=document, claims=claims)


def _hash(*parts: object) -> str:
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:16]
