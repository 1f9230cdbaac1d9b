"""Whose an actor is of whom only the surroundings tell: a place in its phrase, the one state of its sentence or document.

"Prosecutors in Tarija" are Bolivia's; of "Police in riot gear" in a sentence that names no state but Kenya, the state
is Kenya. Nothing is said of those who may well be another's: whoever deals with the state named ("the president
rejected the Turkish proposal"), whom a state fights, expels or has come from abroad.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.actors.vocabulary import vocabulary
from araxes.mentions.mention import ActorMention, PlaceMention
from araxes.mentions.references.definites import QUOTES
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.state import sided

# Sectors of those who belong to the state around them, and of those who only act for one.
DOMESTIC = frozenset({"COP", "JUD", "LEG", "OPP", "PTY", "CVL", "BUS", "UAF", "REB", "CRM"})
AGAINST = frozenset({"REB", "UAF", "CRM"})
LAW = frozenset({"COP", "JUD"})
KINDS = frozenset({"agent", "unit", "civilian", "group", "office", "organisation", "person"})
TELLING = frozenset({"state", "agent", "unit", "civilian", "group", "office", "organisation", "person", "reference"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass", "obl", "obl:agent"})
_PHRASE = ("nmod", "nmod:poss", "compound", "amod", "obl", "nmod:desc")
_DASHES = frozenset({"—", "–", "--", "-"})
_DATELINE = 12
DEEP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What shows a state: its code, the token that shows it, and whether it is a place or one at home there."""

    code: str
    head: int
    said: str
    local: bool
    place: bool = False
    opposing: bool = False
    private: bool = False
    governing: bool = False
    narrowing: bool = False
    telling: bool = True


@dataclass(slots=True, kw_only=True)
class Surroundings:
    """What a document tells of where it plays: its places by sentence, the state that it is about, and how that shows."""

    places: Mapping[int, Sequence[PlaceMention]] = field(default_factory=dict)
    home: str | None = None
    shown: str = ""


def surroundings(places: Sequence[PlaceMention], *, home: str | None, dateline: str | None) -> Surroundings:
    """Return the surroundings of a document; ``home`` is the state that it is about, ``dateline`` whence it is sent."""
    by_sentence: dict[int, list[PlaceMention]] = {}
    for place in places:
        if place.place is not None and place.place.country in state_codes() and place.place.kind != "water":
            by_sentence.setdefault(place.sentence, []).append(place)
    shown = f"the document is about {home}" if home else f"the document is sent from {dateline}"
    return Surroundings(places=by_sentence, home=home or dateline, shown=shown)


def belonging(around: Surroundings, sentence: Sentence, row: Sequence[ActorMention]) -> list[ActorMention]:
    """Return a sentence's mentions, those without a code given the state that their surroundings show."""
    if all(mention.codes for mention in row):
        return list(row)
    places = {place.head: place for place in around.places.get(sentence.index, ())}
    shown = tuple(_shown(sentence, row, places))
    return [_told(around, Whose(sentence, mention, places, shown)) for mention in row]


def _shown(sentence: Sentence, row: Sequence[ActorMention], places: Mapping[int, PlaceMention]) -> Iterator[Evidence]:
    """Yield what shows a state in a sentence."""
    told: set[int] = set()
    for mention in row:
        lemma = sentence.tokens[mention.head].lemma.lower()
        told.update(token.index for token in sentence.tokens if mention.start <= token.start < mention.end)
        for code in dict.fromkeys(code[:3] for code in mention.codes if mention.kind in TELLING):
            if code in state_codes():
                yield Evidence(
                    code=code,
                    head=mention.head,
                    said=mention.text,
                    local=mention.locative or mention.sector in DOMESTIC or mention.codes[0].endswith("-CVL"),
                    governing=mention.sector == "GOV" and mention.kind in ("agent", "office", "person"),
                    narrowing=mention.modifier,
                    telling=mention.kind != "reference" and _is_here(mention, lemma),
                    place=mention.locative,
                    private=mention.sector in ("CVL", "BUS") and " in " not in mention.text,
                    opposing=mention.sector in AGAINST,
                )
    for place in places.values():
        if place.head not in told and place.place is not None and place.place.country is not None:
            yield Evidence(code=place.place.country, head=place.head, said=place.text, local=True, place=True)


def _is_here(mention: ActorMention, lemma: str) -> bool:
    """Tell those whose state is around them from its embassies and from its people abroad."""
    words = load("references")
    if lemma in words["missions"]:
        return False
    return " in " in mention.text or not (lemma in words["nationals"] or lemma in words["uprooted"])


@dataclass(frozen=True, slots=True)
class Whose:
    """An actor and what may show whose it is."""

    sentence: Sentence
    mention: ActorMention
    places: Mapping[int, PlaceMention]
    shown: tuple[Evidence, ...]

    @property
    def token(self) -> Token:
        """The actor's head."""
        return self.sentence.tokens[self.mention.head]

    @property
    def domestic(self) -> bool:
        """Tell one at home in the state around it from one who may have come to it."""
        words = load("references")
        return self.mention.sector in DOMESTIC or self.token.lemma.lower() in words["local_offices"]

    def verb(self, index: int) -> tuple[int, str]:
        """Return the clause that a token stands in and the part that it, or the phrase around it, has there."""
        tokens = self.sentence.tokens
        relation = tokens[index].deprel
        while tokens[index].head >= 0 and tokens[index].upos not in ("VERB", "AUX"):
            relation = tokens[index].deprel if tokens[index].deprel != "conj" else relation
            index = tokens[index].head
        return index, relation


def _told(around: Surroundings, whose: Whose) -> ActorMention:
    mention = whose.mention
    if mention.codes or mention.kind not in KINDS or _is_abroad(whose) or _is_vague(whose):
        return mention
    if mention.kind == "person" and not (mention.office or mention.sector):
        return mention
    for step in (_placed, _in_sentence, _in_document):
        code, rule = step(around, whose)
        if code:
            return replace(mention, codes=sided((code,), mention.sector), rule=rule)
    return mention


def _is_abroad(whose: Whose) -> bool:
    """Tell those who are sent or have come from elsewhere: envoys, refugees, foreign workers."""
    words = load("references")
    lemma = whose.token.lemma.lower()
    if lemma in vocabulary().posted or lemma in words["uprooted"]:
        return True
    return any(
        whose.sentence.tokens[child].lemma.lower() in words["foreign"]
        for child in whose.sentence.children[whose.token.index]
    )


def _is_vague(whose: Whose) -> bool:
    """Tell nouns that say too little by themselves, and those whom a pronoun gives to somebody."""
    tokens, token = whose.sentence.tokens, whose.token
    if token.lemma.lower() in load("references")["vague"]:
        return True
    return any(
        tokens[c].deprel == "nmod:poss" and tokens[c].upos == "PRON" for c in whose.sentence.children[token.index]
    )


def _placed(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The state of a place inside the phrase: "prosecutors in Tarija", "Zagreb prosecutors"."""
    level = [whose.mention.head]
    posted = whose.mention.sector == "MIL"
    for _ in range(DEEP):
        level = [child for above in level for child in whose.sentence.children[above] if _narrows(whose, child)]
        for child in level:
            place = whose.places.get(child)
            behind = child > whose.mention.head and posted
            if place is not None and place.place is not None and place.place.country and not behind:
                return place.place.country, f"“{place.text}” in its phrase lies in {place.place.country}"
    return "", ""


def _narrows(whose: Whose, child: int) -> bool:
    """Tell whether a word inside the phrase may say where the phrase belongs."""
    if whose.sentence.tokens[child].deprel not in _PHRASE:
        return False
    before = [c for c in whose.sentence.children[child] if c < child and whose.sentence.tokens[c].deprel == "case"]
    words = load("references")
    return not before or whose.sentence.tokens[before[0]].text.lower() in (
        *words["locative"],
        "of",
        "from",
        "'s",
        "’s",
        "'",
    )


def _in_sentence(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The only state that the sentence shows, unless the actor may well be another's."""
    codes = {evidence.code for evidence in whose.shown}
    if len(codes) != 1 or whose.mention.kind == "organisation":
        return "", ""
    if _is_quoted(whose) or _is_craft(whose):
        return "", ""
    useful = [evidence for evidence in whose.shown if _speaks_for(whose, evidence)]
    code = next(iter(codes))
    if not useful or (around.home not in (None, code) and not any(evidence.local for evidence in useful)):
        return "", ""
    return code, f"the only state in the sentence: “{useful[0].said}”"


def _speaks_for(whose: Whose, evidence: Evidence) -> bool:
    """Tell whether what shows a state also shows the actor's."""
    if not evidence.telling:
        return False
    if _is_dateline(whose.sentence, evidence.head):
        return True
    mine, part = whose.verb(whose.mention.head)
    other, role = whose.verb(evidence.head)
    if whose.domestic:
        return _is_at_home(whose, evidence, same=mine == other, parts=(part, role))
    if not (evidence.governing or evidence.local) or evidence.place or evidence.opposing:
        return False
    opposed = mine == other and {part, role} & {*SUBJECTS} and {part, role} & _OBJECTS
    return evidence.local or not opposed


def _is_quoted(whose: Whose) -> bool:
    """Tell what stands inside a quotation, or in a sentence that holds only one end of it."""
    marks = [token.index for token in whose.sentence.tokens if token.text in QUOTES]
    return len(marks) % 2 == 1 or sum(mark < whose.token.index for mark in marks) % 2 == 1


def _is_craft(whose: Whose) -> bool:
    """Tell things from people: whose ships and jets are, the place does not tell."""
    return whose.token.lemma.lower() in load("references")["craft"]


def _is_at_home(whose: Whose, evidence: Evidence, *, same: bool, parts: tuple[str, str]) -> bool:
    words = load("references")
    part, role = parts
    verb = whose.sentence.tokens[whose.verb(whose.mention.head)[0]].lemma.lower()
    if evidence.local and not (same and evidence.private and whose.mention.sector in AGAINST and role in _OBJECTS):
        return True
    if same and part in _OBJECTS and role in SUBJECTS:
        return verb not in words["outward"] and not (verb in words["force"])
    if same and part in SUBJECTS and role in _OBJECTS:
        return evidence.governing or (evidence.narrowing and whose.mention.sector in LAW)
    return True


def _is_dateline(sentence: Sentence, head: int) -> bool:
    """Tell "LAGOS, Nigeria (AP) — ..."."""
    if head > _DATELINE:
        return False
    dash = next((t.index for t in sentence.tokens[: _DATELINE + 2] if t.text in _DASHES), -1)
    before = sentence.tokens[: dash + 1]
    return head < dash and not any(token.upos in ("VERB", "AUX") for token in before)


def _in_document(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The state that the document is about, where the sentence shows none."""
    if not around.home or whose.mention.kind == "organisation" or _is_craft(whose) or _is_quoted(whose):
        return "", ""
    others = {evidence.code for evidence in whose.shown} - {around.home}
    if others and not (whose.mention.kind == "agent" and whose.token.deprel in SUBJECTS):
        return "", ""
    return around.home, around.shown
