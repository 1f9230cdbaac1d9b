"""Whether the clause around an expression looks back or ahead."""

import itertools
import re
from collections.abc import Iterable, Iterator

from araxes.language.tokens import Sentence, Token
from araxes.mentions.times.cues import load_cues
from araxes.mentions.times.setting import Tense
from araxes.values.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[;:]")
_AHEAD = {"will", "shall", "ll", "must", "should", "may", "might"}
_BEING = {"is", "are"}
_CLIMB = 8
_REACH = 18


def tense_at(text: str, sentence: Sentence, span: Span) -> Tense | None:
    """The tense of the verb that governs the expression at a range of the text; ``None`` when nothing shows it.

    Uses the sentence's tree when it has one, otherwise the words around. "Friday's talks" is governed by what comes
    after it.
    """
    offset = span.start
    if text[span.end : span.end + 2] in ("'s", "’s"):
        return _first_cue(_after(text, sentence, span.end + 2))
    if sentence.tokens[0].upos:
        found = _from_tree(sentence, offset)
        if found is not None:
            return found
    return _from_words(text, sentence, offset)


def _from_tree(sentence: Sentence, offset: int) -> Tense | None:
    token = next((each for each in sentence.tokens if each.end > offset), None)
    for _ in range(_CLIMB):
        if token is None or token.head < 0:
            break
        token = sentence.tokens[token.head]
        tense = _of_predicate(sentence, token)
        if tense is not None:
            return tense
    return None


def _of_predicate(sentence: Sentence, token: Token) -> Tense | None:
    below = [sentence.tokens[index] for index in sentence.children[token.index]]
    helpers = [each for each in below if each.deprel.split(":")[0] in ("aux", "cop")]
    if token.upos not in ("VERB", "AUX") and not any(each.deprel == "cop" for each in helpers):
        return None
    to_come = any(each.text.lower() == "to" and each.upos == "PART" for each in below)
    ahead = _BEING if to_come else set()
    if any(each.text.lower().strip("'’") in _AHEAD | ahead for each in helpers):
        return "future"
    if any(each.xpos == "VBD" or each.text.lower() in ("has", "have", "'ve", "’ve") for each in helpers):
        return "future" if _is_scheduled(token) and _to_follows(sentence, token) else "past"
    if to_come:
        return _of_infinitive(sentence, token)
    if token.xpos == "VBG" and any(each.text.lower() in ("is", "are", "am") for each in helpers):
        return "future"
    return "past" if token.xpos == "VBD" else None


def _of_infinitive(sentence: Sentence, token: Token) -> Tense | None:
    if token.head < 0:
        return "future"
    return "future" if _is_scheduled(sentence.tokens[token.head]) else None


def _is_scheduled(token: Token) -> bool:
    return token.text.lower() in load_cues()["future_before_to"]


def _to_follows(sentence: Sentence, token: Token) -> bool:
    after = token.index + 1
    return after < len(sentence.tokens) and sentence.tokens[after].text.lower() == "to"


def _from_words(text: str, sentence: Sentence, offset: int) -> Tense | None:
    return _first_cue(_before(text, sentence, offset)) or _first_cue(_after(text, sentence, offset))


_Seen = tuple[str, str, str]


def _first_cue(words: Iterable[_Seen]) -> Tense | None:
    return next((found for seen in words if (found := _cue(*seen)) is not None), None)


def _seen(text: str, start: int, end: int) -> list[_Seen]:
    """Each word between the word before it and the word after it."""
    words = [match.group().lower() for match in _WORD.finditer(text, start, end)]
    return list(zip(["", *words], words, [*words[1:], ""], strict=False))


def _before(text: str, sentence: Sentence, offset: int) -> Iterator[_Seen]:
    """Words before, nearest first, within the clause that a semicolon ends."""
    return itertools.takewhile(lambda seen: seen[1] != ";", reversed(_seen(text, sentence.start, offset)[-_REACH:]))


def _after(text: str, sentence: Sentence, offset: int) -> Iterator[_Seen]:
    return iter(_seen(text, offset, sentence.end)[: 2 * _REACH])


def _cue(preceding: str, word: str, following: str) -> Tense | None:
    """ "be completed" says nothing of the time, "will" before it does; "had been due" is past."""
    cues = load_cues()
    ahead = word in cues["future"] or word.endswith(("'ll", "’ll")) or word in cues["future_alone"]
    ahead = ahead or (following == "to" and word in cues["future_before_to"])
    if ahead or (following == "as" and word in ("soon", "early")):
        return "past" if preceding == "been" else "future"
    participle = word.endswith("ed") and len(word) > 3 and word not in cues["not_past"]
    if (participle or word in cues["past"]) and preceding not in ("be", "being", "to"):
        return "past"
    return None
