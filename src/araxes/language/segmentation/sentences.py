"""From text to sentences of words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from araxes.documents.document import Document
from araxes.language.segmentation.boundaries import Judge, certain, closed_pieces, sentence_ends
from araxes.language.segmentation.chunks import Piece, chunk_cutter
from araxes.language.segmentation.features import Place
from araxes.language.segmentation.layout import blank_out, line_ranges
from araxes.language.segmentation.model import load_boundary_model
from araxes.language.segmentation.vocabulary import load_vocabulary
from araxes.language.tokens import Word, Words

CODED_ROLES = frozenset({"title", "subtitle", "heading", "body", "list"})

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
# A word divided at the end of a line is one chunk.
_CHUNK = re.compile(r"[^\s\u200b\u2060\ufeff]{1,600}(?:(?<=[^\W\d_][-\u00ad])\n[^\S\n]*[a-z]\S{0,100})?")


def segment_text(text: str) -> Iterator[Words]:
    """Yield the sentences of a plain text, whose paragraphs are separated by blank lines."""
    start = 0
    block = 0
    for gap in _PARAGRAPH.finditer(text):
        yield from _segment_block(text, start, gap.start(), block=block)
        start, block = gap.end(), block + 1
    yield from _segment_block(text, start, len(text), block=block)


def segment(document: Document) -> Iterator[Words]:
    """Yield the sentences of a document's coded blocks.

    Words have offsets into the document's text; those in ``document.skip`` are left out, as if the text closed up over
    them. A sentence stays in its block; a dateline ("TEHRAN, May 19 (Agency) - ...") stays with the sentence after it.
    A word divided at the end of a line is one word whose text has the hyphen and the line break in it.
    """
    text = blank_out(document.text, document.skip)
    for number, block in enumerate(document.blocks):
        if block.role in CODED_ROLES:
            yield from _segment_block(text, block.span.start, block.span.end, block=number, role=block.role)


def _segment_block(text: str, start: int, end: int, *, block: int, role: str = "body") -> Iterator[Words]:
    judge, vocabulary = _judge(), load_vocabulary()
    for first, after in line_ranges(text, start, end):
        pieces, stops = cut_range(text, first, after)
        for place in sentence_ends(text, pieces, stops, judge=judge):
            yield _words(text, closed_pieces(place, vocabulary), block=block, role=role)


@cache
def _judge() -> Judge:
    vocabulary = load_vocabulary()
    model = load_boundary_model()

    def judge(place: Place) -> bool:
        decision = certain(place, vocabulary)
        return model.score(place, vocabulary) > 0 if decision is None else decision

    return judge


def cut_range(text: str, start: int, end: int) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Return the words of a stretch of text as ranges, and the places where a sentence may end."""
    cut = chunk_cutter()
    pieces: list[Piece] = []
    stops: list[tuple[int, int]] = []
    for match in _CHUNK.finditer(text, start, end):
        offset = match.start()
        chunk = cut(match.group())
        if len(chunk.pieces) == 1 and not chunk.stops:
            pieces.append(match.span())
            continue
        if chunk.stops:
            before = len(pieces)
            stops += [(last + before, stop + before) for last, stop in chunk.stops]
        pieces += [(offset + one, offset + other) for one, other in chunk.pieces]
    return pieces, stops


def _words(text: str, pieces: Sequence[Piece], *, block: int, role: str) -> Words:
    words = tuple([Word(start=start, end=end, text=text[start:end]) for start, end in pieces])
    return Words(words=words, block=block, role=role)
