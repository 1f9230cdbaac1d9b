"""Place names brought to one form, so that spellings of one name meet."""

import functools
import re
import unicodedata

_SPECIAL = str.maketrans(
    {
        "ı": "i", "İ": "I", "ə": "a", "Ə": "A", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ð": "d", "þ": "th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ħ": "h", "Ħ": "H",
    }
)  # fmt: skip
_SILENT = re.compile(r"[.'’‘ʼʻ`´ʾʿ“”\"()]")
_MARKS = re.compile("[\u0300-\u036f]")
_LATIN = re.compile("(?=.*[A-Za-z])[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2010-\u201f]+")
_GAP = re.compile(r"[\s\-‐‑–—_/,]+")
_SHORT = {
    "saint": "st", "sainte": "st", "ste": "st", "santo": "santo", "mount": "mt", "mountains": "mts", "fort": "ft",
    "township": "twp", "and": "&",
}  # fmt: skip
_ARTICLES = ("the ", "al ", "el ", "ad ", "ar ", "as ", "ash ", "at ", "az ", "an ")


@functools.lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """Return the comparison form of one word: no case, diacritics, dots or apostrophes; ``""`` when nothing is left."""
    plain = word.lower() if word.isascii() else _plain(word)
    plain = _GAP.sub(" ", _SILENT.sub("", plain)).strip()
    if " " in plain:
        return " ".join(_SHORT.get(part, part) for part in plain.split())
    return _SHORT.get(plain, plain)


def name_key(name: str) -> str:
    """Return the comparison form of a whole name; a leading ``the`` is dropped.

    >>> name_key("The Şuşa-Saint George")
    'susa st george'
    """
    key = " ".join(filter(None, map(word_key, name.split())))
    return key.removeprefix("the ")


def bare_key(key: str) -> str | None:
    """Return a key without its leading Arabic article (``al hasakah`` to ``hasakah``), ``None`` where there is none."""
    for article in _ARTICLES[1:]:
        if key.startswith(article) and len(key) > len(article) + 3:
            return key[len(article) :]
    return None


def is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters."""
    return _LATIN.fullmatch(name) is not None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.translate(_SPECIAL)).casefold()
    return _MARKS.sub("", folded).translate(_QUOTES)


_QUOTES = str.maketrans(dict.fromkeys("’‘ʼʻ`´ʾʿ", "'") | dict.fromkeys("‐‑–—−", "-"))
