"""The clause around a word: who is its logical subject, its object, what stands in its prepositions.

Slots are those of the code book (resources/codebook/README.md). Relations are Universal Dependencies; passives,
relative clauses, control and coordination are undone here, so that frames speak of logical roles only.
"""

from collections.abc import Iterable, Sequence

from araxes.claims.control import CALLING, GERUND_CONTROL, PARTNER_CONTROL, SENDING, SUBJECT_CONTROL, UTTERING
from araxes.claims.strays import stray_subjects, told_before
from araxes.language.tokens import Sentence

Slots = dict[str, list[int]]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM", "DET"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
GERUND_MARKS = frozenset({"of", "from", "against", "for", "on", "into", "with", "about", "over", "in", "at", "by"})
NEGATION = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly"})
_TOPICS = ("on", "of", "for", "about")
_OPENING = frozenset({"out", "up", "away", "ahead", "outside", "off", "along", "together"})
_AGENTS = frozenset({"person", "organization", "place"})
# Adverbs that make another verb of one ("turned the boat **away**", "called the envoy **home**").
_PARTICLES = frozenset({"away", "back", "home", "out", "off", "down", "apart", "aside"})
# Nouns that make a preposition with those around them ("in **front** of the embassy").
_RELATIONAL = frozenset({"front", "direction", "vicinity"})
_ATTENDING = frozenset({"participation", "attendance", "involvement"})
_SETTINGS = frozenset({"backdrop", "background"})
_DASHES = frozenset({"-", "--", "–", "—"})
_DEPTH = 8


class Clauses:
    """Logical slots of the words of one sentence, worked out on demand and remembered."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.children = sentence.children
        self._verbs: dict[int, Slots] = {}
        self._nouns: dict[int, Slots] = {}
        self.strays = stray_subjects(sentence)

    def preposition(self, index: int) -> str:
        """Return the adposition of a phrase, its fixed parts joined by blanks; empty when it has none."""
        for child in self.children[index]:
            token = self.tokens[child]
            if token.deprel == "case" and (token.upos != "PART" or token.text.lower() == "to"):
                parts = [child, *(c for c in self.children[child] if self.tokens[c].deprel == "fixed")]
                after = parts[-1] + 1
                if self.tokens[child].text.lower() in _OPENING and self.tokens[after].deprel == "case":
                    parts.append(after)
                return " ".join(self.tokens[part].text.lower() for part in parts)
        return ""

    def coordinated(self, heads: Iterable[int]) -> list[int]:
        """Add to the heads the nominals coordinated with them."""
        found: list[int] = []
        stack = list(heads)
        while stack:
            head = stack.pop(0)
            if head not in found:
                found.append(head)
                stack.extend(
                    c
                    for c in self.children[head]
                    if self.base(c) == "conj" and self.tokens[c].upos in NOMINAL and c not in self.strays.values()
                )
        return found

    def base(self, index: int) -> str:
        """Return the universal relation of a token, without its subtype."""
        return self.tokens[index].deprel.partition(":")[0]

    def below(self, index: int, *relations: str) -> list[int]:
        """Return the children whose full relation is one of ``relations``."""
        return [child for child in self.children[index] if self.tokens[child].deprel in relations]

    def antecedent(self, index: int) -> int:
        """Return what a relative pronoun stands for; any other token stands for itself."""
        token = self.tokens[index]
        if token.xpos not in RELATIVE:
            return index
        for above in self.ancestors(index):
            if self.tokens[above].deprel == "acl:relcl":
                return self.tokens[above].head
        return index

    def ancestors(self, index: int) -> Iterable[int]:
        """Yield the token itself and all that govern it, upward."""
        while index >= 0:
            yield index
            index = self.tokens[index].head

    def passive(self, index: int) -> bool:
        """Tell whether a verb form is passive, also where only a participle shows it."""
        token = self.tokens[index]
        if self.below(index, "aux:pass", "nsubj:pass", "csubj:pass"):
            return True
        if token.xpos != "VBN" or self.below(index, "aux"):
            return False
        if token.deprel in {"acl", "amod", "advcl"}:
            return True
        return token.deprel == "conj" and not self.below(index, "nsubj") and self.passive(token.head)

    def surface_subject(self, index: int, depth: int = 0) -> int | None:
        """Return the token that the grammar makes the subject, through coordination, control and relatives."""
        subjects = [child for child in self.children[index] if self.base(child) == "nsubj"]
        if subjects:
            outer = self.below(index, "nsubj:outer")
            inner = [subject for subject in subjects if subject not in outer] or subjects
            between = self.tokens[inner[0] : inner[-1]] if len(inner) > 1 else ()
            # Of two subjects with a dash between them the first is a dateline.
            return self.antecedent(inner[-1 if any(word.text in _DASHES for word in between) else 0])
        token = self.tokens[index]
        if token.head < 0 or depth > _DEPTH:
            return None
        return self._inherited_subject(index, token.deprel, depth=depth)

    def _inherited_subject(self, index: int, relation: str, *, depth: int) -> int | None:
        head = self.tokens[index].head
        found: int | None = None
        if relation == "conj" and index in self.strays:
            found = self.strays[index]
        elif relation == "conj":
            found = self.surface_subject(head, depth + 1)
        elif relation == "xcomp":
            calling = self.tokens[head].lemma in CALLING and self.tokens[index].lemma in UTTERING
            found = self.surface_subject(head, depth + 1) if calling else self._controller(head, depth)
        elif relation == "ccomp" and self.tokens[index].xpos == "VBG" and self.tokens[head].lemma in GERUND_CONTROL:
            found = self.surface_subject(head, depth + 1)
        elif relation == "acl:relcl":
            found = head if not self._relativised(index) else None
        elif relation in {"acl", "amod"}:
            found = self._modified(index, depth)
        elif relation == "advcl":
            found = self._adverbial_subject(index, depth)
        return found

    def _relativised(self, index: int) -> bool:
        return any(
            self.tokens[t].xpos in RELATIVE
            for child in self.children[index]
            for t in (child, *self.children[child])
            if self.base(child) in {"obj", "obl", "iobj"}
        )

    def _controller(self, verb: int, depth: int) -> int | None:
        lemma = self.tokens[verb].lemma
        if lemma in PARTNER_CONTROL:
            partners = [o for o in self.below(verb, "obl") if self.preposition(o) in {"on", "upon", "to", "with"}]
            if partners:
                return partners[0]
        if lemma not in SUBJECT_CONTROL:
            objects = self.below(verb, "obj") or self.below(verb, "iobj")
            if objects:
                return self.antecedent(objects[0])
        return self.surface_subject(verb, depth + 1)

    def _adverbial_subject(self, index: int, depth: int) -> int | None:
        verb = self.tokens[index].head
        if self.marks(index) & {"to"} and self.tokens[verb].lemma not in SENDING:
            return self.surface_subject(verb, depth + 1)
        if self.marks(index) & {"to"} or self.marks(index) & GERUND_MARKS:
            return self._controller(verb, depth)
        return self.surface_subject(verb, depth + 1)

    def _modified(self, index: int, depth: int) -> int | None:
        noun = self.tokens[index].head
        marks = self.marks(index)
        deed = "of" in marks and self.tokens[noun].semantic not in _AGENTS
        if self.tokens[index].deprel == "amod" or not ("to" in marks or deed):
            return noun
        owners = self.below(noun, "nmod:poss")
        if owners and self.tokens[noun].semantic != "person":
            return owners[0]
        if self.below(noun, "cop"):
            return self.surface_subject(noun, depth + 1)  # "Iran is the first state **to recognise** it".
        governor = self.tokens[noun].head
        return self.surface_subject(governor, depth + 1) if governor >= 0 else None

    def marks(self, index: int) -> set[str]:
        """Return the lower-cased subordinators of a clause ("to", "that", "if", "of")."""
        return {
            self.tokens[child].text.lower()
            for child in self.children[index]
            if self.tokens[child].deprel in {"mark", "case"}
        }

    def particle(self, index: int) -> str:
        """Return the particle of a phrasal verb, or an empty string."""
        parts = self.below(index, "compound:prt") or [
            child for child in self.below(index, "advmod") if child > index and self.tokens[child].lemma in _PARTICLES
        ]
        return self.tokens[parts[0]].text.lower() if parts else ""

    def verb(self, index: int) -> Slots:
        """Return the slots of a verb (or of an adjective or noun with a copula)."""
        if index not in self._verbs:
            self._verbs[index] = self._verb_slots(index)
        return self._verbs[index]

    def _verb_slots(self, index: int) -> Slots:
        slots: Slots = {}
        subject = self.surface_subject(index)
        objects = [self.antecedent(child) for child in self.below(index, "obj")]
        indirect = [*self.below(index, "iobj"), *told_before(self.sentence, index)]
        if self.passive(index):
            _add(slots, "subject", self._agents(index))
            _add(slots, "indirect" if objects else "object", [] if subject is None else [subject])
        elif subject is not None:
            _add(slots, "subject", [subject])
        _add(slots, "object", objects)
        _add(slots, "indirect", indirect)
        if "object" not in slots:
            _add(slots, "object", self._missing_object(index) or self._late_object(index) or indirect)
        self._obliques(index, slots)
        self._clauses(index, slots)
        _add(slots, "predicate", self._predicates(index))
        self._nested(slots, slots.get("object", ()), but=frozenset({"of"}))
        self._shared_objects(slots)
        for thing in slots.get("object", ()):
            inner = self._modifiers(thing)
            self._partners(slots, [head for topic in _TOPICS for head in inner.get(topic, ())])
        self._partners(slots, [head for topic in ("to", "into", "on") for head in slots.get(topic, ())])
        return {slot: self.coordinated(heads) if slot != "clause" else heads for slot, heads in slots.items()}

    def _predicates(self, index: int) -> list[int]:
        """Return the small words that complete a verb: called **home**, set **ablaze**, taken **hostage**."""
        small = {"ADJ", "ADV", "NOUN", "ADP", "PROPN"}
        found = self.below(index, "advmod", "compound:prt", "xcomp")
        return [child for child in found if self.tokens[child].upos in small or not self.children[child]]

    def _shared_objects(self, slots: Slots) -> None:
        """Add what hangs on the other objects ("trams from Belarus and **locomotives from Russia**")."""
        for thing in self.coordinated(slots.get("object", ())):
            if thing not in slots["object"]:
                for preposition, heads in self._modifiers(thing).items():
                    if preposition != "of":
                        _add(slots, preposition, heads)

    def _nested(self, slots: Slots, things: Iterable[int], *, but: frozenset[str]) -> None:
        """Take over what hangs on a noun inside ("visit of the president **to Serbia**")."""
        for thing in things:
            for preposition, heads in self._modifiers(thing).items():
                if preposition not in but:
                    slots.setdefault(preposition, heads)

    def _partners(self, slots: Slots, things: Iterable[int]) -> None:
        """Take over partners that hang on a topic ("charter on partnership **with the United States**")."""
        for thing in things:
            for preposition, heads in self._modifiers(thing).items():
                if preposition in {"with", "between"}:
                    slots.setdefault(preposition, heads)

    def _agents(self, index: int) -> list[int]:
        obliques = [o for o in self.children[index] if self.base(o) == "obl"]
        agents = [o for o in obliques if self.preposition(o) == "by"]
        # "was condemned in a joint statement by Egypt": the agent hangs on the oblique.
        return agents or [m for o in obliques for m in self.below(o, "nmod") if self.preposition(m) == "by"]

    def _missing_object(self, index: int) -> list[int]:
        """Find the object of "the pact that Iran signed" and of "condemned and rejected the plan"."""
        token = self.tokens[index]
        if token.deprel == "acl:relcl" and self.below(index, "nsubj") and not self._relative_inside(index):
            return [token.head]
        if token.deprel == "conj" and self.tokens[token.head].upos == "VERB":
            return [o for o in self.below(token.head, "obj") if o > index]
        for other in self.below(index, "conj"):
            between = self.tokens[index + 1 : other]
            if all(word.upos in {"CCONJ", "ADV", "PUNCT"} for word in between):
                return self.below(other, "obj")
        return []

    def _late_object(self, index: int) -> list[int]:
        """Find the object behind a phrase ("turned over to Rome **three men**"), which the reader calls oblique."""
        if self.passive(index):
            return []
        bare = [c for c in self.below(index, "obl") if not self.preposition(c) and c > index + 1 and not self._aside(c)]
        return [c for c in bare if self.tokens[c].upos in {"NOUN", "PROPN"} and self.tokens[c].semantic != "time"]

    def _aside(self, index: int) -> bool:
        """Tell whether a comma parts a phrase from another that it explains ("in Niamey, **Niger's capital**")."""
        inside = self.sentence.subtree(index)
        comma = next((i for i in (inside[0], inside[0] - 1) if i > 0 and self.tokens[i].text == ","), None)
        if comma is None:
            return False
        above = [i for i in self.ancestors(comma - 1) if self.base(i) == "obl"]
        return bool(above) and bool(self.preposition(above[0]))

    def _relative_inside(self, index: int) -> bool:
        return any(
            self.tokens[t].xpos in RELATIVE for child in self.children[index] for t in (child, *self.children[child])
        )

    def _obliques(self, index: int, slots: Slots) -> None:
        for child in self.children[index]:
            if self.base(child) in {"obl", "nmod"}:
                preposition = self.preposition(child)
                if preposition and not self._circumstance(child, preposition, index):
                    for name in dict.fromkeys((preposition, preposition.partition(" ")[0])):
                        _add(slots, name, self._meant(child, preposition))
                if self.tokens[child].lemma in _RELATIONAL:
                    _add(slots, f"{preposition} {self.tokens[child].lemma} of", self._modifiers(child).get("of", ()))

    def _circumstance(self, child: int, preposition: str, index: int) -> bool:
        """A time, the agent of a passive, or "against the backdrop of" is no slot of its own."""
        if self.tokens[child].lemma in _SETTINGS:
            return True
        timely = self.tokens[child].semantic == "time" and preposition in {"on", "in", "at", "for", "from", "to"}
        return timely or (preposition == "by" and self.passive(index))

    def _clauses(self, index: int, slots: Slots) -> None:
        near = self.below(index, "ccomp", "xcomp")
        gerunds = [c for c in self.below(index, "advcl") if self.marks(c) & GERUND_MARKS]
        aims = [c for c in self.below(index, "advcl") if "to" in self.marks(c)]
        _add(slots, "clause", near or gerunds or aims)
        for clause in slots.get("clause", ())[:1]:
            subject = self.surface_subject(clause)
            if subject is not None:
                _add(slots, "clause-subject", [subject])
        _add(slots, "infinitive", [c for c in slots.get("clause", ()) if "to" in self.marks(c)])
        _add(slots, "auxiliary", self.below(index, "aux"))
        self._conditions(index, slots)

    def _conditions(self, index: int, slots: Slots) -> None:
        """Fill ``if`` and ``unless`` with the clauses that make it hang on something, and ``if-subject``."""
        for child in self.below(index, "advcl"):
            marks = self.marks(child) & {"if", "unless"}
            helpers = self.below(child, "aux")
            if not marks and helpers and self.tokens[helpers[0]].lemma == "should":
                marks = {"if"}  # "Should they attack, Iran will respond."
            for mark in marks:
                _add(slots, mark, [child])
                subject = self.surface_subject(child)
                _add(slots, "if-subject", [] if subject is None else [subject])

    def _modifiers(self, index: int) -> Slots:
        slots: Slots = {}
        for child in self.children[index]:
            if self.base(child) in {"nmod", "obl"} and self.tokens[child].deprel not in {"nmod:poss", "nmod:desc"}:
                preposition = self.preposition(child)
                if preposition:
                    _add(slots, preposition, self._meant(child, preposition))
        return slots

    def _meant(self, index: int, preposition: str) -> list[int]:
        """Return what a phrase stands for: "with the participation of **Oman**" is with Oman."""
        if preposition == "with" and self.tokens[index].lemma in _ATTENDING:
            of = [child for child in self.below(index, "nmod") if self.preposition(child) == "of"]
            return of or [index]
        return [self.antecedent(index)]

    def noun(self, index: int) -> Slots:
        """Return the slots of a noun itself, without what a light verb would add."""
        if index not in self._nouns:
            slots = self._modifiers(index)
            _add(slots, "possessor", self.below(index, "nmod:poss"))
            _add(slots, "modifier", self.below(index, "amod", "compound", "nmod:desc", "nmod", "flat"))
            self._nested(slots, slots.get("of", ()), but=frozenset({"of", "in"}))
            self._partners(slots, [*slots.get("on", ()), *slots.get("for", ())])
            slots["modifier"] = self._with_parts([m for m in slots.get("modifier", ()) if not self.preposition(m)])
            _add(slots, "clause", self.below(index, "acl", "ccomp"))
            told = [child for clause in slots.get("clause", ()) for child in self.below(clause, "nsubj")]
            _add(slots, "clause-subject", told)
            self._nouns[index] = {
                slot: heads if slot == "clause" else self.coordinated(heads) for slot, heads in slots.items() if heads
            }
        return self._nouns[index]

    def _with_parts(self, modifiers: Sequence[int]) -> list[int]:
        """Add the other halves of joint modifiers ("the **Armenian**-Iranian drills")."""
        found: list[int] = []
        for modifier in modifiers:
            if self.tokens[modifier].upos in {"ADJ", "PROPN"}:
                found.extend(self.below(modifier, "amod", "compound", "nmod", "flat", "dep"))
            found.append(modifier)
        return found

    def negated(self, index: int) -> bool:
        """Tell whether a word is negated by one of its own ("did **not** attack", "**no** mistake")."""
        return any(self.tokens[c].lemma.lower() in NEGATION for c in self.below(index, "advmod", "det"))

    def going_to(self, index: int) -> bool:
        """Tell whether a verb is the "going" of "is going to"."""
        token = self.tokens[index]
        return token.lemma == "go" and token.xpos == "VBG" and bool(self.below(index, "aux"))


def _add(slots: Slots, slot: str, heads: Iterable[int]) -> None:
    fresh = [head for head in heads if head not in slots.get(slot, ())]
    if fresh:
        slots.setdefault(slot, []).extend(fresh)
