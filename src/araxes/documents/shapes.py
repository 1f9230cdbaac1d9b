"""What a paragraph looks like: prose, a date, a person's name, a dateline, a legend, a rule."""

import re
from functools import cache

from araxes.documents.dates import FoundDate, find_dates
from araxes.documents.lines import ends_sentence
from araxes.documents.resources import phrases, resource
from araxes.values.spans import Span

_WORD = re.compile(r"[^\W\d_]+")
_LEGEND = re.compile(r"\s*(?:[\u2580-\u259f■□▢▣⬛⬜🟥🟦🟧🟨🟩🟪🟫]\s*)+")
_BY = re.compile(r"(?i:by|author|authors|written by|autor|yazan|автор)\s*[:\s]\s*(?=[^\W\d_a-z])")
_DATE_WORDS = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|am|pm|a\.m|p\.m|gmt|utc|est|edt|ist|cet|local|"
    r"time|hrs?|h|by|the|date|time)\b|\d+",
    re.IGNORECASE,
)
_PLACE = (
    r"[^\W\d_a-z][\w.'’/-]*(?:[ -][^\W\d_a-z][\w.'’-]*){0,3}(?:[,/]\s?[^\W\d_a-z][\w.]*(?:\s[^\W\d_a-z][\w.]*){0,2})?"
)
_DAY = r"(?:,?\s(?:\d{1,2}\s[^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)"
_AGENCY = r"(?:,?\s?(?:\([^()]{2,40}\)|/[^/]{2,30}/)|,\s[A-Z][A-Z-]{2,20}(?=\.))"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?P<day>{_DAY})?,?(?P<agency>{_AGENCY})?(?P<end>\.?\s*(?:-{{1,2}}|–|—|:|(?<=[/)])\.?|\.)\s+)"
)
_AGENCY_ALONE = re.compile(r"\((?:Reuters|AP|AFP|[A-Z][\w ]{1,25})\)\s*(?:-{1,2}|–|—)\s+")


def word_count(text: str) -> int:
    """Return how many words of letters stand in the text (counting stops at 80)."""
    count = 0
    for _ in _WORD.finditer(text[:1200]):
        count += 1
        if count == 80:
            break
    return count


def is_prose(text: str) -> bool:
    """Tell whether a paragraph reads as running text and not as a title, label or line."""
    if len(text) > 400:
        return True
    words = word_count(text)
    return words > 35 or (words >= 8 and ends_sentence(text, len(text)) and not text.endswith(":"))


def is_rule(text: str) -> bool:
    """Tell whether a paragraph holds no letter and no digit."""
    return len(text) < 200 and not any(map(str.isalnum, text))


def is_legend(text: str) -> bool:
    """Tell whether a paragraph is the legend line of a map: a coloured box and a label."""
    return bool(_LEGEND.match(text)) and len(text) < 120 and not ends_sentence(text, len(text))


def is_byline(text: str) -> bool:
    """Tell whether a paragraph names its author after "By" or the like."""
    return len(text) < 160 and bool(_BY.match(text)) and not is_prose(text)


def without_by(text: str) -> str:
    """Return the byline without its cue word."""
    return _BY.sub("", text.strip(" *_"), count=1).strip(" *_")


def is_name(text: str) -> bool:
    """Tell whether a line is two to five capitalised words, as a person's name is."""
    if len(text) > 60 or any(mark in text for mark in ':;!?"“”()/|0123456789'):
        return False
    words = [word.strip(".,*_") for word in text.split()]
    names = [word for word in words if word.casefold() not in _name_parts()]
    if not 2 <= len(names) <= 5 or text.rstrip("*_").endswith("."):
        return False
    organisation = frozenset(phrases("cues", "organisation"))
    return all(word[:1].isupper() and word.casefold() not in organisation for word in names)


def date_line(text: str) -> FoundDate | None:
    """Return the date of a paragraph that is nothing but a date with its cue words, else ``None``."""
    if len(text) > 140:
        return None
    dates = find_dates(text)
    if not dates:
        return None
    rest = _blanked(text, [date.span for date in dates]).casefold()
    for cue in (*phrases("cues", "published"), *phrases("cues", "updated")):
        rest = re.sub(rf"\b{re.escape(cue)}\b", " ", rest)
    words = _WORD.findall(_DATE_WORDS.sub(" ", rest))
    return next((date for date in dates if date.year), dates[0]) if len(words) <= 3 else None


def _blanked(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def dateline_end(text: str) -> int:
    """Return how long the dateline at the start of a paragraph is ("ANKARA, May 21 (Reuters) - "), or 0."""
    head = text[:110]
    alone = _AGENCY_ALONE.match(head)
    if alone:
        return alone.end()
    match = _DATELINE.match(head)
    if match is None:
        return 0
    dated = bool(match["day"]) and bool(find_dates(match["day"]))
    if match["day"] and not dated:
        return 0
    end = match["end"].strip()
    if end == "." and not (dated and match["agency"]):
        return 0
    capitals = match["place"].isupper() and len(match["place"]) > 2
    if not end and not (dated or capitals):
        return 0  # "The African Union (AU) sent troops": what stands in brackets is a short name.
    return match.end() if dated or match["agency"] or (capitals and end != ".") else 0


def is_section_label(text: str) -> bool:
    """Tell whether a paragraph is one of the labels and buttons that stand around texts."""
    return text.casefold().strip(" :*_#|>»-\u2022") in _alone()


@cache
def _alone() -> frozenset[str]:
    return frozenset(resource("cues")["alone"])


@cache
def _name_parts() -> frozenset[str]:
    return frozenset(resource("cues")["name_parts"])
