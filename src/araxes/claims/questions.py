"""What is asked of the type classifier: the pairs of sides in a sentence, and its answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.claims.scenes import Scene
from araxes.language.relating import Opinion, Question, Relater
from araxes.mentions.mention import ActorMention, TimeMention

# Sentences that name more actors than this are lists; all their pairs would cost much and say little.
MOST_ACTORS = 6
LONGEST_THING = 15
_LEFT_OUT = frozenset({"acl:relcl", "advcl", "parataxis", "punct"})
_THINGS = frozenset({"obj", "obl", "nsubj:pass"})

Pair = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb with the actors that are its subject and the thing that it is done to; ``thing`` are token indices."""

    verb: int
    actors: tuple[ActorMention, ...]
    head: int
    thing: tuple[int, ...]


class Views:
    """The classifier's opinions about a document's sentences, by the offsets of both sides."""

    def __init__(self, told: Sequence[Scene], relater: Relater, heads: Mapping[int, frozenset[int]]) -> None:
        """Ask about every ordered pair of actors of a sentence, and about what verbs do that tell no claim yet.

        ``heads`` are the tokens that tell or carry a claim, by sentence.
        """
        keys: list[Pair] = []
        questions: list[Question] = []
        self._deeds: dict[int, list[Deed]] = {}
        for scene in told:
            number = scene.sentence.index
            for source, target in _pairs(scene):
                keys.append((number, source.start, target.start))
                questions.append(Question(scene.sentence, inside(scene, source), inside(scene, target)))
            for deed in _deeds(scene, heads.get(number, frozenset())):
                self._deeds.setdefault(number, []).append(deed)
                keys.append((number, deed.actors[0].start, -1 - deed.verb))
                questions.append(Question(scene.sentence, inside(scene, deed.actors[0]), deed.thing))
        self._known = dict(zip(keys, relater.opinions(questions), strict=True))

    def between(self, scene: Scene, source: ActorMention, target: ActorMention) -> Opinion | None:
        """Return the opinion about two actors of a sentence, if they were asked about."""
        return self._known.get((scene.sentence.index, source.start, target.start))

    def deeds(self, scene: Scene) -> Iterator[tuple[Deed, Opinion]]:
        """Yield the deeds of a sentence with the opinion about each."""
        for deed in self._deeds.get(scene.sentence.index, ()):
            yield deed, self._known[scene.sentence.index, deed.actors[0].start, -1 - deed.verb]


def sides(scene: Scene) -> list[ActorMention]:
    """Return the actors of a sentence that have a code, of two with one place the longer."""
    actors = sorted((actor for actor in scene.actors if actor.codes), key=_place)
    kept: list[ActorMention] = []
    for actor in actors:
        if not kept or actor.start >= kept[-1].end:
            kept.append(actor)
    return kept


def inside(scene: Scene, mention: ActorMention | TimeMention) -> list[int]:
    """Return the tokens of a mention."""
    return [token.index for token in scene.sentence.tokens if token.start < mention.end and mention.start < token.end]


def _place(actor: ActorMention) -> tuple[int, int]:
    return actor.start, -actor.end


def _pairs(scene: Scene) -> Iterator[tuple[ActorMention, ActorMention]]:
    actors = sides(scene)
    if 2 <= len(actors) <= MOST_ACTORS:
        for source in actors:
            for target in actors:
                if source is not target and not source.locative and source.codes != target.codes:
                    yield source, target


def _deeds(scene: Scene, heads: frozenset[int]) -> Iterator[Deed]:
    if not scene.actors:
        return
    clauses = scene.clauses
    timed = {index for time in scene.times for index in inside(scene, time)}
    for token in scene.sentence.tokens:
        if token.upos != "VERB" or token.index in heads:
            continue
        slots = clauses.verb(token.index)
        actors = tuple(actor for actor in scene.parties.fill(slots.get("subject", ()), reach=False) if actor.codes)
        if not actors:
            continue
        taken = {index for actor in actors for index in inside(scene, actor)}
        things = [child for child in _things(scene, token.index) if child not in timed]
        # A verb that only carries or governs what a claim tells is no act of its own ("carried out a drill").
        if not things or heads & set(scene.sentence.subtree(token.index)) - taken:
            continue
        thing = tuple(_phrase(scene, things[0]))
        if not taken & set(thing):
            yield Deed(verb=token.index, actors=actors, head=things[0], thing=thing[:LONGEST_THING])


def _things(scene: Scene, verb: int) -> Iterable[int]:
    """Return the phrases that a verb acts upon, objects first."""
    clauses = scene.clauses
    found = [child for child in clauses.children[verb] if clauses.tokens[child].deprel in _THINGS]
    return sorted(found, key=lambda child: clauses.tokens[child].deprel == "obl")


def _phrase(scene: Scene, head: int) -> list[int]:
    """Return the tokens of a phrase without its clauses."""
    found, stack = [head], [head]
    while stack:
        below = [c for c in scene.clauses.children[stack.pop()] if scene.clauses.tokens[c].deprel not in _LEFT_OUT]
        found.extend(below)
        stack.extend(below)
    return sorted(found)
