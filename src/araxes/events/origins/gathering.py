"""The facts of a document that tell on what it rests, gathered once when it is read."""

from collections.abc import Sequence

from araxes.documents.addresses import clean_address
from araxes.documents.document import Document
from araxes.documents.roles import CODED
from araxes.events.origins.attributions import attributions
from araxes.events.origins.credits import credits_of
from araxes.events.origins.facts import Citation, DocumentFacts, Quotation
from araxes.events.origins.likeness import prints
from araxes.events.origins.media import one_name
from araxes.events.origins.passages import long_quotations


def facts_of(document: Document) -> DocumentFacts:
    """Return what is kept of a document to compare it with others: names, credits, citations, prints of its words."""
    quotations = tuple(long_quotations(document))
    signature, size = prints(_own_words(document, quotations))
    return DocumentFacts(
        id=document.id,
        name=document.name,
        outlet=one_name(document.outlet) if document.outlet else None,
        author=document.author,
        address=clean_address(document.address) if document.address else None,
        credits=credits_of(document),
        attributions=attributions(document),
        citations=tuple(
            Citation(label=source.label, address=source.address, outlet=source.outlet and one_name(source.outlet))
            for source in document.sources
        ),
        quotations=quotations,
        prints=signature,
        size=size,
    )


def _own_words(document: Document, quotations: Sequence[Quotation]) -> str:
    """Return the running text without its long quotations: two who heard one speech give it alike, and no copy."""
    parts = []
    for block in document.blocks:
        if block.role in CODED:
            start = block.span.start
            for quotation in quotations:
                if block.span.start <= quotation.start < block.span.end:
                    parts.append(document.text[start : quotation.start])
                    start = quotation.end
            parts.append(document.text[start : block.span.end])
    return "\n".join(parts)
