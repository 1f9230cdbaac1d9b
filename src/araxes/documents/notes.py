"""Which paragraphs are notes and reference entries, and what their labels are."""

import re
from collections.abc import Sequence

from araxes.documents.addresses import find_addresses
from araxes.documents.boilerplate import is_biography, is_boilerplate, is_citation_line, opens_notes, opens_tail
from araxes.documents.dates import find_dates
from araxes.documents.shapes import is_prose
from araxes.values.spans import Span

_BRACKETED = re.compile(r"[>*\-\s]*\[?\\?\[\^?(?P<n>\d{1,3}|[ivx]{1,5}|\*)\\?\]\]?(?:\([^)\s]*\))?[:.]?\s*")
_RAISED = re.compile(r"(?P<n>[¹²³⁰⁴-⁹]{1,3})\s*|<sup>(?P<m>\d{1,3})</sup>\s*")
_NUMBERED = re.compile(r"(?P<n>\d{1,3})(?:[.)]|\s(?=\S))\s*")
RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def note_label(text: str, *, numbered: bool = True) -> tuple[str | None, int]:
    """Return a note's label and where its own text starts; ``numbered`` also takes "1." and "1 "."""
    for pattern in (_BRACKETED, _RAISED, *((_NUMBERED,) if numbered else ())):
        match = pattern.match(text)
        if match:
            label = next(group for group in match.groups() if group)
            return label.translate(RAISED_DIGITS), match.end()
    return None, 0


def note_paragraphs(text: str, spans: Sequence[Span], labels: frozenset[str] = frozenset()) -> set[int]:
    """Return the indexes of the paragraphs that are notes or reference entries, their heading included.

    ``labels`` are note marks that typography showed in the text: a paragraph that starts with one is its note.
    """
    notes: set[int] = set()
    zone = seen_prose = False
    for at, span in enumerate(spans):
        head = text[span.start : min(span.end, span.start + 1300)]
        if zone and _closes(head):
            zone = False
        if not zone and seen_prose and opens_notes(head) and _entry_follows(text, spans, at):
            zone = True
            notes.add(at)
        elif (zone and _may_be_entry(head)) or (seen_prose and _is_marked(head, labels)):
            notes.add(at)
        else:
            zone = False
            seen_prose = seen_prose or is_prose(head)
    return notes


def _closes(text: str) -> bool:
    if opens_tail(text) or is_citation_line(text):
        return True
    return note_label(text)[0] is None and not next(find_addresses(text), None) and is_boilerplate(text)


def _entry_follows(text: str, spans: Sequence[Span], at: int) -> bool:
    following = [span.of(text)[:600] for span in spans[at + 1 : at + 3]]
    return any(_looks_like_entry(entry) for entry in following)


def _looks_like_entry(text: str) -> bool:
    if note_label(text)[0] or next(find_addresses(text), None):
        return True
    return "](" in text or any(date.year for date in find_dates(text))


def _may_be_entry(text: str) -> bool:
    if len(text) > 1200 or (is_biography(text) and not _looks_like_entry(text)):
        return False
    return _looks_like_entry(text) or len(text) < 400


def _is_marked(text: str, labels: frozenset[str]) -> bool:
    if note_label(text, numbered=False)[0]:
        return True
    label, end = note_label(text)
    if label is None or label not in labels:
        return False
    return end < len(text) and (bool(next(find_addresses(text), None)) or not text[:4].rstrip().endswith((".", ")")))
