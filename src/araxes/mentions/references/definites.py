"""Definite nouns that point back: "the minister", "the country", "the company", "the Islamic Republic"."""

from dataclasses import replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import base, sided
from araxes.mentions.references.evidence import AGAINST, CIVIL, DEALING, LOCAL
from araxes.mentions.references.issuers import is_own
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.sides import gathering
from araxes.mentions.references.state import Reading, is_definite, pointing

REACH_NOUN = 40
REACH_STATE = 3
_DIRECTIONS = frozenset({"north", "south"})
_COURTS = frozenset({"court", "tribunal"})
_HALVES = frozenset({"PRK", "KOR"})
QUOTES = frozenset({'"', "“", "”", "``", "''"})
INFERRED = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "CVL", "OPP"})
GOVERNING = frozenset({"administration", "government", "regime", "cabinet", "presidency", "junta"})
_SPOKEN = frozenset({"state", "agent", "unit", "person", "office", "civilian", "reference"})
# What rebels name themselves after: "the army" behind "the Liberation Army" is the state's.
_OF_STATES = frozenset({"army", "government", "guard", "navy", "military", "police"})
UPROOTED = frozenset({"refugee", "migrant", "immigrant", "evacuee", "asylum-seeker", "tourist", "pilgrim"})


def complete_by_document(reading: Reading, sentence: Sentence, mention: ActorMention) -> ActorMention:
    """Give an actor without a state the one of its namesake before it, or the one spoken of just before."""
    token = sentence.tokens[mention.head]
    if reading.grounds.home and is_own(sentence, token):
        rule = f"the {token.text} in a document sent from {reading.grounds.home}"
        return replace(mention, codes=sided((reading.grounds.home,), mention.sector), rule=rule)
    named = _same_noun(reading, sentence, token, mention.start)
    if named is None and is_definite(sentence, token):
        named = body_before(reading, sentence, token, token.lemma.lower())
    if named is not None and mention.person in (None, named.person):
        person = named.person if mention.kind in ("office", "person") and not reading.memory.is_plural(named) else None
        return replace(
            mention,
            codes=named.codes,
            person=mention.person or person,
            sector=named.sector or mention.sector,
            rule=f"“{named.text}” was named before",
        )
    if mention.sector in LOCAL:
        state, said = reading.grounds.of_deed(sentence, mention.head)
        if state:
            return replace(mention, codes=sided((state,), mention.sector), rule=f"“{said}” is where that is done")
    inferred = _inferred(reading, sentence, mention)
    # Private people in a report are those of the place that it is about, whoever was spoken of just before.
    elsewhere = mention.sector in CIVIL and reading.grounds.home not in (None, *(base(c) for c in inferred.codes))
    return mention if elsewhere else inferred


def _same_noun(reading: Reading, sentence: Sentence, token: Token, start: int) -> ActorMention | None:
    """The last actor whose phrase held the same noun: "the minister" after "Iranian Foreign Minister X"."""
    lemma = token.lemma.lower()
    if len(lemma) < 3 or not is_definite(sentence, token):
        return None

    def accepts(mention: ActorMention) -> bool:
        if lemma not in mention.text.lower().split() or mention.kind == "media":
            return False
        if mention.sector in AGAINST and lemma in _OF_STATES:
            return False
        return bool(mention.person) if lemma in reading.vocabulary.ranks else bool(mention.codes)

    return reading.memory.latest(sentence.index, start, REACH_NOUN, accepts)


def _inferred(reading: Reading, sentence: Sentence, mention: ActorMention) -> ActorMention:
    """Take the state around, the only one spoken of just before, or the outlet's, for agents who belong to one."""
    if any(token.text in QUOTES for token in sentence.tokens):
        return mention
    if mention.sector not in INFERRED or mention.person or mention.kind not in ("agent", "unit", "civilian", "group"):
        return mention
    token = sentence.tokens[mention.head]
    below = {sentence.tokens[child].lemma.lower() for child in sentence.children[token.index]}
    lemma = token.lemma.lower()
    foreign = lemma not in DEALING and not below.isdisjoint(reading.words["foreign"])
    if foreign or lemma in UPROOTED or not (token.deprel in SUBJECTS or is_definite(sentence, token)):
        return mention
    code, rule = _around(reading, sentence, mention)
    return replace(mention, codes=sided((code,), mention.sector), rule=rule) if code else mention


def _around(reading: Reading, sentence: Sentence, mention: ActorMention) -> tuple[str, str]:
    sent = sentence.tokens[mention.head].lemma.lower() in reading.words["missions"]
    states = _spoken_of(reading, sentence.index, before=mention.start, sent=sent)
    if not states and reading.grounds.home and _is_at_home(reading, sentence, mention):
        return reading.grounds.home, f"the document is about {reading.grounds.home} or sent from there"
    states = states or _spoken_of(reading, sentence.index - 1)
    if len(states) == 1:
        return states[0], "the only state spoken of just before"
    if not states and reading.outlet and mention.sector in ("GOV", "LEG", "JUD", "COP"):
        return reading.outlet, "the outlet's state"
    return "", ""


def _is_at_home(reading: Reading, sentence: Sentence, mention: ActorMention) -> bool:
    """Tell the institutions and people of the state around a document from those sent to it or named as another's."""
    if mention.kind == "unit" and sentence.tokens[mention.head].xpos != "NN":
        return False
    if sentence.tokens[mention.head].lemma.lower() in reading.words["missions"] | reading.words["craft"]:
        return False
    below = [sentence.tokens[child] for child in sentence.children[mention.head]]
    if any(token.lemma.lower() in reading.words["foreign"] | reading.words["uprooted"] for token in below):
        return False
    return not any(token.deprel == "nmod:poss" or (token.deprel == "nmod" and token.upos == "PROPN") for token in below)


def _spoken_of(reading: Reading, sentence: int, *, before: int | None = None, sent: bool = False) -> tuple[str, ...]:
    """Return the codes that a sentence mentions, before an offset if given; nothing when no state is among them.

    For those who are ``sent`` somewhere, mere places do not count.
    """
    row = [
        other
        for other in reading.memory.in_sentence(sentence, before)
        if other.kind in _SPOKEN and not (sent and other.locative)
    ]
    codes = tuple(dict.fromkeys(base(code) for other in row for code in other.codes))
    return codes if any(code[:3] in state_codes() for code in codes) else ()


def resolve_definite(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the mention that a definite noun is, when it points back to an actor."""
    if token.upos not in ("NOUN", "PROPN") or not is_definite(sentence, token):
        return None
    if token.xpos in ("NNS", "NNPS"):
        named = gathering(reading, sentence, token)
        return pointing(reading, sentence, token, named.codes, f"the {token.text} of “{named.text}”") if named else None
    return _singular(reading, sentence, token)


def _singular(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    lemma = token.lemma.lower()
    if reading.grounds.home and is_own(sentence, token) and not _is_narrowed(sentence, token):
        rule = f"the {token.text} in a document sent from {reading.grounds.home}"
        return pointing(reading, sentence, token, (reading.grounds.home,), rule)
    found = titled(reading, sentence, token, lemma)
    if found:
        return pointing(reading, sentence, token, found, "a title of the state")
    if lemma in reading.words["states"] and lemma not in ("neighbour", "neighbor", "federation", "state"):
        return _the_state(reading, sentence, token)
    if lemma in reading.vocabulary.agents:
        named = _same_noun(reading, sentence, token, token.start) or body_before(reading, sentence, token, lemma)
        if named is not None and not _is_narrowed(sentence, token):
            told = pointing(reading, sentence, token, named.codes, f"“{named.text}” was named before")
            return replace(told, person=named.person, office=named.office, sector=named.sector)
    return None


def _is_narrowed(sentence: Sentence, token: Token) -> bool:
    return any(
        sentence.tokens[child].deprel in ("amod", "compound", "acl:relcl", "nmod", "nmod:poss", "acl")
        for child in sentence.children[token.index]
    )


def titled(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> tuple[str, ...]:
    """The state that a title names: "the Islamic Republic", "the kingdom"."""
    titles: dict[str, list[str]] = load("references")["titles"]
    before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    if lemma in _DIRECTIONS and (token.text.islower() or _is_narrowed(sentence, token)):
        return ()
    candidates = titles.get(f"{before} {lemma}") or (titles.get(lemma) if before in ("the", "this", "that") else None)
    if not candidates:
        return ()
    # Of a divided nation either half lets the other be called by its direction.
    wanted = _HALVES if lemma in _DIRECTIONS else frozenset(candidates)
    found = reading.memory.latest(sentence.index, token.start, 40, lambda mention: bool(wanted & set(mention.codes)))
    if lemma in _DIRECTIONS:
        return tuple(candidates) if found is not None else ()
    if found is not None:
        return tuple(code for code in found.codes if code in candidates)[:1]
    return (candidates[0],) if " " in f"{before} {lemma}" and titles.get(f"{before} {lemma}") else ()


def _the_state(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    if any(sentence.tokens[c].deprel in ("nmod", "acl:relcl") for c in sentence.children[token.index]):
        return None

    def accepts(mention: ActorMention) -> bool:
        subject = mention.sentence == sentence.index and reading.memory.is_subject(mention)
        single = len(mention.codes) == 1 and len(base(mention.codes[0])) == 3
        return single and not (subject and token.deprel in ("obj", "nmod", "obl")) and mention.kind != "organisation"

    found = reading.memory.latest(sentence.index, token.start, REACH_STATE, accepts)
    if found is None:
        return None
    return pointing(reading, sentence, token, (base(found.codes[0]),), f"“{token.text}” is that of “{found.text}”")


def body_before(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> ActorMention | None:
    """The organisation, group or company named last: "the group", "the company"."""
    for kind in ("organisation", "group", "company"):
        if lemma in reading.words[f"body {kind}"]:

            def accepts(mention: ActorMention, wanted: str = kind) -> bool:
                if wanted == "company":
                    return mention.sector == "BUS" and bool(mention.codes)
                if lemma in _COURTS and not _COURTS & set(mention.text.lower().split()):
                    return False
                return mention.kind == wanted and bool(mention.codes)

            found = reading.memory.latest(sentence.index, token.start, REACH_STATE, accepts)
            if found is not None:
                return found
    return None
