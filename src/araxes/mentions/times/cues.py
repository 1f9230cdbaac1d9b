"""Cue words for tense and for names, loaded from ``resources/times/cues.yaml``."""

from collections.abc import Mapping
from functools import cache

from araxes.mentions.times.vocabulary import read_resource


@cache
def load_cues() -> Mapping[str, frozenset[str]]:
    """The lists of the resource by their names."""
    return {name: frozenset(map(str, words)) for name, words in read_resource("cues").items()}
