"""Where what is told of the two cannot all be right."""

from araxes.events.contradictions import Contradiction, Side
from araxes.patterns.gaps import stretch
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Part, Reference, Section, Statement, documents, events, parts

_TITLES = {"office": "persons"}


def disagreements(matter: Matter) -> Section:
    """Tell the contradictions of the events between the two in this time, every side with who holds it."""
    held = matter.events
    inside = {event.id for event in matter.told} | {event.id for event in matter.pair if stretch(event) is None}
    told = [one for one in matter.contradictions if one.event is None or one.event in inside]
    statements = [_contradiction(one, about=wording.told(held[one.event]) if one.event else "") for one in told]
    return Section(
        key="contradictions",
        title="Contradictions",
        note="None of the sides is chosen.",
        parts=parts(
            (Part(statements=tuple(statements)),), otherwise="No contradiction was found in what is told of the two."
        ),
    )


def _contradiction(one: Contradiction, *, about: str) -> Statement:
    own: tuple[Reference, ...] = (events(one.event),) if one.event else ()
    read = dict.fromkeys(voice.document for side in one.sides for voice in side.voices)
    return Statement(
        lead=wording.capital(_TITLES.get(one.field, one.field)),
        text=f"{f'{wording.capital(about)}. ' if about else ''}{one.sentence} {' '.join(map(_side, one.sides))}",
        references=(*own, *map(documents, read)),
    )


def _side(side: Side) -> str:
    """Quote the first voice of a side, and say how many more there are."""
    voice = side.voices[0]
    more = f", and {len(side.voices) - 1} more" if len(side.voices) > 1 else ""
    said = wording.word_of(voice.speakers)
    return f"{wording.capital(wording.one_line(side.value))}: “{wording.one_line(voice.quote)}” ({said}{more})."
