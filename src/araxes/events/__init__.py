"""Events: claims judged to be about the same occurrence."""

from araxes.events.event import Event

__all__ = ["Event"]
