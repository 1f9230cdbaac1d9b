"""Remarks: what a document says that is no event but that an analysis needs."""

from araxes.events.remarks.finding import FINDERS, find_remarks

__all__ = ["FINDERS", "find_remarks"]
