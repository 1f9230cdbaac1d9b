"""Who bears what a noun tells: "**Oslo** drew criticism", "put **Oslo** under sanctions", "hit **Oslo** with tariffs".

The verbs that turn a noun's sides around are in the code book's lists (lists.yaml: ``receiving``, ``claiming``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from araxes.claims.clauses import Clauses, Slots
from araxes.codebook.frames import Codebook

# "The **subject** of sanctions": who is so bears them.
BEARING = frozenset({"subject", "target", "object", "victim"})
_SOURCES = ("from", "by", "among", "at the hands of")
_BENEATH = frozenset({"under", "in for", "up against"})
_ONUS = "responsibility"
_OWNING_UP = frozenset({"claim", "accept", "assume", "admit", "acknowledge"})
_MEANS = frozenset({"with", "through", "by means of"})


@dataclass(frozen=True, slots=True)
class Bearing:
    """The verb around a noun, who bears what the noun tells, and the slots that the verb lends it."""

    verb: int
    bearers: tuple[int, ...]
    slots: Slots


class Bearers:
    """Finds bearers in one sentence."""

    def __init__(self, codebook: Codebook, clauses: Clauses) -> None:
        self.clauses = clauses
        self._light = codebook.light
        self._receiving = codebook.lists.get("receiving", frozenset())
        self._claiming = codebook.lists.get("claiming", frozenset())

    def of(self, index: int, top: int) -> Bearing | None:
        """Return who bears what the noun at ``index`` tells, or ``None`` when the verb above does not say so.

        ``top`` is the noun that the verb takes: itself, or what holds it ("a **round** of talks").
        """
        clauses = self.clauses
        for verb in clauses.below(index, "acl", "acl:relcl"):
            if clauses.tokens[verb].lemma in self._claiming and clauses.passive(verb):
                return Bearing(index, (), {"subject": clauses.verb(verb).get("subject", [])})
        owned = self._owned_up(top)
        if owned is not None:
            return owned
        verb = clauses.tokens[top].head
        if verb < 0 or clauses.tokens[verb].upos not in {"VERB", "AUX"}:
            return None
        slots = clauses.verb(verb)
        if top in slots.get("object", ()):
            return self._received(index, verb, slots)
        if clauses.base(top) in {"obl", "nmod"}:
            return self._beneath(top, verb, slots)
        return None

    def _owned_up(self, top: int) -> Bearing | None:
        """For "claimed **responsibility for** the raid": who does so did it."""
        clauses = self.clauses
        if clauses.preposition(top) != "for" or clauses.tokens[top].head < 0:
            return None
        above = clauses.tokens[clauses.tokens[top].head]
        verb = above.head if above.lemma == _ONUS else above.index
        if verb < 0 or clauses.tokens[verb].lemma not in _OWNING_UP or clauses.negated(verb):
            return None
        slots = clauses.verb(verb)
        if not any(clauses.tokens[thing].lemma == _ONUS for thing in slots.get("object", ())):
            return None
        return Bearing(verb, (), {"subject": slots.get("subject", [])})

    def _received(self, index: int, verb: int, slots: Slots) -> Bearing | None:
        lemma = self.clauses.tokens[verb].lemma
        if lemma in self._claiming:
            return Bearing(verb, (), {"subject": slots.get("subject", [])})
        if lemma not in self._receiving or self.clauses.passive(verb):
            return None
        own = self.clauses.noun(index)
        sources = [head for held in (own, slots) for name in _SOURCES for head in held.get(name, ())]
        if lemma in self._light and not sources and not own.get("of"):
            return None
        return Bearing(verb, tuple(slots.get("subject", ())), {"subject": _once(sources or own.get("of", ()))})

    def _beneath(self, top: int, verb: int, slots: Slots) -> Bearing | None:
        preposition = self.clauses.preposition(top)
        if preposition not in _BENEATH | _MEANS:
            return None
        subject, things = slots.get("subject", []), slots.get("object", [])
        himself = [thing for thing in things if self.clauses.tokens[thing].text.lower().endswith(("self", "selves"))]
        if preposition in _MEANS:
            toward = things or slots.get("to", [])
            return Bearing(verb, tuple(toward), {"subject": subject}) if subject and not himself else None
        if things and not himself:
            return Bearing(verb, tuple(things), {"subject": subject})
        sources = [head for name in _SOURCES for head in slots.get(name, ())]
        return Bearing(verb, tuple(subject), {"subject": _once(sources)})


def _once(heads: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(heads))
