"""The adapter of pypdfium2: PDF files."""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from araxes.documents.content import Content, Input
from araxes.documents.document import Warning
from araxes.documents.pdf_lines import HYPHENS, PdfLine, assemble_lines
from araxes.errors import UnreadableDocument
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_LINE = re.compile(r"[^\r\n]+")
_RAISED = re.compile(r"[^\W\d_][.,;:!?”\"’)]{0,2} ?(?P<digits>\d{1,3})(?!\w)")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read(source: Input) -> tuple[Content, ...]:
    """Return the one document of a PDF; pages that are only pictures give no text."""
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    try:
        pages = len(document)
        lines = [line for number in range(pages) for line in _page_lines(document, number)]
        stated = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    assembled = assemble_lines(lines, pages)
    if not assembled.blocks:
        raise UnreadableDocument(
            f"the PDF holds no text on its {pages} page(s), only pictures or nothing",
            remedy="run text recognition (OCR) on it first",
        )
    content = Content(
        text=assembled.text,
        title=_title(stated.get("Title"), assembled.text),
        author=_author(stated.get("Author"), assembled.text),
        created=_created(stated.get("CreationDate")),
        blocks=assembled.blocks,
        marks=assembled.marks,
        warnings=_cut_off(source.data),
    )
    return (content,)


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableDocument:
    if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).casefold():
        return UnreadableDocument("the PDF is protected by a password", remedy="remove the password and read it again")
    return UnreadableDocument("the PDF is damaged or cut off", remedy="fetch or save it again")


def _page_lines(document: Any, number: int) -> Iterator[PdfLine]:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        for match in _LINE.finditer(text):
            line = _line(text_page, match, number)
            if line:
                yield line
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, match: re.Match[str], number: int) -> PdfLine | None:
    """Measure a line at its first and last visible character."""
    words = match.group().rstrip().replace("\x00", "")
    lead = len(words) - len(words.lstrip())
    words = words.lstrip()
    if not words:
        return None
    start = match.start() + lead
    last = start + len(words.rstrip(HYPHENS)) - 1
    first_box, last_box = text_page.get_charbox(start), text_page.get_charbox(max(start, last))
    middle = start + len(words) // 2
    size = pdfium.FPDFText_GetFontSize(text_page.raw, middle)
    top, bottom = _baseline(text_page, start, words)
    return PdfLine(
        text=words,
        left=first_box[0],
        right=last_box[2],
        top=top,
        bottom=bottom,
        size=max(size, 0.1) if size > 1.01 else max(1.0, top - bottom),
        page=number,
        raised=tuple(_raised(text_page, start, words)),
    )


def _baseline(text_page: Any, start: int, words: str) -> tuple[float, float]:
    """Return top and bottom by the first letters, as marks and digits may be raised."""
    boxes = [text_page.get_charbox(start + at) for at, char in enumerate(words[:12]) if not char.isspace()]
    bottom = sorted(box[1] for box in boxes)[len(boxes) // 2]
    return bottom + max(box[3] - box[1] for box in boxes), bottom


def _raised(text_page: Any, start: int, words: str) -> Iterator[Span]:
    """Yield runs of digits set smaller than the letter or mark before them."""
    for match in _RAISED.finditer(words):
        before = pdfium.FPDFText_GetFontSize(text_page.raw, start + match.start())
        size = pdfium.FPDFText_GetFontSize(text_page.raw, start + match.start("digits"))
        if 0 < size < 0.85 * before:
            yield Span(start=match.start("digits"), end=match.end())


def _title(stated: str | None, text: str) -> str | None:
    """A stated title counts only where the text shows it; programs leave file names there."""
    plain = re.sub(r"\W+", "", stated or "").casefold()
    shown = len(plain) > 8 and plain in re.sub(r"\W+", "", text[:4000]).casefold()
    return stated.strip() if stated and shown else None


def _author(stated: str | None, text: str) -> str | None:
    return stated.strip() if stated and stated.strip().casefold() in text.casefold() else None


def _created(stated: str | None) -> PartialDate | None:
    match = _DATE.match(stated or "")
    try:
        return PartialDate.parse("-".join(match.groups())) if match else None
    except ValueError:
        return None


def _cut_off(data: bytes) -> tuple[Warning, ...]:
    if b"%%EOF" in data[-2048:]:
        return ()
    return (
        Warning(code="truncated-file", message="The PDF ends early; pages may be missing. Fetch or save it again."),
    )
