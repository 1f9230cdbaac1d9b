"""Sayings: a verb of saying or a quotation, who says it, and which words are said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.claims.claim import Speaker
from araxes.claims.quotations import find_quotations
from araxes.claims.scenes import Scene
from araxes.claims.speakers import Attribution
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention
from araxes.values.spans import Span

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp"})


@dataclass(frozen=True, slots=True)
class Saying:
    """What an actor is told to have said in one sentence.

    ``verb`` is the index of the verb of saying, ``None`` in the later sentences of a quotation; ``content`` are the
    indices of the tokens said; ``quoted`` tells whether they stand in quotation marks.
    """

    scene: Scene
    verb: int | None
    sayer: ActorMention
    speaker: Speaker
    content: tuple[int, ...]
    quoted: bool


def find_sayings(scenes: Sequence[Scene], codebook: Codebook) -> Iterator[Saying]:
    """Yield the sayings of a document; a quotation over several sentences keeps its speaker."""
    if not scenes:
        return
    quotations = find_quotations(scenes[0].document.text)
    speaking: dict[Span, tuple[ActorMention, Speaker]] = {}
    last: tuple[ActorMention, Speaker] | None = None
    for scene in scenes:
        here = [q for q in quotations if q.overlaps(scene.sentence.span)]
        attribution = Attribution(codebook, scene.clauses, scene.parties)
        said = list(_said(scene, attribution, here))
        for saying in said:
            last = (saying.sayer, saying.speaker)
            for quotation in here:
                speaking.setdefault(quotation, last)
        yield from said
        if not said:
            yield from _continued(scene, here, speaking, last)


def _said(scene: Scene, attribution: Attribution, quotations: Sequence[Span]) -> Iterator[Saying]:
    clauses = scene.clauses
    for token in clauses.tokens:
        if not attribution.says(token.index) or attribution.thinks(token.index) or _quoted(token.start, quotations):
            continue
        sayers = scene.parties.fill(clauses.verb(token.index).get("subject", ()), reach=False)
        speakers = attribution.of_saying(token.index)
        if not sayers or not speakers:
            continue
        inside = _tokens_in(scene, quotations)
        content = inside or tuple(
            i
            for child in clauses.children[token.index]
            if clauses.base(child) in _CONTENT
            for i in clauses.sentence.subtree(child)
        )
        content = content or _outer(scene, token.index)
        if content:
            yield Saying(scene, token.index, sayers[0], speakers[0], content, bool(inside))


def _outer(scene: Scene, verb: int) -> tuple[int, ...]:
    """For "the pact is void, the ministry said": the clause to which the saying is attached."""
    token = scene.clauses.tokens[verb]
    if token.deprel != "parataxis":
        return ()
    saying = set(scene.sentence.subtree(verb))
    return tuple(i for i in scene.sentence.subtree(token.head) if i not in saying)


def _continued(
    scene: Scene,
    quotations: Sequence[Span],
    speaking: dict[Span, tuple[ActorMention, Speaker]],
    last: tuple[ActorMention, Speaker] | None,
) -> Iterator[Saying]:
    for quotation in quotations:
        known = speaking.get(quotation)
        whole = quotation.start <= scene.sentence.start + 1 and scene.sentence.end <= quotation.end + 1
        if known is None and whole:
            known = last
        if known is None or not whole:
            continue
        speaking[quotation] = known
        yield Saying(scene, None, known[0], known[1], _tokens_in(scene, [quotation]), True)


def _tokens_in(scene: Scene, quotations: Sequence[Span]) -> tuple[int, ...]:
    return tuple(token.index for token in scene.clauses.tokens if _quoted(token.start, quotations))


def _quoted(position: int, quotations: Sequence[Span]) -> bool:
    return any(span.start <= position < span.end for span in quotations)
