"""Whether an act is told as done, going on, planned, possible, demanded or denied."""

from dataclasses import dataclass

from araxes.claims.aspects import UTTERED, Reality, form
from araxes.claims.clauses import GERUND_MARKS, NEGATION, Clauses
from araxes.claims.control import CALLING, UTTERING
from araxes.codebook.frames import Codebook, Operator
from araxes.language.tokens import Token
from araxes.values.statuses import Status

_FUTURE = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})
_DUE = frozenset({"must", "need"})
_FORMAL = frozenset({"ratify", "sign", "approve", "ratification", "endorse"})
_CONDITIONAL = frozenset({"would", "'d"})
_POSSIBLE = frozenset({"may", "might", "can", "could", "should", "must", "ought", "need"})
# Relations through which a governing word's status reaches what it governs.
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "obj", "obl", "nmod", "csubj", "advcl", "nsubj:pass", "nsubj", "iobj"})
_ANNOUNCING = frozenset({"announce", "unveil", "order", "declare", "propose", "offer"})
_DEEDS = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "AGREE"})
_ANNOUNCED = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT"})
# What is said or shown as the purpose of a call or a gathering is said in it: "telephoned to congratulate".
_PURPOSES = UTTERED | {"SUPPORT", "PROTEST"}
_SHOWING = frozenset(
    "call telephone phone ring write wire cable tweet post meet gather rally march assemble speak summon visit convene "
    "go come fly travel send issue use join take demonstrate turn vote stand line appear attend".split()
)
_SIGNING = frozenset({"sign", "ratify", "initial", "seal", "conclude"})
# Things that are no events: what happens is not said of what hangs on them ("the gate of the conference").
_THINGS = frozenset({"person", "organization", "place", "object", "substance"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
# What somebody does something else for ("came to revive relations"): a motive, and no act that is told.
AIM = "it is told as an aim"
_FORESEEING = frozenset({"possible", "likely", "plan", "schedule", "expect", "unlikely"})
_CALLED_OFF = frozenset({"cancel", "call", "postpone", "scrap", "shelve", "put"})
_MEANT = frozenset({"design", "mean", "calculate", "gear", "tailor", "craft", "aim"})
# Words whose orders are carried out, where they are given to one's own.
_ORDERING = frozenset({"order", "instruct", "direct", "command"})
_OWN = frozenset({"its", "their", "his", "her"})
# Negated, these leave open what they are about ("has not ruled out sanctions").
EXCLUDING = frozenset({"rule", "exclude"})
_RANKS = frozenset({"first", "last", "second", "third", "only", "latest"})
# To decide on these is to do them.
_DECIDED = frozenset({"SANCTION", "SUPPORT", "REJECT"})


@dataclass(frozen=True, slots=True)
class Telling:
    """The word that tells an act (``head``), what carries it (itself, or a light verb), and the act's PLOVER type."""

    head: int
    carrier: int
    type: str


def reality(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality:
    """Return the status of an act; in a headline the simple present tells what has happened."""
    return (
        _left_open(clauses, told)
        or _defied(clauses, told)
        or _negated(clauses, told.head, told.carrier)
        or _modified(codebook, clauses, told)
        or _outstanding(clauses, told)
        or _modal(clauses, told.carrier)
        or _announced(clauses, told)
        or _attempted(codebook, clauses, told)
        or _governed(codebook, clauses, told)
        or _recurring(codebook, clauses, told)
        or form(codebook, clauses, told.carrier, told.type)
    )


def _announced(clauses: Clauses, told: Telling) -> Reality | None:
    """A deed that is announced is still to come; sanctions, support or demands are made by announcing them."""
    if told.type in _ANNOUNCED and clauses.tokens[told.head].lemma == "announce":
        return Reality(Status.PLANNED, f"“{clauses.tokens[told.head].text}”: it is announced, not yet done")
    if told.type not in _DEEDS or clauses.tokens[told.head].upos not in {"NOUN", "PROPN"}:
        return None
    verb = clauses.tokens[told.carrier if told.carrier != told.head else clauses.tokens[told.head].head]
    relation = clauses.tokens[told.head].deprel
    if verb.lemma in _ANNOUNCING and relation in {"obj", "nsubj:pass", "conj", "compound"}:
        return Reality(Status.PLANNED, f"“{verb.text}”: it is announced, not yet done")
    return None


def _left_open(clauses: Clauses, told: Telling) -> Reality | None:
    verb = clauses.tokens[told.carrier]
    if told.carrier == told.head or verb.lemma not in EXCLUDING or not clauses.negated(told.carrier):
        return None
    return Reality(Status.POSSIBLE, f"under “{verb.text}”, negated: it is left open")


def _defied(clauses: Clauses, told: Telling) -> Reality | None:
    """ "Will not sit idle": who says so threatens."""
    helpers = {clauses.tokens[child].lemma.lower() for child in clauses.below(told.carrier, "aux")}
    if told.type == "THREATEN" and helpers & (_FUTURE | {"can", "could"}) and clauses.negated(told.carrier):
        return Reality(Status.OCCURRED, "the threat itself was uttered")
    return None


def _negated(clauses: Clauses, head: int, carrier: int) -> Reality | None:
    for index in dict.fromkeys((carrier, head)):
        for child in clauses.children[index]:
            token = clauses.tokens[child]
            if token.lemma.lower() in NEGATION and token.deprel in {"advmod", "det", "cc:preconj", "mark", "case"}:
                return Reality(Status.DENIED, f"negated by “{token.text}”")
    for child in clauses.below(carrier, "nsubj", "obj", "nsubj:pass"):
        if head not in (carrier, child):
            continue
        for below in clauses.below(child, "det", "cc:preconj"):
            if clauses.tokens[below].lemma.lower() in {"no", "neither"} and clauses.tokens[carrier].upos == "VERB":
                return Reality(Status.DENIED, f"negated by “no {clauses.tokens[child].text}”")
    return None


def _modified(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality | None:
    return _beside(codebook, clauses, told, frozenset(Status) - {Status.OCCURRED, Status.ONGOING})


def _recurring(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality | None:
    """ "Regularly patrols", "met again and again"; one edition of "the annual exercise" was held when it was held."""
    if any(_doubled(clauses, child) for child in clauses.below(told.carrier, "advmod")):
        return Reality(Status.ONGOING, "it is told to recur")
    if clauses.tokens[told.carrier].xpos in {"VBD", "VBN"} and told.carrier != told.head:
        return None
    above = clauses.tokens[told.head].head
    noun = clauses.tokens[told.head].upos in _NOMINAL
    if noun and above >= 0 and clauses.tokens[above].xpos in {"VBD", "VBN"}:
        return None
    return _beside(codebook, clauses, told, frozenset({Status.ONGOING}))


def _doubled(clauses: Clauses, adverb: int) -> bool:
    """Tell "again **and again**", "over **and over**"."""
    return any(clauses.tokens[c].lemma == clauses.tokens[adverb].lemma for c in clauses.below(adverb, "conj"))


def _beside(codebook: Codebook, clauses: Clauses, told: Telling, wanted: frozenset[Status]) -> Reality | None:
    for index in dict.fromkeys((told.head, told.carrier)):
        for child in clauses.below(index, "amod", "advmod", "compound", "obl:unmarked"):
            operator = codebook.operators.get(clauses.tokens[child].lemma.lower())
            if operator is not None and operator.status in wanted:
                return Reality(operator.status, f"“{clauses.tokens[child].text}”: {operator.why}")
    return None


def _outstanding(clauses: Clauses, told: Telling) -> Reality | None:
    """ "Must still be ratified": what has to follow by the rules is to come."""
    if told.type != "SUPPORT" or clauses.tokens[told.head].lemma not in _FORMAL:
        return None
    for child in clauses.below(told.carrier, "aux"):
        if clauses.tokens[child].lemma.lower() in _DUE:
            return Reality(Status.PLANNED, f"“{clauses.tokens[child].text}”: it has still to be done")
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


def _governed(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality | None:
    index = told.carrier
    while True:
        token = clauses.tokens[index]
        if token.head < 0 or token.deprel in {"parataxis", "acl:relcl", "appos", "list", "root"}:
            return None
        above = clauses.tokens[token.head]
        if token.deprel == "conj":
            index = token.head
            continue
        if clauses.base(index) not in _GOVERNED or not _open(clauses, token) or _settled(codebook, clauses, token):
            return None
        found = _operator(codebook, clauses, token, above)
        if found is not None and not _performed(clauses, told, token, found):
            return found
        begun = _modal(clauses, above.index) if token.deprel == "xcomp" and above.upos == "VERB" else None
        if begun is not None:
            return begun  # "Will begin withdrawing", "could help to seal".
        if "if" in clauses.marks(index) or "unless" in clauses.marks(index):
            return Reality(Status.POSSIBLE, "it is a condition (“if”)")
        index = above.index


def _attempted(codebook: Codebook, clauses: Clauses, told: Telling) -> Reality | None:
    """ "Is considering expelling": where the code book knows no such act of considering, its complement is the act."""
    lemma = clauses.tokens[told.head].lemma.lower()
    operator = codebook.operators.get(lemma)
    frames = (*codebook.verbs.get(lemma, ()), *codebook.adjectives.get(lemma, ()))
    native = any(frame.type == told.type for frame in frames)
    if operator is None or native or operator.status in {Status.OCCURRED, Status.DEMANDED}:
        return None
    if not clauses.below(told.head, "xcomp"):
        return None
    return Reality(operator.status, f"“{clauses.tokens[told.head].text}”: {operator.why}")


def _settled(codebook: Codebook, clauses: Clauses, token: Token) -> bool:
    """Tell whether what stands above leaves the token as real as it is told.

    So do finite and bare participial clauses beside a verb ("blocked the bridge until a judge ordered"), participles
    beside a noun ("boats seized by Ruritania"), things, and words that speak of what is there ("condemned").
    """
    above = clauses.tokens[token.head]
    marks = clauses.marks(token.index)
    if "to" in marks and _ranked(clauses, above):
        return True
    if token.deprel == "advcl" and above.lemma != "deny":
        return not marks & {"to", "if", "unless"} and not (token.xpos == "VBG" and marks & GERUND_MARKS)
    if token.deprel == "acl" and not marks & {"to", "that"}:
        return token.xpos == "VBN" and not clauses.below(token.index, "nsubj", "nsubj:pass")
    if token.upos in _NOMINAL and above.upos in _NOMINAL:
        return above.semantic in _THINGS and clauses.base(token.index) in {"nmod", "obl"}
    return above.lemma.lower() in codebook.factive and token.upos in _NOMINAL


def _ranked(clauses: Clauses, above: Token) -> bool:
    """ "Became the first president to visit": it is no aim."""
    nouns = [above.index, *clauses.below(above.index, "xcomp", "obj")]
    return any(clauses.tokens[c].lemma in _RANKS for noun in nouns for c in clauses.below(noun, "amod"))


def _performed(clauses: Clauses, told: Telling, token: Token, found: Reality) -> bool:
    """Tell whether the act is done by what stands above: a purpose of a call, a step decided on, one's own troops."""
    above = clauses.tokens[token.head]
    direct = token.index == told.carrier
    if token.deprel == "advcl" and found.status is Status.PLANNED and told.type in _PURPOSES and direct:
        shown = told.type != "SUPPORT" or above.lemma in _SHOWING
        return shown and clauses.tokens[told.head].lemma not in _SIGNING and above.xpos in {"VBD", "VBZ", "VBP"}
    if above.lemma in {"decide", "decision"} and told.type in _DECIDED:
        return True
    if found.status is Status.DEMANDED and above.lemma in _ORDERING and told.type == "RETREAT":
        objects = clauses.below(above.index, "obj", "iobj")
        return any(
            clauses.tokens[o].text.lower() in _OWN for thing in objects for o in clauses.below(thing, "nmod:poss")
        )
    return False


def _open(clauses: Clauses, token: Token) -> bool:
    """Tell whether status flows into the token: always into clauses, into nominals only from event-like governors."""
    if clauses.base(token.index) in {"obl", "nsubj"}:
        called_off = clauses.tokens[token.head].lemma in _CALLED_OFF and token.deprel == "nsubj:pass"
        return called_off or clauses.tokens[token.head].lemma in _FORESEEING
    return True


def _operator(codebook: Codebook, clauses: Clauses, token: Token, above: Token) -> Reality | None:
    if clauses.going_to(above.index) and token.deprel == "xcomp":
        return Reality(Status.PLANNED, "“going to” puts it in the future")
    operator = _word(codebook, clauses, token, above)
    if operator is None:
        if above.lemma.lower() in codebook.alleging and _alleged(clauses, token):
            return Reality(Status.POSSIBLE, f"under “{above.text}”: it is alleged")
        return _aimed(clauses, token, above)
    status = operator.status
    negated = clauses.negated(above.index)
    if negated and above.lemma in EXCLUDING:
        return Reality(Status.POSSIBLE, f"under “{above.text}”, negated: it is left open")
    if negated:
        status = Status.DENIED if status is not Status.DENIED else Status.OCCURRED
    if status is Status.OCCURRED and not negated:
        return None
    return Reality(status, f"under “{above.text}”: {operator.why}")


def _aimed(clauses: Clauses, token: Token, above: Token) -> Reality | None:
    """Read an infinitive of purpose: what is expected comes, what is only aimed at is a motive."""
    if "to" not in clauses.marks(token.index) or token.deprel not in {"advcl", "xcomp"}:
        return None
    passive = clauses.passive(above.index)
    if token.deprel == "xcomp":
        return Reality(Status.PLANNED, AIM) if passive and above.lemma in _MEANT else None
    if passive or token.lemma in _SIGNING:
        return Reality(Status.PLANNED, f"“{above.text} to” puts it in the future")
    return Reality(Status.PLANNED, AIM)


def _word(codebook: Codebook, clauses: Clauses, token: Token, above: Token) -> Operator | None:
    """Return what the code book says of the governing word, where it governs in the sense that is meant."""
    particle = clauses.particle(above.index)
    lemma = above.lemma.lower()
    operator = codebook.operators.get(f"{lemma} {particle}" if particle else lemma)
    if operator is None or (lemma == "set" and token.deprel == "obj"):
        return None
    demanded = operator.status is Status.DEMANDED
    return None if demanded and not _demanding(clauses, token, above) else operator


def _alleged(clauses: Clauses, token: Token) -> bool:
    """ "Accused it of shelling", "suspected of the murder"; what somebody alleges in a clause is told on his word."""
    return clauses.preposition(token.index) == "of" or "of" in clauses.marks(token.index)


def _demanding(clauses: Clauses, token: Token, above: Token) -> bool:
    """Tell "called on them to leave" from "called the strike illegal" and "told of the raid"."""
    if _reported(token) or (above.lemma in CALLING and token.lemma in UTTERING):
        return False
    return above.lemma not in {"call", "tell"} or (
        token.deprel in {"xcomp", "ccomp"} and "to" in clauses.marks(token.index)
    )


def _reported(token: Token) -> bool:
    """ "Told Reuters that X bombed Y", "insisted that X had shelled Y": a finite clause reports, it demands nothing."""
    return token.deprel == "ccomp" and token.xpos in {"VBD", "VBZ", "VBP", "VBN", "VBG"}
