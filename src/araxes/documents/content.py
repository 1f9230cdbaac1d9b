"""What a format adapter hands on: text as read and what the format itself knows about it."""

from dataclasses import dataclass

from araxes.documents.document import Block, Warning
from araxes.values.dates import PartialDate
from araxes.values.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Bytes to be read: where they came from, their final http(s) address, and the charset that a server named."""

    origin: str
    data: bytes
    address: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An anchor text and the address behind it, where the format keeps the address out of the text."""

    span: Span
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A note mark that only the typography shows, such as a superscript ``1``."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The text of one document and its format's own knowledge.

    ``blocks`` is empty where only the lines can tell the paragraphs; a role of ``""`` leaves the role open.
    ``published`` is a date that the publisher states; ``created`` is only the date of a file.
    """

    text: str
    name: str | None = None
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    published: PartialDate | None = None
    created: PartialDate | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    warnings: tuple[Warning, ...] = ()
