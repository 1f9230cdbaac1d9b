"""A person to whom one text gives two offices.

A reading of surfaces only: an office beside a full name ("Deputy Minister of Trade Ana Ruiz", "Ana Ruiz, the
minister of transport"). Offices are compared by the words that tell them apart, without country, rank and small words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from araxes.documents.document import Block, Warning
from araxes.documents.resources import phrases, resource
from araxes.documents.roles import CODED
from araxes.values.spans import Span

_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?|[,;:()\[\]—–\"“”]")
_BREAKS = frozenset(';:()[]—–"“”.!?')
_LINKS = frozenset(
    ["of", "for", "the", "and", "to", "on", "in", "'s", "al", "de", "del", "da", "van", "von", "bin", "ibn", "el"]
)
_REACH = 12
_SAMPLE = 300_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A person's name, the words that tell the office apart, and the place of both."""

    name: tuple[str, ...]
    office: frozenset[str]
    surface: str
    span: Span


def check_offices(text: str, blocks: Sequence[Block]) -> tuple[Warning, ...]:
    """Warn once for each person to whom the first 300,000 characters give two offices, at the second one."""
    seen: dict[tuple[str, ...], Holding] = {}
    warned: set[tuple[str, ...]] = set()
    warnings = []
    for block in blocks:
        if block.role not in CODED or block.span.start > _SAMPLE:
            continue
        sampled = Span(start=block.span.start, end=min(block.span.end, block.span.start + _SAMPLE))
        for holding in _holdings(text, sampled):
            key = (holding.name[0], holding.name[-1])
            known = seen.setdefault(key, holding)
            if key not in warned and _conflict(known.office, holding.office):
                warned.add(key)
                name = " ".join(holding.name)
                message = f"{name} is given two offices: “{known.surface}” and “{holding.surface}”."
                warnings.append(Warning(code="two-offices", message=message, span=holding.span))
    return tuple(warnings)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(phrases("offices", key))


@cache
def _head_pattern() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, phrases("offices", "heads")))
    return re.compile(rf"\b(?:{heads})s?\b", re.IGNORECASE)


def _holdings(text: str, block: Span) -> Iterator[Holding]:
    """Yield the offices with a name right after them or right before them and a comma."""
    done = block.start
    for match in _head_pattern().finditer(text, block.start, block.end):
        if match.start() < done:
            continue
        before = _tokens(text, max(block.start, match.start() - 90), match.start())
        after = _tokens(text, match.end(), min(block.end, match.end() + 110))
        holding = _name_after(text, match, before, after) or _name_before(text, match, before, after)
        if holding:
            done = max(match.end(), holding.span.end)
            yield holding


def _tokens(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, start, end))


def _name_after(
    text: str, head: re.Match[str], before: list[re.Match[str]], after: list[re.Match[str]]
) -> Holding | None:
    """Read "Deputy Minister of Trade Ana Ruiz": the last two or three capitalised words in a row are the name."""
    run = []
    for token in after[:_REACH]:
        word = token.group()
        if not (word[0].isupper() or word.casefold() in _LINKS):
            break
        if word in _BREAKS or word == ",":
            break
        run.append(token)
    while run and run[-1].group().casefold() in _LINKS:
        run.pop()
    if len(run) < 2 or (
        len(run) > 1 and run[-2].group().casefold() in _LINKS - {"al", "de", "van", "von", "bin", "el", "da"}
    ):
        return None
    first = _name_start(run)
    name = [token.group() for token in run[first:]]
    start = _office_start(before)
    office = [token.group() for token in (*before[start:],)] + [head.group()] + [token.group() for token in run[:first]]
    begin = before[start].start() if start < len(before) else head.start()
    end_of_office = run[first - 1].end() if first else head.end()
    return _holding(name, office, text[begin:end_of_office], Span(start=begin, end=run[-1].end()))


def _name_start(run: list[re.Match[str]]) -> int:
    """Return where the name begins in "of Trade Ana Ruiz": two words, or all that follow the head directly."""
    words = [token.group() for token in run]
    if not any(word.casefold() in {"of", "for", "and", "to", "on", "in", "the"} for word in words) and len(words) <= 3:
        return 0
    return len(words) - 2


def _office_start(before: list[re.Match[str]]) -> int:
    """Return where the office begins: capitalised words, small words of offices, back to the first other word."""
    at = len(before)
    ranks_and_heads = (
        _words("subordinate")
        | _words("former")
        | _words("heads")
        | frozenset(["defense", "defence", "foreign", "prime"])
    )
    while at > 0 and len(before) - at < 8:
        word = before[at - 1].group()
        if not (word[0].isupper() or word.casefold() in ranks_and_heads):
            break
        at -= 1
    return at


def _name_before(
    text: str, head: re.Match[str], before: list[re.Match[str]], after: list[re.Match[str]]
) -> Holding | None:
    """Read "Ana Ruiz, the minister of transport": name, comma, office."""
    comma = next((at for at in range(len(before) - 1, max(-1, len(before) - 8), -1) if before[at].group() == ","), None)
    if comma is None or any(token.group() in _BREAKS for token in before[comma:]):
        return None
    between = [token.group() for token in before[comma + 1 :]]
    if any(word[0].islower() and not _office_word(word) for word in between):
        return None
    start = comma
    while (
        start > 0
        and comma - start < 3
        and before[start - 1].group()[0].isupper()
        and not _rank(before[start - 1].group())
    ):
        start -= 1
    name = [token.group() for token in before[start:comma]]
    if len(name) < 2 or (not between and not name):
        return None
    tail = []
    for token in after[:6]:
        word = token.group()
        if (
            word in _BREAKS
            or word == ","
            or not (word[0].isupper() or word.casefold() in {"of", "for", "the", "general", "staff"} | _LINKS)
        ):
            break
        tail.append(token)
    while tail and tail[-1].group().casefold() in _LINKS:
        tail.pop()
    end = tail[-1].end() if tail else head.end()
    begin = before[comma + 1].start() if comma + 1 < len(before) else head.start()
    office = [*between, head.group(), *(token.group() for token in tail)]
    return _holding(name, office, text[begin:end], Span(start=before[start].start(), end=end))


def _office_word(word: str) -> bool:
    lowered = word.casefold()
    return lowered in _words("empty") | _words("heads") | _words("subordinate") | _words("former") or lowered in {
        "foreign",
        "defense",
        "defence",
        "prime",
        "general",
        "security",
    }


def _rank(word: str) -> bool:
    return word.casefold().rstrip(".") in _words("ranks")


def _holding(name: list[str], office: list[str], surface: str, span: Span) -> Holding | None:
    plain = tuple(re.sub(r"['’]s$", "", word.rstrip(".,")) for word in name if not _rank(word))
    if len(plain) < 2 or any(word.casefold() in _words("heads") | _words("ranks") for word in plain):
        return None
    folded = [word.casefold().rstrip(".") for word in office]
    if set(folded) & _words("former"):
        return None
    same = resource("offices")["same"]
    words = {part for word in folded for part in str(same.get(word, word)).split()}
    kept = frozenset(
        re.sub(r"['’]s$", "", word) for word in words - _words("empty") if word.isascii() or word.isalpha()
    )
    return Holding(name=plain, office=kept, surface=surface, span=span)


def _conflict(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two offices differ: each has a head the other lacks, or only one is a deputy's."""
    heads, subordinate = _words("heads"), _words("subordinate")
    if one & subordinate != two & subordinate:
        return True
    first, second = one & heads, two & heads
    if first == second:
        return _portfolio_differs(one - heads, two - heads)
    return not (first <= second or second <= first)


def _portfolio_differs(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether both name a field and the fields share nothing ("trade" and "defense")."""
    fields = frozenset(phrases("offices", "fields"))
    return bool(one & fields) and bool(two & fields) and not one & two & fields
