"""The code book: PLOVER types, frames and cue words, read from resource files."""

from araxes.codebook.frames import Codebook, Condition, Cue, EventType, Example, Frame, LightVerb, Operator
from araxes.codebook.loading import load_codebook

__all__ = [
    "Codebook",
    "Condition",
    "Cue",
    "EventType",
    "Example",
    "Frame",
    "LightVerb",
    "Operator",
    "load_codebook",
]
