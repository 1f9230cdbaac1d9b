"""What the whole document tells about its actors, against which a single claim is weighed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from araxes.claims.claim import Claim
from araxes.claims.questions import Views
from araxes.claims.scenes import Scene
from araxes.claims.spotted import Spots
from araxes.documents.roles import HEADINGS
from araxes.mentions.mention import ActorMention

# How many sentences back an actor may be named to be thought of, and an act told to be followed on.
REACH = 3
_CHIEF = 4
# How many acts back somebody may have acted to count as having acted before.
_BACK = 50

Codes = frozenset[str]


class Background:
    """A document's actors: how often, where and beside whom each is named, and what it is told to do with whom.

    ``claims`` are in reading order.
    """

    def __init__(self, told: Sequence[Scene], claims: Sequence[Claim], views: Views, spots: Spots) -> None:
        self.views = views
        self.spots = spots
        self.scenes: Mapping[int, Scene] = {scene.sentence.index: scene for scene in told}
        self.actors = _coded(told, claims)
        self.named = {number: _codes(actors) for number, actors in self.actors.items()}
        self.counts = Counter(code for actors in self.actors.values() for actor in actors for code in set(actor.codes))
        self.total = max(1, self.counts.total())
        self.rank = {code: place for place, (code, _) in enumerate(self.counts.most_common())}
        self.chief = tuple(code for code, _ in self.counts.most_common(_CHIEF))
        self.headed = _together(self.named[s.sentence.index] for s in told if s.sentence.role in HEADINGS)
        bodies = (self.named[s.sentence.index] for s in told if s.sentence.role not in HEADINGS)
        self.lead = next(filter(None, bodies), frozenset())
        self.beside = Counter((one, other) for codes in self.named.values() for one in codes for other in codes - {one})
        self.dealt = Counter(pair for claim in claims for pair in _dyads(claim))
        self.claims = tuple(claims)
        self.told_in: dict[int, list[Claim]] = {}
        for claim in claims:
            self.told_in.setdefault(claim.sentence, []).append(claim)
        self._subjects: dict[int, Codes] = {}

    def subjects(self, sentence: int) -> Codes:
        """Return the codes of the actors in the subject of a sentence's main clause."""
        if sentence not in self._subjects:
            scene = self.scenes.get(sentence)
            self._subjects[sentence] = frozenset() if scene is None else self._within_subject(scene)
        return self._subjects[sentence]

    def _within_subject(self, scene: Scene) -> Codes:
        head = scene.clauses.surface_subject(scene.sentence.root().index)
        if head is None:
            return frozenset()
        inside = set(scene.sentence.subtree(head))
        return _codes(actor for actor in self.actors[scene.sentence.index] if actor.head in inside)

    def before(self, sentence: int) -> tuple[ActorMention, ...]:
        """Return the actors named in the sentences just before."""
        return tuple(a for back in range(1, REACH + 1) for a in self.actors.get(sentence - back, ()))

    def since(self, code: str, sentence: int) -> int | None:
        """Return how many sentences before an actor was last named."""
        return next((back for back in range(1, sentence + 1) if code in self.named.get(sentence - back, ())), None)

    def preceding(self, claim: Claim) -> list[Claim]:
        """Return the claims told just before one, in the same sentence or the last ones."""
        numbers = range(claim.sentence - REACH, claim.sentence + 1)
        near = [other for number in numbers for other in self.told_in.get(number, ())]
        return [o for o in near if o.sentence < claim.sentence or o.trigger.start < claim.trigger.start]

    def backwards(self, claim: Claim) -> Iterator[Claim]:
        """Yield the last claims told before one, the nearest first."""
        end = bisect_left(self.claims, _place(claim), key=_place)
        return reversed(self.claims[max(0, end - _BACK) : end])

    def mention(self, code: str, sentence: int, head: int) -> ActorMention | None:
        """Return the words that name an actor: in the sentence those nearest to ``head``, else the last before it."""
        here = [actor for actor in self.actors.get(sentence, ()) if code in actor.codes]
        if here:
            return min(here, key=lambda actor: (len(actor.codes), abs(actor.head - head)))
        before, after = range(sentence - 1, -1, -1), range(sentence + 1, max(self.actors, default=0) + 1)
        others = (actor for number in chain(before, after) for actor in self.actors.get(number, ()))
        return next((actor for actor in others if code in actor.codes), None)


def _coded(told: Sequence[Scene], claims: Sequence[Claim]) -> dict[int, tuple[ActorMention, ...]]:
    """Return the actors with a code in each sentence, those of a dateline left out; the state of a town that is struck
    is one by its claim alone."""
    found = {
        scene.sentence.index: {a.start: a for a in scene.actors if a.codes and scene.parties.starting(a.start)}
        for scene in told
    }
    for claim in claims:
        for actor in (*claim.initiators, *claim.recipients):
            if actor.codes:
                found[actor.sentence].setdefault(actor.start, actor)
    return {number: tuple(actors[start] for start in sorted(actors)) for number, actors in found.items()}


def _place(claim: Claim) -> tuple[int, int]:
    return claim.sentence, claim.trigger.start


def _codes(actors: Iterable[ActorMention]) -> Codes:
    return frozenset(code for actor in actors for code in actor.codes)


def _together(codes: Iterable[Codes]) -> Codes:
    return frozenset().union(*codes)


def _dyads(claim: Claim) -> Iterable[tuple[str, str]]:
    left, right = set(claim.initiator_codes), set(claim.recipient_codes)
    if claim.joint:
        left = right = left | right
    return [(one, other) for one in left for other in right - {one}]
