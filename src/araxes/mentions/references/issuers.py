"""The state in whose name a document speaks: its "Ministry" and "Government" need no other name."""

from collections.abc import Iterable, Sequence

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.state import is_definite

_OPENING = 2
_OFTEN = 2
_ISSUING = frozenset({"ministry", "minister", "government", "undersecretary"})
_INSTITUTIONS = frozenset(
    "ministry minister government republic president undersecretary department navy army cabinet".split()
)


def is_own(sentence: Sentence, token: Token) -> bool:
    """Tell the institutions that a document speaks for by their capitals: "the Ministry thanks", "the Republic"."""
    if token.lemma.lower() not in _INSTITUTIONS or not token.text[0].isupper() or sentence.role == "title":
        return False
    owned = any(sentence.tokens[child].deprel in ("nmod:poss", "acl:relcl") for child in sentence.children[token.index])
    return is_definite(sentence, token) and not owned


def issuer_of(sentences: Sequence[Sentence], actors: Iterable[ActorMention], *, dateline: str | None) -> str | None:
    """Return the state that a document speaks for, where it speaks for one: that of its ``dateline``, or else of the
    government or institution that acts first in its title or opening."""
    own = sum(_is_speaking(sentence, token) for sentence in sentences for token in sentence.tokens)
    if own < _OFTEN:
        return None
    if dateline:
        return dateline
    title = [sentence for sentence in sentences if sentence.role == "title"]
    body = [sentence for sentence in sentences if sentence.role != "title"]
    opening = {sentence.index: sentence for sentence in (*title, *body[:_OPENING])}
    found = (actor for actor in actors if actor.sentence in opening and _acts(opening[actor.sentence], actor))
    return next((actor.codes[0] for actor in found), None)


def _is_speaking(sentence: Sentence, token: Token) -> bool:
    """Tell the bodies that issue statements from heads of government, whose title many write in capitals."""
    headed = token.index > 0 and sentence.tokens[token.index - 1].text == "Prime"
    return token.lemma.lower() in _ISSUING and not headed and is_own(sentence, token)


def _acts(sentence: Sentence, actor: ActorMention) -> bool:
    """Tell a state or one of its institutions that is the subject of a clause."""
    if actor.modifier or actor.locative or len(actor.codes) != 1 or actor.codes[0] not in state_codes():
        return False
    institution = not _INSTITUTIONS.isdisjoint(actor.text.lower().split())
    return sentence.tokens[actor.head].deprel in SUBJECTS and (institution or actor.kind == "state")
