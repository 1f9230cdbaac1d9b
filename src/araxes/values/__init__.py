"""The small immutable values that every stage shares."""

from araxes.values.dates import Interval, PartialDate
from araxes.values.places import Place
from araxes.values.spans import Span
from araxes.values.statuses import Status

__all__ = ["Interval", "PartialDate", "Place", "Span", "Status"]
