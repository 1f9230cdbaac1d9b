"""Places in the text that cite something: note marks, Markdown links, bare addresses."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.documents.addresses import find_addresses
from araxes.documents.content import Link, Mark
from araxes.documents.notes import RAISED_DIGITS
from araxes.values.spans import Span

_LABEL = r"\^?\d{1,3}"
_NOTE_START = re.compile(r"[\[<¹²³⁰⁴-⁹]")
_NOTE_MARK = re.compile(
    rf"\[(?P<labels>{_LABEL}(?:\s?[,;–-]\s?{_LABEL}){{0,9}})\\?\](?!\()|<sup>(?P<sup>\d{{1,3}})</sup>"
    r"|(?P<raised>[¹²³⁰⁴-⁹]{1,3}(?:[,˒ ]{1,2}[¹²³⁰⁴-⁹]{1,3})*)(?!\s?[kmcKMC]?m\b)"
)
_NOTE_TEXT = re.compile(rf"(?:\\?\[)?\[?\\?\[?(?P<label>{_LABEL})\\?\]?\]?(?:\\?\])?")
_CLOSING = re.compile(r"\]\((?P<address>(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*))(?:\s+[\"'][^\"'\n]*[\"'])?\)")
_UNITS = re.compile(r"(?:km|m|cm|mm|mi|ft|sq\.? ?km)$", re.IGNORECASE)
_LONGEST_ANCHOR = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """One place that cites.

    ``labels`` are the notes that it names, or ``address`` is what it links to, with ``title`` its anchor text;
    ``skip`` is the part of ``span`` that is no language.
    """

    span: Span
    labels: tuple[str, ...] = ()
    address: str | None = None
    title: str | None = None
    skip: tuple[Span, ...] = ()


def find_markings(text: str, *, links: Sequence[Link] = (), marks: Sequence[Mark] = ()) -> tuple[Marking, ...]:
    """Return every marking of the text in reading order, none overlapping; links and marks of the format come first."""
    found = [Marking(span=mark.span, labels=(mark.label,), skip=(mark.span,)) for mark in marks]
    found += [Marking(span=link.span, address=link.address, title=link.span.of(text)) for link in links]
    for finder in (_markdown_links, _note_marks, _bare_addresses):
        found = _merged(found, finder(text))
    return tuple(found)


def _merged(found: list[Marking], more: Iterator[Marking]) -> list[Marking]:
    found = sorted(found, key=lambda marking: marking.span)
    starts = [marking.span.start for marking in found]
    added = []
    for marking in more:
        at = bisect_right(starts, marking.span.start)
        before = at > 0 and found[at - 1].span.end > marking.span.start
        after = at < len(found) and found[at].span.start < marking.span.end
        if not before and not after:
            added.append(marking)
    return sorted(found + added, key=lambda marking: marking.span)


def _markdown_links(text: str) -> Iterator[Marking]:
    at = text.find("](")
    while at >= 0:
        closing = _CLOSING.match(text, at)
        opening = _opening(text, at) if closing else -1
        if closing and opening >= 0:
            yield _link(text, opening, at, closing)
        at = text.find("](", at + 2)


def _opening(text: str, closing: int) -> int:
    """Return where the bracket that closes here opens, or -1."""
    depth = 0
    for at in range(closing - 1, max(-1, closing - _LONGEST_ANCHOR), -1):
        if text[at] == "]":
            depth += 1
        elif text[at] == "[":
            if depth == 0:
                return at
            depth -= 1
        elif text[at] == "\n" and text[at - 1] == "\n":
            break
    return -1


def _link(text: str, opening: int, closing: int, match: re.Match[str]) -> Marking:
    anchor = text[opening + 1 : closing]
    span = Span(start=opening, end=match.end())
    note = _NOTE_TEXT.fullmatch(anchor.strip())
    address = match["address"].strip("<>")
    if note and (address.startswith("#") or "#" in address or anchor.strip().startswith(("[", "\\["))):
        return Marking(span=span, labels=(note["label"].lstrip("^"),), skip=(span,))
    if opening and text[opening - 1] == "!":
        return Marking(span=span, skip=(Span(start=opening - 1, end=span.end),))
    skip = (Span(start=opening, end=opening + 1), Span(start=closing, end=span.end))
    return Marking(span=span, address=address, title=anchor, skip=skip)


def _note_marks(text: str) -> Iterator[Marking]:
    done = 0
    for start in _NOTE_START.finditer(text):
        match = _NOTE_MARK.match(text, start.start()) if start.start() >= done else None
        if match is None or (
            text[match.start()] != "[" and not text[max(0, match.start() - 1) : match.start()].strip()
        ):
            continue
        if match["raised"] and _UNITS.search(text, max(0, match.start() - 6), match.start()):
            continue
        done = match.end()
        labels = match["labels"] or match["sup"] or match["raised"].translate(RAISED_DIGITS)
        escaped = match.start() > 0 and text[match.start() - 1] == "\\"
        span = Span(start=match.start() - escaped, end=match.end())
        yield Marking(span=span, labels=tuple(_expanded(labels)), skip=(span,))


def _expanded(labels: str) -> Iterator[str]:
    """Yield "3", "4", "5" for "3-5"."""
    for part in re.split(r"[,;˒ ]+", labels.replace("^", "")):
        numbers = [int(number) for number in re.findall(r"\d+", part)]
        if len(numbers) == 2 and numbers[0] < numbers[1] <= numbers[0] + 20:
            yield from map(str, range(numbers[0], numbers[1] + 1))
        else:
            yield from map(str, numbers)


def _bare_addresses(text: str) -> Iterator[Marking]:
    for span in find_addresses(text):
        outer = _parenthesis(text, span) or _angled(text, span)
        yield Marking(span=outer, address=span.of(text), title=_beside(text, outer, span), skip=(outer,))


def _angled(text: str, span: Span) -> Span:
    if span.start and text[span.start - 1] == "<" and text[span.end : span.end + 1] == ">":
        return Span(start=span.start - 1, end=span.end + 1)
    return span


def _parenthesis(text: str, span: Span) -> Span | None:
    """Return the brackets around an address where they hold little else ("(Reuters, 3 May 2024, https://…)")."""
    opening = max(
        text.rfind("(", max(0, span.start - 160), span.start), text.rfind("\n", max(0, span.start - 160), span.start)
    )
    if opening < 0 or text[opening] != "(" or ")" in text[opening : span.start]:
        return None
    closing = text.find(")", span.end, span.end + 60)
    if closing < 0 or "\n" in text[span.end : closing] or "(" in text[span.end : closing]:
        return None
    return Span(start=opening, end=closing + 1)


def _beside(text: str, outer: Span, span: Span) -> str | None:
    words = f"{text[outer.start : span.start]} {text[span.end : outer.end]}".strip(" ()<>[],;:.\u00a0")
    return words if any(map(str.isalpha, words)) else None
