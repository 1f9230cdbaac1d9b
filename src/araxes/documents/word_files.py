"""The adapter of python-docx: DOCX files, with their notes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.table import Table
from docx.text.paragraph import Paragraph

from araxes.documents.content import Content, Input, Link
from araxes.documents.document import Block
from araxes.errors import UnreadableDocument
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STYLES = (
    ("title", "title"),
    ("subtitle", "subtitle"),
    ("heading", "heading"),
    ("list", "list"),
    ("caption", "boilerplate"),
)
_TEMPLATE_YEAR = 2013  # the properties of python-docx's own template say 2013-12-23


def read(source: Input) -> tuple[Content, ...]:
    """Return the one document of a DOCX file; notes follow the text as ``[1] …`` and are marked ``[1]`` in it."""
    try:
        document = docx.Document(io.BytesIO(source.data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableDocument(
            "the DOCX file is damaged", remedy="open it in a word processor and save it again"
        ) from error
    writer = _Writer(document)
    for block in document.iter_inner_content():
        writer.add(block)
    writer.add_notes()
    if not writer.blocks:
        raise UnreadableDocument(
            "the DOCX file holds no text", remedy="give one with text; pictures of text are not read"
        )
    properties = document.core_properties
    created = properties.created
    return (
        Content(
            text="".join(writer.parts),
            title=_title(properties.title, writer),
            author=properties.author if properties.author != "python-docx" else None,
            created=PartialDate.of(created.date()) if created and created.year != _TEMPLATE_YEAR else None,
            blocks=tuple(writer.blocks),
            links=tuple(writer.links),
        ),
    )


def _title(stated: str, writer: "_Writer") -> str | None:
    """A title among the properties counts only where the text shows it; templates leave others behind."""
    return stated if stated and stated in "".join(writer.parts)[:2000] else None


class _Writer:
    """The text under construction, with its blocks, links and the notes met so far."""

    def __init__(self, document: Any) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.cited: list[tuple[str, str]] = []
        self.notes = dict(_note_texts(document))

    def add(self, block: Paragraph | Table) -> None:
        """Add a paragraph, or a table cell by cell."""
        if isinstance(block, Paragraph):
            style = (block.style.name or "").casefold() if block.style else ""
            role = next((role for start, role in _STYLES if style.startswith(start)), "")
            self._paragraph(list(self._pieces(block)), role)
            return
        for row in block.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    self._paragraph(list(self._pieces(paragraph)), "")

    def add_notes(self) -> None:
        """Add the notes that the text cites, in the order of their marks."""
        for number, key in enumerate(self.cited, start=1):
            self._paragraph([(f"[{number}] {self.notes.get(key, '')}".strip(), None)], "note")

    def _paragraph(self, pieces: list[tuple[str, str | None]], role: str) -> None:
        words = "".join(piece for piece, _ in pieces)
        if not words.strip():
            return
        at = start = self.length
        for piece, address in pieces:
            if address and piece.strip():
                self.links.append(Link(span=Span(start=at, end=at + len(piece)), address=address))
            at += len(piece)
        lead = len(words) - len(words.lstrip())
        self.blocks.append(Block(span=Span(start=start + lead, end=start + len(words.rstrip())), role=role))
        self.parts += [words, "\n\n"]
        self.length = at + 2

    def _pieces(self, paragraph: Paragraph) -> Iterator[tuple[str, str | None]]:
        for node in paragraph._p.iter():
            if node.tag == f"{_W}t":
                yield node.text or "", self._address(paragraph, node)
            elif node.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"} and node.getparent().tag == f"{_W}r":
                yield " ", None
            elif node.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
                self.cited.append((node.tag.removeprefix(_W)[:4], node.get(f"{_W}id")))
                yield f"[{len(self.cited)}]", None

    def _address(self, paragraph: Paragraph, node: Any) -> str | None:
        link = next((parent for parent in node.iterancestors(f"{_W}hyperlink")), None)
        relation = paragraph.part.rels.get(link.get(f"{_R}id")) if link is not None else None
        return str(relation.target_ref) if relation is not None and relation.is_external else None


def _note_texts(document: Any) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the notes of the package by kind and number; python-docx itself does not read them."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in {"footnotes", "endnotes"} or relation.is_external:
            continue
        from_part = parse_xml(relation.target_part.blob)
        for note in from_part.iter(f"{_W}{kind[:-1]}"):
            words = "".join(text.text or "" for text in note.iter(f"{_W}t")).strip()
            yield (kind[:4], note.get(f"{_W}id")), words
