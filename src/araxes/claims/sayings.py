"""Sayings: a verb of saying or naming or a quotation, who says it, to whom, and which words are said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from araxes.claims.claim import Speaker
from araxes.claims.scenes import Scene
from araxes.claims.speakers import Attribution
from araxes.codebook.frames import Codebook
from araxes.mentions.mention import ActorMention
from araxes.mentions.quotations import find_quotations
from araxes.values.spans import Span

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp"})
# A quotation that no tree ties to the only verb of saying beside it is still said, unless it is a mere word or two.
_LOOSE = 5
_PRESS = frozenset({"reporter", "journalist", "newspaper", "agency", "press", "viewer", "reader", "interviewer"})
_HEARERS = ("indirect", "object", "to", "with")


@dataclass(frozen=True, slots=True)
class Saying:
    """What an actor is told to have said in one sentence.

    ``verb`` is the index of the verb of saying, ``None`` in the later sentences of a quotation; ``content`` are the
    indices of the tokens said; ``quoted`` tells whether they stand in quotation marks; ``hearers`` are those to whom
    it is said; ``above`` are the speakers who report the saying; ``things`` are the heads of what a verb of naming
    names ("called **the raid** a crime"), empty for other verbs.
    """

    scene: Scene
    verb: int | None
    sayer: ActorMention
    speaker: Speaker
    content: tuple[int, ...]
    quoted: bool
    hearers: tuple[ActorMention, ...] = ()
    above: tuple[Speaker, ...] = ()
    things: tuple[int, ...] = ()


def find_sayings(scenes: Sequence[Scene], codebook: Codebook, issuers: Mapping[int, ActorMention]) -> Iterator[Saying]:
    """Yield the sayings of a document; a quotation over several sentences keeps its speaker.

    ``issuers`` tells for a sentence whose statement "the statement" is.
    """
    if not scenes:
        return
    quotations = find_quotations(scenes[0].document.text, [scene.sentence for scene in scenes])
    speaking: dict[Span, tuple[ActorMention, Speaker]] = {}
    last: tuple[ActorMention, Speaker] | None = None
    for scene in scenes:
        here = [q for q in quotations if q.overlaps(scene.sentence.span)]
        attribution = Attribution(codebook, scene.clauses, scene.parties, issuer=issuers.get(scene.sentence.index))
        said = list(_said(scene, attribution, here))
        for saying in said:
            last = (saying.sayer, saying.speaker)
            for quotation in here:
                speaking.setdefault(quotation, last)
        yield from said
        yield from _namings(scene, attribution)
        if not said:
            yield from _continued(scene, here, speaking, last)


def _said(scene: Scene, attribution: Attribution, quotations: Sequence[Span]) -> Iterator[Saying]:
    clauses = scene.clauses
    verbs = [
        token.index
        for token in clauses.tokens
        if attribution.says(token.index) and not attribution.thinks(token.index) and not _in(token.start, quotations)
    ]
    for verb in verbs:
        slots = clauses.verb(verb)
        sayers = attribution.sayers(verb)
        speakers = attribution.of_saying(verb)
        if not sayers or not speakers:
            continue
        content, quoted = _content(scene, verb, quotations, alone=len(verbs) == 1)
        if content:
            heads = [h for slot in _HEARERS for h in slots.get(slot, ()) if clauses.tokens[h].lemma not in _PRESS]
            hearers = scene.parties.fill(heads, reach=False)
            yield Saying(
                scene=scene,
                verb=verb,
                sayer=sayers[0],
                speaker=speakers[0],
                content=content,
                quoted=quoted,
                hearers=tuple(h for h in hearers if h.codes and not set(h.codes) & set(sayers[0].codes)),
                above=attribution.chain(verb),
                things=tuple(slots.get("object", ())) if attribution.names(verb) else (),
            )


def _content(scene: Scene, verb: int, quotations: Sequence[Span], *, alone: bool) -> tuple[tuple[int, ...], bool]:
    """Return the tokens that a verb of saying reports, and whether some are quoted."""
    clauses = scene.clauses
    below = set(clauses.sentence.subtree(verb))
    outer = set(_outer(scene, verb))
    told = {
        i
        for child in clauses.children[verb]
        if clauses.base(child) in _CONTENT
        for i in clauses.sentence.subtree(child)
    }
    quoted: set[int] = set()
    for quotation in quotations:
        inside = {token.index for token in clauses.tokens if quotation.start <= token.start < quotation.end}
        if inside & (below | outer) or (alone and len(inside) > _LOOSE):
            quoted |= inside
    content = quoted or told or outer
    return tuple(sorted(content)), bool(quoted)


def _outer(scene: Scene, verb: int) -> tuple[int, ...]:
    """For "the pact is void, the ministry said": the clause to which the saying is attached."""
    token = scene.clauses.tokens[verb]
    if token.deprel != "parataxis" or token.head < 0:
        return ()
    saying = set(scene.sentence.subtree(verb))
    return tuple(i for i in scene.sentence.subtree(token.head) if i not in saying)


def _namings(scene: Scene, attribution: Attribution) -> Iterator[Saying]:
    """Yield what actors call something: "**called** the raid a crime", "**described** it **as** theft"."""
    clauses = scene.clauses
    for token in clauses.tokens:
        if not attribution.names(token.index):
            continue
        slots = clauses.verb(token.index)
        sayers = scene.parties.fill(slots.get("subject", ()), reach=False)
        content = _name(scene, token.index)
        if sayers and content:
            yield Saying(
                scene=scene,
                verb=token.index,
                sayer=sayers[0],
                speaker=attribution.speaker(sayers[0]),
                content=content,
                quoted=False,
                above=attribution.chain(token.index),
                things=tuple(slots.get("object", ())),
            )


def _name(scene: Scene, verb: int) -> tuple[int, ...]:
    clauses = scene.clauses
    roots = [c for c in clauses.below(verb, "xcomp", "ccomp") if "to" not in clauses.marks(c)]
    roots += [c for c in clauses.children[verb] if clauses.base(c) in {"obl", "advcl"} and _as(scene, c)]
    objects = clauses.below(verb, "obj")
    roots += objects[1:]
    for thing in objects[:1]:
        # "declared the deal void"; "called that robbery", where the tree takes "that" for an article.
        roots += [c for c in clauses.children[thing] if c > thing and clauses.tokens[c].upos == "ADJ"]
        pointing = [c for c in clauses.below(thing, "det") if clauses.tokens[c].lemma.lower() in {"that", "this"}]
        roots += [thing] if pointing and not roots else []
    return tuple(sorted({i for root in roots for i in scene.sentence.subtree(root)}))


def _as(scene: Scene, index: int) -> bool:
    clauses = scene.clauses
    of = clauses.preposition(index) == "of" and clauses.tokens[clauses.tokens[index].head].lemma == "speak"
    return of or clauses.preposition(index) == "as" or "as" in clauses.marks(index)


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
        content = tuple(t.index for t in scene.clauses.tokens if quotation.start <= t.start < quotation.end)
        yield Saying(scene, None, known[0], known[1], content, True)


def _in(position: int, quotations: Sequence[Span]) -> bool:
    return any(span.start <= position < span.end for span in quotations)
