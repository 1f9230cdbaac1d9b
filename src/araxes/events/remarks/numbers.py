"""Numbers as texts write them: digits and words, ranges, scales, and the words that make them a bound or a guess."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import prod

from araxes.events.remarks.cues import resource

_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# Scales that are units elsewhere ("5,000m"): only beside a currency sign.
_SHORT = frozenset({"m", "k"})
# Measures that hyphens tie to their number ("a 300-kilometre fence"); others count nothing ("a 55-member union").
_MEASURES = "kilometre kilometer km mile metre meter hectare tonne ton dollar euro percent strong".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number in a text at ``start``..``end`` (its qualifier included, which ends at ``bare``).

    ``low`` and ``high`` bound it, ``None`` where the text gives no bound; ``sign`` is the code of a currency sign.
    """

    start: int
    end: int
    bare: int
    low: float | None
    high: float | None
    qualifier: str | None = None
    sign: str | None = None


def find_amounts(text: str, start: int = 0, *, end: int | None = None) -> Iterator[Amount]:
    """Yield the numbers between two offsets of a text in reading order; ordinals, years and names are the caller's."""
    for match in _grammar().finditer(text, start, len(text) if end is None else end):
        amount = _amount(match)
        if amount is not None:
            yield amount


def _amount(match: re.Match[str]) -> Amount | None:
    low, high = _bounds(match)
    short = (match["scale2"] or match["scale"] or "").lower() in _SHORT
    if (low is None and high is None) or (short and not match["sign"]):
        return None
    written = match["qualifier"]
    qualifier = " ".join(written.lower().split()) if written else None
    if qualifier and low == high:
        sides = resource("figures")["qualifiers"].get(qualifier, ())
        low, high = (None if "high" in sides else low), (None if "low" in sides else high)
    sign = resource("figures")["signs"].get(match["sign"] or "")
    return Amount(
        start=match.start(),
        end=match.end(),
        bare=match.end("qualifier") if written else match.start(),
        low=low,
        high=high,
        qualifier=qualifier,
        sign=sign,
    )


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    if match["vague"]:
        words = " ".join(match["vague"].lower().split())
        value = float(resource("figures")["vague"][words]) * _scale(match["more"])
        return value, value if words in resource("figures")["exact"] else None
    low = _value(match["first"]) * _scale(match["scale"] or (match["scale2"] if match["second"] else None))
    if match["second"] is None:
        return low, low
    if match["joint"].strip() == "and" and not match["between"]:
        # "One hundred and fifty" is one number; "12 and 15" would be two.
        added = low + _value(match["second"]) * _scale(match["scale2"])
        return (added, added) if match["scale"] and added < 2 * low else (None, None)
    high = _value(match["second"]) * _scale(match["scale2"] or match["scale"])
    return (low, high) if low <= high else (None, None)


def _value(written: str) -> float:
    text = written.lower()
    if text[0].isdigit():
        return float(text.replace(",", "").replace(" ", ""))
    parts = [part for part in re.split(r"[-\s]", text) if part not in {"and", "a"}]
    return sum(0.5 if part == "half" else float(_named()[part]) for part in parts)


def _scale(word: str | None) -> float:
    """Return what a scale multiplies by; "hundred thousand" is two in a row."""
    return prod(float(resource("figures")["scales"][part]) for part in (word or "").lower().split())


@cache
def _named() -> Mapping[str, int]:
    names = {word: number for number, word in enumerate(_UNITS, start=1)}
    names |= {word: number for number, word in enumerate(_TEENS, start=10)}
    names |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    return names


@cache
def _grammar() -> re.Pattern[str]:
    """Return the pattern of a number with what stands around it."""
    content = resource("figures")
    small = "|".join([*_UNITS, *_TEENS])
    named = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS)}))?|{small}"
    number = rf"(?:{_DIGITS}|(?:{named})(?:[- ]and[- ]a[- ]half)?)"
    scale = rf"(?:{_any(content['scales'])})(?:\s+(?:thousand|million|billion))?"
    signs = _any(content["signs"])
    return re.compile(
        rf"(?<![\w.,/:-])(?:(?P<qualifier>{_any(content['qualifiers'])})\s+)?(?P<between>between\s+)?(?P<sign>{signs})?"
        rf"(?:(?P<vague>{_any(content['vague'])})(?:\s+(?P<more>thousand|million|billion)\b)?|(?P<first>{number})(?:[\s-]?(?P<scale>{scale})\b)?"
        rf"(?:(?P<joint>\s?[-–—]\s?|\s+(?:to|and|or)\s+)(?:{signs})?(?P<second>{number})(?:\s?(?P<scale2>{scale})\b)?)?)"
        rf"(?![\w]|[.,/:]\d|-(?!(?:{_any(dict.fromkeys(_MEASURES))})\b)[A-Za-z])",
        re.IGNORECASE,
    )


def _any(words: Mapping[str, object]) -> str:
    ordered = sorted(map(str, words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
