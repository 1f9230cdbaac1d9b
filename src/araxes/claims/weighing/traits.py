"""The traits of claims and of those who may be their sides, by which the trees weigh them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from araxes.claims.claim import Claim
from araxes.claims.scenes import Scene
from araxes.claims.spotted import FRAME as READER
from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Block
from araxes.language.relating import NO_EVENT
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import ActorMention

FAR = 99
_PRIVATE = ("-CVL", "-BUS")
_PLURAL = frozenset({"NNS", "NNPS"})
# How many acts back of others, and of the same initiator, are looked at.
_ACTS_BACK = 2


def origin(claim: Claim) -> str:
    """Return what made a claim: a frame, the words of a quotation, or the reader."""
    source = claim.frame.partition("/")[0]
    return source if source in {READER, "stance"} else "frame"


def claim_traits(claim: Claim, background: Background) -> dict[str, float | str]:
    """Return what tells whether a claim holds."""
    beside = background.told_in[claim.sentence]
    chances = background.spots.chances(claim.sentence)
    kind = background.spots.types.index(claim.type)
    head, sentence = claim.head, background.scenes[claim.sentence].sentence
    near, nearby = chances[max(0, head - 1) : head + 2], chances[max(0, head - 3) : head + 4]
    others = np.delete(chances[head], [0, kind])
    codes = {code.partition("-")[0] for code in claim.initiator_codes}
    opinion = claim.opinion
    return {
        "type": claim.type,
        "origin": origin(claim),
        "status": claim.status.value,
        "word": sentence.tokens[head].upos,
        "told": 1 - float(chances[head, 0]),
        "told so": float(chances[head, kind]),
        "told otherwise": float(others.max()),
        "told near": 1 - float(near[:, 0].min()),
        "told so near": float(near[:, kind].max()),
        "told so nearby": float(nearby[:, kind].max()),
        "told in sentence": 1 - float(chances[:, 0].min()),
        "told so in sentence": float(chances[:, kind].max()),
        "opinion agrees": opinion is not None and opinion[0] == claim.type,
        "opinion denies": opinion is not None and opinion[0] == NO_EVENT,
        "opinion": -1 if opinion is None else opinion[1],
        "confidence": claim.confidence,
        "words": len(sentence.tokens),
        "claims": len(beside),
        "such claims": sum(other.type == claim.type for other in beside),
        "initiators": len(claim.initiator_codes),
        "recipients": len(claim.recipient_codes),
        "joint": claim.joint,
        "definite": claim.definite,
        "speakers": len(claim.speakers),
        "dated": claim.time is not None,
        "initiators here": all(actor.sentence == claim.sentence for actor in claim.initiators),
        "recipients here": all(actor.sentence == claim.sentence for actor in claim.recipients),
        "same state": bool(codes & {code.partition("-")[0] for code in claim.recipient_codes}),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A claim and those who may be its sides: their codes and the traits of each, in the same order."""

    claim: Claim
    codes: tuple[str, ...]
    traits: Block


def bench(claim: Claim, background: Background) -> Bench:
    """Return who may be a side of a claim: its own, those named in its sentence or just before, the chief ones."""
    named = [code for actor in background.actors[claim.sentence] for code in actor.codes]
    before = [code for actor in background.before(claim.sentence) for code in actor.codes]
    own = (*claim.initiator_codes, *claim.recipient_codes)
    codes = tuple(dict.fromkeys([*own, *named, *before, *background.chief, *sorted(background.headed)]))
    seat = _Seat(claim, background)
    return Bench(claim=claim, codes=codes, traits=Block(common=seat.common, rows=[seat.traits(c) for c in codes]))


class _Seat:
    """The traits that the candidates of one claim share, worked out once."""

    def __init__(self, claim: Claim, background: Background) -> None:
        self.claim = claim
        self.background = background
        self.scene: Scene = background.scenes[claim.sentence]
        self.here = background.actors[claim.sentence]
        clauses, head = self.scene.clauses, claim.head
        token = clauses.tokens[head]
        self.slots = clauses.verb(head) if token.upos in {"VERB", "AUX"} else clauses.noun(head)
        self.slot_of = {inner: slot for slot, heads in self.slots.items() for inner in heads}
        subject = clauses.surface_subject(head)
        self.subject = set() if subject is None else set(self.scene.sentence.subtree(subject))
        objects = self.slots.get("object", ())
        self.common: dict[str, float | str] = {
            "type": claim.type,
            "frame": claim.frame,
            "lemma": claim.lemma,
            "object": clauses.tokens[objects[0]].lemma if objects else "none",
            "joint": claim.joint,
            "origin": origin(claim),
            "word": token.upos,
            "status": claim.status.value,
            "initiators": len(claim.initiator_codes),
            "recipients": len(claim.recipient_codes),
            "actors here": len(background.named[claim.sentence]),
            "actors": len(background.counts),
            "subject is": self._sort(subject),
            "object is": self._sort(objects[0] if objects else None),
            "subject determined by": self._determiner(subject),
            "object determined by": self._determiner(objects[0] if objects else None),
            "subject plural": subject is not None and clauses.tokens[subject].xpos in _PLURAL,
        }
        preceding = background.preceding(claim)
        self.acted = {code for other in preceding for code in other.initiator_codes}
        self.acted_last = set(preceding[-1].initiator_codes) if preceding else set()
        self.bore_last = set(preceding[-1].recipient_codes) if preceding else set()
        self.initiators, self.recipients = claim.initiator_codes, claim.recipient_codes
        self.states = [(code, code.partition("-")[0]) for code in self.initiators]
        self.others, self.own = self._acts_before()
        self.seen = self._seen()

    def _sort(self, head: int | None) -> str:
        if head is None:
            return "none"
        token = self.scene.clauses.tokens[head]
        holding = [actor for actor in self.scene.actors if actor.start <= token.start < actor.end]
        if any(actor.codes for actor in holding):
            return "coded"
        return f"{'actor' if holding else token.upos}:{token.semantic or '-'}"

    def _determiner(self, head: int | None) -> str:
        """Return the article, number or possessive of a noun, a pronoun itself."""
        if head is None:
            return "none"
        clauses = self.scene.clauses
        before = clauses.below(head, "det", "nmod:poss", "det:predet", "nummod")
        if before:
            first = clauses.tokens[before[0]]
            return first.lemma.lower() if first.upos in {"DET", "PRON", "NUM"} else first.upos
        return clauses.tokens[head].text.lower() if clauses.tokens[head].upos == "PRON" else "-"

    def _acts_before(self) -> tuple[list[Claim], list[Claim]]:
        """Return the last acts told before, near ones first: those of others, and those of the same initiator."""
        others: list[Claim] = []
        own: list[Claim] = []
        for act in self.background.backwards(self.claim):
            if act.initiator_codes:
                same = not set(self.initiators).isdisjoint(act.initiator_codes)
                (own if same else others).append(act)
                if len(others) >= _ACTS_BACK and len(own) >= _ACTS_BACK:
                    break
        return others[:_ACTS_BACK], own[:_ACTS_BACK]

    def traits(self, code: str) -> dict[str, float | str]:
        """Return the traits of one candidate."""
        return {**self._in_claim(code), **self._in_sentence(code), **self._in_document(code)}

    def _in_claim(self, code: str) -> dict[str, float | str]:
        claim, mine = self.claim, code.partition("-")[0]
        return {
            "is initiator": code in self.initiators,
            "is recipient": code in self.recipients,
            "is initiator here": _names(claim.initiators, code, claim.sentence),
            "is recipient here": _names(claim.recipients, code, claim.sentence),
            "of initiator's state": any(mine == state for other, state in self.states if other != code),
            "private": code.endswith(_PRIVATE),
            "group": "-" in code,
            "organisation": mine not in state_codes(),
        }

    def _in_sentence(self, code: str) -> dict[str, float | str]:
        mentions = [actor for actor in self.here if code in actor.codes]
        does, bears, acts = self.seen.get(code, (-1.0, -1.0, -1.0))
        traits: dict[str, float | str] = {
            "here": bool(mentions),
            "mentions here": len(mentions),
            "seen to do it": does,
            "seen to bear it": bears,
            "seen to act": acts,
        }
        if not mentions:
            return traits
        head = self.claim.head
        nearest = min(mentions, key=lambda actor: abs(actor.head - head))
        low, high = sorted((self.claim.trigger.start, nearest.start))
        traits |= {
            "place": nearest.head - head,
            "distance": abs(nearest.head - head),
            "kind": nearest.kind,
            "named together": len(nearest.codes),
            "between": sum(low < actor.start < high and code not in actor.codes for actor in self.here),
            "logical subject": any(actor.head in self.subject for actor in mentions),
            "sentence subject": code in self.background.subjects(self.claim.sentence),
        }
        for actor in mentions:
            above = next((up for up in self.scene.clauses.ancestors(actor.head) if up in self.slot_of), None)
            if above is not None:
                traits["slot" if above == actor.head else "inside slot"] = self.slot_of[above]
        return traits

    def _seen(self) -> dict[str, tuple[float, float, float]]:
        """Return, by code, how surely the classifier sees it do the act to one here, bear it, and do anything."""
        seen: dict[str, tuple[float, float, float]] = {}
        for source, target in permutations(self.here, 2):
            opinion = self.background.views.between(self.scene, source, target)
            if opinion is None:
                continue
            does, acts = opinion.of(self.claim.type), 1 - opinion.of(NO_EVENT)
            for code in source.codes:
                known = seen.get(code, (-1.0, -1.0, -1.0))
                seen[code] = max(known[0], does), known[1], max(known[2], acts)
            for code in target.codes:
                known = seen.get(code, (-1.0, -1.0, -1.0))
                seen[code] = known[0], max(known[1], does), known[2]
        return seen

    def _in_document(self, code: str) -> dict[str, float | str]:
        background, claim = self.background, self.claim
        back = background.since(code, claim.sentence)
        return {
            "back": FAR if back is None else back,
            "share": background.counts[code] / background.total,
            "rank": background.rank.get(code, FAR),
            "in title": code in background.headed,
            "in lead": code in background.lead,
            "subject before": code in background.subjects(claim.sentence - 1),
            "acted before": code in self.acted,
            "acted last": code in self.acted_last,
            "bore last": code in self.bore_last,
            "another before": _back(self.others, code),
            "beside own": _back(self.own, code),
        }


def _back(acts: Sequence[Claim], code: str) -> int:
    """Return how many acts back an actor did one, 0 where it did none of these."""
    return next((back for back, act in enumerate(acts, 1) if code in act.initiator_codes), 0)


def _names(actors: Sequence[ActorMention], code: str, sentence: int) -> bool:
    return any(code in actor.codes and actor.sentence == sentence for actor in actors)


def given(seated: Bench, chances: Sequence[float], background: Background) -> Block:
    """Return the candidates' traits as recipients, once it is known how likely each is the initiator."""
    top = max(range(len(chances)), key=chances.__getitem__)
    chosen = {code for code, chance in zip(seated.codes, chances, strict=True) if chance > 0.5} | {seated.codes[top]}
    beside = {code: max((background.beside[one, code] for one in chosen - {code}), default=0) for code in seated.codes}
    dealt = {code: max((background.dealt[one, code] for one in chosen - {code}), default=0) for code in seated.codes}
    most_beside = max((beside[code] for code in seated.codes if code not in chosen), default=0)
    most_dealt = max((dealt[code] for code in seated.codes if code not in chosen), default=0)
    states = {code.partition("-")[0] for code in chosen}
    rows = [
        {
            **traits,
            "chance to be initiator": chance,
            "chosen": code in chosen,
            "likeliest": code == seated.codes[top],
            "beside chosen": beside[code],
            "dealt with chosen": dealt[code],
            "most beside": beside[code] >= most_beside,
            "most dealt": dealt[code] >= most_dealt,
            "of chosen state": code not in chosen and code.partition("-")[0] in states,
        }
        for code, traits, chance in zip(seated.codes, seated.traits.rows, chances, strict=True)
    ]
    return Block(common={**seated.traits.common, "best chance": chances[top]}, rows=rows)
