"""Events and remarks made by hand for tests of patterns."""

from typing import Any

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.events.report import Report, ReportedClaim
from araxes.values.dates import PartialDate
from araxes.values.spans import Span
from araxes.values.statuses import Status


def event(name: str, when: str | None = None, *sides: str, **told: Any) -> JoinedEvent:
    """Return an event with one report; ``when`` is a date or ``START/END``, ``sides`` its parties."""
    start, _, end = (when or "").partition("/")
    first = PartialDate.parse(start) if start else None
    last = PartialDate.parse(end) if end else first
    fields: dict[str, Any] = {"type": "COOPERATE", "kind": "joint-exercise", "status": Status.OCCURRED} | told
    published = fields.pop("published", None)
    claim = ReportedClaim(
        id=f"claim-{name}",
        start=0,
        end=4,
        quote=name,
        frame="x/y",
        confidence=0.9,
        type=fields["type"],
        status=Status.OCCURRED,
    )
    report = Report(
        id=f"report-{name}",
        document=f"document-{name}",
        published=PartialDate.parse(published) if published else None,
        claims=(claim,),
        initiators=sides,
        start=first,
        end=last,
        **fields,
    )
    return JoinedEvent(id=name, reports=(report,), initiators=sides, start=first, end=last, **fields)


def visit(name: str, when: str, *sides: str) -> JoinedEvent:
    return event(name, when, *sides, type="CONSULT", kind="visit")


def remark(kind: str, at: int = 0, **told: Any) -> Remark:
    """Return a remark; what is no field of a remark belongs to its content."""
    fields = {key: told.pop(key) for key in ("report", "other", "actors", "speakers", "document") if key in told}
    return Remark(
        kind=kind,
        span=Span(start=at, end=at + 1),
        quote=fields.pop("quote", "…"),
        document=fields.pop("document", "document"),
        content=told,
        **fields,
    )


def first(name: str, claim: str = "first", **told: Any) -> Remark:
    content = {"claim": claim, "since": None, "years": None, "scope": None, "of": "exercise", "cue": "first"} | told
    return remark("first", report=f"report-{name}", **content)


def link(later: str, earlier: str, **told: Any) -> Remark:
    content = {"relation": "result", "order": "after", "cue": "as a result of", "words": "", "weak": False} | told
    return remark("link", report=f"report-{later}", other=f"report-{earlier}", **content)


def position(actor: str, stance: str, issue: str = "the corridor", at: int = 0, **told: Any) -> Remark:
    """Return a position; the last word of ``issue`` is its head unless ``head`` says otherwise."""
    content = {
        "stance": stance,
        "issue": issue,
        "head": issue.rsplit(maxsplit=1)[-1].lower().strip("”"),
        "names": [],
        "words": [],
        "refers": None,
        "condition": None,
        "consequence": None,
        "date": None,
    }
    return remark("position", at, actors=(actor,), **content | told)


def figure(low: float | None, high: float | None = 0, at: int = 0, **told: Any) -> Remark:
    """Return a figure; without ``high`` it is a plain number."""
    content = {
        "low": low,
        "high": low if high == 0 else high,
        "unit": "soldier",
        "topic": "forces",
        "what": "soldiers",
        "qualifier": None,
        "part_of": None,
        "actor": "AAA",
        "date": "2024-05-01",
    }
    return remark("figure", at, **content | told)
