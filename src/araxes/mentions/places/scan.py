"""Capitalised word sequences that the gazetteer knows, longest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from araxes.language.tokens import Sentence, Token
from araxes.mentions.places.cues import Cues, adjectives
from araxes.mentions.places.entries import Entry
from araxes.mentions.places.gazetteer import Gazetteer
from araxes.mentions.places.names import word_key

_LONGEST = 6
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az", "an"})
_PLURALS = {"counties": "county", "Counties": "county", "parishes": "parish", "provinces": "province"}
_HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A name in a sentence: tokens ``[start, end)``, its key and the entries under it."""

    sentence: Sentence
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the name."""
        return self.sentence.tokens[self.start : self.end]


def scan(sentence: Sentence, gazetteer: Gazetteer, cues: Cues) -> Iterator[Match]:
    """Yield the longest known names of a sentence from left to right, without overlap."""
    tokens = sentence.tokens
    peoples = adjectives()
    plural = any(token.text in _PLURALS for token in tokens)
    position = 0
    while position < len(tokens):
        text = tokens[position].text
        if not _opens(tokens, position):
            position += 1
            continue
        match = _listed(sentence, position, gazetteer) if plural else None
        match = match or _longest(sentence, position, gazetteer, cues)
        if match is None or (text in peoples and match.end == position + 1):
            position += 1
            continue
        yield match
        position = match.end


def capitalised(text: str) -> bool:
    """Tell whether a word starts with a capital letter (``al-Hol`` counts)."""
    return text[:1].isupper() or (text[:3] == "al-" and text[3:4].isupper())


def _opens(tokens: tuple[Token, ...], position: int) -> bool:
    text = tokens[position].text
    if capitalised(text):
        return True
    return text in _ARTICLES and position + 2 < len(tokens) and tokens[position + 1].text in _HYPHENS


def _longest(sentence: Sentence, start: int, gazetteer: Gazetteer, cues: Cues) -> Match | None:
    exact = _exact_key(sentence.tokens, start)
    found: Match | None = None
    for end, key in reversed(_spans(sentence.tokens, start, cues)):
        single = end == start + 1
        if single and (key in cues.function or key in cues.calendar) and not sentence.tokens[start].text.isupper():
            break
        entries = gazetteer.entries(exact) if single and exact else ()
        entries = entries or _by_name(key, sentence.tokens[end - 1].text, gazetteer)
        if entries:
            found = Match(sentence=sentence, start=start, end=end, key=key, entries=entries)
            break
    return found


def _listed(sentence: Sentence, start: int, gazetteer: Gazetteer) -> Match | None:
    """Read "Walton and Oconee counties": each name of such a list is a county's."""
    tokens = sentence.tokens
    end = start
    while end < len(tokens) and capitalised(tokens[end].text):
        end += 1
    ahead = end
    while ahead < len(tokens) and (tokens[ahead].text in (",", "and") or capitalised(tokens[ahead].text)):
        ahead += 1
    if end == start or ahead == len(tokens) or tokens[ahead].text not in _PLURALS:
        return None
    key = f"{' '.join(word_key(token.text) for token in tokens[start:end])} {_PLURALS[tokens[ahead].text]}"
    entries = gazetteer.entries(key)
    return Match(sentence=sentence, start=start, end=end, key=key, entries=entries) if entries else None


def _by_name(key: str, text: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """A short word in capitals (``US``, ``OK``) is only ever an acronym; two letters are nothing."""
    if len(key) < 4 and text.isupper():
        return gazetteer.entries(f"={key.upper()}")
    if len(key) < 3:
        return ()
    return gazetteer.entries(key)


def _exact_key(tokens: tuple[Token, ...], position: int) -> str | None:
    """The key of an acronym or an abbreviation, whose full stop may have gone to the end of the sentence."""
    text = tokens[position].text
    plain = text.replace(".", "")
    if plain.isupper() and plain.isalpha() and len(plain) <= 5:
        return f"={plain}"
    if text.endswith("."):
        return f"~{text}"
    after_comma = position > 0 and tokens[position - 1].text == ","
    return f"~{text}." if after_comma and len(text) <= 5 else None


def _spans(tokens: tuple[Token, ...], start: int, cues: Cues) -> list[tuple[int, str]]:
    """Return (end, key) of every stretch from ``start`` that may be a name, shortest first."""
    spans: list[tuple[int, str]] = []
    key = ""
    for position in range(start, min(len(tokens), start + _LONGEST)):
        text = tokens[position].text
        connects = text in cues.connectors
        if position > start and not (capitalised(text) or connects or _generic(text, cues)):
            break
        key = _joined(key, text)
        if not connects or position == start:
            spans.append((position + 1, key.removeprefix("the ")))
        if text in cues.generics:
            break
    return spans


def _generic(text: str, cues: Cues) -> bool:
    return text in cues.generics or text in cues.facilities or text in cues.water_words


def _joined(key: str, text: str) -> str:
    piece = word_key(text)
    if text[:1] in "'’":
        return key + piece
    return f"{key} {piece}" if key and piece else key or piece
