"""Whose an agent is: the state, organisation or group named beside it in the phrase."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.language.tokens import Token
from araxes.mentions.actors.hits import Hit
from araxes.mentions.actors.resources import load
from araxes.mentions.actors.scenes import HIT, RUN, Group, Node, Scene, climb
from araxes.mentions.actors.vocabulary import Vocabulary

LINKS = frozenset({",", "and", "&", "-", "–", "or", "/", "the", "both"})
OWNING = frozenset({"of", "for", "from", "in", "at", "within", "inside", "by"})
STRICT = frozenset({"of", "from"})
DEEPEST = 4
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Codes of those whom an agent belongs to; ``roots`` are groups used up, ``last`` the last token it reaches.

    ``rule`` says which words showed it; ``hits`` are the names used.
    """

    codes: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    roots: tuple[int, ...] = ()
    first: int | None = None
    last: int | None = None
    rule: str = ""


NOBODY = Owner()


def owner_of(scene: Scene, group: Group, core: Node | None, words: Vocabulary, depth: int = 0) -> Owner:
    """Find the owner of a group's core: an adjective or name before it, a possessor, or a phrase after it."""
    beside = _beside(scene, group, core)
    behind = _of_name(scene, group, words, depth)
    if beside.codes:
        mixed = behind.codes and behind.codes != beside.codes
        return _both(beside, behind) if mixed else beside
    owner = _possessor(scene, group, core, words, depth)
    if owner.codes:
        return owner
    for owner in (_after(scene, group, core, words, depth), behind, _touching(scene, group, core, words, depth)):
        if owner.codes:
            return owner
    return NOBODY


def _is_pronouns(scene: Scene, core: Node) -> bool:
    """Tell "its delegation in Tbilisi": where it is does not say whose it is."""
    below = (scene.tokens[child] for child in scene.sentence.children[core.head])
    return any(token.deprel == "nmod:poss" and token.upos == "PRON" for token in below)


def _both(first: Owner, second: Owner) -> Owner:
    return Owner(
        codes=first.codes + second.codes,
        hits=first.hits + second.hits,
        roots=first.roots + second.roots,
        first=first.first,
        last=second.last,
        rule=f"{first.rule}; {second.rule}",
    )


def _beside(scene: Scene, group: Group, core: Node | None) -> Owner:
    """The owner named before the core: "Iranian", "US and Iraqi", "NATO"."""
    hits = [
        node.hit
        for node in group.nodes
        if node.hit
        and not node.hit.apart
        and node.agent is None
        and node.hit.name.codes
        and (core is None or (node.first < core.first and _is_one_phrase(scene, node.last, core.first)))
    ]
    if not hits:
        return NOBODY
    groups = [hit for hit in hits if hit.name.kind == "group"]
    strong = groups or [hit for hit in hits if hit.name.kind not in ("city", "region", "area")] or hits
    first_counts = core is None or (core.agent is not None and core.agent.kind == "office")
    anchor = strong[0] if first_counts else strong[-1]
    chosen = _joined(scene.tokens, strong, anchor)
    codes = tuple(dict.fromkeys(code for hit in chosen for code in hit.name.codes))
    said = ", ".join(scene.text[hit.start : hit.end] for hit in chosen)
    return Owner(codes=codes, hits=tuple(hits), first=hits[0].first, rule=f"“{said}” beside it")


def _is_one_phrase(scene: Scene, last: int, first: int) -> bool:
    """Tell whether nothing but parts of a noun phrase stands between a name and the core."""
    return all(
        token.upos in ("ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ", "PUNCT", "X", "SYM") or token.deprel == "amod"
        for token in scene.tokens[last + 1 : first]
    ) and not any(
        token.text in ("-", "–", "—") and token.start > scene.tokens[token.index - 1].end
        for token in scene.tokens[last + 1 : first]
    )


def _joined(tokens: Sequence[Token], hits: Sequence[Hit], anchor: Hit) -> list[Hit]:
    place = hits.index(anchor)
    first = last = place
    while first > 0 and _linked(tokens, hits[first - 1], hits[first]):
        first -= 1
    while last + 1 < len(hits) and _linked(tokens, hits[last], hits[last + 1]):
        last += 1
    return list(hits[first : last + 1])


def _linked(tokens: Sequence[Token], left: Hit, right: Hit) -> bool:
    if left.last == right.first:
        return True
    between = tokens[left.last + 1 : right.first]
    return bool(between) and all(token.text.lower() in LINKS or token.upos == "NUM" for token in between)


def _possessor(scene: Scene, group: Group, core: Node | None, words: Vocabulary, depth: int) -> Owner:
    """The owner in the genitive: "Iran's", "the Iranian president's", of the core or the name behind it."""
    for holder in _holders(group, core):
        for child in scene.sentence.children[holder]:
            if scene.tokens[child].deprel == "nmod:poss" and scene.tokens[child].upos != "PRON":
                owner = _of_group(scene, child, words, depth)
                if owner.codes:
                    return owner
    return NOBODY


def _holders(group: Group, core: Node | None) -> Iterator[int]:
    seen: set[int] = set()
    for index in [core.head if core else None, group.root, *(node.head for node in group.nodes if node.kind != HIT)]:
        if index is not None and index not in seen:
            seen.add(index)
            yield index


def _after(scene: Scene, group: Group, core: Node | None, words: Vocabulary, depth: int) -> Owner:
    """The owner in a phrase behind the core: "of Egypt", "of the Armed Forces of Armenia", "in Yerevan"."""
    if core is None or depth > DEEPEST:
        return NOBODY
    allowed = _prepositions(scene, core, words)
    for holder in _holders(group, core):
        for child in scene.sentence.children[holder]:
            if child < core.first or not scene.tokens[child].deprel.startswith(("nmod", "obl")):
                continue
            if _preposition(scene, child) in allowed and not (_set_off(scene, child) or _sits(scene, core, child)):
                owner = _of_noun(scene, child, words, depth + 1)
                if owner.codes:
                    return owner
    return _next_to(scene, core, allowed)


def _touching(scene: Scene, group: Group, core: Node | None, words: Vocabulary, depth: int) -> Owner:
    """The phrase right before the core, however the tree hangs it: "Foreign Ministry spokeswoman", "Peru's envoy"."""
    if core is None or depth > DEEPEST:
        return NOBODY
    ends = {node.last: node for other in scene.group_at.values() for node in other.nodes if node.kind != RUN}
    start = core.first
    while start > 0 and start - 1 not in ends and scene.tokens[start - 1].deprel in ("amod", "compound"):
        start -= 1
    if start > 1 and scene.tokens[start - 1].text in _GENITIVES:
        start -= 1
    beside = ends.get(start - 1)
    if beside is None or beside in group.nodes:
        return NOBODY
    if beside.hit is not None and beside.agent is None:
        used = _from_hit(scene, beside, beside.root)
        free = used.codes and not beside.hit.apart
        return Owner(codes=used.codes, hits=used.hits, first=beside.first, rule=used.rule) if free else NOBODY
    other = scene.group_at.get(beside.root)
    if other is None:
        return NOBODY
    owner = owner_of(scene, other, beside, words, depth + 1)
    return Owner(codes=owner.codes, hits=owner.hits, roots=(beside.root,), first=owner.first, rule=owner.rule)


def _prepositions(scene: Scene, core: Node, words: Vocabulary) -> frozenset[str]:
    lemma = scene.tokens[core.head].lemma.lower()
    if lemma in words.posted or (_is_pronouns(scene, core) and lemma != "commission"):
        return STRICT
    if core.agent is not None and core.agent.sector == "MIL":
        return frozenset({"of", "from", "for"}) if core.agent.kind == "office" else STRICT
    return OWNING


def _preposition(scene: Scene, index: int) -> str:
    for child in scene.sentence.children[index]:
        token = scene.tokens[child]
        if token.deprel == "case" and child < index and token.upos != "PART":
            return token.text.lower()
    return ""


def _set_off(scene: Scene, index: int) -> bool:
    """Tell the place of an act behind a comma from an owner: "met the minister, Anna Example, **in Beijing**"."""
    first = scene.sentence.subtree(index)[0]
    comma = scene.tokens[first].text == "," or (first > 0 and scene.tokens[first - 1].text == ",")
    return comma and _preposition(scene, index) not in STRICT


def _sits(scene: Scene, core: Node, index: int) -> bool:
    """Tell an international court's seat from its owner: "judges **in The Hague**"."""
    group = scene.group_at.get(climb(scene.tokens, index))
    names = [scene.text[node.hit.start : node.hit.end] for node in group.nodes if node.hit] if group else []
    judging = core.agent is not None and core.agent.sector == "JUD"
    return judging and any(name.lower() in load("references")["courts"] for name in names)


def _next_to(scene: Scene, core: Node, allowed: frozenset[str]) -> Owner:
    """The name right behind the core and a preposition, however the tree hangs it."""
    place = core.last + 1
    if place >= len(scene.tokens) or scene.tokens[place].text.lower() not in allowed:
        return NOBODY
    for root, group in scene.group_at.items():
        for node in group.nodes:
            near = node.first in (place + 1, place + 2) and node.hit is not None and node.agent is None
            near = near and not _sits(scene, core, node.head)
            if near and node.hit and node.hit.name.codes and root == node.head and not node.hit.apart:
                between = scene.tokens[place + 1 : node.first]
                if all(token.upos == "DET" for token in between):
                    return _from_hit(scene, node, root)
    return NOBODY


def _from_hit(scene: Scene, node: Node, root: int) -> Owner:
    hit = node.hit
    if hit is None:
        return NOBODY
    said = scene.text[hit.start : hit.end]
    return Owner(codes=hit.name.codes, hits=(hit,), roots=(root,), last=node.last, rule=f"“{said}” next to it")


def _of_noun(scene: Scene, index: int, words: Vocabulary, depth: int) -> Owner:
    """The owner that a noun leads to: itself a known name or an agent, or through its own complements."""
    owner = _of_group(scene, index, words, depth)
    if owner.codes or depth > DEEPEST:
        return owner
    for child in scene.sentence.children[index]:
        relation = scene.tokens[child].deprel
        if relation == "nmod:poss" or (relation == "nmod" and _preposition(scene, child) in ("of", "for", "in")):
            owner = _of_noun(scene, child, words, depth + 1)
            if owner.codes:
                return _used(owner, (index,), owner.last or index)
    return NOBODY


def _of_group(scene: Scene, index: int, words: Vocabulary, depth: int) -> Owner:
    root = climb(scene.tokens, index)
    group = scene.group_at.get(root)
    if group is None or depth > DEEPEST:
        return NOBODY
    core = core_of(group, scene, words)
    if core is None:
        owner = _beside(scene, group, None)
        pure = any(node.head == root and node.kind == HIT for node in group.nodes)
        return _used(owner, (root,) if pure else (), root) if owner.codes else NOBODY
    owner = owner_of(scene, group, core, words, depth + 1)
    if not owner.codes and core.hit is not None and core.hit.name.default:
        owner = Owner(codes=core.hit.name.codes, rule=f"“{scene.text[core.hit.start : core.hit.end]}”")
    person = any(node.kind == RUN and node.person for node in group.nodes)
    return _used(owner, () if person else (root,), max(root, core.last)) if owner.codes else NOBODY


def _used(owner: Owner, roots: tuple[int, ...], last: int) -> Owner:
    reach = max([last, *(hit.last for hit in owner.hits), owner.last or 0])
    return Owner(codes=owner.codes, hits=owner.hits, roots=owner.roots + roots, last=reach, rule=owner.rule)


def _of_name(scene: Scene, group: Group, words: Vocabulary, depth: int) -> Owner:
    """The state behind a person's name: "Patrice Talon of Benin"."""
    for node in group.nodes:
        if node.kind != RUN or not node.person or depth > DEEPEST:
            continue
        for child in scene.sentence.children[node.head]:
            token = scene.tokens[child]
            behind = child > node.last and token.deprel.startswith("nmod") and _preposition(scene, child) == "of"
            if behind and not _others_between(scene, node.head, child):
                return _of_group(scene, child, words, depth + 1)
    return NOBODY


def _others_between(scene: Scene, head: int, child: int) -> bool:
    """In "Rahmon and Mirziyoyev of Uzbekistan" the state is that of the last one named, whatever the tree says."""
    return any(scene.tokens[c].deprel == "conj" and head < c < child for c in scene.sentence.children[head])


def core_of(group: Group, scene: Scene, words: Vocabulary) -> Node | None:
    """Return the agent noun that the phrase is about, if it is about one."""
    agents = [node for node in group.nodes if node.agent is not None]
    if not agents:
        return None
    for node in agents:
        if node.first <= group.root <= node.last:
            return node
    named = next((node for node in group.nodes if node.kind == RUN and node.first <= group.root <= node.last), None)
    if named is None:
        return None
    before = [node for node in agents if node.last < named.first]
    ranked = [node for node in before if scene.tokens[node.head].text.lower().rstrip(".") not in words.ranks]
    return ranked[-1] if ranked else before[-1] if before else None
