"""The names that the resources know: of states, organisations, groups, outlets; of things that only look so."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from babel import Locale

from araxes.mentions.actors.resources import load

MIXED_LENGTH = 5
_FREEDOM = "umtl"
PLURAL_ENDINGS = ("n", "i", "r", "k", "t", "e", "o")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a name stands for.

    ``kind``: ``state``, ``adjective``, ``people``, ``seat``, ``organ``, ``organisation``, ``group``, ``media``,
    ``area`` and ``city`` (they own agents and are none), or ``outside`` (no actor). ``default`` marks organs that
    several states call so. ``mask`` says per piece how it must be spelled: ``u`` in capitals, ``t`` with a capital
    first letter, ``m`` with several capitals ("LeT"), ``l`` in any way.
    """

    codes: tuple[str, ...]
    kind: str
    sector: str | None = None
    default: bool = False
    article: bool = False
    mask: str = ""


Entry = tuple[tuple[str, ...], Name]
Names = dict[str, dict[str, tuple[Entry, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All names by first and second piece ("" where there is none), the longest first, with what follows the second."""

    names: Names
    personal: frozenset[str]
    shouted: frozenset[str]
    against: frozenset[str]
    attached: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the names of all resources; where two share a spelling, the earlier in the list of resources wins."""
    names: dict[tuple[str, ...], Name] = {}
    for text, name in _entries():
        pieces = tuple(pieces_of(text.removeprefix("the ")))
        key, spelled = tuple(map(fold, pieces)), _with_spelling(name, text, pieces)
        names[key] = _more_freely(names.get(key, spelled), spelled)
    ordered: Names = {}
    for key in sorted(names, key=len, reverse=True):
        below = ordered.setdefault(key[0], {})
        second = key[1] if len(key) > 1 else ""
        below[second] = (*below.get(second, ()), (key[2:], names[key]))
    phrases = load("phrases")
    return Lexicon(
        names=ordered,
        personal=frozenset(load("outside")["personal"]),
        shouted=frozenset(phrases["shouted"]),
        against=frozenset(phrases["against"]),
        attached=frozenset(phrases["attached"]),
    )


@lru_cache(maxsize=100_000)
def fold(piece: str) -> str:
    """Return a piece without accents, full stops and capitals."""
    if piece.isascii():
        return piece.replace(".", "").lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", piece) if not unicodedata.combining(c))
    return plain.replace(".", "").replace("ı", "i").replace("ə", "e").lower()


def pieces_of(text: str) -> Iterator[str]:
    """Yield the stretches of letters and digits of a text, and the marks that part names (comma, bracket)."""
    start = -1
    for place, letter in enumerate(text):
        if letter.isalnum() or (letter == "." and start >= 0) or (start >= 0 and unicodedata.combining(letter)):
            start = place if start < 0 else start
            continue
        if start >= 0:
            yield text[start:place]
            start = -1
        if letter in "&+,();:":
            yield letter
    if start >= 0:
        yield text[start:]


def _with_spelling(name: Name, text: str, pieces: tuple[str, ...]) -> Name:
    mask = "".join(_spelling(piece) for piece in pieces)
    return Name(
        codes=name.codes,
        kind=name.kind,
        sector=name.sector,
        default=name.default,
        article=text.startswith("the "),
        mask=mask,
    )


def _more_freely(known: Name, other: Name) -> Name:
    """Return a name that is listed twice so that either spelling is read: "NATO", "Nato"."""
    if known.codes != other.codes or len(known.mask) != len(other.mask):
        return known
    return replace(
        known, mask="".join(max(pair, key=_FREEDOM.index) for pair in zip(known.mask, other.mask, strict=True))
    )


def _spelling(piece: str) -> str:
    letters = [c for c in piece if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return "u"
    if 1 < len(letters) <= MIXED_LENGTH and sum(c.isupper() for c in letters) > 1:
        return "m"
    return "t" if letters and letters[0].isupper() else "l"


def _entries() -> Iterator[tuple[str, Name]]:
    for text in load("outside")["names"]:
        yield text, Name(codes=(), kind="outside")
    for code, state in load("states").items():
        yield from _state(code, state)
    for code, body in load("organisations").items():
        yield from _organisation(body.get("code", code), body)
    for code, group in load("groups").items():
        name = Name(codes=(code,), kind="group", sector=group["sector"])
        yield from ((text, name) for text in group["names"])
    for text in load("media")["names"]:
        yield text, Name(codes=(), kind="media", sector="MED")
    for code, companies in load("companies").items():
        name = Name(codes=(f"{code}-BUS",), kind="organisation", sector="BUS")
        yield from ((text, name) for text in companies)
    for code, places in load("cities").items():
        yield from ((text, Name(codes=(code,), kind="city")) for text in places)


def _state(code: str, state: Mapping[str, Any]) -> Iterator[tuple[str, Name]]:
    own = Name(codes=(code,), kind="state", sector="GOV")
    for text in (*state.get("names", ()), *state.get("acronyms", ()), *_territory_names(state.get("alpha2", ""))):
        yield text, own
    for text in state.get("seats", ()):
        yield text, Name(codes=(code,), kind="seat", sector="GOV")
    for text, sector in state.get("organs", {}).items():
        yield text, Name(codes=(code,), kind="organ", sector=sector)
    for text, sector in state.get("defaults", {}).items():
        yield text, Name(codes=(code,), kind="organ", sector=sector, default=True)
    for text in state.get("adjectives", ()):
        yield text, Name(codes=(code,), kind="adjective")
        if text.endswith(PLURAL_ENDINGS):
            yield text + "s", Name(codes=(code,), kind="people")
    for text in state.get("people", ()):
        yield text, Name(codes=(code,), kind="people")


@cache
def _territories() -> Mapping[str, str]:
    found: Mapping[str, str] = Locale("en").territories
    return found


def _territory_names(alpha2: str) -> Iterator[str]:
    name = _territories().get(alpha2, "").replace(" SAR China", "").replace("’", "'")
    if name and " - " not in name and "(" not in name:
        yield name


def _organisation(code: str, body: Mapping[str, Any]) -> Iterator[tuple[str, Name]]:
    own = Name(codes=(code,), kind="organisation", sector="IGO")
    for text in (*body.get("names", ()), *body.get("bodies", ())):
        yield text, own
    for text in body.get("members", ()):
        yield text, Name(codes=(code,), kind="area", sector="IGO")
    for text in body.get("seats", ()):
        yield text, Name(codes=(code,), kind="seat", sector="IGO")
