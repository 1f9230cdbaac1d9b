"""Known names that stand for themselves: states, seats of government, organisations, groups, outlets."""

from araxes.language.tokens import Token
from araxes.mentions.actors.hits import Hit
from araxes.mentions.actors.resources import hosts, load, state_codes
from araxes.mentions.actors.scenes import HIT, Group, Node, Scene
from araxes.mentions.mention import ActorMention

KINDS = {
    "state": "state",
    "adjective": "state",
    "people": "state",
    "seat": "state",
    "region": "state",
    "organ": "agent",
    "organisation": "organisation",
    "group": "group",
    "media": "media",
}
MODIFYING = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "obl:unmarked", "nmod:unmarked"})


def describe_name(scene: Scene, group: Group, node: Node) -> ActorMention | None:
    """Return the mention of a known name by itself; nothing for a city that is no seat of government, or where
    organisations and courts sit ("a lawsuit **at The Hague**", "the **Vienna** Convention")."""
    hit = node.hit
    if hit is None or hit.name.kind not in KINDS:
        return None
    token = scene.tokens[node.head]
    if hit.name.kind == "region" and not _acts(scene, node.head):
        return None
    modifier = group.root != node.head or token.deprel in MODIFYING
    place = is_locative(scene, node.head)
    if place is None and hit.name.kind == "seat":
        place = _goal(scene, node.head) or ("a dateline" if node.last == 0 and _is_dateline(scene) else None)
    if hit.name.kind == "seat" and modifier and token.deprel == "compound":
        place = "a city before a noun"
    governing = hit.name.kind == "seat" and set(hit.name.codes) <= state_codes()
    if place and governing and hosts(scene.text[hit.start : hit.end]):
        return None
    rule = f"“{scene.text[hit.start : hit.end]}” is a known name ({hit.name.kind})"
    end = _end(scene, hit)
    return ActorMention(
        sentence=scene.sentence.index,
        head=node.head,
        start=hit.start,
        end=end,
        text=scene.text[hit.start : end],
        codes=_codes(scene, group, node, modifier=modifier),
        kind=KINDS[hit.name.kind],
        rule=f"{rule}; locative: {place}" if place else rule,
        sector=hit.name.sector,
        name=" ".join(scene.text[hit.start : hit.end].split()) if hit.name.sector == "BUS" else None,
        modifier=modifier,
        locative=place is not None and hit.name.kind in ("state", "seat", "adjective"),
    )


def _acts(scene: Scene, index: int) -> bool:
    """Tell "**Texas** sued the administration" from regions that are only places."""
    token = scene.tokens[index]
    if token.deprel != "nsubj" or token.head < 0:
        return False
    verb = scene.tokens[token.head]
    return verb.upos == "VERB" and verb.lemma.lower() not in load("references")["undergoing"]


def _end(scene: Scene, hit: Hit) -> int:
    """Return where a known name ends: the letters before a ship's name take the name with them ("HMS Defender")."""
    last = hit.last
    if scene.text[hit.start : hit.end] in load("titles")["SHIPS"]:
        while last + 1 < len(scene.tokens) and scene.tokens[last + 1].upos == "PROPN":
            last += 1
    return max(hit.end, scene.tokens[last].end)


def _codes(scene: Scene, group: Group, node: Node, *, modifier: bool) -> tuple[str, ...]:
    """Codes of a name; several people of a state ("two Iranians") are its private persons."""
    hit = node.hit
    if hit is None:
        return ()
    token = scene.tokens[node.head]
    if modifier or hit.name.kind not in ("people", "adjective") or token.upos not in ("NOUN", "PROPN"):
        return hit.name.codes
    definite = any(
        scene.tokens[child].text.lower() == "the" for child in scene.sentence.children[node.head]
    ) and not any(scene.tokens[child].deprel in ("nummod", "amod") for child in scene.sentence.children[node.head])
    if definite:
        return hit.name.codes
    return tuple(f"{code}-CVL" for code in hit.name.codes)


def is_locative(scene: Scene, index: int) -> str | None:
    """Return what shows that a name only says where: a preposition of place, a visit, a dateline; else nothing."""
    words = load("references")
    token = scene.tokens[index]
    case = _preposition(scene, index)
    above = scene.tokens[token.head] if token.head >= 0 else None
    if case is None and token.deprel == "conj" and above is not None:
        return is_locative(scene, above.index)
    if case in words["locative"]:
        return f"behind “{case}”"
    if case in words["places_from"] and above is not None:
        lemma = above.lemma.lower()
        left = lemma in words["leaving"] if above.upos in ("NOUN", "PROPN") else lemma not in words["sources"]
        return f"behind “{case}”" if left else None
    return None


def _goal(scene: Scene, index: int) -> str | None:
    token = scene.tokens[index]
    if token.deprel != "obj" or token.head < 0:
        return None
    above = scene.tokens[token.head]
    return f"the goal of “{above.text}”" if above.lemma.lower() in load("references")["visits"] else None


def _is_dateline(scene: Scene) -> bool:
    tokens = scene.tokens
    if len(tokens) < 3 or tokens[1].text not in ("—", "–", "--", "(", "-") or tokens[0].deprel.startswith("nsubj"):
        return False
    return tokens[1].start > tokens[0].end


def _preposition(scene: Scene, index: int) -> str | None:
    found: Token | None = None
    for child in scene.sentence.children[index]:
        token = scene.tokens[child]
        if token.deprel == "case" and child < index:
            found = token
    return found.text.lower() if found else None


def describe_organisation(scene: Scene, group: Group, run: Node) -> ActorMention | None:
    """Return a named body that no resource knows, when the reader takes it for an organisation."""
    tokens = scene.tokens
    classes = {tokens[i].semantic for i in range(run.first, run.last + 1)}
    if "organization" not in classes:
        return None
    hits = [node.hit for node in group.nodes if node.kind == HIT and node.hit and node.hit.name.codes]
    inside = [hit for hit in hits if not hit.apart and hit.last < run.last] + _behind(scene, run)
    first = min(
        [run.first, *(hit.first for hit in inside if hit.last < run.first and _is_near(scene, hit.last, run.first))]
    )
    start, end = tokens[first].start, tokens[run.last].end
    codes = tuple(dict.fromkeys(code for hit in inside for code in hit.name.codes))
    return ActorMention(
        sentence=scene.sentence.index,
        head=group.root,
        start=start,
        end=end,
        text=scene.text[start:end],
        codes=tuple(f"{code}-CVL" if len(code) == 3 else code for code in codes),
        kind="organisation",
        rule="the reader takes the name for an organisation" + ("; state in or before its name" if codes else ""),
        name=" ".join(scene.text[start:end].split()),
        modifier=group.root in range(run.first, run.last + 1) and tokens[group.root].deprel in MODIFYING,
    )


def _behind(scene: Scene, run: Node) -> list[Hit]:
    """The state behind a body's name: "Mahan Air of Iran"."""
    found: list[Hit] = []
    for child in scene.sentence.children[run.head]:
        if child > run.last and scene.tokens[child].deprel == "nmod" and _preposition(scene, child) == "of":
            group = scene.group_at.get(child)
            found.extend(n.hit for n in (group.nodes if group else ()) if n.hit is not None and n.head == child)
    return [hit for hit in found if hit.name.codes]


def _is_near(scene: Scene, last: int, first: int) -> bool:
    return all(token.upos in ("PROPN", "ADJ", "NOUN", "PUNCT") for token in scene.tokens[last + 1 : first])
