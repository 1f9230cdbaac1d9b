"""The format of bytes, told by their content; a file's extension only decides where the content leaves it open."""

import io
import re
import zipfile

from araxes.errors import UnreadableDocument

_HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf|\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|article|main|div|section|meta|title|h1|p)\b[^>]*>?",
    re.IGNORECASE | re.DOTALL,
)
_FEED_START = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_XML_START = re.compile(rb"^(?:\xef\xbb\xbf|\s)*<\?xml\b")
_TAG = re.compile(rb"</?(?:p|div|html|body|h[1-6]|br|span|article|a|ul|li|table|head)\b[^>]*>", re.IGNORECASE)
_OTHER = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a sound or film file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REMEDY = "save it as text, HTML, PDF or DOCX and read that"


def sniff(data: bytes, name: str = "") -> str:
    """Return ``pdf``, ``docx``, ``feed``, ``html`` or ``text``; ``name`` is the file name or address.

    Raises ``UnreadableDocument`` for empty input and for formats that are not read.
    """
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xfe\xff"):
        raise UnreadableDocument("the document is empty", remedy="give one with text")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _archive(data)
    if data.startswith(_OLE):
        raise _office(data)
    _refuse_others(data)
    head = _narrow(data[:65_536])
    if _FEED_START.search(head[:4096]) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "feed"
    if _HTML_START.match(head) or (_is_page_name(name) and _TAG.search(head)):
        return "html"
    if _XML_START.match(head):
        raise UnreadableDocument("this XML is neither a page nor an RSS or Atom feed", remedy=_REMEDY)
    return "text"


def _refuse_others(data: bytes) -> None:
    for start, kind in _OTHER:
        if data.startswith(start) and (start[:1] not in b"IMRO" or b"\x00" in data[:512] or start == b"Rar!"):
            raise UnreadableDocument(f"this is {kind}, not a document that can be read", remedy=_REMEDY)


def _is_page_name(name: str) -> bool:
    return name.lower().split("?")[0].endswith((".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"))


def _narrow(head: bytes) -> bytes:
    """Make the tags of a UTF-16 page visible."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head[2:].replace(b"\x00", b"")
    return head


def _archive(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except zipfile.BadZipFile as error:
        raise UnreadableDocument(
            "the DOCX or ZIP file is damaged or cut off", remedy="fetch or save it again"
        ) from error
    if "word/document.xml" in names:
        return "docx"
    kinds = {
        "xl/workbook.xml": "a spreadsheet",
        "ppt/presentation.xml": "slides",
        "content.xml": "an OpenDocument file",
    }
    kind = next((kind for name, kind in kinds.items() if name in names), "a ZIP archive")
    raise UnreadableDocument(f"this is {kind}, not a document that can be read", remedy=_REMEDY)


def _office(data: bytes) -> UnreadableDocument:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableDocument(
            "the DOCX file is protected by a password", remedy="remove the password and read it again"
        )
    return UnreadableDocument("this is an old Word or Office file", remedy="save it as DOCX or PDF and read that")
