"""Claims made by hand, for tests of merging that need no reader."""

from araxes.claims.claim import Claim, identity
from araxes.language.tokens import Sentence, Token
from araxes.mentions.mention import ActorMention, PlaceMention, TimeMention
from araxes.values.dates import Interval, PartialDate
from araxes.values.spans import Span
from araxes.values.statuses import Status

WIDTH = 100


def sentence(index: int, words: str, role: str = "body") -> Sentence:
    """Return a sentence whose first word, a verb, governs all others, which are nouns."""
    tokens = []
    start = index * WIDTH
    for position, word in enumerate(words.split()):
        tokens.append(
            Token(
                index=position,
                start=start,
                end=start + len(word),
                text=word,
                lemma=word,
                upos="NOUN" if position else "VERB",
                xpos="NN" if position else "VBD",
                head=0 if position else -1,
                deprel="obj" if position else "root",
            )
        )
        start += len(word) + 1
    return Sentence(index=index, tokens=tuple(tokens), role=role)


def mention(code: str, index: int = 0, person: str | None = None) -> ActorMention:
    """Return a mention of an actor in the sentence of that index."""
    return ActorMention(
        sentence=index,
        head=0,
        start=index * WIDTH,
        end=index * WIDTH + 3,
        text=code,
        codes=(code,),
        kind="state",
        rule="by hand",
        person=person,
    )


def on(date: str, index: int = 0) -> TimeMention:
    """Return a time mention for an ISO date of any precision."""
    day = PartialDate.parse(date)
    return TimeMention(
        sentence=index,
        start=index * WIDTH,
        end=index * WIDTH + 3,
        text=date,
        type="DATE",
        value=date,
        interval=Interval(start=day, end=day),
        precision=day.precision,
        rule="by hand",
    )


def place(name: str, index: int = 0) -> PlaceMention:
    """Return a mention of a place that no gazetteer knows."""
    return PlaceMention(
        sentence=index, head=0, start=index * WIDTH, end=index * WIDTH + 3, text=name, place=None, rule="by hand"
    )


def claim(index: int, kind: str, left: str, right: str = "", **more) -> Claim:
    """Return a claim: ``kind`` is ``TYPE`` or ``TYPE kind``; sides are codes, apart by blanks, ``CODE:Person`` for one.

    ``on`` is an ISO date, ``places`` names of places; anything else is a field of ``Claim``.
    """
    act, _, finer = kind.partition(" ")
    date = more.pop("on", None)
    places = tuple(place(name, index) for name in more.pop("places", ()))
    fields = {
        "id": "",
        "document": "d",
        "sentence": index,
        "start": index * WIDTH,
        "end": index * WIDTH + WIDTH - 1,
        "quote": f"sentence {index}",
        "trigger": Span(start=index * WIDTH, end=index * WIDTH + 4),
        "head": 0,
        "lemma": act.lower(),
        "type": act,
        "mode": None,
        "kind": finer or None,
        "initiators": _side(left, index),
        "recipients": _side(right, index),
        "joint": False,
        "status": Status.OCCURRED,
        "speakers": (),
        "frame": f"{act.lower()}/by-hand",
        "confidence": 0.8,
        "reasons": (),
        "time": on(date, index) if date else None,
        "places": places,
    }
    made = Claim(**{**fields, **more})
    return Claim(**{**fields, **more, "id": identity(made)})


def _side(codes: str, index: int) -> tuple[ActorMention, ...]:
    parts = [code.partition(":") for code in codes.split()]
    return tuple(mention(code, index, person or None) for code, _, person in parts)
