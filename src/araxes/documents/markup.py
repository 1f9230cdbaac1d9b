"""An element tree of a page to text: one paragraph per block element, with roles, links and raised note marks.

Takes HTML trees and the simplified trees that trafilatura makes (``head``, ``item``, ``ref``, ``hi``, ``lb``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from lxml.etree import _Element

from araxes.documents.content import Link, Mark
from araxes.documents.document import Block
from araxes.documents.resources import resource
from araxes.values.spans import Span

_BREAKS = frozenset(["br", "lb"])
_RAISED = frozenset(["sup"])
_DIGITS = re.compile(r"[\[(]?(\d{1,3})[\])]?")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


@cache
def _elements(key: str) -> frozenset[str]:
    return frozenset(resource("markup")[key])


@dataclass(slots=True)
class Page:
    """A text under construction: its finished paragraphs and the one being written."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    start: int = 0
    role: str = ""

    @property
    def text(self) -> str:
        """The whole text, paragraphs parted by an empty line."""
        return "".join(self.parts)

    def write(self, words: str | None) -> None:
        """Add inline text; runs of blanks become one."""
        plain = _BLANKS.sub(" ", words or "")
        if self.length == self.start or (self.parts and self.parts[-1].endswith((" ", "\n"))):
            plain = plain.lstrip(" ")
        if plain:
            self.parts.append(plain)
            self.length += len(plain)

    def break_line(self) -> None:
        """End the line; a second time in a row ends the paragraph."""
        if self.length > self.start and self.parts[-1].endswith("\n"):
            self.close()
        elif self.length > self.start:
            self.parts.append("\n")
            self.length += 1

    def close(self) -> None:
        """End the paragraph, if it has text."""
        while self.length > self.start and self.parts[-1].endswith((" ", "\n")):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            if not self.parts[-1]:
                self.parts.pop()
        if self.length > self.start:
            self.blocks.append(Block(span=Span(start=self.start, end=self.length), role=self.role))
            self.parts.append("\n\n")
            self.length += 2
        self.start = self.length

    def title(self, title: str) -> None:
        """Write a title as the first paragraph."""
        self.role = "title"
        self.write(title)
        self.close()
        self.role = ""


def render(page: Page, trees: Iterable[_Element]) -> Page:
    """Write the trees into the page and return it."""
    for tree in trees:
        _render(page, tree)
    page.close()
    while page.parts and page.parts[-1].isspace():
        page.parts.pop()
    return page


def _render(page: Page, node: _Element) -> None:
    if not isinstance(node.tag, str) or node.tag.lower() in _elements("dropped"):
        return
    tag = node.tag.lower()
    block = tag in _elements("blocks")
    outer = page.role
    if block:
        page.close()
        page.role = "heading" if tag in _elements("headings") else "list" if tag in _elements("items") else outer
    start, written = page.length, len(page.parts)
    page.write(node.text)
    for child in node:
        _render(page, child)
        page.write(child.tail)
    if block:
        page.close()
        page.role = outer
    elif tag in _BREAKS:
        page.break_line()
    elif page.start <= start:
        _note(page, node, start, "".join(page.parts[written:]))


def _note(page: Page, node: _Element, start: int, words: str) -> None:
    """Remember what an inline element tells: the address behind its words, or that they are a raised number."""
    if not words.strip():
        return
    lead = len(words) - len(words.lstrip())
    span = Span(start=start + lead, end=start + len(words.rstrip()))
    raised = node.tag.lower() in _RAISED or node.get("rend") == "#sup"
    digits = _DIGITS.fullmatch(words.strip())
    address = node.get("href") or node.get("target")
    if digits and (raised or (address and address.startswith("#"))):
        page.links = [link for link in page.links if not link.span.overlaps(span)]
        if not any(mark.span == span for mark in page.marks):
            page.marks.append(Mark(span=span, label=digits[1]))
    elif address and address.startswith(("http://", "https://", "file:", "/")):
        page.links.append(Link(span=span, address=address))
