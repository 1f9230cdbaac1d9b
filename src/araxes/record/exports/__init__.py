"""Events of a record in the forms of other programs: pure functions from events and citations to text or bytes."""

from araxes.record.exports.chronology import bibliography, chronology
from araxes.record.exports.citations import Citation
from araxes.record.exports.delimited import csv_lines
from araxes.record.exports.geojson import geojson
from araxes.record.exports.gexf import write_gexf
from araxes.record.exports.json_lines import json_lines
from araxes.record.exports.plover import plover_lines

__all__ = ["Citation", "bibliography", "chronology", "csv_lines", "geojson", "json_lines", "plover_lines", "write_gexf"]
