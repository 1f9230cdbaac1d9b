"""Actors: who takes part, as found directly in the words of a sentence."""

from araxes.mentions.actors.finding import find_actors

__all__ = ["find_actors"]
