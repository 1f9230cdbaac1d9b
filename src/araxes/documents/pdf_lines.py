"""Lines of PDF pages to text: running heads dropped, lines joined to paragraphs, footnotes after the text.

A PDF has no paragraphs, only lines, so that its text is put together here; words that were divided at a line end
become whole again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from araxes.documents.content import Mark
from araxes.documents.document import Block
from araxes.documents.lines import ends_sentence
from araxes.values.spans import Span

HYPHENS = "\x02\xad\ufffe"
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|стр\.|sayfa)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|из)\s*\d{1,4})?\W*", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[-–—*•▪●◦‣·○➢➤✓]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\[\d{1,3}\])\s+\S")
_NOTE = re.compile(r"\[?\d{1,3}[\].)]?\s*\S")
_DIVIDED = re.compile(rf"([^\W\d_]+)[{HYPHENS}]([^\W\d_]+)")
_EDGE_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """A line as set: its text, its box in points (``top`` grows upwards), its type size, its page.

    ``raised`` are the ranges of smaller, raised digits in the text.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page: int
    raised: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfText:
    """The text put together, its paragraphs, and the raised note marks in it."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measure:
    """What is usual in the document: type size, distance of lines, right and left edge."""

    size: float
    step: float
    left: float
    right: float


def assemble_lines(lines: Sequence[PdfLine], pages: int) -> PdfText:
    """Put the lines of a document together."""
    kept = _without_running_heads(lines, pages)
    if not kept:
        return PdfText(text="", blocks=(), marks=())
    measure = _measure(kept)
    notes = _footnotes(kept, measure)
    body = [line for at, line in enumerate(kept) if at not in notes]
    vocabulary = _vocabulary(kept)
    paragraphs = [*_paragraphs(body, measure), *_paragraphs([kept[at] for at in sorted(notes)], measure)]
    return _written(paragraphs, vocabulary)


def _vocabulary(lines: Sequence[PdfLine]) -> frozenset[str]:
    """Return the words of the document, without the halves of divided ones."""
    text = "\n".join(line.text for line in lines).casefold()
    text = re.sub(rf"[^\W\d_]+(?:-\n|[{HYPHENS}]\n?)[^\W\d_]+", " ", text)
    return frozenset(re.findall(r"[^\W\d_]+", text))


def _without_running_heads(lines: Sequence[PdfLine], pages: int) -> list[PdfLine]:
    edges = _edge_lines(lines)
    shapes = Counter(shape for _, shape in {(lines[at].page, _shape(lines[at].text)) for at in edges})
    fewest = 2 if pages < 5 else max(3, pages // 4)
    return [
        line
        for at, line in enumerate(lines)
        if at not in edges
        or not (_PAGE_NUMBER.fullmatch(line.text) or (pages > 1 and shapes[_shape(line.text)] >= fewest))
    ]


def _edge_lines(lines: Sequence[PdfLine]) -> set[int]:
    """Return the indexes of the three highest and three lowest lines of each page."""
    by_page: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(at)
    edges: set[int] = set()
    for indexes in by_page.values():
        ordered = sorted(indexes, key=lambda at: -lines[at].top)
        edges.update(ordered[:_EDGE_LINES] + ordered[-_EDGE_LINES:])
    return edges


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold()).strip()


def _measure(lines: Sequence[PdfLine]) -> _Measure:
    weights = Counter[float]()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    size = weights.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.11 * size] or list(lines)
    steps = [one.top - two.top for one, two in pairwise(body) if one.page == two.page and one.top > two.top]
    rights = sorted(line.right for line in body)
    lefts = sorted(line.left for line in body)
    return _Measure(
        size=size,
        step=median(steps) if steps else 1.2 * size,
        left=lefts[len(lefts) // 4],
        right=rights[min(len(rights) - 1, int(len(rights) * 0.9))],
    )


def _footnotes(lines: Sequence[PdfLine], measure: _Measure) -> set[int]:
    """Return the lines set smaller from a numbered one to the end of its page."""
    notes: set[int] = set()
    page, open_note = -1, False
    for at, line in enumerate(lines):
        if line.page != page:
            page, open_note = line.page, False
        small = line.size < 0.93 * measure.size
        open_note = small and (open_note or bool(_NOTE.match(line.text)))
        if open_note:
            notes.add(at)
    return notes


def _paragraphs(lines: Sequence[PdfLine], measure: _Measure) -> Iterator[list[PdfLine]]:
    current: list[PdfLine] = []
    for line in lines:
        if current and not _goes_on(current[-1], line, measure):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _goes_on(line: PdfLine, following: PdfLine, measure: _Measure) -> bool:
    if _ITEM.match(following.text) or abs(line.size - following.size) > 0.12 * line.size:
        return False
    if line.size < 0.93 * measure.size and _NOTE.match(following.text) and ends_sentence(line.text, len(line.text)):
        return False
    closed = ends_sentence(line.text, len(line.text))
    if line.page != following.page or following.top > line.top + measure.step:
        return not closed and (following.text[:1].islower() or line.text[-1:] in f"-,{HYPHENS}")
    if line.top - following.top > 1.45 * max(measure.step, 0.9 * line.size):
        return False
    indented = following.left > line.left + 0.8 * measure.size and following.left > measure.left + 0.8 * measure.size
    if closed and (indented or line.right < measure.right - 6 * measure.size):
        return False
    short = line.right < measure.left + 0.6 * (measure.right - measure.left)
    return not short or following.text[:1].islower()


def _written(paragraphs: Sequence[Sequence[PdfLine]], vocabulary: frozenset[str]) -> PdfText:
    parts: list[str] = []
    blocks: list[Block] = []
    marks: list[Mark] = []
    length = 0
    for paragraph in paragraphs:
        text, raised = _joined(paragraph, vocabulary)
        if not text.strip():
            continue
        blocks.append(Block(span=Span(start=length, end=length + len(text)), role=""))
        marks += [
            Mark(span=Span(start=length + span.start, end=length + span.end), label=span.of(text))
            for span in raised
            if span.start > 0
        ]
        parts += [text, "\n\n"]
        length += len(text) + 2
    return PdfText(text="".join(parts[:-1]), blocks=tuple(blocks), marks=tuple(marks))


def _joined(paragraph: Sequence[PdfLine], vocabulary: frozenset[str]) -> tuple[str, list[Span]]:
    text = ""
    raised: list[Span] = []
    for line in paragraph:
        words, spans = _undivided(line, vocabulary)
        text = _glued(text, words, vocabulary) if text else ""
        raised += [Span(start=len(text) + span.start, end=len(text) + span.end) for span in spans]
        text += words
    return text, raised


def _undivided(line: PdfLine, vocabulary: frozenset[str]) -> tuple[str, list[Span]]:
    """Make words whole that PDFium has already joined over a line end, with a sign for the hyphen between."""
    text, spans = line.text, list(line.raised)
    while match := _DIVIDED.search(text):
        sign = "-" if _keeps_hyphen(match[1], match[2], vocabulary) else ""
        at = match.end(1)
        text = text[:at] + sign + text[at + 1 :]
        moved = len(sign) - 1
        spans = [Span(start=span.start + moved, end=span.end + moved) if span.start > at else span for span in spans]
    return re.sub(f"[{HYPHENS}](?=.)", "-", text), spans


def _glued(text: str, following: str, vocabulary: frozenset[str]) -> str:
    """Return the text up to the next line: a divided word loses its hyphen, unless the word is written with it."""
    before = re.search(rf"([^\W\d_]+)[-{HYPHENS}]$", text)
    after = re.match(r"[^\W\d_]+", following)
    if before is None or after is None or not following[0].islower():
        return text if text.endswith(("-", "—", "/")) else f"{text} "
    return text[:-1] + "-" * _keeps_hyphen(before[1], after.group(), vocabulary)


def _keeps_hyphen(before: str, after: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether both halves are words of the document and the whole is not."""
    whole = (before + after).casefold()
    return before.casefold() in vocabulary and after.casefold() in vocabulary and whole not in vocabulary
