"""A whole record as a data package, and back: nothing lost, nothing changed."""

from araxes.record.datapackages.loading import load_package
from araxes.record.datapackages.saving import save_package

__all__ = ["load_package", "save_package"]
