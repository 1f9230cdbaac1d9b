"""How far a mention reaches: the name with the words that belong to it."""

from dataclasses import dataclass

from araxes.mentions.places.cues import Cues
from araxes.mentions.places.scan import Match, capitalised

HYPHENS = frozenset("-‐‑–")
_VAGUE = frozenset({"area", "republic", "department", "state", "city", "town", "region", "territory", "areas"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Tokens ``[start, end)``; ``region`` when a word such as "province" says that the division is meant."""

    start: int
    end: int
    region: bool = False


def extent_of(match: Match, cues: Cues) -> Extent:
    """Take in a direction before the name and the kind of place after it.

    "northern Syria", "the south of Armenia", "Hadrut district", "Baghdad International Airport".
    """
    end = _end(match, cues)
    region = end > match.end and match.sentence.tokens[end - 1].text.lower() in cues.region_generics
    return Extent(start=_start(match, cues), end=end, region=region)


def _start(match: Match, cues: Cues) -> int:
    tokens, at = match.sentence.tokens, match.start - 1
    if tokens[match.start].text.lower() == "the" and match.end > match.start + 1:
        return match.start + 1
    if at >= 0 and tokens[at].text.lower() in cues.directions:
        return at
    if at >= 0 and tokens[at].text == "the":
        at -= 1
    if at >= 1 and tokens[at].text == "of" and tokens[at - 1].text.lower() in cues.directions:
        return at - 1
    return match.start


def _end(match: Match, cues: Cues) -> int:
    tokens, end = match.sentence.tokens, match.end
    if end >= len(tokens):
        return end
    text = tokens[end].text
    low = text.lower()
    following = tokens[end + 1].text if end + 1 < len(tokens) else ""
    if low in cues.generics and not text.isupper():
        vague = low in _VAGUE and match.entries[0].level == "country"
        return end if vague or (capitalised(text) and capitalised(following)) else end + 1
    if low in cues.facilities:
        return end + 1
    stop = end
    while stop < len(tokens) and stop < end + 4 and capitalised(tokens[stop].text):
        stop += 1
    inner = all(token.text.lower() in cues.bodies for token in tokens[end:stop])
    return stop if stop > end and inner and tokens[stop - 1].text.lower() in cues.facilities else end
