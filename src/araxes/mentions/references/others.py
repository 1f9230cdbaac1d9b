"""Nouns that name somebody by another: "its northern **neighbour**", "the **guest**" of a state."""

from dataclasses import replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import base
from araxes.mentions.references.state import Reading, is_definite, pointing

_REACH = 5
_REACH_GUEST = 10


def resolve_other(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return whom a noun in the singular means that names one by what it is to another."""
    if token.xpos in ("NNS", "NNPS"):
        return None
    lemma = token.lemma.lower()
    if lemma in reading.words["neighbours"]:
        return _neighbour(reading, sentence, token)
    return _guest(reading, sentence, token) if lemma in reading.words["guests"] else None


def _neighbour(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """The state that is spoken of most beside the one whose neighbour it is."""
    owners = {c for c in sentence.children[token.index] if sentence.tokens[c].deprel == "nmod:poss"}
    here = reading.memory.in_sentence(sentence.index, token.start)
    owner = next((base(m.codes[0]) for m in here if m.head in owners and len(m.codes) == 1), None)
    if owner is None:
        return None
    others: dict[str, int] = {}
    for mention in reading.memory.backwards(sentence.index, token.start, _REACH):
        others.update((base(c), reading.memory.often(c)) for c in mention.codes if base(c) in state_codes() - {owner})
    if not others:
        return None
    other = max(others, key=lambda code: others[code])
    return pointing(reading, sentence, token, (other,), f"“{token.text}” of {owner}: {other}, spoken of most beside it")


def _guest(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """The person named last who is not of the state that the report is from or about."""
    home = reading.grounds.home
    if home is None or not is_definite(sentence, token):
        return None

    def accepts(mention: ActorMention) -> bool:
        single = len(mention.codes) == 1 and mention.codes[0] in state_codes() - {home}
        return single and mention.kind in ("person", "office") and not reading.memory.is_plural(mention)

    found = reading.memory.latest(sentence.index, token.start, _REACH_GUEST, accepts)
    if found is None:
        return None
    told = pointing(reading, sentence, token, found.codes, f"“{token.text}” is “{found.text}”, who is not of {home}")
    return replace(told, person=found.person, office=found.office, sector=found.sector)
