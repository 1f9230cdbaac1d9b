"""What makes actors of nouns that by themselves say too little: a number, a cause, an office, whom they gather, a deed.

"People" are everybody and "groups" anything; "nine people", "human rights groups", "the fishermen's association" and
"people burned tyres" are somebody.
"""

from collections.abc import Iterator

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.people import acts
from araxes.mentions.actors.quantities import counted, counts
from araxes.mentions.actors.scenes import Node, Scene
from araxes.mentions.actors.vocabulary import Vocabulary

STRONG = frozenset({"MIL", "REB", "OPP", "COP", "SPY", "JUD", "CVL"})


def tells_enough(scene: Scene, core: Node, words: Vocabulary) -> bool:
    """Tell weak nouns that are an actor by the words around them from those that say too little."""
    token = scene.tokens[core.head]
    if token.lemma.lower() in words.counted and (_is_numbered(scene, core, words) or acts(scene.sentence, core.head)):
        return True
    return _is_official(scene, core, words) or _gathers(scene.sentence, token, words)


def beside(scene: Scene, core: Node) -> list[str]:
    """Words that narrow the core: before it in its phrase, and the heads of its of-phrases."""
    found: list[str] = []
    index = core.first - 1
    while index >= 0 and scene.tokens[index].deprel in ("amod", "compound", "punct", "conj") and len(found) < 4:
        token = scene.tokens[index]
        found.extend(token.text.split("-") if token.upos != "PUNCT" and index not in scene.named else [])
        index -= 1
    for child in scene.sentence.children[core.head]:
        token = scene.tokens[child]
        if child > core.last and token.deprel == "nmod" and child not in scene.named:
            found.append(token.text)
    return found


def _is_numbered(scene: Scene, core: Node, words: Vocabulary) -> bool:
    """Tell "nine women", "armed men" from people in general."""
    below = [scene.tokens[child] for child in scene.sentence.children[core.head] if child < core.head]
    return any(token.deprel == "nummod" or token.text.lower() in words.armed_words for token in below)


def _is_official(scene: Scene, core: Node, words: Vocabulary) -> bool:
    """Tell "rebel fighters", "rights groups", "the electoral commission" by a word that narrows the noun."""
    lemma = scene.tokens[core.head].lemma.lower()
    narrowing = [word.lower() for word in beside(scene, core)]
    telling = words.official_words if lemma in words.official_nouns else words.pairs.get(lemma, frozenset())
    if telling.intersection(narrowing):
        return True
    nouns = (words.agents.get(word) for word in narrowing)
    return any(words.overrides.get(word) in STRONG for word in narrowing) or any(
        noun is not None and not noun.weak for noun in nouns
    )


def _gathers(sentence: Sentence, token: Token, words: Vocabulary) -> bool:
    """Tell "the **drivers'** union", "a league of **historians**", "the **minister's** office" by whom it is of."""
    if counts(token):
        return False
    for member in _members(sentence, token):
        noun = words.agents.get(member.lemma.lower())
        if noun is not None and not noun.weak:
            return True
    return False


def _members(sentence: Sentence, token: Token) -> Iterator[Token]:
    for child in sentence.children[token.index]:
        below = sentence.tokens[child]
        cases = [sentence.tokens[case].text.lower() for case in sentence.children[child] if case < child]
        if below.deprel == "nmod:poss" or (below.deprel == "nmod" and "of" in cases):
            yield sentence.tokens[counted(sentence, child)]
