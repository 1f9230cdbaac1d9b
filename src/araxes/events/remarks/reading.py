"""A coded document laid out for the finders of remarks: sentences as scenes, events by word, speakers on demand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.claims.claim import Claim, codes_of
from araxes.claims.issuers import find_issuers
from araxes.claims.sayings import Saying, find_sayings
from araxes.claims.scenes import Scene, scenes
from araxes.claims.speakers import Attribution
from araxes.codebook.frames import Codebook
from araxes.documents.document import Document
from araxes.events.coded import Coded
from araxes.events.event import Event
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span

Place = tuple[int, int]
_FIRST_PERSON = frozenset({"we", "i", "us", "our", "my", "me"})


@dataclass(frozen=True, slots=True)
class Told:
    """A claim and the event that it belongs to."""

    event: Event
    claim: Claim

    @property
    def parties(self) -> tuple[str, ...]:
        """Actor codes of the event's sides."""
        return tuple(dict.fromkeys(self.event.initiators + self.event.recipients))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What every finder reads.

    ``told`` gives the claim at a (sentence index, token index); ``order`` the claims in reading order.
    """

    document: Document
    scenes: tuple[Scene, ...]
    attributions: tuple[Attribution, ...]
    sayings: tuple[Saying, ...]
    told: Mapping[Place, Told]
    order: tuple[Told, ...]

    def at(self, scene: Scene, index: int) -> Told | None:
        """Return what is told by the word at ``index``."""
        return self.told.get((scene.sentence.index, index))

    def within(self, scene: Scene, heads: Iterable[int]) -> Iterator[Told]:
        """Yield what is told by the words ``heads``, then by the words below them, the nearest first."""
        level = list(heads)
        while level:
            for index in level:
                known = self.at(scene, index)
                if known is not None:
                    yield known
            level = [child for index in level for child in scene.clauses.children[index]]

    def before(self, scene: Scene, sentences: int = 2) -> Iterator[Told]:
        """Yield what the sentences just before tell, the nearest first."""
        index = scene.sentence.index
        yield from (told for told in reversed(self.order) if index - sentences <= told.claim.sentence < index)

    def saying(self, scene: Scene, index: int) -> Saying | None:
        """Return the saying whose content the word belongs to, the innermost one."""
        number = scene.sentence.index
        held = [s for s in self.sayings if s.scene.sentence.index == number and index in s.content and not s.things]
        return min(held, key=lambda saying: len(saying.content), default=None)

    def speakers(self, scene: Scene, index: int) -> tuple[str, ...]:
        """Return who says what the word tells, outermost first; empty for the author."""
        chain = self.attributions[scene.sentence.index].chain(index)
        if chain:
            return tuple(dict.fromkeys(speaker.name for speaker in chain))
        saying = self.saying(scene, index)
        return (saying.speaker.name,) if saying is not None and saying.quoted else ()

    def actors(self, scene: Scene, heads: Sequence[int], *, reach: bool = False) -> tuple[ActorMention, ...]:
        """Return the actors that phrases name; "we" in what somebody says is who says it."""
        found = tuple(actor for actor in scene.parties.fill(heads, reach=reach) if actor.codes)
        if found or not heads:
            return found
        if scene.clauses.tokens[heads[0]].text.lower() in _FIRST_PERSON:
            saying = self.saying(scene, heads[0])
            return (saying.sayer,) if saying is not None and saying.sayer.codes else ()
        return ()

    def words(self, scene: Scene, indices: Sequence[int]) -> str:
        """Return the text from the first to the last of the tokens as it stands in the document."""
        tokens = scene.sentence.tokens
        return self.document.text[tokens[min(indices)].start : tokens[max(indices)].end]

    def quote(self, first: Scene, last: Scene | None = None) -> tuple[Span, str]:
        """Return the span and the words of a sentence, or of several in a row."""
        one, other = sorted((first, last or first), key=lambda scene: scene.sentence.index)
        span = Span(start=one.sentence.start, end=other.sentence.end)
        return span, span.of(self.document.text)


def reading_of(coded: Coded, codebook: Codebook) -> Reading:
    """Lay a coded document out for the finders."""
    told = tuple(scenes(coded.document, coded.sentences, coded.mentions))
    issuers = find_issuers(told, codebook)
    claims = [Told(event, claim) for event in coded.events for claim in event.claims]
    order = tuple(sorted(claims, key=lambda one: (one.claim.sentence, one.claim.trigger.start)))
    places: dict[Place, Told] = {}
    for one in order:
        places.setdefault((one.claim.sentence, one.claim.head), one)
    return Reading(
        document=coded.document,
        scenes=told,
        attributions=tuple(
            Attribution(codebook, scene.clauses, scene.parties, issuer=issuers.get(scene.sentence.index))
            for scene in told
        ),
        sayings=tuple(find_sayings(told, codebook, issuers)),
        told=places,
        order=order,
    )


def codes(actors: Sequence[ActorMention]) -> tuple[str, ...]:
    """Return the actors' codes, each once."""
    return codes_of(tuple(actors))
