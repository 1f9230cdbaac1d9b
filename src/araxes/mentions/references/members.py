"""Which of the actors named before a plural with a number stands for: "the two countries", "both sides".

Every group of as many actors gets a score, the sum of weights for what speaks for it; the best is chosen. The weights
were fitted to 317 such references in our documents (conditional logit; `python -m evaluation.groups` scores them).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from math import log

from araxes.documents.roles import HEADINGS
from araxes.language.tokens import Sentence
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import base
from araxes.mentions.references.state import Reading

# How often an actor was named (natural logarithm; a mere modifier or place counts half), and where.
_OFTEN, _IN_TITLE, _NO_STATE = 1.0, 0.25, -0.3
# By how many sentences back it was named last.
_NEARNESS = {0: 0.35, 1: 0.35, 2: 0.15, 3: -0.1, 4: -0.1, 5: -0.1}
# In how many sentences two were named (logarithm), whether ever side by side, and whether both are states or of one.
_TOGETHER, _SIDE_BY_SIDE, _BOTH_STATES, _OF_ONE_STATE = 0.85, 1.0, 0.2, 0.65
# Only so many of those named most are looked at, and no farther back than so many sentences.
_MOST, _REACH = 10, 200
_MEDIATING = frozenset({"mediate", "broker", "facilitate", "arbitrate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for: how many actors, whether only states, and who is not one of them."""

    number: int
    states: bool = False
    but: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Named:
    """How an actor was named so far: its weight, the sentence that did so last, those that did, whether a title did."""

    weight: int = 0
    last: int = 0
    sentences: set[int] = field(default_factory=set)
    titled: bool = False


def find_members(reading: Reading, sentence: Sentence, before: int, search: Search) -> tuple[str, ...]:
    """Return the codes of the actors meant, in the order in which the document first names them; else none.

    ``before`` is the offset of the reference; with ``states`` organisations do not count.
    """
    rows = {
        index: _eligible(reading, index, before, search)
        for index in range(max(0, sentence.index - _REACH), sentence.index + 1)
    }
    named: dict[str, _Named] = {}
    for index, row in rows.items():
        titled = _is_title(reading, index)
        for mention, codes in row:
            for code in codes:
                one = named.setdefault(code, _Named())
                one.weight += 1 if mention.modifier or mention.locative else 2
                one.last = index
                one.sentences.add(index)
                one.titled |= titled
    chief = sorted(named, key=lambda code: -named[code].weight)[:_MOST]
    if len(chief) < search.number:
        return ()
    beside = frozenset(pair for index, row in rows.items() for pair in _side_by_side(reading, index, row))
    singles = {code: _single(code, named[code], sentence.index) for code in chief}
    pairs = {pair: _pair(pair, named, beside) for pair in combinations(chief, 2)}
    best = max(combinations(chief, search.number), key=lambda group: _score(group, singles, pairs))
    return tuple(code for code in named if code in best)


def _score(group: Sequence[str], singles: dict[str, float], pairs: dict[tuple[str, str], float]) -> float:
    """Return what speaks for a group: its members, and every two of them, as much as the only two of a pair."""
    joined = sum(pairs[pair] for pair in combinations(group, 2))
    return sum(singles[code] for code in group) + joined * 2 / len(group)


def _single(code: str, named: _Named, sentence: int) -> float:
    stateless = code.partition("-")[0] not in state_codes()
    nearness = _NEARNESS.get(sentence - named.last, 0.0)
    return _OFTEN * log(named.weight) + nearness + _IN_TITLE * named.titled + _NO_STATE * stateless


def _pair(pair: tuple[str, str], named: dict[str, _Named], beside: frozenset[frozenset[str]]) -> float:
    one, other = pair
    shared = len(named[one].sentences & named[other].sentences)
    return (
        _TOGETHER * log(1 + shared)
        + _SIDE_BY_SIDE * (frozenset(pair) in beside)
        + _BOTH_STATES * (one in state_codes() and other in state_codes())
        + _OF_ONE_STATE * (one.partition("-")[0] == other.partition("-")[0])
    )


def _eligible(reading: Reading, index: int, before: int, search: Search) -> list[tuple[ActorMention, tuple[str, ...]]]:
    """Return a sentence's mentions before an offset, each with its codes that may be meant."""
    found = []
    for mention in reading.memory.in_sentence(index, before):
        if mention.kind != "media" and not _goes_between(reading, mention):
            codes = tuple(dict.fromkeys(code for code in map(base, mention.codes) if _may_be(code, search)))
            found.append((mention, codes))
    return found


def _may_be(code: str, search: Search) -> bool:
    stateless = search.states and "-" not in code and code not in state_codes()
    return not stateless and code not in search.but


def _goes_between(reading: Reading, mention: ActorMention) -> bool:
    """ "**Oman** mediated, and the two sides signed a truce": a go-between is neither side."""
    sentence = reading.memory.sentence(mention.sentence)
    if sentence is None:
        return False
    token = sentence.tokens[mention.head]
    if token.deprel == "conj":
        token = sentence.tokens[token.head]
    return token.deprel == "nsubj" and sentence.tokens[token.head].lemma in _MEDIATING


def _is_title(reading: Reading, index: int) -> bool:
    sentence = reading.memory.sentence(index)
    return sentence is not None and sentence.role in HEADINGS


def _side_by_side(
    reading: Reading, index: int, row: Sequence[tuple[ActorMention, tuple[str, ...]]]
) -> Iterator[frozenset[str]]:
    """Yield the pairs named with "and" between them: "brought **Abiy and Mohamud** together"."""
    sentence = reading.memory.sentence(index)
    for (_, left), (mention, right) in pairwise(row):
        joined = sentence is not None and sentence.tokens[mention.head].deprel == "conj"
        if joined and len(left) == len(right) == 1 and left != right:
            yield frozenset(left + right)
