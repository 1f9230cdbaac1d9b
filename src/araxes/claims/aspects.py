"""What the verb form alone tells: done, going on, or to come."""

from dataclasses import dataclass

from araxes.claims.bearers import BEARING
from araxes.claims.clauses import Clauses
from araxes.codebook.frames import Codebook
from araxes.documents.roles import HEADINGS
from araxes.language.tokens import Token
from araxes.values.statuses import Status

_LONGEST_HEADLINE = 25
_PRESENT = frozenset({"VBZ", "VBP"})
# Acts of words: to utter one in the present tense is to have uttered it.
UTTERED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE"})
# What has been done since then, or for years, goes on.
_DURABLE = frozenset({"COOPERATE", "AID", "MOBILIZE", "PROTEST", "COERCE", "SANCTION"})
# What is done in kind, told in the simple present, is done again and again.
_MATERIAL = frozenset({"COOPERATE", "AID"})
_EVER = frozenset({"every", "each"})
_LASTING = frozenset({"in", "over", "during", "for", "through"})
_LATELY = frozenset({"last", "past", "recent"})
_SPANS = frozenset({"day", "week", "month", "year", "decade"})
_COMING = frozenset({"due", "set", "about", "slated", "poised"})


@dataclass(frozen=True, slots=True)
class Reality:
    """A status and the words that gave it."""

    status: Status
    reason: str


def form(codebook: Codebook, clauses: Clauses, carrier: int, kind: str) -> Reality:
    """Return the status that tense and aspect of the carrying word give to an act of the PLOVER type ``kind``."""
    token = clauses.tokens[carrier]
    coming = "to" in clauses.marks(carrier) and token.xpos == "VB"
    if (coming and _to_be(clauses, carrier)) or _due(clauses, carrier):
        return Reality(Status.PLANNED, "“is to” puts it in the future")
    if clauses.sentence.role in HEADINGS or _unfinished(clauses):
        if coming:
            return Reality(Status.PLANNED, "an infinitive in a headline tells what is to come")
        return Reality(Status.OCCURRED, "told in a headline")
    if kind == "AGREE" and token.xpos in {"VBG", "VBN"} and _preparing(codebook, clauses, carrier):
        return Reality(Status.PLANNED, f"“{token.text}”: it is in preparation")
    standing = _standing(codebook, clauses, carrier, kind)
    return Reality(Status.ONGOING, standing) if standing else Reality(Status.OCCURRED, "told as a fact")


def _to_be(clauses: Clauses, carrier: int) -> bool:
    """Tell "is to visit" from other infinitives."""
    helpers = {clauses.tokens[child].lemma for child in clauses.below(carrier, "aux", "cop")}
    token = clauses.tokens[carrier]
    above = clauses.tokens[token.head] if token.head >= 0 else None
    return "be" in helpers or (above is not None and above.lemma == "be" and token.deprel in {"xcomp", "ccomp"})


def _due(clauses: Clauses, carrier: int) -> bool:
    """ "Is due to stage drills", where the reader takes "due to" for a preposition."""
    cases = [clauses.tokens[child].lemma.lower() for child in clauses.below(carrier, "case")]
    return bool(set(cases) & _COMING) and bool(clauses.below(carrier, "cop"))


def _unfinished(clauses: Clauses) -> bool:
    """A short line without a full stop is a headline, wherever it stands."""
    tokens = clauses.tokens
    return len(tokens) < _LONGEST_HEADLINE and tokens[-1].upos != "PUNCT"


def _standing(codebook: Codebook, clauses: Clauses, carrier: int, kind: str) -> str | None:
    """Return why a present tense tells something that holds or goes on, or ``None``."""
    carrier = _borne(clauses, carrier)
    token = clauses.tokens[carrier]
    helpers = [clauses.tokens[c] for c in clauses.below(carrier, "aux", "aux:pass", "cop")]
    lemmas = {helper.lemma for helper in helpers}
    present = bool(helpers) and helpers[0].xpos in _PRESENT
    uttered = kind in UTTERED and token.lemma.lower() not in codebook.standing
    if token.xpos == "VBG" and "be" in lemmas and (present or _been(clauses, carrier)):
        return None if uttered and not _been(clauses, carrier) else "progressive: it goes on"
    lasts = _holds(codebook, clauses, carrier) or kind in _DURABLE or helpers[-1:] == _copula(clauses, carrier)
    if present and not uttered and "have" in lemmas and lasts:
        return "present perfect with “since” or a span: it goes on" if _lasting(clauses, carrier) else None
    if present and token.xpos == "VBN" and lemmas == {"be"}:
        return None if uttered else "present passive: it holds"
    if present and helpers[0].deprel == "cop" and token.upos != "VERB":
        return None if uttered and token.upos == "ADJ" else "it is told as a state"
    if token.xpos in _PRESENT and (_holds(codebook, clauses, carrier) or kind in _MATERIAL):
        return "simple present: it holds or recurs"
    return None


def _borne(clauses: Clauses, carrier: int) -> int:
    """ "Has been **the subject** of sanctions": the noun that the copula stands with tells whether they last."""
    above = clauses.tokens[carrier].head
    held = above >= 0 and clauses.tokens[above].lemma in BEARING and clauses.preposition(carrier) == "of"
    return above if held else carrier


def _copula(clauses: Clauses, carrier: int) -> list[Token]:
    return [clauses.tokens[child] for child in clauses.below(carrier, "cop")]


def _preparing(codebook: Codebook, clauses: Clauses, carrier: int) -> bool:
    """ "Is being prepared", "is planning": what is agreed on is still to come."""
    operator = codebook.operators.get(clauses.tokens[carrier].lemma.lower())
    helpers = [clauses.tokens[c] for c in clauses.below(carrier, "aux", "aux:pass")]
    progressive = clauses.tokens[carrier].xpos == "VBG" or any(helper.text.lower() == "being" for helper in helpers)
    planned = operator is not None and operator.status is Status.PLANNED
    return planned and progressive and bool(helpers) and helpers[0].xpos in _PRESENT


def _been(clauses: Clauses, carrier: int) -> bool:
    """Tell "has been sending" from "is sending"."""
    helpers = {clauses.tokens[c].text.lower() for c in clauses.below(carrier, "aux")}
    return "been" in helpers and bool(helpers & {"has", "have", "'ve", "’ve"})


def _lasting(clauses: Clauses, carrier: int) -> bool:
    """ "Since Tuesday", "for years", "in the last few years" beside a present perfect."""
    for child in clauses.children[carrier]:
        token = clauses.tokens[child]
        if token.lemma.lower() == "since" or "since" in clauses.marks(child):
            return True
        if clauses.base(child) == "obl" and token.lemma in _SPANS and clauses.preposition(child) in _LASTING:
            lately = {clauses.tokens[c].lemma.lower() for c in clauses.below(child, "amod")} & _LATELY
            if lately or clauses.preposition(child) == "for":
                return True
    return False


def _holds(codebook: Codebook, clauses: Clauses, carrier: int) -> bool:
    if clauses.tokens[carrier].lemma.lower() in codebook.standing:
        return True
    times = [child for child in clauses.children[carrier] if clauses.base(child) == "obl"]
    return any(clauses.tokens[c].lemma.lower() in _EVER for time in times for c in clauses.below(time, "det"))
