"""Whether an act is told as done, going on, planned, possible, demanded or denied."""

from dataclasses import dataclass

from araxes.claims.clauses import NEGATION, Clauses
from araxes.codebook.frames import Codebook
from araxes.language.tokens import Token
from araxes.values.statuses import Status

_FUTURE = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})
_CONDITIONAL = frozenset({"would", "'d"})
_POSSIBLE = frozenset({"may", "might", "can", "could", "should", "must", "ought", "need"})
_LONGEST_HEADLINE = 25
_HEADLINES = frozenset({"title", "subtitle", "heading"})
# Relations through which a governing word's status reaches what it governs.
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "obj", "obl", "nmod", "csubj", "advcl", "nsubj:pass", "nsubj", "iobj"})
_ANNOUNCING = frozenset({"announce", "unveil", "order", "declare", "propose", "offer"})
_DEEDS = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "AGREE"})
_REPORTED_STANDING = frozenset({"VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Reality:
    """A status and the words that gave it."""

    status: Status
    reason: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The word that tells an act (``head``), what carries it (itself, or a light verb), and the act's PLOVER type."""

    head: int
    carrier: int
    type: str


def reality(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality:
    """Return the status of an act; in a headline the simple present tells what has happened."""
    return (
        _negated(clauses, told.head, told.carrier)
        or _modified(codebook, clauses, told.head, told.carrier)
        or _modal(clauses, told.carrier)
        or _announced(clauses, told)
        or _governed(codebook, clauses, told.carrier)
        or _tense(clauses, told.carrier, clauses.sentence.role)
    )


def _announced(clauses: Clauses, told: Telling) -> Reality | None:
    """A deed that is announced is still to come; sanctions, support or demands are made by announcing them."""
    if told.type not in _DEEDS or clauses.tokens[told.head].upos not in {"NOUN", "PROPN"}:
        return None
    verb = clauses.tokens[told.carrier if told.carrier != told.head else clauses.tokens[told.head].head]
    relation = clauses.tokens[told.head].deprel
    if verb.lemma in _ANNOUNCING and relation in {"obj", "nsubj:pass", "conj", "compound"}:
        return Reality(Status.PLANNED, f"“{verb.text}”: it is announced, not yet done")
    return None


def _negated(clauses: Clauses, head: int, carrier: int) -> Reality | None:
    for index in dict.fromkeys((carrier, head)):
        for child in clauses.children[index]:
            token = clauses.tokens[child]
            if token.lemma.lower() in NEGATION and token.deprel in {"advmod", "det", "cc:preconj", "mark", "case"}:
                return Reality(Status.DENIED, f"negated by “{token.text}”")
    for child in clauses.below(carrier, "nsubj", "obj", "nsubj:pass"):
        for below in clauses.below(child, "det", "cc:preconj"):
            if clauses.tokens[below].lemma.lower() in {"no", "neither"} and clauses.tokens[carrier].upos == "VERB":
                return Reality(Status.DENIED, f"negated by “no {clauses.tokens[child].text}”")
    return None


def _modified(codebook: Codebook, clauses: Clauses, head: int, carrier: int) -> Reality | None:
    for index in dict.fromkeys((head, carrier)):
        for child in clauses.below(index, "amod", "advmod", "compound", "obl:unmarked"):
            operator = codebook.operators.get(clauses.tokens[child].lemma.lower())
            if operator is not None and operator.status is not Status.OCCURRED:
                return Reality(operator.status, f"“{clauses.tokens[child].text}”: {operator.why}")
    return None


def _modal(clauses: Clauses, carrier: int) -> Reality | None:
    """Read auxiliaries; a coordinated verb shares those of the first."""
    index = carrier
    for _ in range(4):
        for child in clauses.below(index, "aux"):
            word = clauses.tokens[child].lemma.lower()
            if word in _FUTURE and word in _CONDITIONAL and _conditional(clauses, index):
                return Reality(Status.POSSIBLE, f"“{clauses.tokens[child].text}” under a condition")
            if word in _FUTURE:
                return Reality(Status.PLANNED, f"“{clauses.tokens[child].text}” puts it in the future")
            if word in _POSSIBLE:
                return Reality(Status.POSSIBLE, f"“{clauses.tokens[child].text}” makes it possible only")
        if "if" in clauses.marks(index) or "unless" in clauses.marks(index):
            return Reality(Status.POSSIBLE, "it is a condition (“if”)")
        token = clauses.tokens[index]
        if token.deprel != "conj" or clauses.below(index, "nsubj", "nsubj:pass", "aux"):
            return None
        index = token.head
    return None


def _conditional(clauses: Clauses, index: int) -> bool:
    return any(clauses.marks(child) & {"if", "unless", "should"} for child in clauses.below(index, "advcl"))


def _governed(codebook: Codebook, clauses: Clauses, carrier: int) -> Reality | None:
    index = carrier
    while True:
        token = clauses.tokens[index]
        if token.head < 0 or token.deprel in {"parataxis", "acl:relcl", "appos", "list", "root"}:
            return None
        above = clauses.tokens[token.head]
        if token.deprel == "conj":
            index = token.head
            continue
        if clauses.base(index) not in _GOVERNED or not _open(clauses, token):
            return None
        found = _operator(codebook, clauses, token, above)
        if found is not None:
            return found
        if "if" in clauses.marks(index) or "unless" in clauses.marks(index):
            return Reality(Status.POSSIBLE, "it is a condition (“if”)")
        if token.deprel == "advcl" and "to" not in clauses.marks(index):
            return None
        index = above.index


def _open(clauses: Clauses, token: Token) -> bool:
    """Tell whether status flows into the token: always into clauses, into nominals only from event-like governors."""
    if clauses.base(token.index) in {"obl", "nsubj"}:
        return clauses.tokens[token.head].lemma in {"possible", "likely", "plan", "schedule", "expect", "unlikely"}
    return True


def _operator(codebook: Codebook, clauses: Clauses, token: Token, above: Token) -> Reality | None:
    particle = clauses.particle(above.index)
    lemma = above.lemma.lower()
    operator = codebook.operators.get(f"{lemma} {particle}" if particle else lemma)
    if operator is not None and operator.status is Status.DEMANDED and _reported(token):
        operator = None
    if operator is None:
        if clauses.going_to(above.index) and token.deprel == "xcomp":
            return Reality(Status.PLANNED, "“going to” puts it in the future")
        if "to" in clauses.marks(token.index) and token.deprel == "advcl":
            return Reality(Status.PLANNED, "it is told as an aim")
        return None
    status = operator.status
    negated = clauses.negated(above.index)
    if negated:
        status = Status.DENIED if status is not Status.DENIED else Status.OCCURRED
    if status is Status.OCCURRED and not negated:
        return None
    return Reality(status, f"under “{above.text}”: {operator.why}")


def _reported(token: Token) -> bool:
    """ "Told Reuters that X bombed Y", "insisted that X had shelled Y": a finite clause reports, it demands nothing."""
    return token.deprel == "ccomp" and token.xpos in {"VBD", "VBZ", "VBP", "VBN", "VBG"}


def _tense(clauses: Clauses, carrier: int, role: str) -> Reality:
    token = clauses.tokens[carrier]
    if "to" in clauses.marks(carrier) and token.xpos == "VB" and _to_be(clauses, carrier):
        return Reality(Status.PLANNED, "“is to” puts it in the future")
    if role in _HEADLINES or _unfinished(clauses):
        coming = token.xpos == "VB" and "to" in clauses.marks(carrier)
        if coming:
            return Reality(Status.PLANNED, "an infinitive in a headline tells what is to come")
        return Reality(Status.OCCURRED, "told in a headline")
    standing = _standing(clauses, carrier)
    return Reality(Status.ONGOING, standing) if standing else Reality(Status.OCCURRED, "told as a fact")


def _to_be(clauses: Clauses, carrier: int) -> bool:
    """Tell "is to visit" from other infinitives."""
    helpers = {clauses.tokens[child].lemma for child in clauses.below(carrier, "aux", "cop")}
    token = clauses.tokens[carrier]
    above = clauses.tokens[token.head] if token.head >= 0 else None
    return "be" in helpers or (above is not None and above.lemma == "be" and token.deprel in {"xcomp", "ccomp"})


def _unfinished(clauses: Clauses) -> bool:
    """A short line without a full stop is a headline, wherever it stands."""
    tokens = clauses.tokens
    return len(tokens) < _LONGEST_HEADLINE and tokens[-1].upos != "PUNCT"


def _standing(clauses: Clauses, carrier: int) -> str | None:
    """Return why a present tense tells something that holds or goes on, or ``None``."""
    token = clauses.tokens[carrier]
    finite = next((clauses.tokens[c] for c in clauses.below(carrier, "aux", "aux:pass", "cop")), token)
    helpers = {clauses.tokens[c].lemma for c in clauses.below(carrier, "aux", "aux:pass")}
    present = finite.xpos in _REPORTED_STANDING
    if present and token.xpos == "VBG" and "be" in helpers:
        return "present progressive"
    if present and token.xpos == "VBN" and helpers == {"be"}:
        return "present passive: it holds"
    if token.xpos in _REPORTED_STANDING or (present and finite.deprel == "cop"):
        return "simple present: it holds or recurs"
    return None
