"""Events that the document has dated, so that "two days after the visit to Israel" can be counted from them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from araxes.mentions.times.setting import Resolved

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = {
    *("the", "and", "for", "with", "from", "that", "this", "his", "her", "their", "its", "was", "were", "are", "has"),
    *("had", "have", "not", "but", "who", "which", "when", "after", "before", "also", "said", "into", "than", "they"),
    *("days", "day", "week", "weeks", "month", "months", "year", "years", "two", "three", "only", "first", "last"),
}
_PHRASE = re.compile(r"[^.;:!?()\[\]\n]{1,120}")
_ENDINGS = ("ies", "ing", "ed", "es", "s", "'s")


@dataclass(slots=True)
class DatedEvents:
    """Sentences with a day of their own, by their content words."""

    _known: list[tuple[frozenset[str], Resolved]] = field(default_factory=list)

    def add(self, sentence: str, resolved: Resolved) -> None:
        """Remember that a sentence speaks of a day."""
        self._known.append((frozenset(_stems(_WORD.findall(sentence))), resolved))

    def find(self, text: str, start: int, end: int) -> tuple[str, Resolved] | None:
        """The dated sentence that shares most with the phrase at ``text[start:end]``, with the shared words.

        Two words at least must be shared, one of them no name (the event's own noun).
        """
        match = _PHRASE.match(text, start, end)
        if match is None:
            return None
        phrase = _until_clause(match.group())
        words = _WORD.findall(phrase)
        stems = frozenset(_stems(words))
        nouns = frozenset(_stems(word for word in words if word.islower()))
        best: tuple[str, Resolved] | None = None
        most = 1
        for known, resolved in self._known:
            shared = known & stems
            if len(shared) > most - (best is not None) and len(shared) >= 2 and shared & nouns:
                best, most = (" ".join(sorted(shared)), resolved), len(shared)
        return best


def _until_clause(phrase: str) -> str:
    return phrase.split(",", maxsplit=1)[0]


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        lower = word.lower()
        if lower in _STOP:
            continue
        for ending in _ENDINGS:
            if lower.endswith(ending) and len(lower) - len(ending) >= 4:
                lower = lower[: -len(ending)]
                break
        yield lower
