"""Whose statement "the statement" is: who was last told to have issued one."""

from collections.abc import Sequence

from araxes.claims.clauses import Clauses
from araxes.claims.scenes import Scene
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention

_OWNERS = ("possessor", "by", "from", "of", "modifier")
_REACH = 6


def find_issuers(scenes: Sequence[Scene], codebook: Codebook) -> dict[int, ActorMention]:
    """Return, by sentence, the actor whose statement, letter or report the document has last told of before it."""
    issuers: dict[int, ActorMention] = {}
    last: ActorMention | None = None
    since = 0
    for scene in scenes:
        if last is not None and scene.sentence.index - since <= _REACH:
            issuers[scene.sentence.index] = last
        here = _issuer(scene, codebook)
        if here is not None:
            last, since = here, scene.sentence.index
    return issuers


def _issuer(scene: Scene, codebook: Codebook) -> ActorMention | None:
    for token in scene.sentence.tokens:
        if token.upos == "NOUN" and token.lemma.lower() in codebook.issued:
            found = owner(scene.clauses, token.index, scene) or _author(scene, token.index)
            if found is not None and found.codes:
                return found
    return None


def owner(clauses: Clauses, noun: int, scene: Scene) -> ActorMention | None:
    """Return who is named at a noun of saying as its author ("a statement **by the White House**")."""
    slots = clauses.noun(noun)
    actors = scene.parties.fill([head for slot in _OWNERS for head in slots.get(slot, ())])
    return actors[0] if actors else None


def _author(scene: Scene, noun: int) -> ActorMention | None:
    """Return the subject of "said **in a statement**", "issued a statement"."""
    governor = scene.clauses.tokens[noun].head
    if governor < 0 or scene.clauses.tokens[governor].upos != "VERB":
        return None
    if scene.clauses.base(noun) not in {"obj", "obl"}:
        return None
    actors = scene.parties.fill(scene.clauses.verb(governor).get("subject", ()), reach=False)
    return actors[0] if actors else None
