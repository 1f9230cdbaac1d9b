"""From the building blocks of a noun phrase to the actor that the phrase is."""

import re

from araxes.language.tokens import Token
from araxes.mentions.actors.hits import JOINERS
from araxes.mentions.actors.owners import Owner, owner_of
from araxes.mentions.actors.resources import load
from araxes.mentions.actors.scenes import RUN, Group, Node, Scene
from araxes.mentions.actors.telling import beside, tells_enough
from araxes.mentions.actors.vocabulary import Vocabulary
from araxes.mentions.mention import ActorMention

LEFT_RELATIONS = frozenset(
    {"amod", "compound", "nmod:desc", "flat", "nummod", "nmod:poss", "goeswith", "conj", "cc", "punct"}
)
MODIFYING = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat", "nmod:unmarked", "obl:unmarked"})
# "F-16", "MiG", "Su-27", "J-11": how types of aircraft are written.
_AIRCRAFT = re.compile(r"\b(?:[A-Z][a-z]{0,2}-\d{1,3}[A-Z]?|MiG|Mig|Mirage|Rafale|Gripen|Eurofighter|Sukhoi)\b")
KIND_OF_AGENT = {"office": "office", "civilian": "civilian", "group": "group", "thing": "unit"}


def describe_group(scene: Scene, group: Group, core: Node, words: Vocabulary) -> tuple[ActorMention, Owner] | None:
    """Return the actor that a phrase with an agent noun is, and its owner; nothing when the noun says too little."""
    agent = core.agent
    if agent is None:
        return None
    owner = owner_of(scene, group, core, words)
    named = name_behind(scene, group, core)
    held = _holder_pronoun(scene, group, core)
    apart = any(node.hit and node.hit.apart for node in group.nodes)
    if agent.kind == "agent":
        named = None
    told = owner.codes or named or held is not None or apart
    if agent.weak and not (told or tells_enough(scene, core, words)):
        return None
    sector = _sector(scene, core, words)
    former = agent.kind == "office" and is_former(scene, group, core, words)
    codes = _codes(core, owner, "CVL" if former else words.tags.get(sector or ""))
    first, last = _reach(scene, group, core, owner, words)
    if named is not None:
        last = max(last, named.last)
    start, end = scene.tokens[first].start, scene.tokens[last].end
    person = _is_person(scene, core, named, words)
    ranked = named is not None and sector == "MIL" and scene.tokens[core.head].text.lower() in words.ranks
    mention = ActorMention(
        sentence=scene.sentence.index,
        head=_head(scene, first, last, group.root),
        start=start,
        end=end,
        text=scene.text[start:end],
        codes=codes,
        kind=_kind(scene, core, sector, words, person=person),
        rule=owner.rule or (f"“{scene.tokens[held].text}”" if held is not None else "no state beside it"),
        sector=sector,
        office=_office(scene, core, owner, words) if agent.kind == "office" and not ranked else None,
        person=_name_text(scene, named) if person and named else None,
        name=_name_text(scene, named) if named and not person else None,
        modifier=_modifies(scene.tokens[group.root]),
    )
    return mention, owner


def describe_person(scene: Scene, group: Group, run: Node, words: Vocabulary) -> tuple[ActorMention, Owner]:
    """Return the person that a phrase names without an office; the state beside the name, if any, is theirs."""
    owner = owner_of(scene, group, None, words)
    title = _title_before(scene, run, words)
    first = run.first
    start, end = scene.tokens[first].start, scene.tokens[run.last].end
    mention = ActorMention(
        sentence=scene.sentence.index,
        head=group.root,
        start=start,
        end=end,
        text=scene.text[start:end],
        codes=owner.codes,
        kind="person",
        rule=owner.rule or "a name without office or state",
        sector=title,
        person=_name_text(scene, run),
        modifier=_modifies(scene.tokens[group.root]),
    )
    return mention, owner


def name_behind(scene: Scene, group: Group, core: Node) -> Node | None:
    """Return the run of proper nouns that the core introduces: in its phrase, or right behind it."""
    for node in group.nodes:
        if node.kind == RUN and node.first > core.last and not _modifies_next(scene, node):
            return node
    return None


def _modifies_next(scene: Scene, run: Node) -> bool:
    """Tell the name that only narrows the noun behind it: "the Land Forces"."""
    token = scene.tokens[run.head]
    return token.deprel in ("compound", "amod") and token.head > run.last


def _is_person(scene: Scene, core: Node, named: Node | None, words: Vocabulary) -> bool:
    if named is None or core.agent is None:
        return False
    return core.agent.kind == "office" or (named.person and scene.tokens[core.head].lemma.lower() not in words.bodies)


def _kind(scene: Scene, core: Node, sector: str | None, words: Vocabulary, *, person: bool) -> str:
    kind = core.agent.kind if core.agent else "agent"
    if person:
        return "person"
    if sector == "MED":
        return "media"
    if kind == "agent":
        return "unit" if sector == "MIL" else "agent"
    if kind == "civilian" and scene.tokens[core.head].lemma.lower() in words.bodies:
        return "group" if sector in ("REB", "CRM", "UAF") else "organisation"
    return KIND_OF_AGENT.get(kind, "agent")


def _name_text(scene: Scene, named: Node | None) -> str | None:
    if named is None:
        return None
    text = scene.text[scene.tokens[named.first].start : scene.tokens[named.last].end]
    return " ".join(text.split()).rstrip("'’")


def _head(scene: Scene, first: int, last: int, root: int) -> int:
    if first <= root <= last:
        return root
    return next((t.index for t in scene.tokens[first : last + 1] if not first <= t.head <= last), last)


def _modifies(token: Token) -> bool:
    return token.deprel in MODIFYING


def _holder_pronoun(scene: Scene, group: Group, core: Node) -> int | None:
    for index in (core.head, group.root):
        for child in scene.sentence.children[index]:
            token = scene.tokens[child]
            if token.deprel == "nmod:poss" and token.upos == "PRON":
                return child
    return None


def _sector(scene: Scene, core: Node, words: Vocabulary) -> str | None:
    own = core.agent.sector if core.agent else None
    token = scene.tokens[core.head]
    if token.lemma.lower() in words.armed_nouns and words.armed_words.intersection(map(str.lower, beside(scene, core))):
        return "UAF"
    if token.lemma.lower() == "fighter" and _is_airborne(scene):
        return "MIL"
    keeps = token.lemma.lower() in words.keep_with
    for other in beside(scene, core):
        changed = words.overrides.get(other.lower())
        if changed and not (keeps and changed in ("CVL", "BUS", "MED", "CRM")) and changed != own:
            return changed
    return own


def _is_airborne(scene: Scene) -> bool:
    """Tell fighters that fly: a type of aircraft is named in the sentence, or what they meet, leave or enter flies."""
    flying: list[str] = load("phrases")["airborne"]
    told = scene.text[scene.sentence.start : scene.sentence.end]
    return _AIRCRAFT.search(told) is not None or any(token.lemma.lower() in flying for token in scene.tokens)


def _codes(core: Node, owner: Owner, tag: str | None) -> tuple[str, ...]:
    codes = owner.codes
    if not codes and core.hit is not None and core.hit.name.default:
        codes = core.hit.name.codes
    if tag is None:
        return codes
    return tuple(f"{code}-{tag}" if len(code) == 3 and _is_state(owner, code) else code for code in codes)


def _is_state(owner: Owner, code: str) -> bool:
    kinds = {hit.name.kind for hit in owner.hits if code in hit.name.codes}
    return not kinds or not kinds <= {"organisation", "group"}


def is_former(scene: Scene, group: Group, core: Node, words: Vocabulary) -> bool:
    """Tell whether the office is one of the past: "former", "ex-", "ousted"."""
    for index in {core.head, group.root}:
        token = scene.tokens[index]
        if token.text.lower().startswith("ex-"):
            return True
        for child in scene.sentence.children[index]:
            if child < index and scene.tokens[child].text.lower() in words.former:
                return True
    return False


def _reach(scene: Scene, group: Group, core: Node, owner: Owner, words: Vocabulary) -> tuple[int, int]:
    first = core.first
    while first > 0 and _extends_left(scene, first - 1, core, group):
        first -= 1
    while first < core.first and scene.tokens[first].upos in ("PUNCT", "CCONJ", "PART"):
        first += 1
    if owner.first is not None:
        first = min(first, owner.first)
    return first, max(core.last, owner.last or 0, _portfolio_end(scene, core, words))


def _extends_left(scene: Scene, index: int, core: Node, group: Group) -> bool:
    token = scene.tokens[index]
    if token.upos in ("DET", "VERB", "ADP", "PRON", "AUX", "SCONJ") and token.deprel not in ("amod", "compound"):
        return False
    if token.upos == "PART":
        return token.text in ("'s", "’s", "'", "’")
    free_dash = token.text in JOINERS and index > 0 and token.start > scene.tokens[index - 1].end
    if token.text in ',;:()"“”' or free_dash:
        return False
    return token.deprel in LEFT_RELATIONS and core.first >= index and _leads_to(scene, index, core, group)


def _leads_to(scene: Scene, index: int, core: Node, group: Group) -> bool:
    for _ in range(6):
        if index in (core.head, group.root):
            return True
        index = scene.tokens[index].head
        if index < 0:
            return False
    return False


def _portfolio_end(scene: Scene, core: Node, words: Vocabulary) -> int:
    """The last token of "of Defence", "for European Affairs" behind an office or organ."""
    last = core.last
    if core.agent is None or core.agent.kind not in ("office", "agent"):
        return last
    place = core.last + 1
    if place >= len(scene.tokens) or scene.tokens[place].text.lower() not in words.office_links:
        return last
    if scene.tokens[place].text.lower() == "to" and scene.tokens[core.head].lemma.lower() not in words.posted:
        # "The visit of the minister **to Izmir**": only envoys are posted to a place.
        return last
    for child in scene.sentence.children[core.head]:
        token = scene.tokens[child]
        named = token.semantic == "person" and token.upos == "PROPN"
        if child > place and token.deprel.startswith("nmod") and not named and _follows(scene, last + 1, child, words):
            last = max(last, _plain_end(scene, child))
    index = place + 1
    while index < len(scene.tokens) and scene.tokens[index].text.lower() in words.portfolios:
        last = max(last, index)
        index += 1
    return last


def _follows(scene: Scene, place: int, child: int, words: Vocabulary) -> bool:
    if scene.tokens[place].text.lower() not in words.office_links:
        return False
    return all(scene.tokens[i].upos in ("NOUN", "PROPN", "ADJ", "DET", "CCONJ") for i in range(place + 1, child))


def _plain_end(scene: Scene, child: int) -> int:
    last = child
    for below in scene.sentence.children[child]:
        token = scene.tokens[below]
        if token.deprel == "conj" and below > last and token.upos in ("NOUN", "PROPN"):
            last = below
    return last


def _office(scene: Scene, core: Node, owner: Owner, words: Vocabulary) -> str:
    """The office without the state: its modifiers, its noun, its portfolio."""
    tokens = scene.tokens
    first, last = core.first, _portfolio_end(scene, core, words)
    skip = {i for hit in owner.hits for i in range(hit.first, hit.last + 1)}
    while first > 0 and first - 1 not in skip and tokens[first - 1].deprel in ("amod", "compound", "punct"):
        if tokens[first - 1].text not in JOINERS and not tokens[first - 1].text[0].isalnum():
            break
        first -= 1
    while first < core.first and (tokens[first].text in JOINERS or tokens[first].upos == "PART"):
        first += 1
    while last > core.last and (last in skip or tokens[last].upos in ("ADP", "DET", "PART", "PUNCT")):
        last -= 1
    return " ".join(scene.text[tokens[first].start : tokens[last].end].split())


def _title_before(scene: Scene, run: Node, words: Vocabulary) -> str | None:
    if run.first == 0:
        return None
    sector = words.titles.get(scene.tokens[run.first - 1].text.rstrip(".").lower())
    return None if sector in (None, "ADDRESS") else sector
