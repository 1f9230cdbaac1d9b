"""Reports made by hand, for tests of what several documents tell together."""

from araxes.events.report import Party, Report, ReportedClaim, Where
from araxes.values.dates import PartialDate
from araxes.values.places import Place
from araxes.values.statuses import Status


def day(text: str | None) -> PartialDate | None:
    """Return an ISO date of any precision."""
    return PartialDate.parse(text) if text else None


def where(name: str, kind: str = "city", country: str | None = None, at: tuple[float, float] = (0.0, 0.0)) -> Where:
    """Return a place that the gazetteer knows, at latitude and longitude ``at``."""
    return Where(text=name, place=Place(name=name, lat=at[0], lon=at[1], kind=kind, country=country))


def party(code: str, text: str = "", **more) -> Party:
    """Return a party; ``code`` may be empty for somebody of no known actor."""
    return Party(codes=(code,) if code else (), text=text or code, **more)


def claim(document: str, start: int = 0, **more) -> ReportedClaim:
    """Return a claim of a document at a place in its text."""
    fields = {
        "id": f"{document}:{start}",
        "start": start,
        "end": start + 40,
        "quote": f"what {document} says at {start}",
        "type": "CONSULT",
        "status": Status.OCCURRED,
        "frame": "consult/by-hand",
        "confidence": 0.8,
    }
    return ReportedClaim(**{**fields, **more})


def report(source: str, sides: str, act: str = "CONSULT visit", **more) -> Report:
    """Return a report: ``sides`` is ``A B`` for a joint act, ``A > B`` for a directed one; ``act`` is ``TYPE kind``.

    ``on`` is an ISO date or ``FIRST..LAST``; ``published`` an ISO date; ``source`` names the
    document, and the report where no ``id`` is given;
    anything else is a field of ``Report``.
    """
    left, _, right = sides.partition(">")
    type_, _, kind = act.partition(" ")
    first, _, last = (more.pop("on", None) or "").partition("..")
    status = more.get("status", Status.OCCURRED)
    fields = {
        "id": source,
        "document": source,
        "type": type_,
        "kind": kind or None,
        "status": status,
        "initiators": tuple(left.split()),
        "recipients": tuple(right.split()),
        "start": day(first),
        "end": day(last or first),
        "claims": (claim(source, type=type_, kind=kind or None, status=status),),
    }
    return Report(**{**fields, **more, "published": day(more.get("published"))})
