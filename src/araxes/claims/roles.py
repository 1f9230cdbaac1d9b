"""Who does it to whom: the actors in the slots that a frame names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from araxes.claims.addressees import Addressees
from araxes.claims.candidates import SHARES, Candidate
from araxes.claims.claim import codes_of
from araxes.claims.parties import Parties
from araxes.mentions.mention import ActorMention

_ABOUT = frozenset({"subject", "object", "on", "for", "of", "over", "about", "against", "to"})
_SOVEREIGN = frozenset({"COERCE", "SANCTION"})
# Acts that one body or person of a state can direct at another of the same state.
_DOMESTIC = frozenset("REQUEST ACCUSE REJECT THREATEN COERCE SUPPORT PROTEST CONCEDE AGREE".split())
_SPOKEN = frozenset({"ACCUSE", "THREATEN", "REJECT", "REQUEST", "SUPPORT"})
_OTHER = frozenset({"other", "another"})
_OVERRUNNING = frozenset({"invasion", "occupation", "annexation", "conquest", "siege", "shelling", "bombing"})
_FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_DIRECT = frozenset({"object", "indirect", "to", "on", "against", "from", "with", "clause-subject"})
_TOWARD = ("indirect", "object", "with", "to", "against", "for", "from", "on")
_HOUSES_ABROAD = ("embassy", "consulate", "ambassador", "consul", "legation", "high commission")
_COMPANY = ("together with", "along with", "alongside")
TOPICS = ("on", "about", "for", "regarding", "concerning", "over")
# Slots whose phrase, when it is no actor, may hold the actor deep inside.
_REACHING = frozenset(
    {
        "object",
        "subject",
        "on",
        "of",
        "to",
        "against",
        "for",
        "with",
        "in",
        "from",
        "over",
        "about",
        "possessor",
        "indirect",
        "by",
        "toward",
        "towards",
        "between",
        "among",
        "modifier",
        "clause-subject",
        "along",
        "near",
        "around",
        "across",
        "out of",
        "at",
        "into",
    }
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The actors of both sides and, for each side, the slot that gave them."""

    initiators: tuple[ActorMention, ...]
    recipients: tuple[ActorMention, ...]
    initiator_slot: str | None
    recipient_slot: str | None
    theme: Candidate | None = None


@dataclass(slots=True)
class Roles:
    """Fills the sides of a sentence's candidates; ``by_head`` are all candidates by the token that tells them."""

    parties: Parties
    by_head: Mapping[int, Sequence[Candidate]]
    _known: dict[int, Sides] = field(default_factory=dict)

    def sides(self, candidate: Candidate, depth: int = 0) -> Sides:
        """Return the sides of a candidate; what it lacks is taken from its theme."""
        key = id(candidate)
        if key not in self._known:
            self._known[key] = self._sides(candidate, depth)
        found = self._known[key]
        if depth or found.recipients or candidate.frame.joint:
            return found
        recipients, why = Addressees(self.parties, self.by_head, self._both).of(candidate, found.initiators)
        return replace(found, recipients=recipients, recipient_slot=why)

    def themes(self, candidate: Candidate) -> list[Candidate]:
        """Return the candidates that are the content of another ("agreed to **hold talks**")."""
        found: list[Candidate] = []
        for slot in candidate.frame.theme:
            for head in candidate.slots.get(slot, ()):
                found.extend(self._told_at(head, candidate))
            if found:
                break
        return found

    def topics(self, candidate: Candidate) -> list[Candidate]:
        """Return the candidates told by nouns that only say what an event noun, or what is signed, is about."""
        nouns = [candidate.head] if candidate.frame.pos == "noun" else candidate.slots.get("object", ())
        heads = [h for noun in nouns for slot in TOPICS for h in self.parties.clauses.noun(noun).get(slot, ())]
        if candidate.frame.pos == "verb":
            heads += [head for slot in TOPICS for head in candidate.slots.get(slot, ())]
        told = [c for head in heads for c in self.by_head.get(head, ()) if c.head == head and c.frame.pos == "noun"]
        # "Talks on **reopening** the border".
        clauses = self.parties.clauses
        gerunds = [g for noun in nouns for g in clauses.below(noun, "acl") if clauses.marks(g).intersection(TOPICS)]
        return told + [c for gerund in gerunds for c in self.by_head.get(gerund, ()) if c.head == gerund]

    def _told_at(self, head: int, but: Candidate) -> list[Candidate]:
        clauses = self.parties.clauses
        found: list[Candidate] = []
        stack = [head]
        while stack:
            index = stack.pop()
            here = [c for c in self.by_head.get(index, ()) if c is not but and c.head != but.head]
            found.extend(here)
            stack.extend(
                child
                for child in clauses.children[index]
                if clauses.base(child) == "conj" or (clauses.base(child) == "xcomp" and not here)
            )
            if clauses.tokens[index].lemma.lower() in SHARES:
                # "Froze **part of** its aid": a share of something is that thing.
                stack.extend(clauses.noun(index).get("of", ()))
        return found

    def _sides(self, candidate: Candidate, depth: int) -> Sides:
        frame = candidate.frame
        initiators, initiator_slot = self._fill(candidate, frame.initiator, (), depth)
        if initiator_slot == "subject" and not frame.joint:
            initiators += self._company(candidate, initiators)
        if not initiators and frame.type in _SOVEREIGN:
            initiators, initiator_slot = self._sovereign(candidate)
        recipients, recipient_slot = self._borne(candidate, initiators)
        if not recipients:
            recipients, recipient_slot = self._fill(candidate, frame.recipient, initiators, depth)
        if not recipients and self._names_its_victim(candidate):
            named = self.parties.fill(candidate.slots.get("modifier", ()), reach=False)
            recipients = tuple(a for a in named if _is_name(a) and _other(a, initiators))
        if frame.type == "ASSAULT" and not any(actor.codes for actor in recipients):
            struck = [head for slot in frame.recipient for head in candidate.slots.get(slot, ())]
            recipients = tuple(a for a in self.parties.country(struck) if _other(a, initiators)) or recipients
        if frame.type == "PROTEST" and not any(actor.codes for actor in initiators):
            people, slot = self._people(candidate, initiators[:1], recipients)
            initiators, initiator_slot = (people, slot) if people else (initiators, initiator_slot)
        if not recipients and frame.type in _SPOKEN and len(_codes(initiators)) > 1 and self._mutual(candidate):
            recipients, recipient_slot = initiators, "each other"
        theme = None
        if depth < 3:
            themes = self.themes(candidate)
            theme = themes[0] if themes else None
        if not recipients and (theme is not None or not frame.joint or len(initiators) == 1):
            recipients = self._borrowed(theme, initiators, depth, kind=frame.type) if theme else ()
            recipients = recipients or self._in_theme(candidate, initiators)
            recipient_slot = "theme" if recipients else None
        if not initiators and frame.joint and frame.kind == "agreement":
            initiators = self._agreeing(candidate, depth)
            initiator_slot = "topic" if initiators else None
        return Sides(initiators, recipients, initiator_slot, recipient_slot, theme)

    def _agreeing(self, candidate: Candidate, depth: int) -> tuple[ActorMention, ...]:
        """ "An agreement was reached on a joint exercise **of India and the Maldives**": they agreed."""
        for topic in self.topics(candidate) if not depth else ():
            sides = self.sides(topic, depth + 1)
            if topic.frame.joint and len(codes_of(sides.initiators)) > 1:
                return sides.initiators
        return ()

    def _borne(
        self, candidate: Candidate, initiators: tuple[ActorMention, ...]
    ) -> tuple[tuple[ActorMention, ...], str | None]:
        actors = self.parties.fill(self.parties.clauses.coordinated(candidate.bearers))
        others = tuple(actor for actor in actors if _other(actor, initiators) and not actor.locative)
        return others, "bearer" if others else None

    def _both(self, candidate: Candidate) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
        sides = self.sides(candidate, 1)
        return sides.initiators, sides.recipients

    def _in_theme(self, candidate: Candidate, initiators: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
        """For "vowed to rebuild Gaza": the other side in a clause whose verb no frame knows."""
        clauses = self.parties.clauses
        mine = {code for actor in initiators for code in actor.codes}
        for slot in candidate.frame.theme:
            for head in candidate.slots.get(slot, ()):
                if clauses.tokens[head].upos != "VERB":
                    continue
                slots = clauses.verb(head)
                for inner in _TOWARD:
                    actors = self.parties.fill(slots.get(inner, ()))
                    others = tuple(a for a in actors if a.codes and not mine & set(a.codes) and not a.locative)
                    if others:
                        return others
        return ()

    def _sovereign(self, candidate: Candidate) -> tuple[tuple[ActorMention, ...], str | None]:
        """For "is banned **in Turkey**", "were deported **from Tunisia**": what the law does, the state there does."""
        if not self.parties.clauses.passive(candidate.carrier) or candidate.slots.get("subject"):
            return (), None
        for slot in ("in", "from"):
            states = self.parties.fill(candidate.slots.get(slot, ()), reach=False)
            if states:
                return states[:1], slot
        return (), None

    def _people(
        self, candidate: Candidate, crowd: tuple[ActorMention, ...], against: tuple[ActorMention, ...]
    ) -> tuple[tuple[ActorMention, ...], str | None]:
        """For "protests in Baghdad": the people of the country where, or against whose government, they protest."""
        clauses = self.parties.clauses
        inner = [place for actor in against for place in clauses.noun(actor.head).get("in", ())]
        where = self.parties.fill([*candidate.slots.get("in", ()), *inner], reach=False, host=True)
        if not where and not any(_abroad(actor) for actor in against):
            where = against
        states = [actor for actor in where if actor.codes and "-" not in actor.codes[0]]
        return tuple(_civilians(actor, crowd) for actor in states[:1]), "in" if states else None

    def _borrowed(
        self, theme: Candidate, initiators: tuple[ActorMention, ...], depth: int, *, kind: str
    ) -> tuple[ActorMention, ...]:
        sides = self.sides(theme, depth + 1)
        if theme.slots.get("subject") and not sides.initiators:
            # "Warned that **no one** may threaten Somalia": who suffers what others do is not the one addressed.
            return ()
        mine = {code for actor in initiators for code in actor.codes}
        order = (sides.recipients, sides.initiators)
        for side in order if kind != "REQUEST" else order[::-1]:
            others = tuple(
                actor
                for actor in side
                if actor not in initiators and not mine.issuperset(actor.codes) and not self._where(actor, theme)
            )
            if others:
                return others
        return ()

    def _where(self, actor: ActorMention, theme: Candidate) -> bool:
        """For "promised to meet in **Brazil**": where something is to happen is no side of the promise."""
        return actor.locative and theme.frame.joint

    def _fill(
        self, candidate: Candidate, slots: Sequence[str], taken: tuple[ActorMention, ...], depth: int
    ) -> tuple[tuple[ActorMention, ...], str | None]:
        """Return the actors of the first slot that holds one with a code, or else of the first that holds any."""
        nameless: tuple[tuple[ActorMention, ...], str | None] = (), None
        owned = candidate.frame.pos == "noun" and "possessor" in slots and candidate.slots.get("possessor")
        for slot in slots:
            heads = [head for head in candidate.slots.get(slot, ()) if head != candidate.head]
            if candidate.frame.type == "REQUEST" and slot == "from":
                heads = [head for head in heads if not self._comes_from(head)]
            if not heads or (owned and slot == "of"):
                continue  # "Chad's offer **of help to Mali**": behind an owner, "of" tells what, not whose.
            host = candidate.frame.host and slot in candidate.frame.recipient
            if candidate.frame.type == "THREATEN" and slot == "clause-subject":
                heads = [head for head in heads if not self._struck(head)]
            actors = self._through_event(heads, candidate, slot, depth)
            if actors is None:
                actors = self.parties.fill(heads, reach=slot in _REACHING, host=host)
            if not actors and slot == "subject":
                actors = self._author(heads, candidate)
            if not any(actor not in taken for actor in actors):
                actors = self.parties.fill(heads, reach=slot in _REACHING, host=host)
            if slot == "modifier" and self._names_its_victim(candidate):
                actors = tuple(actor for actor in actors if not _is_name(actor))
            fresh = tuple(actor for actor in actors if host or _takes_part(actor, heads))
            others = tuple(a for a in fresh if _other(a, taken))
            if not others and slot in _DIRECT and candidate.frame.type in _DOMESTIC and not candidate.frame.joint:
                others = tuple(a for a in fresh if _domestic(a, heads, taken) and not self._own(a))
            if any(actor.codes for actor in others):
                return others, slot
            if others and not nameless[0]:
                nameless = others, slot
        return nameless

    def _comes_from(self, head: int) -> bool:
        """Tell "demanded the withdrawal **from Goma**", which is what is asked, from "asked a loan **from Rome**"."""
        return any(c.frame.type == "RETREAT" for c in self.by_head.get(self.parties.clauses.tokens[head].head, ()))

    def _company(self, candidate: Candidate, initiators: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
        """Return who does it too: "visited Tripoli **together with** his counterparts"."""
        tokens = self.parties.clauses.tokens
        beside = {tokens[head].text.lower() for head in candidate.slots.get("predicate", ())}
        slots = (*_COMPANY, "with") if beside & {"together", "along", "jointly"} else _COMPANY
        actors = self.parties.fill([head for slot in slots for head in candidate.slots.get(slot, ())])
        return tuple(actor for actor in actors if actor.codes and _other(actor, initiators) and not actor.locative)

    def _mutual(self, candidate: Candidate) -> bool:
        """Tell "accused **each other**", "each blamed **the other**"."""
        tokens = self.parties.clauses.tokens
        heads = [head for slot in ("object", "indirect", "at", "to", "with") for head in candidate.slots.get(slot, ())]
        return any(token.text.lower() in _OTHER for head in heads for token in tokens[head : head + 2])

    def _names_its_victim(self, candidate: Candidate) -> bool:
        """Tell "the Kuwait invasion", which names the place invaded, from "the Russia invasion of Ukraine"."""
        lemma = self.parties.clauses.tokens[candidate.head].lemma.lower()
        told = any(candidate.slots.get(slot) for slot in ("of", "on", "against", "in", "into"))
        return candidate.frame.type == "ASSAULT" and lemma in _OVERRUNNING and not told

    def _struck(self, head: int) -> bool:
        """For "warned that **an attack on Manila** would have consequences": who would suffer it is not threatened."""
        return any(
            inner.head == head and inner.frame.pos == "noun" and inner.frame.type in _FORCEFUL
            for inner in self.by_head.get(head, ())
        )

    def _own(self, actor: ActorMention) -> bool:
        """Tell "**its** embassy", with which a side does what it does."""
        clauses = self.parties.clauses
        return any(clauses.tokens[owner].upos == "PRON" for owner in clauses.below(actor.head, "nmod:poss"))

    def _author(self, heads: Sequence[int], candidate: Candidate) -> tuple[ActorMention, ...]:
        """For "parliament passed a resolution criticising X": who made the thing that does it."""
        clauses = self.parties.clauses
        for head in heads:
            modified = clauses.tokens[candidate.carrier].head == head
            governor = clauses.tokens[head].head
            if modified and governor >= 0 and clauses.tokens[governor].upos == "VERB":
                maker = clauses.surface_subject(governor)
                if maker is not None and maker != head:
                    return self.parties.fill(clauses.coordinated([maker]))
        return ()

    def _through_event(
        self, heads: Sequence[int], candidate: Candidate, slot: str, depth: int
    ) -> tuple[ActorMention, ...] | None:
        """For "condemned the Israeli attack on Syria": the one who acts in the event that the phrase names.

        ``None`` when the phrase names no event, or for an object whose doer is not told.
        """
        if depth >= 3 or slot not in _ABOUT:
            return None
        for head in heads:
            if self.parties.is_actor(head):
                return None
            for inner in self.by_head.get(head, ()):
                if inner is not candidate and inner.head == head:
                    doers = self.sides(inner, depth + 1).initiators
                    return doers if doers or slot == "subject" else None
        return None


def _other(actor: ActorMention, taken: tuple[ActorMention, ...]) -> bool:
    """A side is not its own other side ("will not accept a change of **its** borders")."""
    mine = {code for side in taken for code in side.codes}
    return actor not in taken and not (actor.codes and mine.issuperset(actor.codes))


def _domestic(actor: ActorMention, heads: Sequence[int], taken: tuple[ActorMention, ...]) -> bool:
    """Tell another body or person of the same state ("the court ordered **the ministry**") from the side itself."""
    if actor.kind in {"state", "reference"} or actor.modifier or actor.locative or actor.head not in heads:
        return False
    names = {name for side in taken for name in (side.person, side.text) if name}
    apart = all(side.end <= actor.start or actor.end <= side.start for side in taken)
    return apart and bool(actor.codes) and not names & {actor.person, actor.text}


def _codes(actors: Sequence[ActorMention]) -> set[str]:
    return {code for actor in actors for code in actor.codes}


def _is_name(actor: ActorMention) -> bool:
    """Tell "the **Kuwait** invasion" from "the **Iraqi**" or "**US** invasion": the name of a state has a sector."""
    return actor.kind == "state" and actor.modifier and actor.sector is not None and not actor.text.isupper()


def _takes_part(actor: ActorMention, heads: Sequence[int]) -> bool:
    """A bare place is no party ("met in Yerevan"), but what is done to something there is done to its state."""
    return not actor.locative or actor.head not in heads


def _abroad(actor: ActorMention) -> bool:
    """Who protests at an embassy is seldom of the country that it stands for."""
    return any(house in actor.text.lower() for house in _HOUSES_ABROAD)


def _civilians(state: ActorMention, crowd: tuple[ActorMention, ...]) -> ActorMention:
    code = f"{state.codes[0]}-CVL"
    people = crowd[0] if crowd else state
    return replace(people, codes=(code,), kind="civilian", sector="CVL", rule=f"the people of {state.text}")
