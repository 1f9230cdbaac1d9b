"""The proper name of an event ("the **Aras 2025** exercise")."""

from araxes.claims.clauses import Clauses
from araxes.claims.parties import Parties

_PARTS = frozenset({"compound", "nmod", "nmod:desc", "nummod", "amod", "flat", "nmod:unmarked", "appos", "dep"})
_MARKS = "“”\"'‘’«»"


def proper_name(clauses: Clauses, parties: Parties, head: int) -> str | None:
    """Return the name that stands before or around an event noun, or ``None``.

    A name is a run of capitalised words and numbers next to the noun, in which no actor stands; quotation marks
    around it are dropped.
    """
    tokens = clauses.tokens
    if tokens[head].upos not in {"NOUN", "PROPN"}:
        return None
    run = [head] if tokens[head].text[:1].isupper() and tokens[head].upos == "PROPN" else []
    index = head - 1
    plain = 0
    while index >= 0 and clauses.base(index) != "root" and index not in run:
        token = tokens[index]
        if token.text in _MARKS or (token.text == "-" and run):
            index -= 1
            continue
        named = token.upos in {"PROPN", "NUM"} and (token.text[:1].isupper() or token.text[:1].isdigit())
        if named and token.deprel in _PARTS and not parties.names(index):
            run.insert(0, index)
        elif not run and token.deprel in {"amod", "compound"} and plain < 2:
            plain += 1
        else:
            break
        index -= 1
    if not any(tokens[i].text[:1].isupper() for i in run) or run == [head]:
        return None
    document_order = sorted(run)
    return " ".join(tokens[i].text for i in document_order).strip(_MARKS)
