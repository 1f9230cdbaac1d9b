"""Events that the program missed, added by a person: a report and a claim like any other, signed."""

import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from araxes.errors import BadOption
from araxes.events.report import Party, Report, ReportedClaim
from araxes.record.revising import FIELDS, corrected_value
from araxes.record.rows import date_of
from araxes.record.schema import documents
from araxes.values.statuses import Status


def added_report(
    connection: Connection, document: str, *, span: tuple[int, int], fields: Mapping[str, Any], coder: str
) -> Report:
    """Return the report of an event that a coder finds at ``span`` (characters) of a document.

    ``fields`` are those that can be corrected; ``type`` and one side must be given. Raises ``BadOption``.
    """
    row = connection.execute(
        select(documents.c.id, documents.c.text, documents.c.published).where(
            documents.c.current, (documents.c.id == document) | (documents.c.name == document)
        )
    ).all()
    if len(row) != 1:
        raise BadOption(f"{len(row) or 'no'} documents {document!r} in this record; `araxes documents` lists them")
    name, text, published = row[0]
    start, end = span
    if not 0 <= start < end <= len(text):
        raise BadOption(f"{start}-{end} is no stretch of {document}, which has {len(text)} characters")
    values = {field: corrected_value(field, value) for field, value in fields.items()}
    if "type" not in values or not (values.get("initiators") or values.get("recipients")):
        raise BadOption("an event needs a type and at least one side: give type and initiators")
    claim = _claim(text[start:end], start, values=values, coder=coder, document=name)
    return Report(
        id=hashlib.sha256(claim.id.encode()).hexdigest()[:12],
        document=name,
        published=date_of(published),
        claims=(claim,),
        **({"status": Status.OCCURRED} | {field: values[field] for field in FIELDS if field in values}),
    )


def _claim(quote: str, start: int, *, values: Mapping[str, Any], coder: str, document: str) -> ReportedClaim:
    time = (values.get("start"), values.get("end") or values.get("start")) if values.get("start") else None
    content = "|".join(map(str, (document, start, quote, coder, sorted(values.items(), key=str))))
    return ReportedClaim(
        id=hashlib.sha256(content.encode()).hexdigest()[:16],
        start=start,
        end=start + len(quote),
        quote=quote,
        type=values["type"],
        mode=values.get("mode"),
        kind=values.get("kind"),
        status=values.get("status", Status.OCCURRED),
        frame=f"coder/{coder}",
        confidence=1.0,
        time=time,
        places=values.get("places", ()),
        name=values.get("name"),
        speakers=(values["speaker"],) if values.get("speaker") else (),
        reasons=(f"added by {coder}",),
        initiators=_parties(values.get("initiators", ())),
        recipients=_parties(values.get("recipients", ())),
    )


def _parties(codes: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(Party(codes=(code,), text=code) for code in codes)
