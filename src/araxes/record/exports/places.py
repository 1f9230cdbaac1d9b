"""Where an event is on the map."""

from araxes.events.joined import JoinedEvent
from araxes.values.places import Place


def place_on_map(event: JoinedEvent) -> Place | None:
    """Return the most specific place of an event that has coordinates; ``None`` when none has."""
    return next((where.place for where in event.places if where.place), None)
