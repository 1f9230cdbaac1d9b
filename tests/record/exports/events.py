"""Invented events to export, and any events at all for properties."""

from hypothesis import strategies as st
from tests.events.reports import claim, party, report, where

from araxes.events.joined import JoinedEvent
from araxes.events.joining import join
from araxes.events.report import ReportedClaim
from araxes.record.exports.citations import Citation
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status

CITATIONS = {
    "a": Citation(
        name="a.html",
        title="Talks & more_talks in Suva",
        author="A. N. Author",
        outlet="Example Daily",
        address="https://daily.example/a?x=1&y=2",
        published=PartialDate.parse("2021-03-02"),
    ),
    "b": Citation(name="b.txt", outlet="Example Wire", published=PartialDate.parse("2021-03-04")),
    "t": Citation(name="events.csv"),
}


def visit() -> JoinedEvent:
    """A directed visit to Suva that two documents tell."""
    said = claim("a", initiators=(party("FJI", "the minister", sector="GOV"),), quote="The minister *went* to Suva.")
    return join(
        [
            report("a", "FJI > TON", on="2021-03-01", claims=(said,), places=(where("Suva", at=(-18.1, 178.4)),)),
            report("b", "FJI > TON", on="2021-03-01..2021-03-02"),
        ],
        origins={"a": "Example Daily", "b": "Example Wire"},
    )


def exercise() -> JoinedEvent:
    """A planned joint act of three, of a month of which only the month is known, from a table."""
    told = claim("t", quote="FJI: exercise", row=7, initiators=tuple(map(party, ("FJI", "TON", "WSM"))))
    fields = {"claims": (told,), "status": Status.PLANNED, "name": "Reef, 2021"}
    return join([report("t", "FJI TON WSM", "COOPERATE joint-exercise", on="2021-04", **fields)])


def undated() -> JoinedEvent:
    """A one-sided act without date or place."""
    return join([report("b", "FJI", "REJECT", id="u")])


EVENTS = (visit(), exercise(), undated())

_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=12
)
_CODES = st.lists(st.sampled_from(["FJI", "TON", "WSM-REB", "UNO"]), unique=True, max_size=3)
_DAYS = st.dates().map(PartialDate.of)
_TYPES = st.sampled_from(["CONSULT", "ASSAULT", "AID", "REQUEST"])


@st.composite
def claims(draw, document: str, number: int) -> ReportedClaim:
    """Return any claim of a document, apart from others by its number."""
    start = draw(st.integers(0, 10_000))
    sides = [tuple(party(code, draw(_WORDS)) for code in draw(_CODES)) for _ in range(2)]
    return claim(
        document,
        start,
        id=f"{document}-{number}",
        quote=draw(_WORDS),
        status=draw(st.sampled_from(Status)),
        confidence=draw(st.floats(0, 1)),
        initiators=sides[0],
        recipients=sides[1],
        speakers=tuple(draw(st.lists(_WORDS, max_size=2))),
        sources=tuple(draw(st.lists(_WORDS, max_size=2))),
        row=draw(st.none() | st.integers(1, 99)),
    )


@st.composite
def events(draw) -> JoinedEvent:
    """Return any event that reports can join to, with a side at least."""
    told = []
    for number, document in enumerate(draw(st.lists(st.sampled_from("abt"), min_size=1, max_size=4))):
        said = tuple(draw(claims(document, 10 * number + place)) for place in range(draw(st.integers(1, 3))))
        first, last = sorted([draw(_DAYS), draw(_DAYS)])
        left = draw(_CODES.filter(len))
        told.append(
            report(
                document,
                f"{' '.join(left)} > {' '.join(code for code in draw(_CODES) if code not in left)}",
                draw(_TYPES),
                id=f"{document}{number}",
                claims=said,
                start=first,
                end=last,
                places=tuple(draw(st.lists(st.builds(where, _WORDS), max_size=2))),
                context=tuple(draw(st.lists(_WORDS, max_size=2))),
                persons=tuple(draw(st.lists(_WORDS, max_size=2))),
            )
        )
    return join(told)
