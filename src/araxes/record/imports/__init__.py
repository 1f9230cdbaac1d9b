"""Event data that people already have, as reports: pure readers, one for each format.

A reader takes lines and yields a `Report` for each row, or a `BadRow` that says why there is none; it never stops at a
bad row, and holds one row at a time.
"""

from collections.abc import Callable, Iterator, Mapping

from araxes.events.report import Report
from araxes.record.imports.acled import read_acled
from araxes.record.imports.gdelt import read_gdelt
from araxes.record.imports.icews import read_icews
from araxes.record.imports.json_lines import read_events, read_json_lines
from araxes.record.imports.plain import read_plain
from araxes.record.imports.polecat import read_polecat
from araxes.record.imports.tables import BadRow

READERS: Mapping[str, Callable[..., Iterator[Report | BadRow]]] = {
    "icews": read_icews,
    "polecat": read_polecat,
    "gdelt": read_gdelt,
    "acled": read_acled,
    "csv": read_plain,
    "jsonl": read_json_lines,
}

__all__ = [
    "READERS",
    "BadRow",
    "read_acled",
    "read_events",
    "read_gdelt",
    "read_icews",
    "read_json_lines",
    "read_plain",
    "read_polecat",
]
