"""Pieces: words, numbers and signs of a sentence with the classes that the grammar knows them by."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from araxes.mentions.times.vocabulary import Vocabulary

_SCAN = re.compile(
    r"""
      (?P<iso>(?<!\d)\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-]))
    | (?P<numeric>(?<![\d./-])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d-]|[./]\d))
    | (?P<amount>[$€£¥₽₺₹₪]\s?\d[\d,.]*|(?<![\w.,])\d[\d,.]*(?:%|\s(?:%|per\ ?cent|percent|pct)))
    | (?P<clock>(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])|(?<![\d.])\d{1,2}\.\d\d(?=\s?[aApP]\.?[mM]\b))
    | (?P<half>(?<!\w)[aApP]\.\s?[mM]\.?(?!\w)|(?<![\w])[aApP][mM](?!\w))
    | (?P<decade>(?<![\w.,])(?:1\d|20)\d0['’]?s\b)
    | (?P<decade2>['’`]?(?<![\w.,])\d0s\b)
    | (?P<year2>['’`]\d\d(?!\w))
    | (?P<ordinal>\b\d{1,3}(?:st|nd|rd|th)\b)
    | (?P<code>\b(?:[QH][1-4]|[1-4][QH]|FY(?=\d))(?![^\W\d]))
    | (?P<number>(?<![^\W_])(?:\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)(?=(?:[ap]\.?m\b)|[^\w]|$))
    | (?P<word>o['’]clock|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*)
    | (?P<poss>['’]s\b)
    | (?P<sign>--|\S)
    """,
    re.VERBOSE,
)
_SIGN_CLASSES = {
    ",": "COMMA",
    "--": "DASH",
    "–": "DASH",
    "—": "DASH",
    "(": "OPEN",
    ")": "CLOSE",
    "/": "SLASH",
    "'": "POSS",
    "’": "POSS",
}

_UNSHORTENED = {"march", "april", "may", "june", "july"}


class Piece(NamedTuple):
    """A stretch of text with its classes: ``values`` maps each class to what the text means as one.

    A tuple, because one is made for every word: that costs a third of a frozen data class.
    """

    start: int
    end: int
    text: str
    values: Mapping[str, Any]
    kind: frozenset[str]

    @classmethod
    def over(cls, pieces: Sequence["Piece"], classes: Iterable[str], value: object) -> "Piece":
        """One piece in place of several."""
        values = dict.fromkeys(classes, value)
        text = " ".join(piece.text for piece in pieces)
        return cls(pieces[0].start, pieces[-1].end, text, values, frozenset(values))


class Lexer:
    """Cuts text into pieces, given the vocabulary and the literal words of the grammar."""

    def __init__(self, vocabulary: Vocabulary, literals: Iterable[str]) -> None:
        self._vocabulary = vocabulary
        self._literals = frozenset(literals)
        self._words: dict[str, tuple[Mapping[str, Any], frozenset[str]]] = {}
        self._holidays = _holiday_expression(vocabulary)
        self._holiday_starts = frozenset(re.split(r"[ ']", name)[0] for name in vocabulary.holidays)

    def kinds(self) -> Iterator[frozenset[str]]:
        """Every set of classes that a piece can have."""
        for word in {*self._vocabulary.words, *self._literals, "zzz"}:
            for form in (word, word.capitalize(), word.upper()):
                yield self._word(form)[1]
        for number in range(2301):
            for text in (str(number), f"{number:02d}"):
                yield frozenset(_number(text))
        fixed = ("ISO", "NUMERIC", "HM", "HALF", "DECADE", "DECADE2", "YEAR2", "CODE", "FY", "POSS", "HOLIDAY")
        for name in (*fixed, "OTHER", "HYPHEN", *_SIGN_CLASSES.values()):
            yield frozenset((name,))
        yield frozenset(("ORD",))
        yield frozenset(("ORD", "DAYORD"))
        yield frozenset(("NUM",))

    def pieces(self, text: str, start: int, end: int) -> list[Piece]:
        """The pieces of ``text[start:end]``; their offsets refer to ``text``."""
        found: list[Piece] = []
        position = start
        while position < end:
            match = _SCAN.search(text, position, end)
            if match is None:
                break
            may_be_holiday = match.lastgroup == "word" and match.group().lower() in self._holiday_starts
            holiday = self._holidays.match(text, match.start(), end) if may_be_holiday else None
            piece = self._holiday(holiday) if holiday else self._piece(match, text, found)
            found.append(piece)
            position = piece.end
        return found

    def _holiday(self, match: re.Match[str]) -> Piece:
        name = re.sub(r"\s+", " ", match.group().lower().replace("’", "'"))
        return _simple(match.start(), match.end(), match.group(), {"HOLIDAY": self._vocabulary.holidays[name]})

    def _piece(self, match: re.Match[str], text: str, before: Sequence[Piece]) -> Piece:
        group, word = str(match.lastgroup), match.group()
        start, end = match.span()
        if group == "word":
            values, kind = self._word(word)
            if text[end : end + 1] == "." and _dotted(word, values):
                end += 1
            return Piece(start, end, text[start:end], values, kind)
        if group == "number":
            named = len(before) > 1 and before[-1].text == "-" and before[-1].end == start and _is_name(before[-2])
            return _simple(start, end, word, {"OTHER": word} if named else _number(word))
        if group == "sign":
            return _simple(start, end, word, {_sign(text, start, end): word})
        return _simple(start, end, word, _special(group, word))

    def _word(self, word: str) -> tuple[Mapping[str, Any], frozenset[str]]:
        cached = self._words.get(word)
        if cached is None:
            values = self._classify(word)
            cached = (values, frozenset(values))
            if len(self._words) < 20_000:
                self._words[word] = cached
        return cached

    def _classify(self, word: str) -> Mapping[str, Any]:
        lower = word.lower().replace("’", "'")
        values = dict(self._vocabulary.words.get(lower, {}))
        if word == lower:
            if lower in self._vocabulary.doubtful_months:
                values.pop("MONTH", None)
            if lower in self._vocabulary.short_weekdays:
                values.pop("WEEKDAY", None)
            if lower in {"et", "ist"}:
                values.pop("ZONE", None)
        elif values.get("MONTH") and lower in self._vocabulary.doubtful_months:
            values["DOUBTFUL"] = values["MONTH"]
        if lower in self._literals:
            values[lower] = lower
        if not values:
            values["CAP" if word[0].isupper() else "WORD"] = lower
        return values


def _holiday_expression(vocabulary: Vocabulary) -> re.Pattern[str]:
    names = sorted(vocabulary.holidays, key=len, reverse=True)
    spelled = "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in names)
    return re.compile(rf"(?=[A-Z])(?i:{spelled})(?!\w)")


def _simple(start: int, end: int, text: str, values: Mapping[str, Any]) -> Piece:
    return Piece(start, end, text, values, frozenset(values))


def _is_name(piece: Piece) -> bool:
    return piece.text[:1].isupper() and "MONTH" not in piece.values and "MID" not in piece.values


def _dotted(word: str, values: Mapping[str, Any]) -> bool:
    return len(word) <= 5 and ("MONTH" in values or "WEEKDAY" in values) and word.lower() not in _UNSHORTENED


def _number(text: str) -> Mapping[str, Any]:
    value = float(text.replace(",", ""))
    values: dict[str, Any] = {"NUM": value}
    if text.isdigit():
        number = int(text)
        if len(text) <= 2:
            values["TWO" if len(text) == 2 else "SINGLE"] = number
            if 1 <= number <= 31:
                values["DAY"] = number
            if number <= 24:
                values["HOUR"] = number
        elif len(text) == 4 and number <= 2400 and number % 100 < 60 and not 1900 <= number <= 2100:
            values["MILITARY"] = (number // 100, number % 100)
        if len(text) == 4 and 1000 <= number <= 2199:
            values["YEAR"] = number
    return values


def _sign(text: str, start: int, end: int) -> str:
    if text[start] == "-" and end == start + 1:
        tight = start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalnum()
        return "HYPHEN" if tight else "DASH"
    return _SIGN_CLASSES.get(text[start:end], "OTHER")


def _special(group: str, text: str) -> Mapping[str, Any]:
    make = _SPECIAL.get(group)
    return make(text) if make is not None else {"OTHER": text}


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _ordinal(text: str) -> Mapping[str, Any]:
    number = _digits(text)
    return {"ORD": number, "DAYORD": number} if 1 <= number <= 31 else {"ORD": number}


_SPECIAL: dict[str, Callable[[str], Mapping[str, Any]]] = {
    "iso": lambda text: {"ISO": text},
    "numeric": lambda text: {"NUMERIC": text},
    "clock": lambda text: {"HM": tuple(map(int, re.split(r"[:.]", text)))},
    "half": lambda text: {"HALF": text[0].lower()},
    "decade": lambda text: {"DECADE": _digits(text)},
    "decade2": lambda text: {"DECADE2": _digits(text)},
    "year2": lambda text: {"YEAR2": _digits(text)},
    "ordinal": _ordinal,
    "code": lambda text: {"FY": text} if text == "FY" else {"CODE": text.upper()},
    "poss": lambda text: {"POSS": text},
}
