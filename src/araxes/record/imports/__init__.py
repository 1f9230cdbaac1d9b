"""Event data that people already have, as reports: pure readers, one for each format."""

from araxes.record.imports.icews import read_icews
from araxes.record.imports.tables import BadRow

__all__ = ["BadRow", "read_icews"]
