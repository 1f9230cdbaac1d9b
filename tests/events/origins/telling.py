"""Documents written for these tests, and reports of what their sentences tell, made without a reader."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.events.reports import claim, report

from araxes.documents import Document, from_text
from araxes.events.origins.attributions import sentences
from araxes.events.report import Report


def document(text: str, name: str = "text", **fields) -> Document:
    """Return a document; ``fields`` replace what was read (outlet, author, address)."""
    return replace(from_text(text, name=name), id=name, **fields)


def told(source: Document, words: str, **more) -> Report:
    """Return a report of the event that the sentence with ``words`` tells, resting on the notes of that sentence."""
    at = source.text.index(words)
    sentence = next(one for one in sentences(source) if one.start <= at < one.end)
    notes = tuple(
        one.label or one.address or ""
        for one in source.sources
        if any(span.overlaps(sentence) for span in one.sentences)
    )
    said = claim(
        source.id, sentence.start, end=sentence.end, quote=sentence.of(source.text).strip(), sources=notes, **more
    )
    return report(source.id, "A B", claims=(said,))


def cases(name: str, apart: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts of a case file and what each expects after its ``=``, sorted."""
    text = re.sub(r"^#.*\n", "", Path(__file__).with_name(name).read_text("utf8"), flags=re.MULTILINE)
    for block in re.split(apart, text.strip()):
        body, _, expected = block.rpartition("\n= ")
        yield body.strip(), sorted(one.strip() for one in expected.split(",") if one.strip() != "nothing")
