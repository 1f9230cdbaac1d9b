"""What post an office names, and whether one person can hold two of them at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from araxes.mentions.actors.resources import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A rank ("minister", "deputy minister", ...) and for ministers their fields, empty where the text names none."""

    rank: str
    portfolios: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def post_of(office: str) -> Post | None:
    """Return the post that an office as written names, ``None`` for offices outside the list and for former ones."""
    told = office.casefold().replace("defense", "defence")
    words = frozenset(re.findall(r"\w+", told))
    posts = load("posts")
    if any(re.search(rf"\b{re.escape(other)}\b", told) for other in posts["others"]):
        return None
    portfolios = frozenset(
        name for name, named in posts["portfolios"].items() if any(re.search(rf"\b{word}\b", told) for word in named)
    )
    for entry in posts["ranks"]:
        if words.issuperset(entry["words"]) and (portfolios or not entry.get("needs_portfolio")):
            return _post(entry, words, portfolios)
    return None


def together(one: Post, other: Post) -> bool:
    """Tell whether one person can hold both posts: a wider name of the same post, or two that go together."""
    if one.rank == other.rank:
        return not one.portfolios or not other.portfolios or bool(one.portfolios & other.portfolios)
    pairs = ({first, second} for first, second in load("posts")["together"])
    return {one.rank, other.rank} in pairs


def tells_change(quote: str) -> bool:
    """Tell whether a sentence speaks of somebody taking or leaving an office."""
    return _changes().search(quote) is not None


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('posts')['changes']))})\b", re.IGNORECASE)


def _post(entry: Mapping[str, Any], words: frozenset[str], portfolios: frozenset[str]) -> Post:
    deputy = bool(words & frozenset(load("posts")["deputies"]))
    given = entry.get("portfolio")
    rank = f"deputy {entry['rank']}" if deputy else entry["rank"]
    fields = portfolios or (frozenset({given}) if given else frozenset())
    return Post(rank=rank, portfolios=fields if entry["rank"] == "minister" else frozenset())
