"""Reports written in one line: "COOPERATE joint-exercise | IRN+AZE | 2025-05-19..2025-05-21 | name=Aras 2025"."""

from araxes.events.report import Party, Report, ReportedClaim, Where
from araxes.values.dates import PartialDate
from araxes.values.places import Place
from araxes.values.statuses import Status

PLACES = {
    "Azerbaijan": Place(name="Azerbaijan", lat=40.5, lon=47.5, kind="country", country="AZE"),
    "Shusha": Place(name="Shusha", lat=39.76, lon=46.75, kind="city", country="AZE"),
    "Khankendi": Place(name="Khankendi", lat=39.82, lon=46.75, kind="city", country="AZE"),
    "Baku": Place(name="Baku", lat=40.38, lon=49.89, kind="city", country="AZE"),
    "Armenia": Place(name="Armenia", lat=40.3, lon=45.0, kind="country", country="ARM"),
    "Yerevan": Place(name="Yerevan", lat=40.18, lon=44.51, kind="city", country="ARM"),
    "Tehran": Place(name="Tehran", lat=35.69, lon=51.42, kind="city", country="IRN"),
}


def report(line: str, *, named: str = "a", document: str | None = None) -> Report:
    """Read a report: type and kind, sides ("A>B" or "A+B"), and any of time, name=, at=, by=, says=, status=, told=."""
    act, sides, *rest = (part.strip() for part in line.split("|"))
    type_, _, kind = act.partition(" ")
    initiators, _, recipients = sides.partition(">")
    left, right = _codes(initiators), _codes(recipients)
    more = dict(part.split("=", 1) for part in rest if "=" in part)
    start, end = _time(next((part for part in rest if part and "=" not in part), ""))
    people = tuple(filter(None, more.get("by", "").split(", ")))
    status = Status(more.get("status", "occurred"))
    claim = ReportedClaim(
        id=f"{named}-1",
        start=0,
        end=1,
        quote=line,
        type=type_,
        status=status,
        frame="made/up",
        confidence=0.8,
        initiators=tuple(_party(code, people) for code in left),
        recipients=tuple(Party(codes=(code,), text=code) for code in right),
    )
    return Report(
        id=named,
        document=document or f"document of {named}",
        type=type_,
        kind=kind or None,
        status=status,
        claims=(claim,),
        published=PartialDate.parse(more["told"]) if "told" in more else None,
        initiators=left,
        recipients=right,
        persons=tuple(person.partition(" of ")[0] for person in people),
        start=start,
        end=end,
        places=tuple(Where(text=name, place=PLACES.get(name)) for name in filter(None, more.get("at", "").split(", "))),
        name=more.get("name"),
        words=tuple(more.get("says", "").split()),
    )


def _codes(side: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in side.split("+") if code.strip())


def _time(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    if not text:
        return None, None
    first, _, last = text.partition("..")
    start = PartialDate.parse(first)
    return start, PartialDate.parse(last) if last else start


def _party(code: str, people: tuple[str, ...]) -> Party:
    person = next((name.removesuffix(f" of {code}") for name in people if name.endswith(f" of {code}")), None)
    return Party(codes=(code,), text=code, person=person)
