"""Figures that a document states: forces, weapons, people, casualties, money, distances, shares.

``content``: ``low`` and ``high`` (``None``: not bounded; equal for a plain number), ``unit`` (lemma of what is counted,
or a currency code), ``topic`` (of resources/remarks/figures.yaml; ``casualties`` where they are killed or hurt),
``what`` (the phrase as written), ``qualifier`` ("at least"), ``part_of`` (the words of the whole it is a part of),
``actor`` (whose they are, a code) and ``date`` (ISO; ``None`` where the clause gives none). ``report`` is the event
whose clause states it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from araxes.claims.circumstances import time_of
from araxes.claims.scenes import Scene
from araxes.events.remark import Remark
from araxes.events.remarks.cues import resource, words
from araxes.events.remarks.numbers import Amount, find_amounts
from araxes.events.remarks.phrases import noun_phrase
from araxes.events.remarks.reading import Reading, codes
from araxes.language.tokens import Token

_GAP = 6
_BETWEEN = frozenset({"ADJ", "NUM", "ADV", "DET", "PROPN", "NOUN", "SYM", "PUNCT", "ADP", "PART"})
_POINTING = frozenset({"the", "these", "those", "both", "its", "their", "his", "her", "our", "last", "next", "first"})
_FEW = 12
_WHOLE_NUMBERS = frozenset({"forces", "weapons", "people", "casualties", "sites"})
_NEAR = 6
_OWNERLESS = frozenset({"distance", "area", "share", "amount"})
_PARTS = frozenset({"which", "whom", "them", "these", "those"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """An amount and what it counts: the token ``head`` (``None`` where it counts a part of ``whole``)."""

    amount: Amount
    topic: str
    unit: str
    anchor: int
    head: int | None
    whole: "_Figure | None" = None


def find_figures(reading: Reading) -> Iterator[Remark]:
    """Yield the figures that a document states."""
    for scene in reading.scenes:
        known: list[_Figure] = []
        for amount in find_amounts(reading.document.text, scene.sentence.start, end=scene.sentence.end):
            figure = _figure(reading, scene, amount, known)
            if figure is not None:
                known.append(figure)
                yield _remark(reading, scene, figure)


def _figure(reading: Reading, scene: Scene, amount: Amount, known: Sequence[_Figure]) -> _Figure | None:
    inside = [t for t in scene.sentence.tokens if t.start < amount.end and amount.bare < t.end and t.upos != "PUNCT"]
    timed = any(time.start < amount.end and amount.bare < time.end for time in scene.times)
    if not inside or (timed and not amount.sign):
        return None
    anchor = inside[-1]
    if amount.sign:
        return _Figure(amount=amount, topic="money", unit=amount.sign, anchor=anchor.index, head=None)
    return None if _pointed(scene, inside[0], amount) else _counting(scene, amount, anchor, known=known)


def _counting(scene: Scene, amount: Amount, anchor: Token, *, known: Sequence[_Figure]) -> _Figure | None:
    """Return what a number counts: a known noun, people killed or hurt, or a part of a figure before."""
    head = _counted(scene, anchor)
    if head is not None:
        lemma = _lemma(scene.sentence.tokens[head])
        unit, topic = _measured(scene, head, lemma)
        if topic in _WHOLE_NUMBERS and amount.low is not None and amount.low % 1:
            return None  # "Figure 1.5 Residents of …"
        whole = _whole(scene, anchor, known, lemma)
        return _Figure(amount=amount, topic=topic, unit=unit, anchor=anchor.index, head=head, whole=whole)
    if _harmed(scene, anchor):
        return _Figure(amount=amount, topic="casualties", unit="person", anchor=anchor.index, head=None)
    whole = _whole(scene, anchor, known, None)
    if whole is None:
        return None
    return _Figure(amount=amount, topic=whole.topic, unit=whole.unit, anchor=anchor.index, head=None, whole=whole)


def _measured(scene: Scene, head: int, lemma: str) -> tuple[str, str]:
    """Return the unit and the topic of what is counted; "square" and "cubic" make another of a length."""
    content = resource("figures")
    unit = content["currencies"].get(lemma) or content["units"].get(lemma, lemma)
    before = scene.sentence.tokens[head - 1].lemma.lower() if head else ""
    if before in content["squared"]:
        return f"{before} {unit}", content["squared"][before]
    return unit, _topic(scene, head, _topics()[lemma])


def _plain(amount: Amount) -> bool:
    """Tell "one" and other words that count nothing by themselves."""
    return amount.low == amount.high == 1


def _pointed(scene: Scene, first: Token, amount: Amount) -> bool:
    """Tell "the two soldiers" and "one soldier": they point at somebody or count nobody."""
    before = scene.sentence.tokens[first.index - 1].text.lower() if first.index else ""
    small = amount.high is not None and amount.high < _FEW and not first.text[0].isdigit()
    return _plain(amount) or (small and before in _POINTING)


def _counted(scene: Scene, anchor: Token) -> int | None:
    """Return the counted noun: what the number modifies, or the first known noun close behind it."""
    tokens = scene.sentence.tokens
    above = anchor
    while above.head > above.index and above.deprel in {"nummod", "compound", "amod", "flat", "nmod", "advmod"}:
        above = tokens[above.head]
        if _known(above):
            return above.index
    for index in range(anchor.index + 1, min(len(tokens), anchor.index + 1 + _GAP)):
        token = tokens[index]
        if _known(token) and token.deprel != "compound":
            return index
        if token.upos not in _BETWEEN or token.text in {",", ";", "("} or (token.upos == "ADP" and token.text != "of"):
            return None
        if token.upos == "NOUN" and token.deprel not in {"compound", "nmod:desc"} and not _container(scene, index):
            return None
    return None


def _container(scene: Scene, index: int) -> bool:
    """Tell "members of the crew", "thousand of soldiers": a number word that goes on with "of"."""
    text = scene.sentence.tokens[index].text.lower()
    return text in resource("figures")["scales"] or text in resource("figures")["vague"] or text == "square"


def _known(token: Token) -> bool:
    return token.upos in {"NOUN", "PROPN", "ADJ", "SYM"} and _lemma(token) in _topics()


def _lemma(token: Token) -> str:
    lemma, text = token.lemma.lower().rstrip("."), token.text.lower().rstrip(".")
    return lemma if lemma in _topics() else text


@cache
def _topics() -> Mapping[str, str]:
    return {word: topic for topic, named in resource("figures")["topics"].items() for word in named}


def _topic(scene: Scene, head: int, topic: str) -> str:
    if topic not in {"forces", "people"}:
        return topic
    return "casualties" if _harmed(scene, scene.sentence.tokens[head]) else topic


def _harmed(scene: Scene, token: Token) -> bool:
    """Tell whether the counted are killed or hurt: object or passive subject of such a verb, "dead" behind them."""
    tokens, harming = scene.sentence.tokens, words("figures", "harming")
    if token.deprel == "nmod" and _container(scene, token.head):
        token = tokens[token.head]
    above = tokens[token.head] if token.head >= 0 else None
    below = [tokens[child] for child in scene.clauses.children[token.index] if child > token.index]
    if any(child.lemma in harming and child.deprel in {"acl", "amod", "xcomp"} for child in below):
        return True
    if above is None or above.lemma not in harming:
        return above is not None and any(
            tokens[c].lemma in {"dead", "wounded", "injured"} for c in scene.clauses.below(above.index, "xcomp")
        )
    subject = token.deprel == "nsubj" and above.lemma in {"die", "perish"}
    counted = token.deprel in {"obj", "nsubj:pass", "nummod", "advmod"} or (
        token.upos == "NUM" and token.deprel == "obl"
    )
    return subject or counted or above.upos == "ADJ"


def _whole(scene: Scene, anchor: Token, known: Sequence[_Figure], lemma: str | None) -> _Figure | None:
    """Return the figure that this one is a part of: "of which 40 thousand", "including 12 officers"."""
    tokens = scene.sentence.tokens
    for figure in reversed(known):
        # Only what stands right before the number ties it to the whole ("of whom at least 20", "including some 300").
        first = max(figure.anchor + 1, anchor.index - _NEAR)
        between = [token.text.lower() for token in tokens[first : anchor.index]]
        partly = any(one == "of" and other in _PARTS for one, other in pairwise(between))
        including = "including" in between or "among" in between
        if partly or (including and lemma is not None and _topics().get(lemma) in {"forces", "people", "weapons"}):
            return figure
    return None


def _remark(reading: Reading, scene: Scene, figure: _Figure) -> Remark:
    span, quote = reading.quote(scene)
    anchor = figure.anchor if figure.head is None else figure.head
    told = next(
        (reading.at(scene, index) for index in scene.clauses.ancestors(anchor) if reading.at(scene, index)), None
    )
    owner = _owner(reading, scene, figure)
    time = time_of(scene.clauses, scene.times, anchor, _verb(scene, anchor))
    dated = time.interval.start if time and time.interval else None
    amount = figure.amount
    return Remark(
        kind="figure",
        document=reading.document.id,
        span=span,
        quote=quote,
        report=told.event.id if told else None,
        actors=(owner,) if owner else (),
        speakers=reading.speakers(scene, anchor),
        content={
            "low": _number(amount.low),
            "high": _number(amount.high),
            "unit": figure.unit,
            "topic": figure.topic,
            "what": _what(reading, scene, figure),
            "qualifier": amount.qualifier,
            "part_of": _written(reading, scene, figure.whole) if figure.whole else None,
            "actor": owner,
            "date": str(dated) if dated else None,
        },
    )


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _verb(scene: Scene, index: int) -> int:
    return next((i for i in scene.clauses.ancestors(index) if scene.sentence.tokens[i].upos == "VERB"), index)


def _what(reading: Reading, scene: Scene, figure: _Figure) -> str:
    """Return what is counted as written, the number left out; of a part, what it is said to be."""
    tokens = scene.sentence.tokens
    if figure.head is not None:
        phrase = [i for i in noun_phrase(scene, figure.head) if i > figure.anchor and tokens[i].text != "-"]
        cut = next((i for i in phrase if i > figure.head and tokens[i].text == ","), len(tokens))
        phrase = [i for i in phrase if i < cut]
        while len(phrase) > 1 and tokens[phrase[0]].upos in {"ADP", "CCONJ", "ADV"}:
            phrase = phrase[1:]
        mixed = any(tokens[i].upos == "NUM" and i < figure.head for i in phrase)
        return reading.words(scene, [figure.head] if mixed or not phrase else phrase)
    if figure.whole is not None:
        verb = tokens[figure.anchor].head
        things = scene.clauses.below(verb, "obj", "xcomp", "obl") if verb >= 0 else []
        if things:
            return reading.words(scene, noun_phrase(scene, things[-1]))
        return _what(reading, scene, figure.whole)
    return _written(reading, scene, figure)


def _written(reading: Reading, scene: Scene, figure: _Figure) -> str:
    tokens = scene.sentence.tokens
    end = tokens[figure.anchor if figure.head is None else max(figure.head, figure.anchor)].end
    return reading.document.text[figure.amount.start : end]


def _owner(reading: Reading, scene: Scene, figure: _Figure) -> str | None:
    """Return whose they are: an actor inside the phrase, or who has, sends or pays them; a part is its whole's."""
    if figure.topic in _OWNERLESS:
        return None
    anchor = figure.anchor if figure.head is None else figure.head
    found = _own(reading, scene, figure, anchor)
    if found:
        return found[0]
    if figure.whole is not None:
        return _owner(reading, scene, figure.whole)
    if figure.topic == "casualties":
        return None
    verb = _verb(scene, anchor)
    given = scene.clauses.base(anchor) == "obl" and scene.clauses.preposition(anchor) in {"to", "for", "from", "by"}
    if given or scene.sentence.tokens[verb].lemma not in words("figures", "having"):
        return None
    subject = scene.clauses.verb(verb).get("subject", ()) or _subject_before(scene, verb)
    found = codes(reading.actors(scene, subject, reach=True)) or codes(
        reading.actors(scene, _subject_before(scene, verb))
    )
    return found[0] if found else None


def _subject_before(scene: Scene, verb: int) -> Sequence[int]:
    """Return the nearest subject on the left: where the tree is at a loss, it still has the verb."""
    before = [token.index for token in scene.sentence.tokens[:verb] if token.deprel.startswith("nsubj")]
    return before[-1:]


def _own(reading: Reading, scene: Scene, figure: _Figure, anchor: int) -> tuple[str, ...]:
    """Return the actors in the phrase: behind the number, the phrase itself, "of" whom, or what the part is."""
    if figure.head is not None and any(t.upos == "NUM" for t in scene.sentence.tokens[figure.anchor + 1 : figure.head]):
        return ()  # "85 American and 175 Armenian soldiers": whose the first are is not told by the phrase.
    close = scene.sentence.tokens[figure.anchor + 1 : figure.anchor + 3]
    named = [actor for token in close if (actor := scene.parties.starting(token.start)) is not None and actor.codes]
    if named and figure.head is not None and named[0].start < scene.sentence.tokens[figure.head].end:
        return named[0].codes
    below = [c for c in scene.clauses.below(anchor, "nmod") if scene.clauses.preposition(c) == "of"]
    heads = [anchor, *below, *(_objects(scene, anchor) if figure.whole is not None else ())]
    return codes(reading.actors(scene, heads))


def _objects(scene: Scene, anchor: int) -> Sequence[int]:
    verb = scene.sentence.tokens[anchor].head
    return scene.clauses.below(verb, "obj") if verb >= 0 else ()
