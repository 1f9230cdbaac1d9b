"""Plain text and Markdown: the text is the file's, character by character."""

import re

from araxes.documents.content import Content, Input
from araxes.documents.dates import find_dates
from araxes.documents.decoding import decode
from araxes.documents.document import Warning
from araxes.values.dates import PartialDate

_FRONT = re.compile(r"\s*(?:---|\+\+\+)[ \t]*\r?\n(?P<fields>(?:[^\r\n]*\r?\n){1,60}?)(?:---|\+\+\+)[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(
    r"^(?P<key>title|author|authors|date|published|source|outlet|publisher|url|link)\s*[:=]\s*(?P<value>.+?)\s*$"
)


def read(source: Input) -> tuple[Content, ...]:
    """Return the one document of a text file."""
    text, warnings = decode(source.data, charset=source.charset)
    return (text_content(text, address=source.address, warnings=warnings),)


def text_content(text: str, *, address: str | None = None, warnings: tuple[Warning, ...] = ()) -> Content:
    """Return a text with what a Markdown file's leading block of fields states."""
    fields = _fields(text)
    return Content(
        text=text,
        title=fields.get("title"),
        author=fields.get("author") or fields.get("authors"),
        outlet=fields.get("outlet") or fields.get("publisher"),
        address=address or fields.get("url") or fields.get("link"),
        published=_date(fields.get("date") or fields.get("published")),
        warnings=warnings,
    )


def front_length(text: str) -> int:
    """Return how long the leading block of fields is, 0 where there is none."""
    match = _FRONT.match(text)
    return match.end() if match and _fields(text) else 0


def _fields(text: str) -> dict[str, str]:
    match = _FRONT.match(text)
    lines = match["fields"].splitlines() if match else []
    found = (_FIELD.match(line) for line in lines)
    return {field["key"]: field["value"].strip("\"'[] ") for field in found if field}


def _date(value: str | None) -> PartialDate | None:
    dates = [date for date in find_dates(value) if date.year] if value else []
    return dates[0].value() if dates else None
