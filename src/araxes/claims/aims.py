"""What an act is directed at where that is no actor: "condemned **the ruling**", "an inquiry into **the crash**"."""

from collections.abc import Iterator, Sequence

from araxes.claims.candidates import Candidate
from araxes.claims.scenes import Scene
from araxes.mentions.mention import ActorMention

THING = "thing"
# Clauses and remarks behind a phrase say more about it and do not belong to its name.
_LEFT_OUT = frozenset({"acl:relcl", "advcl", "parataxis", "punct", "dep"})
_MARKS = frozenset({"case", "mark", "cc", "punct"})
_LAST = ("object", "at", "in", "to", "on", "into", "against", "clause")


def aim_of(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Return the phrase in the slots where the frame expects its recipient, or the object; without any code."""
    told = {candidate.head, candidate.carrier}
    timed = [(time.start, time.end) for time in scene.times]
    for slot in dict.fromkeys((*candidate.frame.recipient, *_LAST)):
        for head in candidate.slots.get(slot, ()):
            token = scene.sentence.tokens[head]
            in_time = any(start <= token.start < end for start, end in timed)
            if head not in told and token.upos != "ADV" and not in_time:
                return thing(scene, head)
    return None


def thing(scene: Scene, head: int) -> ActorMention:
    """Return the mention that a phrase is when it names no actor."""
    tokens = scene.sentence.tokens
    inside = phrase(scene, head)
    first, last = tokens[inside[0]], tokens[inside[-1]]
    return ActorMention(
        sentence=scene.sentence.index,
        head=head,
        start=first.start,
        end=last.end,
        text=scene.document.text[first.start : last.end],
        codes=(),
        kind=THING,
        rule="what the act is directed at; no actor",
    )


def phrase(scene: Scene, head: int) -> Sequence[int]:
    """Return the unbroken tokens of a phrase around its head, without its preposition and its clauses."""
    found = set(_below(scene, head))
    first = last = head
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    return range(first, last + 1)


def _below(scene: Scene, head: int) -> Iterator[int]:
    yield head
    tokens = scene.sentence.tokens
    for child in scene.clauses.children[head]:
        inner = tokens[child].deprel not in _LEFT_OUT | _MARKS
        if inner:
            yield from scene.sentence.subtree(child)
