"""All direct mentions of actors in a document, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from araxes.language.tokens import Sentence
from araxes.mentions.actors.appositions import NAME_ONLY, join_neighbours
from araxes.mentions.actors.hits import Hit, place_hits
from araxes.mentions.actors.names import lexicon
from araxes.mentions.actors.names_behind import attach_names
from araxes.mentions.actors.owners import Owner, core_of
from araxes.mentions.actors.phrases import describe_group, describe_person
from araxes.mentions.actors.scenes import AGENT, HIT, RUN, Group, Node, Scene, read_scene
from araxes.mentions.actors.standing import describe_name, describe_organisation, is_locative
from araxes.mentions.actors.vocabulary import Vocabulary, vocabulary
from araxes.mentions.mention import ActorMention, PlaceMention

Told = dict[int, tuple[ActorMention, Owner]]


def find_actors(
    text: str, sentences: Sequence[Sentence], *, places: Sequence[PlaceMention] = ()
) -> tuple[ActorMention, ...]:
    """Return the direct mentions of actors, in reading order.

    ``text`` is the document's text, to which the sentences' offsets refer; ``places`` are the places that it names:
    they own actors where no resource has their names ("a court in Tarija"). A mention is a whole phrase ("Iranian
    Minister of Defense Aziz Nasirzadeh"), a name, or a state's adjective or name that modifies something else.
    Pronouns and definite references are left to `araxes.mentions.references.resolve_references`.
    """
    found: list[ActorMention] = []
    known, words = lexicon(), vocabulary()
    by_sentence: dict[int, list[PlaceMention]] = {}
    for place in places:
        by_sentence.setdefault(place.sentence, []).append(place)
    for sentence in sentences:
        here = place_hits(sentence, by_sentence.get(sentence.index, ()))
        scene = read_scene(text, sentence, known, words, places=here)
        if scene.group_at:
            attach_names(scene, words)
            found.extend(join_neighbours(text, sentence, sorted(_mentions(scene, words), key=_place)))
    return tuple(found)


def _place(mention: ActorMention) -> tuple[int, int]:
    return mention.start, mention.end


def _mentions(scene: Scene, words: Vocabulary) -> Iterator[ActorMention]:
    told = _tell_cores(scene, words)
    inner = {root for at, (_, owner) in told.items() for root in owner.roots if root != at}
    used = {hit.start for at, (_, owner) in told.items() if at not in inner for hit in owner.hits}
    yield from (mention for at, (mention, _) in told.items() if at not in inner)
    for root, group in scene.group_at.items():
        if root in told or root in inner:
            yield from _left_over(scene, group, used)
        else:
            yield from _without_core(scene, group, words, used)


def _tell_cores(scene: Scene, words: Vocabulary) -> Told:
    """The actors that phrases with an agent noun are, by the root of the phrase."""
    told: Told = {}
    for root, group in scene.group_at.items():
        core = core_of(group, scene, words)
        found = describe_group(scene, group, core, words) if core is not None else None
        if found is not None:
            told[root] = found
    return told


def _without_core(scene: Scene, group: Group, words: Vocabulary, used: set[int]) -> Iterator[ActorMention]:
    """A phrase about no agent noun: a person, a named organisation, known names; agent nouns only modify it."""
    run = next((n for n in group.nodes if n.kind == RUN and n.first <= group.root <= n.last), None)
    if run is not None and run.person:
        mention, owner = describe_person(scene, group, run, words)
        used.update(hit.start for hit in owner.hits)
        if mention.codes or run.first < run.last or not _is_place_like(scene, run):
            yield mention
    elif run is not None:
        organisation = describe_organisation(scene, group, run)
        if organisation is not None:
            used.update(node.hit.start for node in group.nodes if node.hit)
            yield organisation
        else:
            yield replace(describe_person(scene, group, run, words)[0], kind=NAME_ONLY)
    for node in group.nodes:
        if node.kind == AGENT and run is None:
            yield from _modifying_agent(scene, group, node, words, used)
    yield from _left_over(scene, group, used)


def _is_place_like(scene: Scene, run: Node) -> bool:
    """Tell a lone name that stands where places stand ("in Hadrut", "the Lachin road") from a person's."""
    return scene.tokens[run.head].deprel == "compound" or is_locative(scene, run.head) is not None


def _modifying_agent(
    scene: Scene, group: Group, node: Node, words: Vocabulary, used: set[int]
) -> Iterator[ActorMention]:
    """ "the Turkish army base": the army only modifies the base, and is Turkish."""
    before = tuple(other for other in group.nodes if other.kind == HIT and other.first < node.first)
    told = describe_group(scene, Group(root=node.head, nodes=(*before, node)), node, words)
    if told is None:
        return
    mention, owner = told
    if mention.codes or not (node.agent and node.agent.weak):
        used.update(hit.start for hit in owner.hits)
        yield replace(mention, modifier=True)


def _doubles(left: Hit, right: Hit) -> bool:
    """Tell the state before one of its own organs or groups: "U.S. State Department", "Lebanese Hezbollah"."""
    codes = {code[:3] for code in right.name.codes}
    return right.name.kind in ("organ", "group") and bool(left.name.codes) and set(left.name.codes) <= codes


def _left_over(scene: Scene, group: Group, used: set[int]) -> Iterator[ActorMention]:
    for left, right in pairwise(group.nodes):
        if left.hit and right.hit and left.last + 1 == right.first and _doubles(left.hit, right.hit):
            used.add(left.hit.start)
    for node in group.nodes:
        if node.hit is not None and node.agent is None and node.hit.start not in used:
            used.add(node.hit.start)
            mention = describe_name(scene, group, node)
            if mention is not None:
                yield mention
