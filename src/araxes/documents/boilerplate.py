"""Recognising what surrounds a text: buttons, contacts, copyright, notices, biographies."""

import re
from functools import cache

from araxes.documents.addresses import find_addresses
from araxes.documents.resources import phrases, resource
from araxes.documents.shapes import is_legend, is_rule, is_section_label

_LONGEST = 420
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_HANDLE = re.compile(r"\W*@\w{2,30}")
_EDGE = " :*_#|>»•-–—\u200b\ufeff"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{item})" for item in resource("cues")[key]))


@cache
def _phrase_set(key: str) -> frozenset[str]:
    return frozenset(phrases("cues", key))


def bare(text: str) -> str:
    """Return a short paragraph casefolded and without its outer marks."""
    return text.casefold().strip(_EDGE).strip()


def opens_tail(text: str) -> bool:
    """Tell whether a paragraph is a heading after which no more text of the document comes ("Related articles")."""
    return len(text) < 60 and bare(text) in _phrase_set("opens")


def opens_notes(text: str) -> bool:
    """Tell whether a paragraph is the heading of a list of notes or references."""
    return len(text) < 60 and bare(text) in _phrase_set("notes")


def is_citation_line(text: str) -> bool:
    """Tell whether a paragraph says how the document is to be cited."""
    return len(text) < 1200 and bare(text[:60]).startswith(phrases("cues", "citation"))


def is_boilerplate(text: str) -> bool:
    """Tell whether a paragraph is no language of the document, by its own words alone."""
    if len(text) > _LONGEST:
        return is_citation_line(text)
    if is_rule(text) or is_legend(text) or is_section_label(text) or is_citation_line(text):
        return True
    lowered = text.casefold().lstrip(" *_#>|•[(")
    if _pattern("starts").match(lowered):
        return True
    return (len(text) < 260 and bool(_pattern("contains").search(lowered))) or is_contact(text)


def is_contact(text: str) -> bool:
    """Tell whether a paragraph is an address of the post, of a mailbox, of an account or of a site and no sentence."""
    if len(text) > 160:
        return False
    if _HANDLE.fullmatch(text.strip()) or _is_only_address(text):
        return True
    if "@" in text and len(text.split()) <= 8 and _EMAIL.search(text):
        return True
    return is_postal(text)


def is_postal(text: str) -> bool:
    """Tell whether a short line without a verb-like ending is a postal address."""
    if len(text) > 140 or text.rstrip().endswith((".", "?", "!")) or not any(map(str.isdigit, text)):
        return False
    found = {match.group() for match in _pattern("postal").finditer(text.casefold())}
    return len(found) >= 3 or (len(found) == 2 and text.count(",") >= 2)


def _is_only_address(text: str) -> bool:
    spans = list(find_addresses(text))
    return bool(spans) and len(text) - sum(map(len, spans)) <= 4


def is_biography(text: str) -> bool:
    """Tell whether a paragraph says who the author is; meant for the last paragraphs of a text."""
    return len(text) < 900 and bool(_pattern("biography").match(text.casefold()[:300]))
