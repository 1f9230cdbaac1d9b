"""The adapters, each found by name and loaded when the first document needs it.

Every heavy dependency lives in one module of this package; this is the only place that loads them, so that reading
a text file does not load what pages, PDFs and feeds need.
"""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from araxes.documents.content import Content, Input

_FORMATS = {
    "html": "araxes.documents.pages",
    "pdf": "araxes.documents.pdf_files",
    "docx": "araxes.documents.word_files",
    "feed": "araxes.documents.feeds",
    "text": "araxes.documents.plain",
}


def read_content(kind: str, source: Input) -> tuple[Content, ...]:
    """Read bytes of a known format (``html``, ``pdf``, ``docx``, ``feed``, ``text``); a feed may give several."""
    read = cast(Callable[[Input], tuple[Content, ...]], import_module(_FORMATS[kind]).read)
    return read(source)


def fetch(address: str) -> Input:
    """Return what an http(s) address answers with."""
    return cast(Callable[[str], Input], import_module("araxes.documents.fetching").fetch)(address)


def classify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most likely in."""
    return cast(Callable[[str], str], import_module("araxes.documents.languages").classify)(text)


def guess_charset(sample: bytes) -> str | None:
    """Return the likeliest encoding of bytes that are neither UTF-8 nor mostly ASCII."""
    return cast(Callable[[bytes], str | None], import_module("araxes.documents.charsets").guess)(sample)
