"""Predicates of a sentence that evoke a frame, with the slots they fill."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.claims.bearers import BEARING, Bearers
from araxes.claims.clauses import Clauses, Slots
from araxes.claims.parties import Parties
from araxes.codebook.frames import Codebook, Condition, Frame, LightVerb
from araxes.language.tokens import Token
from araxes.values.statuses import Status

_JOINT_WORDS = frozenset(
    ["joint", "bilateral", "trilateral", "quadrilateral", "multilateral", "multinational", "common", "mutual"]
)
_STATES = frozenset({"on", "at", "in"})
_GESTURES = frozenset("gesture act show token expression sign message".split())
_THINGS = frozenset({"obj", "nsubj:pass"})
_TOWARD = frozenset({"for", "to", "toward", "towards", "with"})
_ANSWERS = frozenset("answer reply response reaction retort riposte revenge retaliation punishment move step".split())
_CONTAINERS = frozenset(
    "series round package wave set string raft batch flurry spate number bout couple letter message note statement "
    "word expression gesture show token telegram pledge offer act campaign".split()
)
# Words that only say how much of something: "the **last** of its crossings", "**dozens** of soldiers".
SHARES = frozenset(
    "last first rest remainder half third quarter most all some many several bulk part number majority dozen score "
    "hundred thousand million billion dollar euro pound yuan yen group couple handful pair lot one two three "
    "team brigade batch contingent squad crew convoy shipload planeload truckload shipment consignment cargo".split()
)
# Particles that make another verb of one ("call off").
_CHANGING = frozenset({"off", "out", "down", "away", "up"})
_AGAINST = "reject/oppose"
_PARTNERS = ("with", "between", "alongside")
# Phrases from which the subject of the main verb is a party ("during talks with Iran, the minister said").
_IMPLYING = frozenset(
    {"during", "in", "at", "after", "following", "before", "ahead of", "through", "on", "amid", "while"}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame evoked by token ``head``; ``carrier`` is the light verb that carries it, or ``head`` itself.

    ``bearers`` are who suffers or receives what a noun tells ("**Oslo** drew criticism", "hit **Oslo** with tariffs").
    """

    frame: Frame
    head: int
    carrier: int
    slots: Mapping[str, Sequence[int]]
    implied: bool = False
    bearers: tuple[int, ...] = ()


class Evocation:
    """Finds the frames that the words of one sentence evoke."""

    def __init__(self, codebook: Codebook, clauses: Clauses, parties: Parties) -> None:
        self.codebook = codebook
        self.clauses = clauses
        self.parties = parties
        self.bearers = Bearers(codebook, clauses)

    def candidates(self) -> Iterator[Candidate]:
        """Yield the frames that fit each word, in reading order, the best of each word first."""
        for token in self.clauses.tokens:
            yield from self._of_stand(token)
            if token.upos in {"VERB", "AUX"}:
                yield from self._of_verb(token)
            elif token.upos in {"NOUN", "PROPN"}:
                yield from self._of_noun(token)
            elif token.upos == "ADJ":
                yield from self._of_adjective(token)

    def _of_stand(self, token: Token) -> Iterator[Candidate]:
        """For "Tehran **is against** the opening of a corridor": to be against something is to oppose it."""
        if self.clauses.preposition(token.index) != "against":
            return
        cases = self.clauses.below(token.index, "case")
        copulas = [c for head in (token.index, *cases) for c in self.clauses.below(head, "cop")]
        subject = self.clauses.surface_subject(token.index) if copulas else None
        frame = self.codebook.frame(_AGAINST)
        if frame is not None and subject is not None:
            things = self.clauses.coordinated([token.index])
            slots = {"subject": self.clauses.coordinated([subject]), "object": things}
            yield Candidate(replace(frame, status=Status.ONGOING), copulas[0], token.index, slots)

    def is_event(self, head: int) -> bool:
        """Tell whether a token is an event noun."""
        token = self.clauses.tokens[head]
        return token.upos in {"NOUN", "PROPN"} and any(word in self.codebook.nouns for word in _forms(token))

    def _of_verb(self, token: Token) -> Iterator[Candidate]:
        frames = self.codebook.verbs.get(token.lemma)
        if not frames or (token.deprel in {"amod", "compound"} and token.xpos != "VBN"):
            return
        if token.deprel == "cop":
            yield from self._of_stay(token)
            return
        slots = self.clauses.verb(token.index)
        for frame in self._fitting(frames, token, slots):
            yield Candidate(frame, token.index, token.index, slots)

    def _of_stay(self, token: Token) -> Iterator[Candidate]:
        """For "the minister **was in** Lima": the place is the predicate of what a frame of "be" tells."""
        place = self.clauses.tokens[token.head]
        preposition = self.clauses.preposition(place.index)
        if place.semantic != "place" or preposition not in _STATES:
            return
        slots = {**self.clauses.verb(place.index), preposition: self.clauses.coordinated([place.index])}
        for frame in self._fitting(self.codebook.verbs[token.lemma], token, slots):
            yield Candidate(frame, token.index, place.index, slots)

    def _of_adjective(self, token: Token) -> Iterator[Candidate]:
        frames = self.codebook.adjectives.get(token.lemma)
        if not frames:
            return
        slots = dict(self.clauses.verb(token.index))
        if token.deprel == "amod":
            if not self.parties.is_actor(token.head):
                return
            slots.setdefault("subject", [token.head])
        for frame in self._fitting(frames, token, slots):
            yield Candidate(frame, token.index, token.index, slots)

    def of_word(self, index: int, frame: Frame) -> Candidate:
        """Return a word as the one that evokes a frame, whatever words the frame names."""
        token = self.clauses.tokens[index]
        if frame.pos == "noun":
            carrier, slots, implied, bearers = self._told_by_noun(token, joint=frame.joint)
            own = slots if frame.joint or not implied else {**slots, "subject": []}
            return Candidate(frame, index, index if carrier is None else carrier, own, implied, bearers)
        return Candidate(frame, index, index, self.clauses.verb(token.index))

    def _of_noun(self, token: Token) -> Iterator[Candidate]:
        frames = self.codebook.nouns.get(_lemma(token)) or self.codebook.nouns.get(token.text.lower())
        if not frames or token.deprel in {"compound", "flat"}:
            return
        joint = any(frame.joint for frame in frames)
        carrier, slots, implied, bearers = self._told_by_noun(token, joint=joint)
        for frame in self._fitting(frames, token, slots):
            # Who speaks after a visit need not have made it; who speaks during talks takes part.
            own = slots if frame.joint or not implied else {**slots, "subject": []}
            yield Candidate(frame, token.index, token.index if carrier is None else carrier, own, implied, bearers)

    def _told_by_noun(self, token: Token, *, joint: bool) -> tuple[int | None, Slots, bool, tuple[int, ...]]:
        """Return what carries a noun, its slots, whether its subject is only implied, and who bears it."""
        borne = None if joint else self.bearers.of(token.index, self._topmost(token.index))
        carrier = borne.verb if borne else self._carrier(token.index)
        slots, implied = self._noun_slots(token.index, carrier)
        if borne is not None:
            slots, implied = {**slots, **borne.slots}, False
        return carrier, slots, implied, borne.bearers if borne else ()

    def _noun_slots(self, index: int, carrier: int | None) -> tuple[Slots, bool]:
        slots = dict(self.clauses.noun(index))
        if "possessor" not in slots:
            slots["possessor"] = self._owner_before(index)
        bearer = self._bearer(index)
        if bearer is not None:
            slots["under"] = [bearer]
        if carrier is not None:
            for slot, heads in self.clauses.verb(carrier).items():
                others = [head for head in heads if head not in {index, self._topmost(index)}]
                if others and slot not in slots and slot not in {"clause", "clause-subject", "of"}:
                    slots[slot] = others
            return slots, False
        if self.clauses.below(index, "cop") and self.clauses.preposition(index) in _STATES:
            # "The army is on alert", "the two states are at war": who is so is the subject.
            subject = self.clauses.surface_subject(index)
            return ({**slots, "subject": self.clauses.coordinated([subject])} if subject is not None else slots), False
        if any(slots.get(slot) for slot in ("possessor", "between", "by")) or self._of_parties(slots):
            return slots, False
        answered = self._answering(index)
        if answered:
            return {**slots, "subject": answered}, False
        shown = self._shown_by(index)
        if shown is not None:
            beside = {slot: heads for slot, heads in self.clauses.noun(self._topmost(index)).items() if slot in _TOWARD}
            return {**beside, **slots, "subject": self.clauses.coordinated([shown])}, False
        implied = self._implied_subject(index, _IMPLYING)
        if implied:
            slots["subject"] = implied
        return slots, bool(implied)

    def _answering(self, index: int) -> list[int]:
        """For "**Ankara's** answer was bombs on the town": who answered did what the predicate tells."""
        subject = self.clauses.surface_subject(index) if self.clauses.below(index, "cop") else None
        told = subject is not None and self.clauses.tokens[subject].lemma in _ANSWERS
        return [subject] if told and subject is not None else []

    def _of_parties(self, slots: Mapping[str, Sequence[int]]) -> bool:
        """For "during the meeting **of Iran and Oman**, it was decided": the parties are told."""
        actors = self.parties.fill(self.clauses.coordinated(slots.get("of", ())), reach=False)
        return len({code for actor in actors for code in actor.codes}) > 1

    def _owner_before(self, index: int) -> list[int]:
        """Find the owner in "Minister of Foreign Affairs Sergey Lavrov's meeting", whatever the tree makes of it."""
        tokens = self.clauses.tokens
        position = index - 1
        while position > 0 and tokens[position].upos in {"ADJ", "NUM", "ADV", "NOUN"}:
            position -= 1
        if position < 1 or tokens[position].xpos != "POS":
            return []
        owner = self.parties.ending(tokens[position].start)
        return [owner.head] if owner is not None else []

    def _bearer(self, index: int) -> int | None:
        """Return who is under it: "Iran is under sanctions", "the airline is the target of sanctions"."""
        token = self.clauses.tokens[index]
        preposition = self.clauses.preposition(index)
        if preposition == "of" and token.head >= 0 and self.clauses.tokens[token.head].lemma in BEARING:
            return self.clauses.surface_subject(token.head)
        if preposition != "under":
            return None
        own = self.clauses.surface_subject(index)
        return own if own is not None or token.deprel != "obl" else self.clauses.surface_subject(token.head)

    def _implied_subject(self, index: int, prepositions: Container[str]) -> list[int]:
        token = self.clauses.tokens[index]
        preposition = self.clauses.preposition(index)
        if token.deprel != "obl" or preposition not in prepositions:
            return []
        if preposition == "on" and self.clauses.tokens[token.head].lemma in self.codebook.speech:
            # Who comments on a pact is no party to it.
            return []
        subject = self.clauses.surface_subject(token.head)
        return [] if subject is None or subject == index else self.clauses.coordinated([subject])

    def _shown_by(self, index: int) -> int | None:
        """For "**Oslo** sent a frigate, a gesture of support for Kyiv": who did so made the gesture."""
        top = self._topmost(index)
        token, first = self.clauses.tokens[top], self.clauses.sentence.subtree(top)[0]
        told = token.lemma in _GESTURES and top != index and token.head >= 0
        apart = any(self.clauses.tokens[i].text == "," for i in (first, max(0, first - 1)))
        verb = next((i for i in self.clauses.ancestors(top) if self.clauses.tokens[i].upos == "VERB"), None)
        return self.clauses.surface_subject(verb) if told and apart and verb is not None else None

    def _carrier(self, index: int) -> int | None:
        top = self._topmost(index)
        token = self.clauses.tokens[top]
        governors = [*self._relative_verbs(top), token.head]
        if token.head >= 0:
            governors.extend(self.clauses.below(token.head, "xcomp"))
            if self.clauses.base(token.head) == "obj":
                governors.append(self.clauses.tokens[token.head].head)  # "Answered the raid **with** a boycott".
        for governor in governors:
            if governor >= 0 and governor != index and self._carries(governor, top, index):
                return governor
        return None

    def _topmost(self, index: int) -> int:
        """Climb from one of several, or from what a container holds ("a round of **talks**"), to what a verb takes."""
        tokens = self.clauses.tokens
        while tokens[index].head >= 0:
            above = tokens[tokens[index].head]
            joined = self.clauses.base(index) == "conj" and above.upos != "VERB"
            held = above.lemma in _CONTAINERS and self.clauses.preposition(index) == "of"
            if not joined and not held:
                break
            index = above.index
        return index

    def _relative_verbs(self, index: int) -> list[int]:
        return [c for c in self.clauses.children[index] if self.clauses.tokens[c].deprel in {"acl", "acl:relcl"}]

    def _carries(self, governor: int, top: int, noun: int) -> bool:
        verb = self.clauses.tokens[governor]
        lights = self.codebook.light.get(verb.lemma)
        if not lights or verb.upos not in {"VERB", "AUX"}:
            return False
        particle = self.clauses.particle(governor)
        slots = self.clauses.verb(governor)
        lemmas = _forms(self.clauses.tokens[noun])
        return any(
            _light_fits(light, verb.lemma, particle) and top in slots.get(light.carries, ())
            for light in lights
            if not light.nouns or not light.nouns.isdisjoint(lemmas)
        )

    def _fitting(self, frames: Sequence[Frame], token: Token, slots: Mapping[str, Sequence[int]]) -> Iterator[Frame]:
        """Yield the frames that fit, best first: particles and conditions count before none."""
        lemma = _lemma(token)
        particle = self.clauses.particle(token.index) if token.upos == "VERB" else ""
        negated = self.clauses.negated(token.index)
        told = [
            frame
            for frame in frames
            if (_word_fits(frame, lemma, particle) or (frame.pos == "noun" and token.text.lower() in frame.words))
            and (negated or not frame.negated)
        ]
        for frame in sorted(told, key=lambda frame: _specificity(frame, particle)):
            if all(self._holds(condition, slots) for condition in frame.where) and self._parties_fit(
                frame, token, slots
            ):
                yield frame

    def _holds(self, condition: Condition, slots: Mapping[str, Sequence[int]]) -> bool:
        heads = slots.get(condition.slot, ())
        if condition.holds == "none":
            return not heads
        if condition.holds == "any" and not heads:
            return False
        lemmas = {word for head in heads for named in self._named(head) for word in _forms(self.clauses.tokens[named])}
        if lemmas & condition.refused:
            return False
        if condition.accepted and lemmas & condition.accepted:
            return True
        if condition.holds in {"actor", "event", "place"}:
            return any(self._is(condition.holds, head) for head in heads)
        return not condition.accepted

    def _named(self, head: int) -> Iterator[int]:
        """Yield a phrase's head, the title of a named person ("**Ambassador** Li"), and what a share is of."""
        yield head
        token = self.clauses.tokens[head]
        if token.upos == "PROPN":
            yield from self.clauses.below(head, "nmod:desc")
        if token.lemma == "one" and token.upos != "DET":
            yield from self._thing_before(head)
        if token.upos == "NUM" or token.lemma.lower() in SHARES:
            yield from self.clauses.noun(head).get("of", ())

    def _thing_before(self, index: int) -> list[int]:
        """For "summoned the Malian envoy, and Bamako the Algerian **one**": the last object that is a noun."""
        things = [token for token in self.clauses.tokens[:index] if token.deprel in _THINGS and token.upos == "NOUN"]
        return [things[-1].index] if things else []

    def _is(self, sort: str, head: int) -> bool:
        if sort == "actor":
            return self.parties.is_actor(head)
        return self.is_event(head) if sort == "event" else self.clauses.tokens[head].semantic == "place"

    def _parties_fit(self, frame: Frame, token: Token, slots: Mapping[str, Sequence[int]]) -> bool:
        if frame.parties is None:
            return True
        others = frame.recipient if frame.joint else _PARTNERS
        heads = [head for slot in (*frame.initiator, *others) for head in slots.get(slot, ())]
        codes = {code for actor in self.parties.fill(dict.fromkeys(heads)) for code in actor.codes}
        modifiers = {self.clauses.tokens[child].lemma for child in self.clauses.children[token.index]}
        many = len(codes) > 1 or bool(modifiers & _JOINT_WORDS)
        return many == (frame.parties == "many")


def _lemma(token: Token) -> str:
    return token.lemma.lower()


def _forms(token: Token) -> tuple[str, str]:
    """The lemma and the word itself: resources may name either ("troop", "troops")."""
    return token.lemma.lower(), token.text.lower()


def _specificity(frame: Frame, particle: str) -> tuple[int, int, float]:
    phrasal = bool(particle) and any(word.endswith(f" {particle}") for word in frame.words)
    return (-int(phrasal) - int(frame.negated), -len(frame.where), -frame.confidence)


def _word_fits(frame: Frame, lemma: str, particle: str) -> bool:
    phrase = f"{lemma} {particle}" if particle else lemma
    return phrase in frame.words or (lemma in frame.words and particle not in _CHANGING)


def _light_fits(light: LightVerb, lemma: str, particle: str) -> bool:
    return any(word in {lemma, f"{lemma} {particle}"} for word in light.words)
