"""Where sentences end: rules for what is certain, the learned model for the rest."""

import re
from collections.abc import Callable, Iterator, Sequence

from araxes.language.segmentation.chunks import Piece
from araxes.language.segmentation.features import Place, is_closer
from araxes.language.segmentation.vocabulary import Vocabulary

_CITATION = re.compile(r"\[\d{1,3}\](?=\s|$)")
_FACE = re.compile(r"[:;=]-?[)(DP]$")

DAYTIMES = frozenset({"a.m", "p.m"})

Judge = Callable[[Place], bool]


def sentence_ends(
    text: str, pieces: Sequence[Piece], stops: Sequence[tuple[int, int]], *, judge: Judge
) -> Iterator[Place]:
    """Yield the end of each sentence; its pieces are ``pieces[first : last + 1]``.

    ``stops`` are (last piece, stop piece) of the places where a sentence may end.
    """
    first = 0
    for last, stop in stops:
        if last < first:
            continue
        end = _with_trailers(text, pieces, last)
        place = Place(text=text, pieces=pieces, first=first, stop=max(stop, first), last=end)
        if judge(place):
            yield place
            first = end + 1
    if first < len(pieces):
        last = len(pieces) - 1
        yield Place(text=text, pieces=pieces, first=first, stop=last, last=last)


def certain(place: Place, vocabulary: Vocabulary) -> bool | None:
    """Decide the places that need no model: ``True`` ends the sentence, ``False`` does not, ``None`` is open."""
    if place.last + 1 >= len(place.pieces):
        return True
    mark = place.piece(place.stop)
    after = place.piece(place.last + 1)
    if mark in ":;" or after[0] in ",;":
        return False
    if after[0].islower() and place.last > place.stop:
        return False
    if mark[-1] == "." and mark[0].isalpha():
        return _certain_abbreviation(mark[:-1], after, vocabulary)
    return None


def _certain_abbreviation(written: str, after: str, vocabulary: Vocabulary) -> bool | None:
    word = written.lower()
    kind = vocabulary.abbreviations.get(word)
    if after[0].islower():
        return None if written in vocabulary.words or len(word) == 1 else False
    titled = kind == "title" and written[0].isupper()
    if after in vocabulary.starters and not (titled and after in vocabulary.surnames):
        return None if word in vocabulary.unfinished or len(word) == 1 else True
    continued = (
        titled
        or (kind in ("numbered", "dated") and after[0].isdigit())
        or (word in DAYTIMES and after.rstrip(".").lower() in vocabulary.calendar)
    )
    return False if continued else None


def closed_pieces(place: Place, vocabulary: Vocabulary) -> Sequence[Piece]:
    """Return the pieces of a sentence; an abbreviation at its end gives its stop to the sentence where that is usual.

    "U.S." and "Inc." keep theirs in both treebanks, "etc." and words like "no." do not.
    """
    word = place.piece(place.stop)
    start, end = place.pieces[place.stop]
    if word[-1] != "." or not word[0].isalpha() or _keeps_stop(place, word[:-1], vocabulary):
        return place.pieces[place.first : place.last + 1]
    return [
        *place.pieces[place.first : place.stop],
        (start, end - 1),
        (end - 1, end),
        *place.pieces[place.stop + 1 : place.last + 1],
    ]


def _keeps_stop(place: Place, word: str, vocabulary: Vocabulary) -> bool:
    if len(word) == 1:
        before = place.piece(place.stop - 1)
        return word != "I" and before[:1].isupper() and place.stop > place.first
    lower = word.lower()
    return lower not in vocabulary.words and lower != "etc" and vocabulary.abbreviations.get(lower) != "numbered"


def _with_trailers(text: str, pieces: Sequence[Piece], last: int) -> int:
    """Return the last piece after closing marks, faces, citations and further stops that stand apart."""
    number = last + 1
    while number < len(pieces):
        start, end = pieces[number]
        piece = text[start:end]
        if is_closer(piece) or piece == "." or _FACE.match(piece):
            number += 1
        elif piece == "[" and _CITATION.match(text, start):
            number += 3
        elif piece in "\"'" and _closes(text, pieces, number):
            number += 1
        else:
            break
    return number - 1


def _closes(text: str, pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a straight quotation mark stands between spaces, or at the end: a closing one set apart."""
    start, end = pieces[number]
    return text[start - 1 : start].isspace() and (end == len(text) or text[end].isspace())
