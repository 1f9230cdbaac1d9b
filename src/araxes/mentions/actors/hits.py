"""Where a sentence uses a name that the resources know."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.names import Lexicon, Name, fold, pieces_of
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.mention import PlaceMention

JOINERS = frozenset("-–‑'’.`‘")


class Piece(NamedTuple):
    """A stretch of letters inside a token, with its place in the text."""

    key: str
    surface: str
    token: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A known name in a sentence: its first and last token, its characters, and what it stands for.

    ``apart`` is true where the words beside it take the state out of the phrase: "pro-Russian", "Iran-backed".
    """

    first: int
    last: int
    start: int
    end: int
    name: Name
    apart: bool = False


def find_hits(text: str, sentence: Sentence, known: Lexicon) -> list[Hit]:
    """Return the longest names from left to right, without overlaps."""
    tokens = sentence.tokens
    pieces = _pieces(tokens)
    shouting = _is_shouting(text[sentence.start : sentence.end])
    hits: list[Hit] = []
    place = 0
    while place < len(pieces):
        match = _longest(pieces, place, known, shouting=shouting) if pieces[place].key in known.names else None
        if match is None:
            place += 1
            continue
        name, length = match
        if name.kind != "outside":
            hits.append(_hit(pieces[place : place + length], name, tokens, known))
        place += length
    return hits


def place_hits(sentence: Sentence, places: Sequence[PlaceMention]) -> list[Hit]:
    """Return the places of a sentence that lie in a state, as names that own actors and are none."""
    hits: list[Hit] = []
    for mention in places:
        inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
        place = mention.place
        if not inside or place is None or place.country not in state_codes() or place.kind == "water":
            continue
        if sentence.tokens[mention.head].semantic == "place" and not any(t.deprel == "flat" for t in inside[:1]):
            name = Name(codes=(place.country,), kind="region" if place.kind == "region" else "city")
            first, last = inside[0].index, inside[-1].index
            hits.append(Hit(first=first, last=last, start=mention.start, end=mention.end, name=name))
    return hits


def _pieces(tokens: Sequence[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    for token in tokens:
        for key, surface, offset in _split(token.text):
            start = token.start + offset
            pieces.append(Piece(key, surface, token.index, start, min(start + len(surface), max(start, token.end))))
    return pieces


@lru_cache(maxsize=100_000)
def _split(word: str) -> tuple[tuple[str, str, int], ...]:
    """Return the pieces of a word: folded, as written, and where they start; none for a mark inside names."""
    if word in JOINERS:
        return ()
    parts: list[tuple[str, str, int]] = []
    cursor = 0
    for part in pieces_of(word):
        cursor = word.index(part, cursor)
        parts.append((fold(part), part, cursor))
        cursor += len(part)
    return tuple(parts) or (("", word, 0),)


def _is_shouting(written: str) -> bool:
    return 2 * sum(map(str.isupper, written)) > len(written)


def _longest(pieces: Sequence[Piece], place: int, known: Lexicon, *, shouting: bool) -> tuple[Name, int] | None:
    below = known.names[pieces[place].key]
    behind = pieces[place + 1].key if place + 1 < len(pieces) else ""
    doubtful = known.shouted if shouting else frozenset[str]()
    for second in (behind, "") if behind else ("",):
        for rest, name in below.get(second, ()):
            end = place + len(name.mask)
            if end > len(pieces) or any(pieces[place + 2 + i].key != key for i, key in enumerate(rest)):
                continue
            if name.article and not (place and pieces[place - 1].key == "the"):
                continue
            if _is_spelled(pieces[place:end], name.mask, doubtful):
                return name, end - place
    return None


def _is_spelled(pieces: Sequence[Piece], mask: str, doubtful: frozenset[str]) -> bool:
    if mask == "u" and pieces[0].key in doubtful:
        return False
    for piece, rule in zip(pieces, mask, strict=True):
        letters = piece.surface
        if rule == "u" and letters != letters.upper():
            return False
        if rule == "t" and not letters[0].isupper():
            return False
        if rule == "m" and sum(letter.isupper() for letter in letters) < 2:
            return False
    return True


def _hit(pieces: Sequence[Piece], name: Name, tokens: Sequence[Token], known: Lexicon) -> Hit:
    first, last = pieces[0], pieces[-1]
    start, end = first.start, last.end
    before, after = _hyphened(tokens, first, last)
    apart = before in known.against or after in known.attached
    return Hit(first=first.token, last=last.token, start=start, end=end, name=name, apart=apart)


def _hyphened(tokens: Sequence[Token], first: Piece, last: Piece) -> tuple[str, str]:
    """The words that hyphens tie to a name, before and behind."""
    left, right = tokens[first.token], tokens[last.token]
    before = left.text[: first.start - left.start].rstrip("-–").lower()
    if not before and left.index >= 2 and _is_tie(tokens[left.index - 1]) and tokens[left.index - 1].end == first.start:
        before = tokens[left.index - 2].text.lower()
    after = right.text[last.end - right.start :].lstrip("-–").lower()
    follows = tokens[right.index + 1 : right.index + 3]
    if not after and len(follows) == 2 and _is_tie(follows[0]) and follows[0].start == last.end:
        after = follows[1].text.lower()
    return before, after


def _is_tie(token: Token) -> bool:
    return token.text in "-–"
