"""Offices and names that stand side by side, whatever the tree says: "Minister of Defence Jane Doe"."""

from dataclasses import replace

from araxes.language.tokens import Token
from araxes.mentions.actors.owners import core_of
from araxes.mentions.actors.scenes import RUN, Group, Node, Scene
from araxes.mentions.actors.vocabulary import Vocabulary

LONGEST_OFFICE = 12


def attach_names(scene: Scene, words: Vocabulary) -> None:
    """Put a name that directly follows an office and its portfolio into the office's group."""
    by_first = {node.first: (root, node) for root, group in scene.group_at.items() for node in group.nodes}
    for root in list(scene.group_at):
        group = scene.group_at.get(root)
        core = core_of(group, scene, words) if group else None
        if group is None or core is None or core.agent is None or core.agent.kind == "agent":
            continue
        if any(node.kind == RUN and node.first > core.last for node in group.nodes):
            continue
        found = _name_after(scene, core, by_first, words)
        if found is not None:
            _merge(scene, root, *found, office=core.agent.kind == "office")
    _move_strays(scene, by_first, words)


def _move_strays(scene: Scene, by_first: dict[int, tuple[int, Node]], words: Vocabulary) -> None:
    """Move an office that another phrase has swallowed to the name right behind it: "A and Deputy Minister B"."""
    for root, group in list(scene.group_at.items()):
        core = core_of(group, scene, words)
        for node in group.nodes:
            if node is core or node.agent is None or node.agent.kind != "office":
                continue
            other, name = _name_after(scene, node, by_first, words) or (-1, None)
            donor = scene.group_at.get(other)
            if name is None or donor is None or other == root or core_of(donor, scene, words) is not None:
                continue
            kept = tuple(n for n in scene.group_at[root].nodes if n.first != node.first)
            scene.group_at[root] = Group(root=root, nodes=kept)
            nodes = tuple(sorted((*donor.nodes, node), key=lambda n: n.first))
            scene.group_at[other] = Group(root=other, nodes=nodes)


def _name_after(
    scene: Scene, core: Node, by_first: dict[int, tuple[int, Node]], words: Vocabulary
) -> tuple[int, Node] | None:
    index = core.last + 1
    linked = False
    if core.agent is None or core.agent.kind != "office":
        root, node = by_first.get(index, (-1, None))
        return (root, node) if node is not None and node.kind == RUN and not _is_object(scene, core, node) else None
    while index < min(len(scene.tokens), core.last + LONGEST_OFFICE):
        root, node = by_first.get(index, (-1, None))
        if node is not None and node.kind == RUN:
            modifies = by_first.get(node.last + 1, (-1, None))[1] is not None
            return (root, node) if _is_name(scene, node) and not modifies else None
        token = scene.tokens[index]
        if node is None and _may_be_name(scene, token, words):
            return -1, _capitalised(scene, index, by_first)
        if not linked and token.text.lower() in words.office_links:
            linked = True
        elif not (_is_title(token, words) or (linked and _is_portfolio(token, node, words))):
            return None
        index = node.last + 1 if node is not None else index + 1
    return None


def _may_be_name(scene: Scene, token: Token, words: Vocabulary) -> bool:
    """Tell a capitalised word that the reader did not take for a name, in a sentence that is no headline."""
    lower = token.text.lower()
    if not token.text[0].isupper() or len(token.text) < 3 or token.upos not in ("VERB", "NOUN", "ADJ", "X", "INTJ"):
        return False
    if lower in words.portfolios or lower in words.titles or lower in words.within_titles or lower in words.calendar:
        return False
    plain = [other for other in scene.tokens if other.upos in ("NOUN", "VERB", "ADV") and len(other.text) > 3]
    return 3 * sum(other.text[0].isupper() for other in plain) <= len(plain) + 2


def _capitalised(scene: Scene, first: int, by_first: dict[int, tuple[int, Node]]) -> Node:
    last = first
    while last + 1 < len(scene.tokens) and scene.tokens[last + 1].text[0].isupper():
        node = by_first.get(last + 1, (-1, None))[1]
        if node is not None and node.kind != RUN:
            break
        last += 1
    return Node(kind=RUN, first=first, last=last, head=first, root=first, person=True)


def _is_object(scene: Scene, core: Node, name: Node) -> bool:
    """Tell "gave the group Mali's flag" from "the airline Mahan Air": both governed by one verb, in two roles."""
    one, other = scene.tokens[core.head], scene.tokens[name.head]
    return one.head == other.head and one.deprel != other.deprel


def _is_name(scene: Scene, node: Node) -> bool:
    return node.person or (node.last > node.first and scene.tokens[node.head].semantic != "organization")


def _is_title(token: Token, words: Vocabulary) -> bool:
    lower = token.text.lower().rstrip(".")
    return lower in words.titles or (lower in words.within_titles and token.text not in (",", "of", "the"))


def _is_portfolio(token: Token, node: Node | None, words: Vocabulary) -> bool:
    if node is not None or token.upos in ("DET", "CCONJ"):
        return True
    return token.text.lower() in words.portfolios or token.text.lower() in ("of", "for", "-")


def _merge(scene: Scene, root: int, other: int, name: Node, *, office: bool) -> None:
    """Make one group of the office's and the name's; its root is what is governed from outside."""
    nodes: dict[int, Node] = {}
    for place in dict.fromkeys((root, other)):
        group = scene.group_at.pop(place, None)
        nodes |= {node.first: node for node in group.nodes} if group else {}
    nodes = {first: node for first, node in nodes.items() if not name.first <= first <= name.last}
    nodes[name.first] = replace(name, person=name.person or office)
    top = other if _governs(scene, other, root) else root
    scene.group_at[top] = Group(root=top, nodes=tuple(nodes[first] for first in sorted(nodes)))


def _governs(scene: Scene, above: int, below: int) -> bool:
    for _ in range(6):
        below = scene.tokens[below].head
        if below < 0:
            return False
        if below == above:
            return True
    return False
