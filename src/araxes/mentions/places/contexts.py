"""What stands beside a name and says where it lies: containers, possessives, adjectives of countries."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from araxes.language.tokens import Sentence, Token
from araxes.mentions.places.choose import within
from araxes.mentions.places.cues import Cues, adjectives, country_words
from araxes.mentions.places.entries import Entry
from araxes.mentions.places.scan import Match

_LINKS = frozenset({",", "(", "in", "of", "the", "a", "an", "near", "located", "situated", "on", "-", "’s", "'s"})
_NEAREST = 8
_PEOPLE, _LOCAL = 0.6, 0.5


def container_of(match: Match, after: Match | None, cues: Cues) -> tuple[tuple[Entry, ...], str]:
    """Return the entries of a name that lie in the place named after it, and that place's name.

    The words between must only link: "Paris, Texas", "Goris in the south of Armenia", "X, a town in Y".
    """
    if after is None or after.sentence is not match.sentence or after.start - match.end > _NEAREST:
        return (), ""
    between = [token.text.lower() for token in match.sentence.tokens[match.end : after.start]]
    if not between or not all(_links(word, cues) for word in between):
        return (), ""
    found, container = within(match.entries, after.entries)
    best = match.entries[0]
    if container is None or (best.level == "country" and found[0].level != "region"):
        return (), ""
    if between == [","] and found[0].rank < best.rank - 3.2 and container.level != "region":
        return (), ""
    return found, container.place.name


def owner_of(match: Match, before: Match | None, cues: Cues) -> tuple[tuple[Entry, ...], str]:
    """Return the entries of a name that lie in the owner before it: "Syria's Idlib", "the Iranian city of Tabriz"."""
    tokens = match.sentence.tokens
    if before is not None and before.end < match.start and tokens[before.end].text in ("'s", "’s"):
        between = [token.text.lower() for token in tokens[before.end + 1 : match.start]]
        if all(_links(word, cues) for word in between):
            found, container = within(match.entries, before.entries)
            if container is not None and match.entries[0].level != "country":
                return found, container.place.name
    code, word = _people_before(tokens, match, cues)
    found = tuple(entry for entry in match.entries if entry.place.country == code)
    if code and found and match.entries[0].level != "country":
        return found, f"the country that '{word}' names"
    return (), ""


def _people_before(tokens: Sequence[Token], match: Match, cues: Cues) -> tuple[str | None, str]:
    peoples = adjectives()
    for position in range(match.start - 1, max(-1, match.start - 6), -1):
        word = tokens[position].text
        if word in peoples:
            return peoples[word], word
        if not _links(word.lower(), cues) or word in (",", "in", "(", "a", "an"):
            break
    return None, ""


def _links(word: str, cues: Cues) -> bool:
    return word in _LINKS or word in cues.types or word in cues.directions or word in cues.generics


def country_hints(sentences: Iterable[Sentence], outlet: Mapping[str, float]) -> dict[str, float]:
    """Return how much the text speaks of countries, through adjectives and words at home there.

    ``outlet`` holds weights of countries known from elsewhere; they are added as they are.
    """
    peoples = adjectives()
    words = country_words()
    counts: Counter[str] = Counter()
    local: set[tuple[str, str]] = set()
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text in peoples:
                counts[peoples[token.text]] += 1
            elif token.text.lower() in words:
                local.add((words[token.text.lower()], token.text.lower()))
    hints = {code: _PEOPLE * (1 + math.log(count)) for code, count in counts.items()}
    for code, _ in local:
        hints[code] = hints.get(code, 0.0) + _LOCAL
    for code, weight in outlet.items():
        hints[code] = hints.get(code, 0.0) + weight
    return hints
