"""Names written in different ways: "Aras 2025" and "Araz-2025", "Erdoğan" and "Erdogan"."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Sounds that transliterations write in several ways; vowels, y, h and doubling come and go.
_SOUNDS = (("ph", "f"), ("kh", "k"), ("gh", "g"), ("ch", "s"), ("sh", "s"), ("zh", "s"), ("ts", "s"), ("x", "ks"))
_ALIKE = str.maketrans({"z": "s", "c": "k", "q": "k", "w": "v", "j": "s", "b": "b"})
_FAINT = re.compile(r"[aeiouyh]")
_ALIKE_NAMES = 74.0
_ALIKE_SURNAMES = 80.0
_SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ProperName:
    """A name folded: its words without the year, and the year it carries ("Araz-2025": ``araz``, 2025)."""

    text: str
    words: tuple[str, ...]
    year: int | None


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return lower-case letters and digits without diacritics, words parted by one blank.

    >>> fold("Recep Tayyip ERDOĞAN"), fold("Araz-2025")
    ('recep tayyip erdogan', 'araz 2025')
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = "".join(" " if not c.isalnum() else c for c in plain if not unicodedata.combining(c) and c not in "'’ʼ`")
    return " ".join(kept.split())


@lru_cache(maxsize=65536)
def proper_name(text: str) -> ProperName:
    """Take a proper name apart."""
    folded = re.sub(r"(?<=[a-z])(?=\d)", " ", fold(text))
    year = _YEAR.search(folded)
    words = tuple(word for word in _YEAR.sub(" ", folded).split() if word not in {"the", "operation", "exercise"})
    return ProperName(text=text, words=words, year=int(year[0]) if year else None)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return what all spellings of a name have in common: its consonants by sound.

    >>> skeleton("aras") == skeleton("araz"), skeleton("zelensky") == skeleton("zelenskyy")
    (True, True)
    """
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bones = _FAINT.sub("", word.translate(_ALIKE))
    return re.sub(r"(.)\1+", r"\1", bones) or word


@lru_cache(maxsize=65536)
def same_name(one: ProperName, other: ProperName) -> bool:
    """Tell whether two proper names are spellings of one, years aside; one may be shorter than the other."""
    if not one.words or not other.words:
        return one.words == other.words
    left, right = set(one.words), set(other.words)
    if left <= right or right <= left:
        return True
    return fuzz.ratio(" ".join(one.words), " ".join(other.words)) >= _ALIKE_NAMES and _bones(one) == _bones(other)


def _bones(name: ProperName) -> tuple[str, ...]:
    return tuple(map(skeleton, name.words))


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Tell whether two folded names mean one person: the same surname, or one name inside the other.

    >>> same_person("masoud pezeshkian", "pezeshkian"), same_person("javad zarif", "javad owji")
    (True, False)
    """
    left, right = one.split(), other.split()
    if not left or not right:
        return False
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == 1:
        return any(_alike(shorter[0], word) for word in longer)
    if set(shorter) <= set(longer):
        return True
    return _alike(left[-1], right[-1]) and _given(left[0], right[0])


def _given(one: str, other: str) -> bool:
    return one[0] == other[0] or skeleton(one) == skeleton(other)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORT:
        return False
    return skeleton(one) == skeleton(other) or fuzz.ratio(one, other) >= _ALIKE_SURNAMES
