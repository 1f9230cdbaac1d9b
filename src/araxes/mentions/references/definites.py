"""Definite nouns that point back: "the minister", "the country", "the company", "the Islamic Republic"."""

from dataclasses import replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.evidence import CIVIL, LOCAL
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.officeholders import holder_of, key_of
from araxes.mentions.references.people import NATIONAL
from araxes.mentions.references.sides import resolve_sides
from araxes.mentions.references.state import Reading, base, is_definite, pointing, sided

REACH_NOUN = 40
REACH_STATE = 3
_DIRECTIONS = frozenset({"north", "south"})
_COURTS = frozenset({"court", "tribunal"})
_HALVES = frozenset({"PRK", "KOR"})
QUOTES = frozenset({'"', "“", "”", "``", "''"})
INFERRED = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "CVL", "OPP"})
GOVERNING = frozenset({"administration", "government", "regime", "cabinet", "presidency", "junta"})
UPROOTED = frozenset({"refugee", "migrant", "immigrant", "evacuee", "asylum-seeker", "tourist", "pilgrim"})


def complete_codeless(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> ActorMention:
    """Give an actor without a state the state that the words around or before it show."""
    for step in (_by_title, _by_holder, _by_person_inside, _by_body_inside, _as_spokesman, _as_official):
        codes, rule = step(reading, sentence, mention, resolved)
        if codes:
            return replace(mention, codes=sided(codes, mention.sector), rule=rule)
    token = sentence.tokens[mention.head]
    named = _same_noun(reading, sentence, token, mention.start)
    if named is None and is_definite(sentence, token):
        named = _body(reading, sentence, token, token.lemma.lower())
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


def _by_title(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state that a name for short means: "the North" in a text on North Korea."""
    token = sentence.tokens[mention.head]
    if mention.text != token.text or not is_definite(sentence, token):
        return (), ""
    return _titled(reading, sentence, token, token.lemma.lower()), "a title of the state"


def _by_holder(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state of whoever stands in the genitive or behind "of", "for": "his government", "spokesman for X"."""
    for child in sentence.children[mention.head]:
        relation = sentence.tokens[child].deprel
        holder = resolved.get(child) or _ahead(reading, sentence, child)
        if holder is not None and holder.codes and (relation == "nmod:poss" or _is_of(sentence, child)):
            return holder.codes, f"of “{holder.text}”: {holder.rule}"
    return (), ""


def _ahead(reading: Reading, sentence: Sentence, child: int) -> ActorMention | None:
    """Return whom a noun behind the actor points back to, before the reading gets there: "envoys of the two states"."""
    token = sentence.tokens[child]
    if token.upos != "NOUN":
        return None
    sides = resolve_sides(reading, sentence, token) if _is_of(sentence, child) else None
    return sides or (resolve_definite(reading, sentence, token) if token.deprel == "nmod:poss" else None)


def _is_of(sentence: Sentence, index: int) -> bool:
    if sentence.tokens[index].deprel != "nmod":
        return False
    return any(sentence.tokens[child].text.lower() in ("of", "for", "from") for child in sentence.children[index])


def _by_person_inside(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state of a person named in the phrase: "the Trump administration"."""
    if mention.person:
        return (), ""
    for token in sentence.tokens:
        if mention.start <= token.start < mention.end and token.upos == "PROPN":
            person = reading.people.by_surname(token.text.lower(), token.start)
            if person is not None and person.codes:
                return person.codes, f"{person.name} is “{person.said}” in this document"
            governing = sentence.tokens[mention.head].lemma.lower() in GOVERNING or _governs(sentence, token)
            holder = holder_of(key_of(token.text), titled=governing)
            if holder is not None:
                return (holder.code,), f"“{holder.name}” is listed among holders of office of {holder.code}"
    return (), ""


def _governs(sentence: Sentence, token: Token) -> bool:
    """Tell "the **Bush** administration official" by the word right behind the name."""
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return any(word.lemma.lower() in GOVERNING for word in behind)


def _by_body_inside(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The organisation meant by a noun inside the phrase: "Coalition forces"."""
    for token in sentence.tokens:
        if mention.start <= token.start < mention.end and token.lemma.lower() in reading.words["body organisation"]:
            found = _body(reading, sentence, token, token.lemma.lower())
            if found is not None and found.kind == "organisation":
                return found.codes, f"“{found.text}” was named before"
    return (), ""


def _as_spokesman(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """ "A spokesman said": the one of the body that acted just before."""
    if mention.person or not sentence.tokens[mention.head].lemma.lower().startswith("spokes"):
        return (), ""
    found = reading.memory.latest(
        sentence.index, mention.start, 1, lambda m: bool(m.codes) and reading.memory.is_subject(m) and not m.person
    )
    return (found.codes, f"spokesman of “{found.text}”, named before") if found else ((), "")


def _as_official(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """ "Deputy Foreign Minister X said", of whom nothing else is told: of the state that acted just before."""
    if not mention.person or not NATIONAL.intersection((mention.office or "").lower().split()):
        return (), ""
    here = {code for other in reading.memory.in_sentence(sentence.index) for code in other.codes}
    before = reading.memory.sentence(sentence.index - 1)
    if before is None or (before.block != sentence.block and before.role != sentence.role):
        return (), ""

    def accepts(other: ActorMention) -> bool:
        mine = len(other.codes) == 1 and other.codes[0] in state_codes() and not here & set(other.codes)
        return mine and other.sentence < sentence.index and reading.memory.is_subject(other)

    found = reading.memory.latest(sentence.index, mention.start, 1, accepts)
    return (found.codes, f"{mention.office} of “{found.text}”, the state that acted just before") if found else ((), "")


def _same_noun(reading: Reading, sentence: Sentence, token: Token, start: int) -> ActorMention | None:
    """The last actor whose phrase held the same noun: "the minister" after "Iranian Foreign Minister X"."""
    lemma = token.lemma.lower()
    if len(lemma) < 3 or not is_definite(sentence, token):
        return None

    def accepts(mention: ActorMention) -> bool:
        if lemma not in mention.text.lower().split() or mention.kind == "media":
            return False
        return bool(mention.person) if lemma in reading.vocabulary.ranks else bool(mention.codes)

    return reading.memory.latest(sentence.index, start, REACH_NOUN, accepts)


def _inferred(reading: Reading, sentence: Sentence, mention: ActorMention) -> ActorMention:
    """Take the only state spoken of just before, or the outlet's, for agents who belong to one."""
    if any(token.text in QUOTES for token in sentence.tokens):
        return mention
    if mention.sector not in INFERRED or mention.person or mention.kind not in ("agent", "unit", "civilian", "group"):
        return mention
    token = sentence.tokens[mention.head]
    foreign = any(sentence.tokens[c].lemma.lower() in reading.words["foreign"] for c in sentence.children[token.index])
    if foreign or token.lemma.lower() in UPROOTED or not (token.deprel in SUBJECTS or is_definite(sentence, token)):
        return mention
    states: dict[str, None] = {}
    for index in range(sentence.index, max(-1, sentence.index - 2), -1):
        row = reading.memory.in_sentence(index, mention.start if index == sentence.index else None)
        for other in row:
            if other.kind in ("state", "agent", "unit", "person", "office", "civilian", "reference"):
                states.update(dict.fromkeys(base(code) for code in other.codes))
        if states:
            break
    if len(states) == 1:
        return replace(mention, codes=sided(states, mention.sector), rule="the only state spoken of just before")
    if not states and reading.outlet and mention.sector in ("GOV", "LEG", "JUD", "COP"):
        return replace(mention, codes=sided((reading.outlet,), mention.sector), rule="the outlet's state")
    return mention


def resolve_definite(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the mention that a definite noun is, when it points back to an actor."""
    if token.upos not in ("NOUN", "PROPN") or token.xpos in ("NNS", "NNPS") or not is_definite(sentence, token):
        return None
    lemma = token.lemma.lower()
    titled = _titled(reading, sentence, token, lemma)
    if titled:
        return pointing(reading, sentence, token, titled, "a title of the state")
    if lemma in reading.words["states"] and lemma not in ("neighbour", "neighbor", "federation", "state"):
        return _the_state(reading, sentence, token)
    if lemma in reading.vocabulary.agents:
        named = _same_noun(reading, sentence, token, token.start) or _body(reading, sentence, token, lemma)
        if named is not None and not _is_narrowed(sentence, token):
            told = pointing(reading, sentence, token, named.codes, f"“{named.text}” was named before")
            return replace(told, person=named.person, office=named.office, sector=named.sector)
    return None


def _is_narrowed(sentence: Sentence, token: Token) -> bool:
    return any(
        sentence.tokens[child].deprel in ("amod", "compound", "acl:relcl", "nmod", "nmod:poss", "acl")
        for child in sentence.children[token.index]
    )


def _titled(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> tuple[str, ...]:
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


def _body(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> ActorMention | None:
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
