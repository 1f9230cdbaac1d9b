"""How much speaks for a known name being a place where it stands."""

from dataclasses import dataclass

from araxes.language.tokens import Token
from araxes.mentions.places.cues import Cues, adjectives
from araxes.mentions.places.extents import HYPHENS, Extent, extent_of
from araxes.mentions.places.scan import Match, capitalised

VETO = -9.0
# A class that the words before it speak against.
_DOUBTED = -0.4
_LOOK_BACK = 6
_CLASSES = {"person": -2.5, "place": 1.2, "organization": -0.4, "animal": -2.0, "time": -2.5, "event": -1.0}
_UNTAGGED = frozenset({"", "_", "X"})
_DASHES = frozenset({"—", "–", "--", "-", "("})
_STATES = ("country", "capital")
_WHOLE = ("country", "region", "division")
_UNKNOWN = -2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """``score`` is the evidence (``VETO`` or below: another thing's name); ``surname`` when it ends a person's name."""

    score: float
    extent: Extent
    surname: bool = False


class Judge:
    """Weighs the names of one document; ``lowered`` are the words it also writes in lower case."""

    def __init__(self, cues: Cues, lowered: frozenset[str]) -> None:
        self._cues = cues
        self._lowered = lowered
        self._peoples = adjectives()

    def judge(self, match: Match, headline: bool, before: Match | None, after: Match | None) -> Judgement:
        """Judge a match; ``before`` and ``after`` are the matches next to it in the sentence, ``headline`` when nearly
        all words of the sentence are capitalised."""
        left = self._left(match, before, headline)
        right = self._right(match, after, headline)
        extent = extent_of(match, self._cues)
        modified = 1.2 * (extent.start < match.start) + 1.0 * (extent.end > match.end)
        return Judgement(
            score=self._prior(match) + left + right + modified + self._hints(match, headline),
            extent=extent,
            surname=left <= VETO and capitalised(match.sentence.tokens[match.start - 1].text),
        )

    def _prior(self, match: Match) -> float:
        """What the name alone says: prominence, length, and whether it is also a common word."""
        best = match.entries[0]
        if best.level in _STATES or best.weight >= 6.6:
            score = 3.0
        elif best.level == "division" and best.alternate:
            score = 0.9
        elif best.level != "city":
            score = 2.2
        else:
            score = min(2.0, 0.55 * (best.weight - 3.2))
        if best.alternate and best.weight < 6:
            score -= 0.7
        return score + (1.2 if " " in match.key else self._single(match))

    def _single(self, match: Match) -> float:
        best, score = match.entries[0], 0.0
        if match.key in self._cues.words or match.key in self._cues.given:
            score -= 2.5 if best.level != "country" else 1.0
        initial = match.start == 0 and not match.tokens[0].text.isupper()
        if match.key in self._lowered and best.level not in _STATES:
            score -= 2.5 if initial else 1.5
        return score - (0.4 if initial else 0.0)

    def _hints(self, match: Match, headline: bool) -> float:
        """What the parser adds, where there is one: it may be absent, and it may be wrong."""
        head = match.sentence.tokens[head_of(match, match.start, match.end)]
        if head.upos in _UNTAGGED:
            return 0.0
        score = _CLASSES.get(head.semantic or "", 0.0)
        if head.semantic == "person" and self._stands_in(match):
            score = _DOUBTED
        if head.upos != "PROPN" and not headline and match.end == match.start + 1 and not head.text.isupper():
            score -= 2.0
        return max(score, -2.0) if match.entries[0].level in _STATES else score

    def _stands_in(self, match: Match) -> bool:
        """Tell "in the liberated Khojavend and Shusha": where a preposition of place opens a list, nobody is named."""
        tokens = match.sentence.tokens
        for token in reversed(tokens[max(0, match.start - _LOOK_BACK) : match.start]):
            low = token.text.lower()
            if low in self._cues.strong_prepositions:
                return True
            if low not in ("the", "and", ",") and token.upos not in ("ADJ", "VERB", "PROPN"):
                return False
        return False

    def _left(self, match: Match, before: Match | None, headline: bool) -> float:
        tokens, start = match.sentence.tokens, match.start
        if start == 0:
            return 2.5 if match.tokens[0].text.isupper() and _dateline(tokens, match.end) else 0.0
        text = tokens[start - 1].text
        if text in HYPHENS and tokens[start - 1].end == tokens[start].start:
            return self._hyphen_before(tokens, start)
        if capitalised(text):
            return self._name_before(match, before, headline)
        if text == "the" and start > 1:
            text = tokens[start - 2].text
        if text == "of" and start > 1:
            return self._of(tokens, start)
        return self._word_before(text.lower(), before is not None and before.end == start - 1)

    def _word_before(self, low: str, listed: bool) -> float:
        if low == "," and listed:
            return 0.8
        if low in self._cues.strong_prepositions:
            return 1.5
        if low in self._cues.prepositions or low in self._cues.types:
            return 1.0 if listed and low in ("and", "or") else 0.6
        return 0.0

    def _hyphen_before(self, tokens: tuple[Token, ...], start: int) -> float:
        """ "R-Texas" places a member of parliament; "Iran-Iraq" pairs; "Coca-Cola" is one name."""
        other = tokens[start - 2].text if start > 1 else ""
        if other.isupper() and len(other) <= 4:
            return 2.5
        return 0.0 if other in self._peoples or not capitalised(other) or len(other) > 3 else VETO

    def _of(self, tokens: tuple[Token, ...], start: int) -> float:
        at = start - 1 if tokens[start - 1].text == "of" else start - 2
        word = tokens[at - 1].text if at > 0 else ""
        if word.lower() in self._cues.others_of and capitalised(word):
            return VETO
        return 2.0 if word.lower() in self._cues.types or word.lower() in self._cues.directions else 0.6

    def _name_before(self, match: Match, before: Match | None, headline: bool) -> float:
        """A capitalised word stands directly before: a title, a given name, the rest of a longer name."""
        token = match.sentence.tokens[match.start - 1]
        low = token.text.lower().rstrip(".")
        if self._person_opener(token.text, low):
            return VETO
        if token.text in self._peoples or low in self._cues.calendar:
            return 0.5
        if headline or self._no_name(token, low):
            return 0.0
        if before is not None and before.end == match.start:
            return 0.0 if match.entries[0].level in ("country", "region") else VETO
        state = match.entries[0].level in _STATES and match.key not in self._cues.given
        if match.start == 1 and (low in self._lowered or state):
            return 0.0
        return VETO if not token.text.isupper() else -1.0

    def _no_name(self, token: Token, low: str) -> bool:
        """A capitalised word that is no part of a name: it opens the sentence, or says what kind of place follows."""
        cues = self._cues
        if low in cues.function or low in cues.types or low in cues.generics or low in cues.directions:
            return True
        return token.upos not in _UNTAGGED and token.upos not in ("PROPN", "NOUN")

    def _person_opener(self, text: str, low: str) -> bool:
        title = low in self._cues.titles and (low not in self._cues.bodies or text.endswith("."))
        return title or low in self._cues.given or (len(low) == 1 and text.endswith("."))

    def _right(self, match: Match, after: Match | None, headline: bool) -> float:
        tokens, end = match.sentence.tokens, match.end
        if end >= len(tokens):
            return 0.0
        text = tokens[end].text
        if text in HYPHENS and tokens[end].start == tokens[end - 1].end:
            return self._hyphen_after(match)
        if capitalised(text):
            return self._name_after(match, after, headline)
        return self._word_after(match, text.lower())

    def _word_after(self, match: Match, low: str) -> float:
        tokens, end, best = match.sentence.tokens, match.end, match.entries[0]
        if low == "al" and end + 2 < len(tokens) and tokens[end + 1].text in HYPHENS:
            return VETO if best.level not in _STATES else 0.0
        if low == "news":
            return -3.0
        if low in self._cues.suffixes:
            return 1.0
        if low in self._cues.speech and best.level == "city":
            return -1.5
        # "Aras 2025" is an exercise; "in Baku 2024" is still a place.
        placed = match.start > 0 and tokens[match.start - 1].text.lower() in self._cues.strong_prepositions
        return -2.5 if low.isdigit() and len(low) == 4 and not placed else 0.0

    def _hyphen_after(self, match: Match) -> float:
        tokens, end = match.sentence.tokens, match.end
        other = tokens[end + 1].text if end + 1 < len(tokens) else ""
        if not capitalised(other):
            return 1.0 if other in ("based", "area", "born") else 0.0
        return VETO if match.entries[0].level == "city" and len(match.key) <= 3 else 0.0

    def _name_after(self, match: Match, after: Match | None, headline: bool) -> float:
        """A capitalised word stands directly after: a body at the place, another name, or a second place."""
        tokens, end, best = match.sentence.tokens, match.end, match.entries[0]
        token = tokens[end]
        low = _plain(token.text)
        if low in self._cues.function or low in self._cues.calendar or token.text in self._peoples:
            return 0.0
        run = self._run(tokens, end)
        if headline:
            return VETO if self._other_thing(run[:1]) else 0.0
        vague = best.level in ("water", "area") and low not in self._cues.generics
        if self._other_thing(run) or match.key in self._cues.given or vague:
            return VETO
        if any(word in self._cues.bodies or word in self._cues.titles for word in (low, run[-1])):
            return 0.8
        larger = after is not None and after.start == end and after.entries[0].level in ("country", "region")
        if larger or (token.upos not in _UNTAGGED and token.upos not in ("PROPN", "NOUN", "ADJ")):
            return 0.0
        # "Florida Highway Patrol" lies in Florida; "Charleston Gold Dome Club" in Charleston, if the text has that too.
        return -1.0 if best.level in _WHOLE else _UNKNOWN

    def _run(self, tokens: tuple[Token, ...], end: int) -> list[str]:
        stop = end
        while stop < len(tokens) and stop < end + 6 and capitalised(tokens[stop].text):
            if _plain(tokens[stop].text) in self._cues.calendar:
                break
            stop += 1
        return [_plain(token.text) for token in tokens[end : max(stop, end + 1)]]

    def _other_thing(self, run: list[str]) -> bool:
        first, last = run[0], run[-1]
        if last in self._cues.bodies and first not in self._cues.street_words:
            return False
        if first in self._cues.water_words or any(word in self._cues.street_words for word in run[:2]):
            return True
        return any(word in self._cues.other_after and word not in self._cues.bodies for word in (first, last))


def head_of(match: Match, start: int, end: int) -> int:
    """Return the index of the token in ``[start, end)`` whose governor lies outside, the name's last word in doubt."""
    for token in match.sentence.tokens[start:end]:
        if not start <= token.head < end and token.upos not in _UNTAGGED:
            return token.index
    return match.end - 1


def _plain(text: str) -> str:
    return text.lower().rstrip(".").removesuffix("'s").removesuffix("’s")


def _dateline(tokens: tuple[Token, ...], end: int) -> bool:
    return any(token.text in _DASHES for token in tokens[end : end + 6])
