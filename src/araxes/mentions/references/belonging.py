"""Whose an actor is of whom only the surroundings tell: a place in its phrase, its sentence's only state, its document.

"Prosecutors in Tarija" are Bolivia's; of "Police in riot gear" in a sentence that names no state but Kenya, the state
is Kenya. Nothing is said of those who may well be another's: whoever deals with the state named ("the president
rejected the Turkish proposal"), whom a state fights, expels or has come from abroad.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.quantities import counting
from araxes.mentions.actors.resources import hosts
from araxes.mentions.actors.vocabulary import vocabulary
from araxes.mentions.mention import ActorMention, PlaceMention
from araxes.mentions.references.codes import sided
from araxes.mentions.references.definites import QUOTES
from araxes.mentions.references.evidence import (
    AGAINST,
    CIVIL,
    DEALING,
    DOMESTIC,
    LOCAL,
    Evidence,
    is_dateline,
    states_shown,
)
from araxes.mentions.references.grounds import Grounds, clause_of
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.people import NATIONAL
from araxes.mentions.references.state import reference_words

_LAW = frozenset({"COP", "JUD"})
_KINDS = frozenset({"agent", "unit", "civilian", "group", "office", "organisation", "person"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass", "obl", "obl:agent"})
_PHRASE = frozenset({"nmod", "nmod:poss", "compound", "amod", "obl", "nmod:desc"})
_OWNING = frozenset({"of", "from", "'s", "’s", "'", "’"})
_DEEPEST = 3
# Bodies of a state's defence that stay at home.
_STANDING = frozenset({"ministry", "army", "military", "department"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a document plays.

    ``places`` are those that it names; ``outlet`` is the state (ISO 3166-1 alpha-3) that "the government" means in a
    national outlet when no other is spoken of, ``dateline`` the one from which the report is sent.
    """

    places: Sequence[PlaceMention] = ()
    outlet: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a document tells of where it plays: its places by sentence, the state that it is about, how that shows."""

    grounds: Grounds
    home: str | None
    shown: str


def surroundings(setting: Setting, grounds: Grounds, *, home: str | None, issuer: str | None) -> Surroundings:
    """Return the surroundings of a document in the name of ``issuer``, or about the state ``home``."""
    shown = f"the document is about {home}" if home else f"the document is sent from {setting.dateline}"
    shown = f"the document speaks for {issuer}" if issuer else shown
    return Surroundings(grounds=grounds, home=grounds.home, shown=shown)


def belonging(around: Surroundings, sentence: Sentence, row: Sequence[ActorMention]) -> list[ActorMention]:
    """Return a sentence's mentions, those without a code given the state that their surroundings show."""
    if all(mention.codes for mention in row):
        return list(row)
    places = {place.head: place for place in around.grounds.by_sentence.get(sentence.index, ())}
    placed = [_told(around, Whose(sentence, mention, places, ()), _placed) for mention in row]
    shown = tuple(states_shown(sentence, placed, places))
    return [
        _told(around, Whose(sentence, mention, places, shown), _in_sentence, _in_document, _in_paragraph)
        for mention in placed
    ]


def at_the_scene(around: Surroundings, sentence: Sentence, mention: ActorMention) -> ActorMention:
    """Return an actor, without a code given the state of the place that its clause opens with: "In Berlin the
    government"."""
    places = {place.head: place for place in around.grounds.by_sentence.get(sentence.index, ())}
    whose = Whose(sentence, mention, places, ())
    told = not mention.codes and mention.kind in _KINDS and bool(places) and whose.acts
    if not told or _is_abroad(whose) or _is_pronouns(whose):
        return mention
    code, rule = _at_place(whose)
    return replace(mention, codes=sided((code,), mention.sector), rule=rule) if code else mention


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
    def lemma(self) -> str:
        """The lemma of the head, in small letters."""
        return self.token.lemma.lower()

    @property
    def domestic(self) -> bool:
        """Tell one at home in the state around it from one who may have come to it."""
        return self.mention.sector in DOMESTIC or self.lemma in reference_words()["local_offices"]

    @property
    def civil(self) -> bool:
        """Tell private people and their bodies."""
        return self.mention.sector in CIVIL

    @property
    def acts(self) -> bool:
        """Tell the subject of a clause, or whom it counts, from those told of in passing."""
        return self.sentence.tokens[counting(self.sentence, self.token.index)].deprel in SUBJECTS

    def verb(self, index: int) -> tuple[int, str]:
        """Return the clause that a token stands in and the part that it, or the phrase around it, has there."""
        return clause_of(self.sentence, index)


Step = Callable[[Surroundings, Whose], tuple[str, str]]


def _told(around: Surroundings, whose: Whose, *steps: Step) -> ActorMention:
    mention = whose.mention
    if mention.codes or mention.kind not in _KINDS or _is_abroad(whose) or _is_vague(whose):
        return mention
    if mention.kind == "person" and not (mention.office or mention.sector):
        return mention
    for step in steps:
        code, rule = step(around, whose)
        if code:
            return replace(mention, codes=sided((code,), "CVL" if _is_former(whose) else mention.sector), rule=rule)
    return mention


def _is_former(whose: Whose) -> bool:
    below = [whose.sentence.tokens[child].text.lower() for child in whose.sentence.children[whose.token.index]]
    return whose.mention.kind in ("office", "person") and not vocabulary().former.isdisjoint(below)


def _is_abroad(whose: Whose) -> bool:
    """Tell those who are sent or have come from elsewhere: envoys, refugees, foreign workers."""
    words, tokens = reference_words(), whose.sentence.tokens
    if whose.lemma in vocabulary().posted or whose.lemma in words["uprooted"]:
        return True
    if whose.lemma in DEALING:
        return False
    return any(tokens[child].lemma.lower() in words["foreign"] for child in whose.sentence.children[whose.token.index])


def _is_vague(whose: Whose) -> bool:
    """Tell those of whom the surroundings say nothing: nouns that say too little, and what a pronoun owns."""
    return (whose.lemma in reference_words()["vague"] and not whose.civil) or _is_pronouns(whose)


def _is_pronouns(whose: Whose) -> bool:
    """Tell those whom a pronoun gives to somebody: "its army"."""
    below = [whose.sentence.tokens[child] for child in whose.sentence.children[whose.token.index]]
    return any(token.deprel == "nmod:poss" and token.upos == "PRON" for token in below)


def _placed(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The state of a place inside the phrase: "prosecutors in the city of Tarija"; soldiers may be in another's."""
    level = [whose.mention.head]
    for _ in range(_DEEPEST):
        level = [child for above in level for child in whose.sentence.children[above] if _narrows(whose, child)]
        for child in level:
            mention = whose.places.get(child)
            sent = child > whose.mention.head and whose.mention.sector == "MIL"
            sits = mention is not None and whose.mention.sector == "JUD" and hosts(mention.text)
            if mention is not None and mention.place is not None and mention.place.country and not (sent or sits):
                return mention.place.country, f"“{mention.text}” in its phrase lies in {mention.place.country}"
    return "", ""


def _at_place(whose: Whose) -> tuple[str, str]:
    """The state of the place where the clause plays; visitors, soldiers and mediators may be anybody's there."""
    sent = reference_words()["missions"] | reference_words()["craft"] | {"side", "team"}
    travels = whose.lemma in sent or (whose.mention.sector == "MIL" and whose.lemma not in _STANDING)
    if travels or (whose.mention.kind in ("office", "person") and not whose.domestic):
        return "", ""
    for phrase in _settings(whose):
        place = _opening(whose, phrase)
        if place is not None and place.place is not None and place.place.country:
            return place.place.country, f"“{place.text}”, where its clause plays, lies in {place.place.country}"
    return "", ""


def _settings(whose: Whose) -> Iterator[int]:
    """Yield the phrases that say where a clause plays: those before the actor, and for a crowd those behind the verb,
    with what stands there ("marched to the consulate in Gao")."""
    tokens, children = whose.sentence.tokens, whose.sentence.children
    verb, part = whose.verb(whose.mention.head)
    behind = [child for child in children[verb] if tokens[child].deprel in ("obl", "obj")]
    yield from (child for child in behind if child < whose.mention.head and tokens[child].deprel == "obl")
    if whose.mention.kind == "civilian" and part in SUBJECTS:
        for child in behind:
            yield child
            if tokens[child].lemma.lower() in reference_words()["missions"]:
                yield from (below for below in children[child] if tokens[below].deprel == "nmod")


def _opening(whose: Whose, child: int) -> PlaceMention | None:
    """Return the place that a phrase begins with behind "in", "at", "near": "in Zinder, the old capital"."""
    first, *rest = whose.sentence.subtree(child)
    if whose.sentence.tokens[first].text.lower() not in reference_words()["locative"]:
        return None
    found = next((whose.places[index] for index in rest[:2] if index in whose.places), None)
    return None if found is None or (found.place and found.place.kind == "country") or hosts(found.text) else found


def _narrows(whose: Whose, child: int) -> bool:
    """Tell whether a word inside the phrase may say where the phrase belongs."""
    tokens = whose.sentence.tokens
    if tokens[child].deprel not in _PHRASE:
        return False
    before = [below for below in whose.sentence.children[child] if below < child and tokens[below].deprel == "case"]
    case = tokens[before[0]].text.lower() if before else "of"
    return case in _OWNING or case in reference_words()["locative"]


def _in_sentence(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The only state that the sentence shows, unless the actor may well be another's."""
    codes = {evidence.code for evidence in whose.shown}
    if len(codes) != 1 or _is_apart(whose):
        return "", ""
    useful = [evidence for evidence in whose.shown if _speaks_for(whose, evidence)]
    code = next(iter(codes))
    if not useful or (around.home not in (None, code) and not any(evidence.local for evidence in useful)):
        return "", ""
    return code, f"the only state in the sentence: “{useful[0].said}”"


def _is_apart(whose: Whose) -> bool:
    """Tell actors that the state around says nothing about: named bodies, ships and jets, what is quoted."""
    if whose.mention.kind == "organisation" or whose.lemma in reference_words()["craft"]:
        return True
    marks = [token.index for token in whose.sentence.tokens if token.text in QUOTES]
    return len(marks) % 2 == 1 or sum(mark < whose.token.index for mark in marks) % 2 == 1


def _speaks_for(whose: Whose, evidence: Evidence) -> bool:
    """Tell whether what shows a state also shows the actor's."""
    if not evidence.here:
        return False
    if is_dateline(whose.sentence, evidence.head):
        return True
    verb, part = whose.verb(whose.mention.head)
    other, role = whose.verb(evidence.head)
    if whose.domestic:
        return _is_at_home(whose, evidence, parts=(part, role) if verb == other else ("", ""))
    if evidence.place or evidence.opposing or not (evidence.governing or evidence.local):
        return False
    if part in SUBJECTS and evidence.named and _is_below(whose.sentence, evidence.head, verb):
        # "The minister thanked the Dutch people" is said of somebody else's minister.
        return False
    opposed = verb == other and {part, role} & {*SUBJECTS} and {part, role} & _OBJECTS
    return evidence.local or not opposed


def _is_below(sentence: Sentence, index: int, verb: int) -> bool:
    """Tell whether a token stands in what is told behind a verb."""
    behind = index > verb
    while index >= 0 and index != verb:
        index = sentence.tokens[index].head
    return behind and index == verb


def _is_at_home(whose: Whose, evidence: Evidence, *, parts: tuple[str, str]) -> bool:
    """Tell whether one who belongs somewhere is of the state shown; ``parts`` are both sides' in a shared clause."""
    part, role = parts
    if evidence.local and not (evidence.private and whose.mention.sector in AGAINST and role in _OBJECTS):
        return True
    if part in _OBJECTS and role in SUBJECTS:
        lemma = whose.sentence.tokens[whose.verb(whose.mention.head)[0]].lemma.lower()
        return lemma not in reference_words()["outward"] and lemma not in reference_words()["force"]
    if part in SUBJECTS and role in _OBJECTS:
        return evidence.governing or (evidence.modifying and whose.mention.sector in _LAW)
    return True


def _in_document(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """The state that the document is about, where the sentence shows none."""
    if not around.home or _is_apart(whose):
        return "", ""
    others = [evidence for evidence in whose.shown if evidence.code != around.home]
    governs = whose.lemma in NATIONAL and (whose.token.xpos in ("NN", "NNP") or whose.mention.sector in ("LEG", "OPP"))
    national = whose.mention.kind == "agent" or (whose.mention.kind == "office" and governs)
    official = national and whose.token.deprel in SUBJECTS
    if not official and not all(whose.civil and whose.acts and _is_other_side(whose, other) for other in others):
        return "", ""
    return around.home, around.shown


def _is_other_side(whose: Whose, evidence: Evidence) -> bool:
    """Tell "thousands marched to the **Saudi** embassy": what people turn to is not theirs."""
    role = whose.verb(evidence.head)[1]
    return not evidence.here or role not in SUBJECTS


def _in_paragraph(around: Surroundings, whose: Whose) -> tuple[str, str]:
    """For people at home somewhere, the state in which most of what is told around them happens."""
    if around.home or whose.mention.sector not in LOCAL or _is_apart(whose) or not whose.acts:
        return "", ""
    return around.grounds.around(whose.sentence)
