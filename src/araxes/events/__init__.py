"""Events: claims judged to be about the same occurrence."""

from araxes.events.event import Event
from araxes.events.exchange import to_record
from araxes.events.merging import merge_claims

__all__ = ["Event", "merge_claims", "to_record"]
