"""Several meetings told by one verb: "met with the Fund, **then** with the president"."""

from collections.abc import Iterator
from dataclasses import replace

from araxes.claims.candidates import Candidate
from araxes.claims.roles import Sides
from araxes.claims.scenes import Scene
from araxes.mentions.mention import ActorMention

_NEXT = frozenset({"then", "later", "afterwards", "afterward", "subsequently", "next"})
_REACH = 4


def in_turn(scene: Scene, candidate: Candidate, sides: Sides) -> Iterator[Sides]:
    """Yield the sides of each meeting: a partner of another state behind "then" is met by himself."""
    if not candidate.frame.joint or candidate.frame.type != "CONSULT":
        yield sides
        return
    turns: list[list[ActorMention]] = [[]]
    for actor in sorted(sides.recipients, key=lambda actor: actor.start):
        before = {code for one in turns[-1] for code in one.codes}
        if before and not before & set(actor.codes) and _then(scene, actor):
            turns.append([])
        turns[-1].append(actor)
    for partners in turns:
        yield replace(sides, recipients=tuple(partners))


def _then(scene: Scene, actor: ActorMention) -> bool:
    words = [token.text.lower() for token in scene.sentence.tokens if token.end <= actor.start]
    return bool(_NEXT & set(words[-_REACH:]))
