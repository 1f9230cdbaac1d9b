"""Documents: files, folders, pages and feeds read into text with front matter, sources and warnings."""

from araxes.documents.document import Block, Document, Publication, Rejection, Source, Warning
from araxes.documents.reading import from_text, read_document, read_documents

__all__ = [
    "Block",
    "Document",
    "Publication",
    "Rejection",
    "Source",
    "Warning",
    "from_text",
    "read_document",
    "read_documents",
]
