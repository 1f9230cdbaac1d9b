"""The record: the claims of many documents, the events they tell of, and what analysts decided about them."""

from araxes.record.opening import open_record
from araxes.record.record import Record
from araxes.record.selections import Selection

__all__ = ["Record", "Selection", "open_record"]
