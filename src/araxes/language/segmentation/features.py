"""What the learned model sees of a place where a sentence may end."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from araxes.language.segmentation.chunks import CLOSERS, Piece
from araxes.language.segmentation.vocabulary import Vocabulary

BUCKETS = 1 << 15
OPENERS = frozenset("\"'“‘«([{„*•")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where a sentence may end.

    The sentence so far is ``pieces[first : last + 1]``, its stop is piece ``stop``; after the stop there are closing
    quotes and brackets only.
    """

    text: str
    pieces: Sequence[Piece]
    first: int
    stop: int
    last: int

    def piece(self, number: int) -> str:
        """Return a piece's text; empty beyond the borders of the block."""
        if not 0 <= number < len(self.pieces):
            return ""
        start, end = self.pieces[number]
        return self.text[start:end]


def shape(piece: str) -> str:
    """Return how a piece is written: lower, Title, UPPER, a single Letter, digits, mixed, or its first mark."""
    if piece.isalpha():
        return _letters(piece)
    head = piece[:1]
    if head.isdigit():
        return "1"
    if head.isalpha():
        return "Aa-" if head.isupper() else "a-"
    return head


def _letters(piece: str) -> str:
    if piece.islower():
        return "a"
    if len(piece) == 1:
        return "A."
    return "AA" if piece.isupper() else "Aa" if piece[0].isupper() else "aA"


def place_features(place: Place, vocabulary: Vocabulary) -> list[int]:
    """Return the buckets of the features that a place has."""
    return [crc32(name.encode()) % BUCKETS for name in _names(place, vocabulary)]


def _names(place: Place, vocabulary: Vocabulary) -> list[str]:
    mark, before, kind = _stop(place, vocabulary)
    closers = "".join(map(place.piece, range(place.stop + 1, place.last + 1)))
    number, openers = _skip_openers(place)
    after, next_after = place.piece(number), place.piece(number + 1)
    old, new, newer = shape(before), shape(after), shape(next_after)
    length = place.last - place.first + 1
    size = "1" if length < 2 else "2" if length < 4 else "4" if length < 7 else "7" if length < 13 else "13"
    start = shape(place.piece(place.first))
    inside = _inside(place)
    gap = _gap(place)
    left = min(3, len(place.pieces) - number)
    return [
        "bias",
        f"mark {mark} {kind}",
        f"closers {mark} {closers} {new}",
        f"gap {gap} {mark} {new}",
        f"before {mark} {before.lower()}",
        f"shapes {mark} {kind} {old} {new}",
        f"kind {kind} {new}",
        f"length {min(len(before), 5)} {mark} {old} {new}",
        f"abbreviation {kind} {before.lower() if kind else ''} {new}",
        f"after {after.lower()} {new}",
        f"after {mark} {after.lower()}",
        f"next {new} {newer}",
        f"next word {next_after.lower()}",
        f"openers {openers} {mark} {new}",
        f"size {size} {mark}",
        f"size {size} {mark} {old} {new}",
        f"start {start} {mark} {new}",
        f"inside {inside} {mark} {closers}",
        f"inside {inside} {new}",
        f"left {left} {mark} {new}",
        f"first {place.piece(place.first).lower()} {mark}",
        f"two before {shape(place.piece(place.stop - 2))} {old} {mark} {kind} {new}",
    ]


def _stop(place: Place, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """Return the mark, the word before it and the class of abbreviation that both are, if so."""
    piece = place.piece(place.stop)
    if not piece[0].isalnum():
        before = place.piece(place.stop - 1) if place.stop > place.first else ""
        return piece[:3], before, ""
    if piece[-1] != ".":
        return "web", piece[:4], ""
    word = piece[:-1]
    if len(word) == 1:
        return "abbreviation", word, "initial"
    return "abbreviation", word, vocabulary.abbreviations.get(word.lower(), "acronym")


def _skip_openers(place: Place) -> tuple[int, str]:
    number = place.last + 1
    openers = ""
    while len(openers) < 3 and place.piece(number) in OPENERS:
        openers += place.piece(number)
        number += 1
    return number, openers


def _inside(place: Place) -> str:
    """Tell whether the sentence so far has an open bracket or an open quotation."""
    start = place.pieces[place.first][0]
    end = place.pieces[place.last][1]
    count = place.text.count
    bracket = count("(", start, end) > count(")", start, end)
    quotation = count("“", start, end) > count("”", start, end) or count('"', start, end) % 2 == 1
    return f"{bracket:d}{quotation:d}"


def _gap(place: Place) -> str:
    if place.last + 1 >= len(place.pieces):
        return "end"
    gap = place.text[place.pieces[place.last][1] : place.pieces[place.last + 1][0]]
    return "line" if "\n" in gap else "none" if not gap else "space"


def is_closer(piece: str) -> bool:
    """Tell whether a piece can only close a quotation or bracket."""
    return piece in CLOSERS and piece not in "\"'"
