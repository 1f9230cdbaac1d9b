"""Which pieces of a reduced sentence are time expressions, and which only look like one."""

from collections.abc import Iterator, Sequence

from araxes.mentions.times.cues import load_cues
from araxes.mentions.times.meanings import Calendar, Length, Meaning
from araxes.mentions.times.pieces import Piece

_SURE = ("WHEN", "CLOCK", "LENGTH", "SET", "REFERENCE", "ANCHORED")
_POSSIBLE = frozenset((*_SURE, "ALENGTH", "BARE"))
_LENGTH_BEFORE = {
    *("for", "in", "within", "after", "over", "during", "than", "about", "nearly", "almost", "of", "take", "takes"),
    *("took", "lasted", "lasting", "last", "spent", "spend", "past", "through", "throughout", "another", "around"),
    *("waited", "wait", "every", "just", "only", "until", "before"),
}
_YEAR_BEFORE = {"in", "since", "of", "by", "until", "from", "between", "and"}
_SHORT_WEEKDAYS = {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}


def choose(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Meaning]]:
    """Pick the time expressions among the pieces, in reading order."""
    for number, piece in enumerate(pieces):
        if piece.kind.isdisjoint(_POSSIBLE):
            continue
        name = next((each for each in _SURE if each in piece.values), None)
        before = pieces[number - 1] if number else None
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        if name is None:
            name = _length_in_context(piece, before)
        if name is not None and not _is_name(piece, before, after):
            yield piece, piece.values[name]


def _length_in_context(piece: Piece, before: Piece | None) -> str | None:
    """ "for a year", "in weeks" are durations; "a year" alone may be anything."""
    for name in ("ALENGTH", "BARE"):
        length = piece.values.get(name)
        if isinstance(length, Length) and before is not None and before.text.lower() in _LENGTH_BEFORE:
            return None if length.unit == "s" or (name == "BARE" and length.unit in ("N", "WE")) else name
    return None


def _is_name(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    cues = load_cues()
    previous = before.text.lower().rstrip(".") if before else ""
    following = after.text.lower() if after else ""
    if "HALFDATE" in piece.values:
        return True
    if "WEEKDATE" in piece.values or "DEICDATE" in piece.values:
        named_after = after is not None and after.text[:1].isupper() and following in cues["name_after"]
        return named_after or previous in cues["name_before"] or piece.text.lower() in _SHORT_WEEKDAYS
    if "SET" in piece.values and piece.text.istitle() and after is not None and after.text[:1].isupper():
        return True
    if "YEARDATE" in piece.values:
        return not _is_year(piece, before, after)
    return "REFERENCE" in piece.values and following == "that" and previous == ""


def _is_year(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    meaning = piece.values["YEARDATE"]
    if not isinstance(meaning, Calendar) or not piece.text.isdigit():
        return True
    cues = load_cues()
    previous = before.text.lower().rstrip(".") if before else ""
    counted = after is not None and after.text.lower() in cues["number_after"]
    if counted or previous in cues["number_before"] or _is_part_of_name(before):
        return False
    if 1900 <= (meaning.year or 0) <= 2060:
        return before is None or "SLASH" not in before.kind
    return previous in _YEAR_BEFORE and not (after is not None and {"WORD", "HYPHEN", "SLASH"} & after.kind)


def _is_part_of_name(before: Piece | None) -> bool:
    """ "Boeing 1990", "Vision 2030"."""
    return before is not None and "CAP" in before.kind and before.text.isalpha()
