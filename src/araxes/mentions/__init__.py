"""Mentions: who, when and where."""

from araxes.mentions.mention import ActorMention, Mentions, PlaceMention, TimeMention

__all__ = ["ActorMention", "Mentions", "PlaceMention", "TimeMention"]
