"""A document as read: its text, what stands at its front, its sources, its warnings."""

from dataclasses import dataclass

from araxes.values.dates import PartialDate
from araxes.values.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph-like stretch of the text and its role.

    ``role``: ``title``, ``subtitle``, ``heading``, ``byline``, ``dateline``, ``body``, ``list``, ``note``,
    ``boilerplate``. Only title, subtitle, heading, body and list blocks are coded.
    """

    span: Span
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The publication date and how it was found.

    ``found``: ``given``, ``metadata``, ``citation line``, ``byline``, ``dateline``, ``address``, ``newest date in
    the text``. ``span`` is where in the text, if there. The precision is the date's own.
    """

    date: PartialDate
    found: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source that the document cites.

    ``label`` is the note's number or mark (``"3"``), ``None`` for a bare link; ``address`` is cleaned of tracking
    parameters; ``accessed`` is the access date; ``markers`` are the places in the text that cite it; ``sentences``
    are the ranges of text that it supports.
    """

    label: str | None
    title: str | None
    outlet: str | None
    address: str | None
    accessed: PartialDate | None
    language: str | None
    span: Span
    markers: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """Something an analyst should look at; ``code`` is stable (``chat-assistant-citation``), ``span`` its place."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to be coded.

    ``id`` is a hash of the text and the address; ``name`` is short and unique enough to name an output file;
    ``origin`` is the path or address as given (``-`` for standard input); ``text`` is kept as read and all offsets
    refer to it; ``skip`` are ranges inside coded blocks that are no language (citation marks, link syntax).
    """

    id: str
    name: str
    origin: str
    text: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    published: Publication | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    skip: tuple[Span, ...] = ()
    sources: tuple[Source, ...] = ()
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Something that was to be read and could not be: what it was, why, and what the user can do about it."""

    origin: str
    reason: str
    remedy: str
