"""Several actors in one phrase: "the two countries", "both sides", "the parties"."""

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import base
from araxes.mentions.references.members import Search, find_members
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.state import Reading, is_definite, pointing

REACH = 5
# What organisations lack, or do not have as states have it: "the three presidents" are not two states' and the UN's.
OF_STATES = frozenset(
    "country state nation leader president minister government neighbour neighbor capital people army military king "
    "premier republic parliament general".split()
)


def resolve_sides(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the actors that a plural noun with a number stands for."""
    lemma = token.lemma.lower()
    single = token.xpos in ("NN", "NNP") and token.text.lower() == lemma
    if lemma not in reading.words["pairs"] or (single and not _counted(sentence, token)):
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
    search = Search(number=number, states=lemma in OF_STATES, but=_opposite(reading, sentence, token))
    codes = find_members(reading, sentence, token.start, search)
    if len(codes) < number:
        return None
    return pointing(reading, sentence, token, codes, f"“{token.text}”, {number}: {', '.join(codes)}, named before")


def _number(reading: Reading, sentence: Sentence, token: Token, lemma: str) -> int | None:
    numbers: dict[str, int] = load("references")["numbers"]
    counted = _counted(sentence, token)
    if counted:
        return counted
    for child in sentence.children[token.index]:
        below = sentence.tokens[child]
        if below.deprel in ("nummod", "det", "amod", "det:predet") and below.text.lower() in numbers:
            return numbers[below.text.lower()]
    numbered = any(sentence.tokens[child].deprel == "nummod" for child in sentence.children[token.index])
    if lemma not in reading.words["parties"] or not is_definite(sentence, token) or numbered:
        return None
    return None if _is_of(sentence, token) or gathering(reading, sentence, token) else 2


def _is_of(sentence: Sentence, token: Token) -> bool:
    """Tell "the leaders of the movement" from the leaders of two sides."""
    below = [child for child in sentence.children[token.index] if sentence.tokens[child].deprel == "nmod"]
    return any(sentence.tokens[case].text.lower() == "of" for child in below for case in sentence.children[child])


def gathering(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return those of an organisation whom a plural points back to: "the leaders" behind "European Union leaders"."""
    plural = token.text.lower()

    def accepts(mention: ActorMention) -> bool:
        words = mention.text.lower().split()
        return len(mention.codes) == 1 and mention.codes[0] not in state_codes() and words[-1:] == [plural]

    return reading.memory.latest(sentence.index, token.start, REACH, accepts)


def _counted(sentence: Sentence, token: Token) -> int | None:
    """Return how many "the pair" or "each side" stands for."""
    words = load("references")
    counts: dict[str, int] = words["counts"]
    if token.lemma.lower() in counts and is_definite(sentence, token):
        return counts[token.lemma.lower()]
    below = (sentence.tokens[child] for child in sentence.children[token.index])
    return 2 if any(child.deprel == "det" and child.text.lower() in words["taking"] for child in below) else None


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


def _opposite(reading: Reading, sentence: Sentence, token: Token) -> frozenset[str]:
    """Return who does something to the group and so is not of it: "**Lula** urged both sides", "borders both"."""
    here = reading.memory.in_sentence(sentence.index, token.start)
    index = token.index
    while sentence.tokens[index].head >= 0:
        if sentence.tokens[index].deprel in SUBJECTS or sentence.tokens[index].deprel == "conj":
            return frozenset()
        index = sentence.tokens[index].head
        if sentence.tokens[index].upos != "VERB":
            continue
        doers = {child for child in sentence.children[index] if sentence.tokens[child].deprel in SUBJECTS}
        if sentence.tokens[index].deprel == "acl:relcl":
            doers.add(sentence.tokens[index].head)
        found = [m for m in here if m.head in doers and m.kind != "reference" and len(m.codes) == 1]
        return frozenset(base(code) for mention in found for code in mention.codes)
    return frozenset()
