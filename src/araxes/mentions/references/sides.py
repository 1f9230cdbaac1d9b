"""Several actors in one phrase: "the two countries", "both sides", "the parties"."""

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.state import Reading, base, is_definite, pointing, state_codes

REACH = 5
# What organisations lack, or do not have as states have it: "the three presidents" are not two states' and the UN's.
OF_STATES = frozenset(
    "country state nation leader president minister government neighbour neighbor capital people army military king "
    "premier republic parliament general".split()
)


def resolve_sides(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the actors that a plural noun with a number stands for."""
    lemma = token.lemma.lower()
    if lemma not in reading.words["pairs"] or (token.xpos == "NN" and token.text.lower() == lemma):
        return None
    number = _number(reading, sentence, token, lemma)
    if number is None or _is_narrowed(reading, sentence, token):
        return None
    if (
        lemma in ("country", "nation")
        and number == 2
        and not _is_numbered(sentence, token)
        and _has_more(sentence, token)
    ):
        return None
    codes = find_sides(reading, sentence, token.start, number, states=lemma in OF_STATES)
    if len(codes) < number:
        return None
    return pointing(reading, sentence, token, codes, f"“{token.text}”, {number}: {', '.join(codes)}, named before")


def _number(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> int | None:
    numbers: dict[str, int] = load("references")["numbers"]
    for child in sentence.children[token.index]:
        below = sentence.tokens[child]
        if below.deprel in ("nummod", "det", "amod", "det:predet") and below.text.lower() in numbers:
            return numbers[below.text.lower()]
    if lemma in reading.words["parties"] and is_definite(sentence, token):
        return 2
    return None


def _is_numbered(sentence: Sentence, token: Token) -> bool:
    numbers: dict[str, int] = load("references")["numbers"]
    return any(sentence.tokens[child].text.lower() in numbers for child in sentence.children[token.index])


def _has_more(sentence: Sentence, token: Token) -> bool:
    return any(
        sentence.tokens[c].deprel in ("nmod", "acl", "acl:relcl", "amod") for c in sentence.children[token.index]
    )


def _is_narrowed(reading: Reading, sentence: Sentence, token: Token) -> bool:
    """Tell "the two leaders of the group" or "two other countries" from a plain reference."""
    for child in sentence.children[token.index]:
        below = sentence.tokens[child]
        if below.text.lower() in ("other", "more", "further", "new", "unnamed", "different", "third", "many"):
            return True
        if below.deprel == "nummod" and not is_definite(sentence, token) and below.text.lower() != "both":
            return True
    return False


def find_sides(
    reading: Reading, sentence: Sentence, before: int, number: int, *, states: bool = False
) -> tuple[str, ...]:
    """Return the codes of the ``number`` actors named last, the nearest sentence with enough of them first.

    With ``states`` organisations do not count.
    """
    known = state_codes()
    gathered: dict[str, int] = {}
    for index in range(sentence.index, max(-1, sentence.index - REACH - 1), -1):
        row = reading.memory.in_sentence(index, before if index == sentence.index else None)
        here: dict[str, int] = {}
        for mention in row:
            if mention.kind != "media" and not (mention.locative and len(row) > number):
                for code in mention.codes:
                    if states and "-" not in code and code not in known:
                        continue
                    here[base(code)] = here.get(base(code), 0) + (1 if mention.modifier or mention.locative else 2)
        if len(here) == number and not gathered:
            return tuple(here)
        for code, weight in here.items():
            gathered[code] = gathered.get(code, 0) + weight
        if len(gathered) >= number:
            ranked = sorted(gathered, key=lambda code: -gathered[code])
            return tuple(code for code in gathered if code in ranked[:number])
    return ()
