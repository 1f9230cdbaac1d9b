"""The facts of a document that tell on what it rests, gathered once when it is read."""

from araxes.documents.addresses import clean_address
from araxes.documents.document import Document
from araxes.documents.roles import CODED
from araxes.events.origins.attributions import attributions
from araxes.events.origins.credits import credits_of
from araxes.events.origins.facts import Citation, DocumentFacts
from araxes.events.origins.likeness import prints
from araxes.events.origins.media import one_name
from araxes.events.origins.passages import long_quotations


def facts_of(document: Document) -> DocumentFacts:
    """Return what is kept of a document to compare it with others: names, credits, citations, prints of its words."""
    coded = (block.span.of(document.text) for block in document.blocks if block.role in CODED)
    signature, size = prints("\n".join(coded))
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
        quotations=tuple(long_quotations(document)),
        prints=signature,
        size=size,
    )
