"""What stands in a sentence that may take part in an actor's phrase: known names, agent nouns, runs of proper nouns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.hits import JOINERS, Hit, find_hits
from araxes.mentions.actors.names import Lexicon, fold
from araxes.mentions.actors.people import unlisted
from araxes.mentions.actors.vocabulary import Agent, Vocabulary

PHRASE_RELATIONS = frozenset(
    {"compound", "flat", "amod", "nmod:desc", "nummod", "goeswith", "flat:name", "nmod:unmarked", "dep"}
)
LED_RELATIONS = frozenset({"obl:unmarked", "obl:npmod", "obl", "compound", "nmod:unmarked", "advmod", "nsubj"})
NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "SYM", "X"})
GENERAL = "general"
HIT, AGENT, RUN = "hit", "agent", "run"
_JET = Agent(kind="agent", sector="MIL", weak=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A building block: a known name, an agent noun or a run of proper nouns; tokens ``first`` to ``last``.

    ``head`` is its topmost token, ``root`` the topmost token of the noun phrase (without what follows a preposition).
    """

    kind: str
    first: int
    last: int
    head: int
    root: int
    hit: Hit | None = None
    agent: Agent | None = None
    person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The building blocks of one noun phrase, left to right."""

    root: int
    nodes: tuple[Node, ...]


@dataclass(slots=True, kw_only=True)
class Scene:
    """A sentence with its groups; ``group_at`` finds one by its root token; ``named`` are the tokens of known names."""

    text: str
    sentence: Sentence
    tokens: tuple[Token, ...]
    group_at: dict[int, Group] = field(default_factory=dict)
    named: frozenset[int] = frozenset()


def read_scene(
    text: str, sentence: Sentence, known: Lexicon, words: Vocabulary, *, places: Sequence[Hit] = ()
) -> Scene:
    """Find the building blocks of a sentence and put them together by noun phrase."""
    tokens = sentence.tokens
    scene = Scene(text=text, sentence=sentence, tokens=tokens)
    hits = [
        hit
        for hit in find_hits(text, sentence, known)
        if not _is_part_of_person(hit, tokens, known, words) and not _goes_on(hit, tokens)
    ]
    regions = {(hit.first, hit.last): hit for hit in places if hit.name.kind == "region"}
    hits = [regions.get((hit.first, hit.last), hit) if hit.name.kind == "city" else hit for hit in hits]
    taken = {index for hit in hits for index in range(hit.first, hit.last + 1)}
    hits.extend(hit for hit in places if taken.isdisjoint(range(hit.first, hit.last + 1)))
    taken = {index for hit in hits for index in range(hit.first, hit.last + 1)}
    scene.named = frozenset(taken)
    nodes = [_hit_node(tokens, hit, words) for hit in hits]
    nodes.extend(_agent_nodes(sentence, taken, words))
    taken.update(index for node in nodes if node.kind == AGENT for index in range(node.first, node.last + 1))
    nodes.extend(_run_nodes(tokens, taken, words))
    by_root: dict[int, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: (node.first, node.last)):
        by_root.setdefault(node.root, []).append(node)
    scene.group_at = {root: Group(root=root, nodes=tuple(listed)) for root, listed in by_root.items()}
    return scene


def climb(tokens: Sequence[Token], index: int) -> int:
    """Return the topmost token of the noun phrase that a token stands in."""
    for _ in range(10):
        token = tokens[index]
        above = token.head
        if above < 0 or not _is_inside(tokens, token, tokens[above]):
            return index
        index = above
    return index


def _is_inside(tokens: Sequence[Token], token: Token, above: Token) -> bool:
    relation = token.deprel
    if relation in ("flat", "dep") and any(
        t.text == "," or t.upos == "CCONJ" for t in tokens[above.index : token.index]
    ):
        return False
    if relation in PHRASE_RELATIONS:
        return above.upos not in ("VERB", "AUX") or above.deprel == "amod"
    if relation == "conj":
        return above.deprel in ("amod", "compound") and above.upos == token.upos and token.index > above.index
    if relation in LED_RELATIONS and above.deprel in ("amod", "compound") and 0 < above.index - token.index <= 2:
        return True
    if relation == "appos" and token.index > above.index:
        return all(between.upos in NOMINAL for between in tokens[above.index + 1 : token.index])
    return False


def top_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of a stretch that is governed from outside it, the first if several are."""
    for token in tokens[first : last + 1]:
        if not first <= token.head <= last and token.upos not in ("PUNCT", "ADP", "DET", "PART"):
            return token.index
    return last


def _hit_node(tokens: Sequence[Token], hit: Hit, words: Vocabulary) -> Node:
    head = top_of(tokens, hit.first, hit.last)
    agent = None
    if hit.name.default:
        noun = words.agents.get(tokens[hit.first].lemma.lower()) or words.agents.get(tokens[hit.last].lemma.lower())
        kind = noun.kind if noun is not None and noun.kind == "office" else "agent"
        agent = Agent(kind=kind, sector=hit.name.sector, weak=False)
    return Node(kind=HIT, first=hit.first, last=hit.last, head=head, root=climb(tokens, head), hit=hit, agent=agent)


def _agent_nodes(sentence: Sentence, taken: set[int], words: Vocabulary) -> Iterator[Node]:
    tokens, agents = sentence.tokens, words.agents
    for token in tokens:
        if token.upos not in ("NOUN", "PROPN") or token.index in taken:
            continue
        lower = token.text.lower()
        agent = _listed(token, words) or unlisted(sentence, token, words)
        if agent is None or (token.deprel.startswith("flat") and token.upos == "PROPN"):
            continue
        if lower in words.definite_only and not _is_definite(tokens, token.index):
            continue
        if agent.weak and token.upos == "PROPN" and _ends_name(tokens, token.index, taken, words):
            continue
        if agent.sector == "REB" and token.semantic == "object":
            # "F-22 fighters" fly, rebel fighters fight.
            if lower not in ("fighter", "fighters"):
                continue
            agent = _JET
        if lower == GENERAL and token.index and tokens[token.index - 1].lemma.lower() in agents:
            continue
        root = climb(tokens, token.index)
        behind = tokens[token.index + 1].text.lower() if token.index + 1 < len(tokens) else ""
        last = token.index + (behind == GENERAL and agent.kind == "office")
        yield Node(kind=AGENT, first=token.index, last=last, head=token.index, root=root, agent=agent)


def _listed(token: Token, words: Vocabulary) -> Agent | None:
    lower = token.text.lower()
    forms = (lower, token.lemma.lower(), lower.removesuffix("s"), lower.rpartition("-")[2])
    return next((words.agents[form] for form in forms if form in words.agents), None)


def _ends_name(tokens: Sequence[Token], index: int, taken: set[int], words: Vocabulary) -> bool:
    """Tell the last word of "the airline Silver Wing" from a noun for those who act."""
    first = index
    while first > 0 and tokens[first - 1].upos == "PROPN" and first - 1 not in taken:
        first -= 1
    if first in {index, 0}:
        return False
    before = tokens[first - 1]
    return before.upos == "NOUN" and before.lemma.lower() in words.agents


def _is_definite(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the opposition", "the Iranian leadership" from "strong opposition to the plan"."""
    behind = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    before = [token.text.lower() for token in tokens[max(0, index - 3) : index]]
    return behind not in ("to", "from", "against") and (
        "the" in before or any(token.text[:1].isupper() for token in tokens[max(0, index - 2) : index])
    )


def _run_nodes(tokens: Sequence[Token], taken: set[int], words: Vocabulary) -> Iterator[Node]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not _starts_name(tokens, token, taken, words):
            index += 1
            continue
        last = _end_of_name(tokens, index, taken, words)
        head = top_of(tokens, index, last)
        semantic = {tokens[i].semantic for i in range(index, last + 1)}
        root = climb(tokens, head)
        person = "person" in semantic or (not semantic - {None} and tokens[head].deprel == "flat")
        yield Node(kind=RUN, first=index, last=last, head=head, root=root, person=person)
        index = last + 1


def _starts_name(tokens: Sequence[Token], token: Token, taken: set[int], words: Vocabulary) -> bool:
    if token.upos != "PROPN" or token.index in taken:
        return False
    lower = token.text.rstrip(".").lower()
    if not token.text[0].isupper():
        return lower.startswith(("al-", "el-"))
    if lower in words.portfolios and token.index > 0:
        before = tokens[token.index - 1].text.lower()
        if before in words.office_links or before in words.portfolios or before in ("and", "&", "the"):
            return False
    return not (lower in words.calendar or lower in words.titles or lower in words.within_titles)


def _end_of_name(tokens: Sequence[Token], first: int, taken: set[int], words: Vocabulary) -> int:
    last = first
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        dated = token.text.lower() in words.calendar and not token.deprel.startswith("flat")
        if index in taken or dated or token.semantic == "time":
            break
        if token.upos == "PROPN" or token.deprel.startswith("flat"):
            last = index
        elif not (_joins(tokens, index) or fold(token.text) in words.particles):
            break
    return last


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell a hyphen or apostrophe inside a word from one between words."""
    token = tokens[index]
    if token.text not in JOINERS or index + 1 >= len(tokens):
        return False
    return token.start == tokens[index - 1].end and tokens[index + 1].start == token.end


def _goes_on(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Tell "Department of State Services" from the Department of State: the name goes on behind what is known."""
    if hit.name.kind != "organ" or hit.first == hit.last or hit.last + 1 >= len(tokens):
        return False
    behind = tokens[hit.last + 1]
    return behind.upos == "PROPN" and tokens[hit.last].head == behind.index and behind.text[0].isupper()


def _is_part_of_person(hit: Hit, tokens: Sequence[Token], known: Lexicon, words: Vocabulary) -> bool:
    """Tell "Michael Jordan" and "Georgia Meloni" from the states: another name of the same person stands beside it."""
    if hit.first != hit.last or hit.name.kind not in (
        "state",
        "seat",
        "adjective",
        "people",
        "city",
        "region",
        "media",
    ):
        return False
    token = tokens[hit.first]
    personal = fold(token.text) in known.personal or hit.name.kind == "media"
    for other in tokens[max(0, hit.first - 1) : hit.first + 2]:
        if other.index == hit.first or other.upos != "PROPN" or other.text.lower() in words.agents:
            continue
        left, right = (other, token) if other.index < token.index else (token, other)
        flat = (right.deprel == "flat" and right.head == left.index) or (
            left.deprel == "flat" and left.head == right.index
        )
        flat = flat or (hit.name.kind == "media" and left is other and left.deprel == "flat")
        if flat and (personal or "person" in (token.semantic, other.semantic)):
            return True
    return False
