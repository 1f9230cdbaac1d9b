"""The names of media: one name for each outlet however it is written, and which of them are agencies."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from araxes.documents.resources import resource
from araxes.mentions.actors.resources import load

_SHORT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A medium named in a text: its canonical name, and where its name stands."""

    name: str
    start: int
    end: int


def canonical(name: str) -> str | None:
    """Return the one name of an outlet or agency that the lists know, ``None`` for any other.

    ``Mehr``, ``Mehr News`` and ``Mehr News Agency`` are one; so are ``AP`` and ``Associated Press``.
    """
    known = _names()
    return known.get(_key(name)) or known.get(_bare(name))


def one_name(outlet: str) -> str:
    """Return the canonical name of an outlet, its own where the lists do not know it."""
    return canonical(outlet) or outlet


def is_agency(name: str) -> bool:
    """Tell whether a canonical name is that of a news agency."""
    return name in resource("agencies")["agencies"]


def on_platform(host: str | None) -> bool:
    """Tell whether a site is one on which anybody publishes, so that it is no origin by itself."""
    return host is not None and any(
        host == platform or host.endswith(f".{platform}") for platform in resource("origins")["platforms"]
    )


def names_desk(author: str) -> bool:
    """Tell whether a byline names a desk or a single word rather than a person."""
    words = re.findall(r"[^\W\d_]+", author.casefold())
    return len(words) < 2 or any(word in resource("origins")["desks"] for word in words)


def named_media(text: str) -> Iterator[Named]:
    """Yield the media named in a text; capitals count, as a wire is no Wire and a star no Star."""
    for match in _pattern().finditer(text):
        name = canonical(match[0])
        if name is not None:
            yield Named(name=name, start=match.start(), end=match.end())


def is_sure(mark: str) -> bool:
    """Tell whether a name as written cannot easily mean anything else, as two or three capitals mostly can."""
    return len(mark) > _SHORT or not mark.isupper() or mark in resource("origins")["sure"]


@cache
def _names() -> dict[str, str]:
    """Return the canonical name by each key: agencies first, then other media, then the outlets by domain."""
    known: dict[str, str] = {}
    for written, name in (*_media(), *_outlets()):
        known.setdefault(_key(written), known.get(_bare(written), name))
        if len(_bare(written)) > _SHORT:
            known.setdefault(_bare(written), known[_key(written)])
    return known


def _media() -> Iterator[tuple[str, str]]:
    """Yield the names of media as written, platforms left out, each with the name that it goes by."""
    for name, entry in resource("agencies")["agencies"].items():
        for written in (name, *entry.get("also", ())):
            yield written, name
    for name in load("media")["names"]:
        if name not in resource("origins")["posts"]:
            yield name, name


def _outlets() -> Iterator[tuple[str, str]]:
    for entry in resource("outlets")["domains"].values():
        name = entry["name"] if isinstance(entry, dict) else entry
        yield name, name


@cache
def _pattern() -> re.Pattern[str]:
    written = sorted({name for name, _ in _media()}, key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, written))})(?![\w-]|\.\w)")


def _key(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in spread if not unicodedata.combining(c))))


def _bare(name: str) -> str:
    generic = resource("origins")["generic"]
    words = _key(name).split()
    return " ".join(word for word in words if word not in generic) or _key(name)
