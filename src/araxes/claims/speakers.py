"""On whose word a claim stands: the chain of attribution, outermost first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, Speaker
from araxes.claims.clauses import Clauses
from araxes.claims.parties import Parties
from araxes.codebook.frames import Codebook
from araxes.language.tokens import Token
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp", "acl", "obj", "advcl", "csubj", "nsubj:pass"})

# Acts done by speaking.
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
# A treaty signed, sanctions lifted.
_MORE_THAN_WORDS = frozenset({"SUPPORT", "CONCEDE"})
_BOUNDS = frozenset({",", "“", "”", '"', "–", "—", "-"})


class Attribution:
    """Finds speakers in one sentence."""

    def __init__(
        self, codebook: Codebook, clauses: Clauses, parties: Parties, *, issuer: ActorMention | None = None
    ) -> None:
        self.issuer = issuer
        self.codebook = codebook
        self.clauses = clauses
        self.parties = parties
        self._insertions: dict[int, frozenset[int]] | None = None

    def chain(self, head: int) -> tuple[Speaker, ...]:
        """Return who says what ``head`` tells, by verbs and nouns of saying above it and "according to" beside it."""
        found: list[Speaker] = []
        for index in self._above(head):
            found.extend(self._according(index))
            token = self.clauses.tokens[index]
            if token.head >= 0 and self.clauses.base(index) in _CONTENT and not self._separate(index):
                found.extend(self._sayer(self.clauses.tokens[token.head], token))
                found.extend(self._in_statement(token))
            found.extend(self._beside(index, head))
        return tuple(dict.fromkeys(reversed(found)))

    def _above(self, head: int) -> Iterator[int]:
        """Yield what governs a token, up to the next semicolon: the clause after it is told on its own."""
        for index in self.clauses.ancestors(head):
            yield index
            if self._separate(index):
                return

    def _separate(self, index: int) -> bool:
        """Tell whether a semicolon parts a clause with its own subject from the one before it."""
        if not self.clauses.below(index, "nsubj", "nsubj:pass"):
            return False
        words = [i for i in self.clauses.sentence.subtree(index) if self.clauses.tokens[i].upos != "PUNCT"]
        return words[0] > 0 and self.clauses.tokens[words[0] - 1].text == ";"

    def of_saying(self, index: int) -> tuple[Speaker, ...]:
        """Return the speaker of the verb of saying at ``index``."""
        heads = self.clauses.verb(index).get("subject", ())
        named = self._named(heads)
        return named if named or not self._issued(heads) else tuple(map(_speaker, self.sayers(index)))

    def sayers(self, index: int) -> tuple[ActorMention, ...]:
        """Return the actors who say what the verb at ``index`` reports; "the statement" speaks for its author."""
        heads = self.clauses.verb(index).get("subject", ())
        actors = self.parties.fill(heads, reach=self._issued(heads))
        return actors or ((self.issuer,) if self.issuer is not None and self._issued(heads) else ())

    def _issued(self, heads: Sequence[int]) -> bool:
        return any(self.clauses.tokens[head].lemma.lower() in self.codebook.issued for head in heads)

    def says(self, index: int) -> bool:
        """Tell whether a token is a verb of saying."""
        token = self.clauses.tokens[index]
        return token.upos == "VERB" and token.lemma.lower() in self.codebook.speech

    def thinks(self, index: int) -> bool:
        """Tell whether a verb tells a belief, fear or hope rather than words."""
        return self.clauses.tokens[index].lemma.lower() in self.codebook.mental

    def names(self, index: int) -> bool:
        """Tell whether a token is a verb of calling something something."""
        token = self.clauses.tokens[index]
        return token.upos == "VERB" and token.lemma.lower() in self.codebook.naming

    def speaker(self, actor: ActorMention) -> Speaker:
        """Return an actor as a speaker."""
        return _speaker(actor)

    def _sayer(self, verb: Token, content: Token) -> tuple[Speaker, ...]:
        if verb.upos == "VERB" and verb.lemma.lower() in self.codebook.speech:
            if content.deprel in {"advcl", "acl", "obj", "nsubj:pass"} and not self._quotes(verb.index, content):
                return ()
            return self.of_saying(verb.index)
        if verb.upos == "NOUN" and verb.lemma.lower() in self.codebook.speech_nouns and content.deprel == "acl":
            slots = self.clauses.noun(verb.index)
            return self._named([*slots.get("possessor", ()), *slots.get("of", ()), *slots.get("by", ())])
        return ()

    def _in_statement(self, content: Token) -> tuple[Speaker, ...]:
        """For "said in a statement that": who speaks is the subject of the verb above the noun of saying."""
        noun = self.clauses.tokens[content.head]
        if noun.lemma.lower() not in self.codebook.speech_nouns or noun.head < 0 or content.deprel == "parataxis":
            return ()
        return self.of_saying(noun.head) if self.says(noun.head) else ()

    def _quotes(self, verb: int, content: Token) -> bool:
        return content.deprel == "obj" and self.clauses.tokens[verb].lemma in {"report", "announce", "confirm", "claim"}

    def _beside(self, index: int, head: int) -> tuple[Speaker, ...]:
        """A saying set beside what it reports: "the pact, Tehran said, was signed"."""
        inserted = [verb for verb, words in self._inserted().items() if head not in words]
        for child in dict.fromkeys((*self.clauses.below(index, "parataxis"), *inserted)):
            if child != head and self.says(child):
                return self.of_saying(child)
        return ()

    def _inserted(self) -> dict[int, frozenset[int]]:
        """Verbs of saying with a subject and nothing said below them, between commas, with the words below each."""
        if self._insertions is None:
            self._insertions = {
                token.index: frozenset(self.clauses.sentence.subtree(token.index))
                for token in self.clauses.tokens
                if self.says(token.index) and self._bounded(token.index)
            }
        return self._insertions

    def _bounded(self, index: int) -> bool:
        tokens = self.clauses.tokens
        if not self.clauses.below(index, "nsubj") or self.clauses.below(index, "ccomp", "xcomp", "obj"):
            return False
        words = [i for i in self.clauses.sentence.subtree(index) if tokens[i].upos != "PUNCT"]
        before, after = words[0] - 1, words[-1] + 1
        opened = before < 0 or tokens[before].text in _BOUNDS
        closed = after >= len(tokens) or tokens[after].text in _BOUNDS | {"."}
        return opened and closed and not (before < 0 and after >= len(tokens))

    def _according(self, index: int) -> tuple[Speaker, ...]:
        for child in self.clauses.children[index]:
            if self.clauses.base(child) in {"obl", "nmod", "advcl"}:
                preposition = self.clauses.preposition(child)
                if preposition in self.codebook.sourcing:
                    return self._named([child])
        return ()

    def _named(self, heads: Sequence[int]) -> tuple[Speaker, ...]:
        outlets = [part for head in heads[:1] for part in self._outlet(head)]
        actors = self.parties.fill(heads)
        if outlets:
            return (self._surface(outlets[0]),)
        if actors:
            return tuple(dict.fromkeys(map(_speaker, actors[:1])))
        for head in heads[:1]:
            token = self.clauses.tokens[head]
            if token.upos == "PROPN":
                return (self._surface(head),)
        return ()

    def _outlet(self, head: int) -> list[int]:
        """Find the name in "the state news agency **Fars**": an outlet speaks in its own name."""
        token = self.clauses.tokens[head]
        if token.upos == "PROPN":
            kinds = {self.clauses.tokens[c].lemma.lower() for c in self.clauses.children[head] if c < head}
            return [head] if kinds & self.codebook.outlets else []
        if token.lemma.lower() not in self.codebook.outlets:
            return []
        beside = [*self.clauses.below(head, "appos", "flat"), head + 1]
        return [c for c in beside if c < len(self.clauses.tokens) and self.clauses.tokens[c].upos == "PROPN"]

    def _surface(self, head: int) -> Speaker:
        inside = [t for t in self.clauses.sentence.subtree(head) if self.clauses.tokens[t].upos == "PROPN" or t == head]
        first, last = self.clauses.tokens[inside[0]], self.clauses.tokens[inside[-1]]
        text = " ".join(self.clauses.tokens[t].text for t in inside)
        return Speaker(name=text, text=text, start=first.start, end=last.end)


def is_of_words(claim: Claim) -> bool:
    """Tell an act that is done by saying so; a finer kind says of some that more was done than said."""
    return claim.type in _SPOKEN and (claim.kind is None or claim.type not in _MORE_THAN_WORDS)


def in_own_words(claim: Claim) -> Claim:
    """Return an act of words without its doer as speaker: who is told to demand is not the source that tells so."""
    if not is_of_words(claim) or claim.status is not Status.OCCURRED:
        return claim
    others = tuple(speaker for speaker in claim.speakers if speaker.name not in claim.initiator_codes)
    return claim if others == claim.speakers else replace(claim, speakers=others)


def _speaker(actor: ActorMention) -> Speaker:
    name = actor.codes[0] if actor.codes else actor.person or actor.text
    return Speaker(name=name, text=actor.text, start=actor.start, end=actor.end)
