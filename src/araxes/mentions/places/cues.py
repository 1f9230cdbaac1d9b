"""The words around place names, as sets."""

import functools
from dataclasses import dataclass, fields

from araxes.errors import MissingResource
from araxes.mentions.places.supplement import read_resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Sets of lower-case words from ``cues.yaml``; each is explained there."""

    connectors: frozenset[str]
    prepositions: frozenset[str]
    strong_prepositions: frozenset[str]
    directions: frozenset[str]
    generics: frozenset[str]
    region_generics: frozenset[str]
    types: frozenset[str]
    other_after: frozenset[str]
    street_words: frozenset[str]
    bodies: frozenset[str]
    facilities: frozenset[str]
    water_words: frozenset[str]
    others_of: frozenset[str]
    titles: frozenset[str]
    speech: frozenset[str]
    suffixes: frozenset[str]
    calendar: frozenset[str]
    function: frozenset[str]
    words: frozenset[str]
    given: frozenset[str]


@functools.cache
def load_cues() -> Cues:
    """Read the cue words once; ``MissingResource`` when a list or a word is not what it should be."""
    listed = {name: words for name, words in read_resource("cues.yaml").items() if name != "country_words"}
    for name, words in listed.items():
        if not all(isinstance(word, str) for word in words):
            raise MissingResource(f"cues.yaml, list {name}: every word must be a string; quote on, off, yes and no")
    return Cues(**{field.name: frozenset(listed[field.name]) for field in fields(Cues)})


@functools.cache
def adjectives() -> dict[str, str]:
    """Return the country code of each adjective and name of a people, as written (``Iranian`` to ``IRN``)."""
    found: dict[str, str] = {}
    for code, detail in read_resource("countries.yaml")["countries"].items():
        found.update(dict.fromkeys(detail.get("adjectives", ()), code))
    return found


@functools.cache
def country_words() -> dict[str, str]:
    """Return the country code of each word that is at home in one country's news (``sheriff`` to ``USA``)."""
    listed = read_resource("cues.yaml")["country_words"]
    return {word: code for code, words in listed.items() for word in words}
