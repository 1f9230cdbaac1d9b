"""Who fills a slot: the actors a phrase is, or holds inside it."""

from collections.abc import Iterable, Iterator, Sequence

from araxes.claims.clauses import Clauses
from araxes.mentions.actors.quantities import counted
from araxes.mentions.actors.resources import hosts
from araxes.mentions.mention import ActorMention, PlaceMention

# Relations through which an actor inside a phrase is reached ("the Turkish proposal", "a court in Iran").
_INSIDE = frozenset({"nmod:poss", "amod", "compound", "nmod", "nmod:desc", "flat", "appos", "nmod:unmarked", "dep"})
_REACH = 3


class Parties:
    """The actors of one sentence, found by the token that heads a phrase."""

    def __init__(self, clauses: Clauses, actors: Sequence[ActorMention], places: Sequence[PlaceMention]) -> None:
        self.clauses = clauses
        self._whole = {actor.head: actor for actor in actors if not actor.modifier}
        self._parts: dict[int, list[ActorMention]] = {}
        for actor in actors:
            if actor.modifier:
                self._parts.setdefault(actor.head, []).append(actor)
        self._cover = self._covering(actors)
        self._ends = {actor.end: actor for actor in actors if not actor.modifier}
        self._starts = {actor.start: actor for actor in actors}
        self._places = {place.head: place for place in places}

    def _covering(self, actors: Sequence[ActorMention]) -> dict[int, ActorMention]:
        cover: dict[int, ActorMention] = {}
        for actor in actors:
            if not actor.modifier:
                for token in self.clauses.tokens:
                    if actor.start <= token.start and token.end <= actor.end:
                        cover.setdefault(token.index, actor)
        return cover

    def starting(self, offset: int) -> ActorMention | None:
        """Return the actor mention that starts at a character offset of the document."""
        return self._starts.get(offset)

    def ending(self, offset: int) -> ActorMention | None:
        """Return the actor mention that ends at a character offset of the document."""
        return self._ends.get(offset)

    def names(self, index: int) -> bool:
        """Tell whether a token belongs to any actor mention, a mere modifier included."""
        return index in self._parts or index in self._cover

    def is_actor(self, head: int) -> bool:
        """Tell whether the phrase headed by a token is itself an actor."""
        return self.at(head) is not None

    def at(self, head: int) -> ActorMention | None:
        """Return the actor that the phrase headed by a token is, or that it counts ("thousands of **teachers**")."""
        actor = self._whole.get(head) or self._cover.get(head)
        if actor is None:
            whom = counted(self.clauses.sentence, head)
            actor = self._whole.get(whom) or self._cover.get(whom)
        if actor is None or actor.kind == "reference":
            # "One of these groups, **the SDF**": a name says more than what points back.
            named = (self._whole[c] for c in self.clauses.below(head, "appos", "flat") if c in self._whole)
            actor = next((other for other in named if other.codes or actor is None), actor)
        return actor

    def inside(self, head: int) -> tuple[ActorMention, ...]:
        """Return the actors inside a phrase that is no actor itself, nearest first."""
        found: list[ActorMention] = []
        level = [head]
        # "Critics of a deal with Uzbekistan" are no Uzbeks: people are whose they are named with.
        people = self.clauses.tokens[head].semantic == "person"
        for _ in range(1 if people else _REACH):
            level = [
                child
                for above in level
                for child in self.clauses.children[above]
                if self.clauses.tokens[child].deprel in _INSIDE or self.clauses.base(child) == "conj"
            ]
            for child in self.clauses.coordinated(level):
                found.extend(self._parts.get(child, ()))
                if child in self._whole:
                    found.append(self._whole[child])
            if found:
                break
        # "Missiles **fired by** the rebels", "the crossing that Kyiv **had shut**": clauses tell whose a thing is.
        found = found or self._in_clauses(head)
        return tuple(actor for actor in found if not actor.locative) or tuple(found)

    def _in_clauses(self, head: int) -> list[ActorMention]:
        clauses = self.clauses
        for clause in clauses.below(head, "acl", "acl:relcl"):
            finite = clauses.tokens[clause].deprel == "acl:relcl"
            telling = clauses.below(clause, "ccomp") or (not finite and clauses.tokens[clause].xpos == "VBG")
            if telling or self._set_off(clause):
                continue
            for child in clauses.children[clause]:
                agent = clauses.base(child) == "obl" and clauses.preposition(child) in {"by", "from"}
                actor = self.at(child) if (clauses.base(child) == "nsubj" if finite else agent) else None
                if actor is not None:
                    return [actor]
        return []

    def _set_off(self, clause: int) -> bool:
        """Tell a clause behind a comma: it adds something, but does not say whose the thing is."""
        first = self.clauses.sentence.subtree(clause)[0]
        return self.clauses.tokens[max(0, first - 1)].text == "," or self.clauses.tokens[first].text == ","

    def fill(self, heads: Iterable[int], *, reach: bool = True, host: bool = False) -> tuple[ActorMention, ...]:
        """Return the actors that phrases are, or else those inside them (``reach``) or their country (``host``)."""
        found: list[ActorMention] = []
        for head in heads:
            actor = self.at(head)
            if actor is not None:
                found.extend((actor, *self._partners(actor)))
            elif head in self._parts:
                found.extend(self._parts[head])
            elif host and self._host(head):
                found.extend(self._host(head))
            elif reach:
                found.extend(self.inside(head))
        return tuple(dict.fromkeys(found))

    def _partners(self, actor: ActorMention) -> Iterator[ActorMention]:
        """Yield the other owners of a shared office or body ("leaders of Kenya and **Ethiopia**", "the ministers, A and
        **B**")."""
        tokens = self.clauses.tokens
        for other in self._whole.values():
            if other is actor:
                continue
            if tokens[other.head].deprel == "conj" and other.head != actor.head:
                first = tokens[other.head].head
                within = actor.start <= tokens[first].start < actor.end
                named = tokens[first].deprel == "appos" and tokens[first].head == actor.head
                if (within or named) and first != actor.head:
                    yield other

    def country(self, heads: Iterable[int]) -> tuple[ActorMention, ...]:
        """Return the state in which a thing lies that is named by its place ("the port of Odesa")."""
        for head in heads:
            for index in self.clauses.sentence.subtree(head):
                found = self._host(index)
                if found:
                    return found
        return ()

    def _host(self, head: int) -> tuple[ActorMention, ...]:
        mention = self._places.get(head)
        if mention is None or mention.place is None or mention.place.country is None:
            return ()
        if hosts(mention.text):
            return ()  # Where courts and organisations sit ("a lawsuit at The Hague").
        return (
            ActorMention(
                sentence=mention.sentence,
                head=mention.head,
                start=mention.start,
                end=mention.end,
                text=mention.text,
                codes=(mention.place.country,),
                kind="state",
                rule=f"{mention.text} lies in {mention.place.country}",
            ),
        )
