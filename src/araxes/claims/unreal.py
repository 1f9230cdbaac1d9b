"""What the words of a sentence mention without telling that it is done: readings, suppositions, demands, one's own."""

from araxes.claims.candidates import Candidate
from araxes.claims.clauses import Clauses
from araxes.claims.scenes import Scene
from araxes.claims.statuses import EXCLUDING

_OPINING = frozenset("view see interpret regard consider read perceive understand describe construe treat".split())
_PERHAPS = frozenset({"can", "could", "may", "might", "should", "must"})
_DEMANDING = frozenset({"call", "press", "push", "plead", "appeal", "campaign", "clamour", "clamor", "vote", "provide"})
_WHICHEVER = frozenset({"any", "every", "another"})
_INDEFINITE = frozenset({"a", "an", "any", "such"})


def is_unreal(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a candidate is no act that somebody is told to do, plan, threaten or deny."""
    return (
        _to_its_own(candidate, scene)
        or _opined(candidate, scene)
        or _called_for(candidate, scene)
        or _supposed(candidate, scene)
        or left_open(candidate, scene.clauses)
    )


def left_open(candidate: Candidate, clauses: Clauses) -> bool:
    """ "Has not **ruled out** sanctions": what is left open is not refused."""
    excluding = clauses.tokens[candidate.head].lemma in EXCLUDING and candidate.frame.type == "REJECT"
    return excluding and clauses.negated(candidate.head)


def _opined(candidate: Candidate, scene: Scene) -> bool:
    """ "Can be viewed as a step to **revive** relations": what the author reads into something has not been done."""
    clauses = scene.clauses
    for index in clauses.ancestors(candidate.carrier):
        if clauses.tokens[index].lemma in _OPINING and index < candidate.head and clauses.passive(index):
            return any(clauses.tokens[a].lemma.lower() in _PERHAPS for a in clauses.below(index, "aux"))
    return False


def _to_its_own(candidate: Candidate, scene: Scene) -> bool:
    """ "Baghdad destroyed **its** missiles": what one does to one's own is no attack."""
    clauses = scene.clauses
    if candidate.frame.type != "ASSAULT" or candidate.frame.pos != "verb" or not candidate.slots.get("subject"):
        return False
    owners = [o for thing in candidate.slots.get("object", ()) for o in clauses.below(thing, "nmod:poss")]
    return any(clauses.tokens[owner].text.lower() == "its" for owner in owners)


def _called_for(candidate: Candidate, scene: Scene) -> bool:
    """ "The treaty calls for **the withdrawal** of troops": what is called for has not happened."""
    clauses = scene.clauses
    token = clauses.tokens[candidate.head]
    if candidate.frame.pos != "noun" or candidate.carrier != candidate.head or token.head < 0:
        return False
    asked = clauses.tokens[token.head].lemma in _DEMANDING and clauses.base(token.index) == "obl"
    return asked and clauses.preposition(token.index) == "for"


def _supposed(candidate: Candidate, scene: Scene) -> bool:
    """ "**An attack** on ships would have consequences": it is only supposed."""
    clauses = scene.clauses
    token = clauses.tokens[candidate.head]
    if candidate.frame.pos != "noun" or clauses.base(token.index) != "nsubj" or token.head < 0:
        return False
    words = {clauses.tokens[child].lemma.lower() for child in clauses.below(token.index, "det")}
    helpers = {clauses.tokens[child].lemma.lower() for child in clauses.below(token.head, "aux")}
    return (bool(words & _INDEFINITE) and "would" in helpers) or (bool(words & _WHICHEVER) and "will" in helpers)
