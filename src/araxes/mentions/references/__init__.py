"""References inside a document: surnames, "the minister", "he", "both sides", "we"."""

from araxes.mentions.references.belonging import Setting
from araxes.mentions.references.resolving import resolve_references

__all__ = ["Setting", "resolve_references"]
