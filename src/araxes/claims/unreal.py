"""What the words of a sentence mention without telling that it is done: readings, suppositions, demands, one's own."""

from araxes.claims.candidates import Candidate
from araxes.claims.clauses import Clauses
from araxes.claims.scenes import Scene
from araxes.claims.statuses import EXCLUDING

_OPINING = frozenset("view see interpret regard consider read perceive understand describe construe treat".split())
_PERHAPS = frozenset({"can", "could", "may", "might", "should", "must"})
_DEMANDING = frozenset({"call", "press", "push", "plead", "appeal", "campaign", "clamour", "clamor", "vote", "provide"})
_PREVENTING = frozenset("ban bar prevent stop block prohibit exclude keep forbid dissuade deter discourage".split())
_THREATENING = frozenset({"threaten", "vow", "warn", "swear"})
_LAWS = frozenset({"constitution", "charter", "statute", "treaty", "convention", "law", "rule", "clause", "article"})
_WHICHEVER = frozenset({"any", "every", "another"})
_ATTEMPTS = frozenset("attempt effort move bid plan step action try measure design scheme".split())
_BEARING = frozenset("accept allow tolerate permit brook stand bear countenance let agree recognise recognize".split())
_OPPOSING = frozenset("oppose reject resist condemn block thwart foil counter prevent repel rebuff denounce".split())
_INDEFINITE = frozenset({"a", "an", "any", "such"})


def is_unreal(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a candidate is no act that somebody is told to do, plan, threaten or deny."""
    return (
        _to_its_own(candidate, scene)
        or _opined(candidate, scene)
        or _called_for(candidate, scene)
        or _prevented(candidate, scene)
        or _not_yet(candidate, scene)
        or _refused(candidate, scene)
        or _laid_down(candidate, scene)
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


def _prevented(candidate: Candidate, scene: Scene) -> bool:
    """ "Barred the airline from **flying** to Oslo", "threatened war unless he **resigns**": it has not happened."""
    clauses = scene.clauses
    token = clauses.tokens[candidate.carrier]
    marks = clauses.marks(token.index)
    above = clauses.tokens[token.head].lemma if token.head >= 0 and not clauses.negated(token.head) else ""
    return ("unless" in marks and above in _THREATENING) or ("from" in marks and above in _PREVENTING)


def _not_yet(candidate: Candidate, scene: Scene) -> bool:
    """ "Has not **yet** agreed": what one has still to do one has not refused."""
    clauses = scene.clauses
    beside = {clauses.tokens[child].lemma.lower() for child in clauses.below(candidate.carrier, "advmod")}
    return candidate.frame.negated and candidate.frame.type == "REJECT" and "yet" in beside


def _refused(candidate: Candidate, scene: Scene) -> bool:
    """ "Will not accept any attempt to **close** the border": what somebody refuses beforehand nobody has done yet."""
    clauses = scene.clauses
    tokens = clauses.tokens
    noun = tokens[candidate.carrier].head
    if noun < 0 or clauses.base(candidate.carrier) not in ("acl", "nmod") or tokens[noun].lemma not in _ATTEMPTS:
        return False
    words = {tokens[child].lemma.lower() for child in clauses.below(noun, "det")}
    verb = tokens[noun].head
    if verb < 0 or clauses.base(noun) not in ("obj", "nsubj:pass", "obl") or not words & _WHICHEVER:
        return False
    lemma = tokens[verb].lemma
    return lemma in _OPPOSING or (lemma in _BEARING and clauses.negated(verb))


def _laid_down(candidate: Candidate, scene: Scene) -> bool:
    """ "The constitution **forbids** it": what a law says holds, and nobody does it."""
    subjects = candidate.slots.get("subject", ()) if candidate.frame.pos == "verb" else ()
    helpers = scene.clauses.below(candidate.carrier, "aux")
    return not helpers and any(scene.clauses.tokens[subject].lemma in _LAWS for subject in subjects)


def _supposed(candidate: Candidate, scene: Scene) -> bool:
    """ "**An attack** on ships would have consequences": it is only supposed."""
    clauses = scene.clauses
    token = clauses.tokens[candidate.head]
    if candidate.frame.pos != "noun" or clauses.base(token.index) != "nsubj" or token.head < 0:
        return False
    words = {clauses.tokens[child].lemma.lower() for child in clauses.below(token.index, "det")}
    helpers = {clauses.tokens[child].lemma.lower() for child in clauses.below(token.head, "aux")}
    return (bool(words & _INDEFINITE) and "would" in helpers) or (bool(words & _WHICHEVER) and "will" in helpers)
