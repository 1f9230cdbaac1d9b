"""Which reports rest on one origin: copies, agencies, media cited, quotations and addresses shared."""

from araxes.events.origins.facts import DocumentFacts
from araxes.events.origins.gathering import facts_of
from araxes.events.origins.independence import Origin, independent, origins_of

__all__ = ["DocumentFacts", "Origin", "facts_of", "independent", "origins_of"]
