"""Title, author and outlet, from what the format knows and from the roles of the first blocks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from araxes.documents.addresses import outlet as outlet_of
from araxes.documents.boilerplate import is_citation_line
from araxes.documents.content import Content
from araxes.documents.document import Block
from araxes.documents.shapes import date_line, is_byline, is_name, without_by

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?(?P<name>[^\W\d_][^.|,\n]{2,80}?)"
    r"(?:\s*(?:all rights reserved|\||,|\.|\d{4}|$))",
    re.IGNORECASE,
)
_CITED = re.compile(r"[\"”»]\s+(?P<name>[^\W\d_][^,.\"“]{2,80})[,.]")
_AGENCY = re.compile(r"[(/](?P<name>[A-Z][\w .&-]{1,30})[)/]")
_SPLIT = re.compile(r"\s+[-–—|•]\s+|\s*[|•]\s*|,\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands at a document's front besides the date."""

    title: str | None
    author: str | None
    outlet: str | None


def read_front(content: Content, blocks: Sequence[Block]) -> Front:
    """Return title, author and outlet; what the format states comes before what the text shows."""
    return Front(
        title=content.title or _block_text(content.text, blocks, "title"),
        author=content.author or _author(content.text, blocks),
        outlet=content.outlet or _outlet(content, blocks),
    )


def _block_text(text: str, blocks: Sequence[Block], role: str) -> str | None:
    found = next((block.span.of(text) for block in blocks if block.role == role), None)
    return re.sub(r"\s+", " ", found).strip(" #*_") if found else None


def _author(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        if block.role != "byline":
            continue
        line = block.span.of(text)
        if date_line(line) is not None and not is_byline(line):
            continue
        name = _SPLIT.split(without_by(line))[0].strip()
        if is_byline(line) or is_name(name):
            return name or None
    return None


def _outlet(content: Content, blocks: Sequence[Block]) -> str | None:
    if content.address:
        return outlet_of(content.address)
    text = content.text
    edges = [block for block in blocks if block.role in {"boilerplate", "dateline"}]
    for line in (block.span.of(text)[:1200] for block in (*edges[:40], *edges[-40:])):
        if is_citation_line(line) and (cited := _CITED.search(line)):
            return cited["name"].strip()
    for pattern, roles in ((_AGENCY, {"dateline"}), (_COPYRIGHT, {"boilerplate"})):
        for block in edges:
            found = pattern.search(block.span.of(text)[:300]) if block.role in roles else None
            if found:
                return re.sub(r"\s+all rights.*", "", found["name"], flags=re.IGNORECASE).strip()
    return None
