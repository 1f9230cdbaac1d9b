"""Long quotations: words of a speaker that two documents give alike, too many to have been noted down twice."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from araxes.documents.document import Document
from araxes.documents.resources import resource
from araxes.documents.roles import CODED
from araxes.events.origins.facts import Quotation
from araxes.mentions.quotations import find_quotations

LEAST = 8
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def long_quotations(document: Document) -> Iterator[Quotation]:
    """Yield the quotations in a document's running text that have at least eight content words, in reading order."""
    coded = [block.span for block in document.blocks if block.role in CODED]
    for span in find_quotations(document.text):
        words = _content(span.of(document.text))
        if len(words) >= LEAST and any(block.contains(span) for block in coded):
            yield Quotation(words=words, start=span.start, end=span.end)


def passages_of(quotations: Iterable[Quotation]) -> frozenset[tuple[str, ...]]:
    """Return all runs of eight content words: two quotations that share one share a long passage."""
    return frozenset(
        quotation.words[at : at + LEAST] for quotation in quotations for at in range(len(quotation.words) - LEAST + 1)
    )


def _content(text: str) -> tuple[str, ...]:
    empty = _function_words()
    return tuple(word for word in _WORD.findall(text.casefold()) if word not in empty)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(resource("origins")["function_words"])
