"""Cutting of a chunk, a stretch without white space, into syntactic words as the English treebanks have them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from araxes.language.segmentation.patterns import APOSTROPHE, HYPHENS, compile_pieces
from araxes.language.segmentation.vocabulary import Vocabulary, load_vocabulary

CACHED_CHUNKS = 65_536

SOFT_HYPHEN = "\u00ad"
LONG_WORD = 4
MOBILE_GENERATIONS = "2345"

STOPS = frozenset(".!?…:;")
CLOSERS = frozenset("\"'”’»)]}")

_NEGATION = re.compile(rf"n{APOSTROPHE}t$", re.IGNORECASE)
_CLITIC = re.compile(rf"{APOSTROPHE}(?:s|re|ve|ll|d|m)$", re.IGNORECASE)
_PERSONAL = re.compile(rf"{APOSTROPHE}[dm]$", re.IGNORECASE)

_DIVISION = re.compile(r"(?P<before>[^\W\d_]+)(?P<break>(?P<hyphen>[-\u00ad])\n\s*)(?P<after>[^\W\d_]+)")
_NOTE_MARKS = re.compile(r"(?:\[\w{1,3}\]|[¹²³⁰⁴-⁹]+|[*†‡])+")
_ADDRESS_OR_FACE = re.compile(r"\S*(?:://|@)|www\.|[:;=]-?[)(DP]$")

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chunk:
    """The pieces of a chunk as ranges in it, and which of them may end a sentence.

    ``stops`` are indices of pieces after which a sentence may end, each with the index of the stop itself.
    """

    pieces: tuple[Piece, ...]
    stops: tuple[tuple[int, int], ...]


@cache
def chunk_cutter() -> Callable[[str], Chunk]:
    """Return the function that cuts a chunk; it remembers the chunks it has seen."""
    vocabulary = load_vocabulary()
    scanner = compile_pieces(domains=vocabulary.domains, slashed=vocabulary.slashed, currencies=vocabulary.currencies)

    @lru_cache(maxsize=CACHED_CHUNKS)
    def cut(chunk: str) -> Chunk:
        if chunk.isalpha() and chunk.lower() not in vocabulary.cuts and chunk not in vocabulary.lower_cuts:
            return Chunk(((0, len(chunk)),), ())
        chunk = _close_up(chunk, vocabulary)
        pieces = _join_hyphens(chunk, _scan(chunk, scanner, vocabulary), vocabulary)
        return Chunk(tuple(pieces), tuple(_stops(chunk, pieces, vocabulary)))

    return cut


def _close_up(chunk: str, vocabulary: Vocabulary) -> str:
    """Return the chunk with the break inside a divided word filled with soft hyphens; its length stays.

    A compound divided at its hyphen ("Iran-" and "backed" below) keeps the hyphen.
    """
    match = _DIVISION.search(chunk)
    if match is None:
        return chunk
    length = len(match["break"])
    keeps = match["hyphen"] == "-" and match["after"].lower() in vocabulary.compound_ends
    filled = f"{'-':{length}}" if keeps else SOFT_HYPHEN * length
    return chunk[: match.start("break")] + filled + chunk[match.end("break") :]


def _scan(chunk: str, scanner: re.Pattern[str], vocabulary: Vocabulary) -> list[Piece]:
    pieces: list[Piece] = []
    position = 0
    while position < len(chunk):
        match = scanner.match(chunk, position)
        if match is None:
            position += 1
            continue
        end = match.end()
        kind = match.lastgroup
        if kind == "word":
            end = _with_stop(chunk, position, end, vocabulary)
            pieces.extend(_cut_word(chunk, position, end, vocabulary))
        elif kind == "web":
            end = _web_end(chunk, position, end)
            pieces.append((position, end))
        else:
            pieces.append((position, end))
        position = end
    return pieces


def _with_stop(chunk: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return the end of a word together with the stop of an abbreviation."""
    if not chunk.startswith(".", end) or chunk.startswith("...", end):
        return end
    word = chunk[start:end]
    if len(word) == 1 and word.isupper():
        return end + 1
    kind = vocabulary.abbreviations.get(word.lower())
    if kind is None or (kind != "title" and word[0].islower() and _starts_word(chunk, end + 1) and kind != "common"):
        return end
    if word.lower() in vocabulary.words and word.islower() and _starts_word(chunk, end + 1):
        return end
    return end + 1


def _starts_word(chunk: str, position: int) -> bool:
    return chunk[position : position + 1].isalpha()


def _web_end(chunk: str, start: int, end: int) -> int:
    """Return the end of an address without a bracket that was opened before it, and what follows that."""
    depth = 0
    for position in range(start, end):
        depth += (chunk[position] in "([") - (chunk[position] in ")]")
        if depth < 0:
            return start + len(chunk[start:position].rstrip(".,;:!?"))
    return end


def _cut_word(chunk: str, start: int, end: int, vocabulary: Vocabulary) -> list[Piece]:
    word = chunk[start:end]
    lower = word.lower().replace("’", "'")
    cuts = vocabulary.cuts.get(lower) or vocabulary.lower_cuts.get(word)
    if cuts is None:
        cuts = () if word.isalpha() else _cuts(word, vocabulary)
    borders = (0, *cuts, len(word))
    return [(start + one, start + other) for one, other in pairwise(borders)]


def _cuts(word: str, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return where clitics are cut off: "wouldn't've" at 5 and 8."""
    cuts: list[int] = []
    rest = word
    while rest.lower().replace("’", "'") not in vocabulary.whole:
        match = _NEGATION.search(rest) or _CLITIC.search(rest)
        if match is None or match.start() == 0:
            break
        host = rest[: match.start()]
        if _PERSONAL.search(rest) and host.lower() not in vocabulary.pronouns:
            break
        cuts.append(match.start())
        rest = host
    return tuple(reversed(cuts))


def _join_hyphens(chunk: str, pieces: list[Piece], vocabulary: Vocabulary) -> list[Piece]:
    """Join prefix, hyphen and base ("anti-ship"), base, hyphen and suffix ("career-wise"), and cut units off."""
    joined: list[Piece] = []
    for number, (start, end) in enumerate(pieces):
        if joined and (
            _joins(chunk, pieces, number, vocabulary) or _sticks(chunk, joined[-1], (start, end), vocabulary)
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _joins(chunk: str, pieces: list[Piece], number: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a piece belongs to the one before it: the hyphen of a prefix, the base after it, a suffix."""
    if chunk[slice(*pieces[number])] in HYPHENS:
        return number > 0 and _is_affixed(chunk, pieces, number, vocabulary)
    return (
        number > 1
        and chunk[slice(*pieces[number - 1])] in HYPHENS
        and _is_affixed(chunk, pieces, number - 1, vocabulary)
    )


def _is_affixed(chunk: str, pieces: list[Piece], hyphen: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a hyphen stands after a prefix or before a suffix."""
    start, end = pieces[hyphen - 1]
    before = chunk[start:end]
    after = chunk[slice(*pieces[hyphen + 1])] if hyphen + 1 < len(pieces) else ""
    if not before[-1].isalpha() or chunk[start - 1 : start] in tuple(HYPHENS):
        return False
    if not after[:1].isalnum():
        return before.lower() in vocabulary.prefixes and len(before) > 1 and not after
    if after in vocabulary.suffixes and chunk[pieces[hyphen + 1][1] :][:1] not in tuple(HYPHENS):
        return True
    capitals = len(before) > 1 and before.isupper() and not after.isupper()  # "UN-led", not "ANTI-WAR"
    return before.lower() in vocabulary.prefixes and not capitals


def _sticks(chunk: str, before: Piece, piece: Piece, vocabulary: Vocabulary) -> bool:
    """Tell whether letters right after a number are one word with it ("3143C"): neither unit, month nor long word."""
    left, right = chunk[slice(*before)], chunk[slice(*piece)]
    if not (left[0].isdigit() and left[-1].isdigit() and right[0].isalpha() and right.isalnum()):
        return False
    lower = right.lower()
    if (left in MOBILE_GENERATIONS and lower == "g") or (len(right) == 1 and right.isupper() and right not in "KMB"):
        return True
    return len(right) < LONG_WORD and lower not in vocabulary.units and vocabulary.abbreviations.get(lower) != "dated"


def _stops(chunk: str, pieces: list[Piece], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return (last piece, stop piece) for every place in the chunk where a sentence may end."""
    found: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(pieces):
        if chunk[end - 1] not in STOPS and not _ADDRESS_OR_FACE.match(chunk, start, end):
            continue
        last = number
        while last + 1 < len(pieces) and chunk[slice(*pieces[last + 1])] in CLOSERS:
            last += 1
        last += _note_marks(chunk, pieces, last + 1)
        if last + 1 == len(pieces) or _runs_on(chunk, pieces, number, last):
            found.append((last, number))
    return found


def _note_marks(chunk: str, pieces: list[Piece], number: int) -> int:
    """Return how many pieces the note marks at the chunk's end have ("[12]", "²"), if ``number`` is the first."""
    rest = chunk[pieces[number][0] :] if number < len(pieces) else ""
    return len(pieces) - number if rest and _NOTE_MARKS.fullmatch(rest) else 0


def _runs_on(chunk: str, pieces: list[Piece], stop: int, last: int) -> bool:
    """Tell whether a new sentence may start without a space ("countries.Brigadier", ".Brigadier")."""
    start, end = pieces[stop]
    before, after = chunk[:start], chunk[pieces[last + 1][0] :][:2]
    if chunk[end - 1] not in ".!?…" or not after[:1].isupper() or not after[1:].islower():
        return False
    return before[-2:].islower() or not before or before[-1].isdigit() or before[-1] in CLOSERS
