"""Time expressions: found by a grammar, resolved against publication, context and tense."""

from araxes.mentions.times.finding import find_times, find_times_in

__all__ = ["find_times", "find_times_in"]
