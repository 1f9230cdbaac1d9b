"""What is asked of the type classifier: the pairs of sides in a sentence, and its answers."""

from collections.abc import Iterator, Mapping, Sequence

from araxes.claims.scenes import Scene
from araxes.language.relating import Opinion, Question, Relater
from araxes.mentions.mention import ActorMention

# Sentences that name more actors than this are lists; all their pairs would cost much and say little.
MOST_ACTORS = 6

Pair = tuple[int, int, int]


class Views:
    """The classifier's opinions about a document's sentences, by the offsets of both sides."""

    def __init__(self, told: Sequence[Scene], relater: Relater) -> None:
        """Ask about every ordered pair of actors of the sentences that tell something."""
        asked = [(scene, source, target) for scene in told for source, target in _pairs(scene)]
        questions = [Question(s.sentence, inside(s, source), inside(s, target)) for s, source, target in asked]
        keys = [(scene.sentence.index, source.start, target.start) for scene, source, target in asked]
        self._known: Mapping[Pair, Opinion] = dict(zip(keys, relater.opinions(questions), strict=True))

    def between(self, scene: Scene, source: ActorMention, target: ActorMention) -> Opinion | None:
        """Return the opinion about two actors of a sentence, if they were asked about."""
        return self._known.get((scene.sentence.index, source.start, target.start))


def sides(scene: Scene) -> list[ActorMention]:
    """Return the actors of a sentence that have a code, of two with one place the longer."""
    actors = sorted((actor for actor in scene.actors if actor.codes), key=_place)
    kept: list[ActorMention] = []
    for actor in actors:
        if not kept or actor.start >= kept[-1].end:
            kept.append(actor)
    return kept


def inside(scene: Scene, mention: ActorMention) -> list[int]:
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
