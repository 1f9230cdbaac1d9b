"""Bytes to text: marks of byte order, UTF-8, UTF-16 without a mark, named charsets, old encodings."""

import codecs
import re

from araxes.documents.document import Warning
from araxes.documents.readers import guess_charset
from araxes.errors import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,80}encoding\s*=\s*[\"']([\w-]+)", re.I
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TURKISH = re.compile(rb"[a-zA-Z][\xd0\xdd\xde\xf0\xfd\xfe]|[\xd0\xdd\xde\xf0\xfd\xfe][a-zA-Z]")
_SAMPLE = 200_000
_REMEDY = "save it as UTF-8 text, HTML, PDF or DOCX and read that"


def decode(data: bytes, *, charset: str | None = None) -> tuple[str, tuple[Warning, ...]]:
    """Return the text of bytes in any encoding, with a warning where some bytes could not be read.

    ``charset`` is what a server named. A mark of byte order is no part of the text. Raises ``UnreadableDocument``
    for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\x00" in data[:_SAMPLE]:
        return _decoded(data, _wide(data[:_SAMPLE]))
    try:
        return _checked(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        pass
    declared = _known(charset) or _declared(data[:4096])
    if declared and declared not in {"utf-8", "ascii"} and _fits(data, declared):
        return _decoded(data, declared)
    if _nearly_utf8(data):
        return _decoded(data, "utf-8")
    return _decoded(data, _old(data[:_SAMPLE]))


def _decoded(data: bytes, encoding: str) -> tuple[str, tuple[Warning, ...]]:
    try:
        return _checked(data.decode(encoding)), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    message = f"Some bytes are not valid in the text's encoding ({encoding}) and show as \ufffd."
    return _checked(text), (Warning(code="undecodable-bytes", message=message),)


def _checked(text: str) -> str:
    """Refuse what decodes but is no text."""
    for at in (0, len(text) // 2):
        piece = text[at : at + _SAMPLE]
        if len(_CONTROL.findall(piece)) > max(2, len(piece) // 200):
            raise UnreadableDocument("this is binary data, not a document", remedy=_REMEDY)
    return text


def _wide(sample: bytes) -> str:
    """Return the UTF-16 that puts the empty bytes of Latin text where they stand, or refuse."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) > 0.1 * len(sample) / 2 and min(even, odd) * 10 <= max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    raise UnreadableDocument("this is binary data, not a document", remedy=_REMEDY)


def _declared(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    return _known((match[1] or match[2]).decode("ascii")) if match else None


def _known(charset: str | None) -> str | None:
    try:
        return codecs.lookup(charset).name if charset else None
    except LookupError:
        return None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data[:_SAMPLE].decode(encoding)
    except UnicodeDecodeError as error:
        return error.start > len(data[:_SAMPLE]) - 8
    return True


def _nearly_utf8(data: bytes) -> bool:
    """A few broken bytes in much valid UTF-8, or an end cut off inside a character."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    wide = sum(char > "\x7f" and char != "\ufffd" for char in text)
    broken = text.count("\ufffd")
    return broken * 20 <= wide or (broken <= 1 and text.endswith("\ufffd"))


def _old(sample: bytes) -> str:
    """Mostly ASCII is a Western or Turkish page; the six Turkish letters inside words tell which."""
    high = sum(byte > 0x7F for byte in sample)
    if high < 0.12 * max(1, sum(65 <= byte <= 122 or byte > 0x7F for byte in sample)):
        encoding = "cp1254" if _TURKISH.search(sample) else "cp1252"
        return encoding if _fits(sample, encoding) else "latin-1"
    guessed = guess_charset(sample)
    if guessed is None:
        raise UnreadableDocument("the encoding cannot be told, or this is no text", remedy=_REMEDY)
    return guessed
