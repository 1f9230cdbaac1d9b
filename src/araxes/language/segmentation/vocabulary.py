"""The lists that segmentation reads: abbreviations, contractions, prefixes, units."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_ABBREVIATION_LISTS = ("words", "unfinished", "calendar")
_WORD_LISTS = (
    "pronouns",
    "whole",
    "prefixes",
    "suffixes",
    "compound_ends",
    "units",
    "slashed",
    "currencies",
    "domains",
)

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lists in lower case.

    ``abbreviations`` gives each abbreviation (without its last stop) its class: ``title``, ``numbered``, ``dated`` or
    ``common``; ``words`` are those that are ordinary words too, ``unfinished`` those that a sentence goes on after.
    ``starters`` are words, with a capital, that start a sentence after an abbreviation, ``surnames`` those of them that
    may be a name after a title; ``calendar`` are words that go on after "a.m." and "p.m.". ``cuts`` gives a contraction
    the offsets where it is cut; ``lower_cuts`` the same for those that count in lower case only.
    """

    abbreviations: dict[str, str]
    words: frozenset[str]
    unfinished: frozenset[str]
    starters: frozenset[str]
    surnames: frozenset[str]
    calendar: frozenset[str]
    cuts: dict[str, tuple[int, ...]]
    lower_cuts: dict[str, tuple[int, ...]]
    pronouns: frozenset[str]
    whole: frozenset[str]
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    compound_ends: frozenset[str]
    units: frozenset[str]
    slashed: frozenset[str]
    currencies: frozenset[str]
    domains: frozenset[str]


@cache
def load_vocabulary() -> Vocabulary:
    """Read the lists that come with Araxes, once."""
    abbreviations = _read("abbreviations.yaml")
    words = _read("words.yaml")
    return Vocabulary(
        abbreviations={
            entry: kind for kind in ("common", "dated", "numbered", "title") for entry in sorted(abbreviations[kind])
        },
        **{name: frozenset(map(str.title, abbreviations[name])) for name in ("starters", "surnames")},
        **{name: abbreviations[name] for name in _ABBREVIATION_LISTS},
        cuts=dict(map(_cut, sorted(words["contractions"]))),
        lower_cuts=dict(map(_cut, sorted(words["lower_contractions"]))),
        **{name: words[name] for name in _WORD_LISTS},
    )


def _read(name: str) -> dict[str, frozenset[str]]:
    text = (files("araxes") / "resources" / "language" / name).read_text(encoding="utf-8")
    lists: dict[str, str] = yaml.load(text, Loader=_Loader)
    return {key: frozenset(value.split()) for key, value in lists.items()}


def _cut(entry: str) -> tuple[str, tuple[int, ...]]:
    """Read "can|not" as ("cannot", (3,))."""
    parts = entry.split("|")
    lengths = [len(part) for part in parts[:-1]]
    return "".join(parts), tuple(sum(lengths[: number + 1]) for number in range(len(lengths)))
