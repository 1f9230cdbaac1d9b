"""The adapter of feedparser: RSS and Atom, each entry a document."""

from typing import Any

import feedparser
from lxml import html
from lxml.etree import LxmlError

from araxes.documents.content import Content, Input
from araxes.documents.markup import Page, render
from araxes.errors import UnreadableDocument
from araxes.values.dates import PartialDate


def read(source: Input) -> tuple[Content, ...]:
    """Return a document per entry: its title and its full content, else its summary."""
    feed = feedparser.parse(source.data)
    entries = [entry for entry in feed.entries if entry.get("title") or entry.get("summary")]
    if not entries:
        why = f" ({feed.bozo_exception})" if feed.get("bozo") else ""
        raise UnreadableDocument(f"the feed holds no entry{why}", remedy="check the feed's address or fetch it again")
    return tuple(_entry(entry, feed.feed.get("title")) for entry in entries)


def _entry(entry: Any, outlet: str | None) -> Content:
    bodies = [item.get("value") or "" for item in entry.get("content", [])] or [entry.get("summary") or ""]
    page = Page()
    title = _words(entry.get("title") or "")
    if title:
        page.title(title)
    try:
        page = render(
            page,
            html.fragments_fromstring(max(bodies, key=len), no_leading_text=False) and _trees(max(bodies, key=len)),
        )
    except (LxmlError, ValueError):
        page.write(max(bodies, key=len))
        page.close()
    stamp = entry.get("published_parsed") or entry.get("updated_parsed") or entry.get("created_parsed")
    return Content(
        text=page.text,
        name=title or None,
        title=title or None,
        author=entry.get("author") or None,
        outlet=(entry.get("source") or {}).get("title") or outlet,
        address=entry.get("link") or None,
        published=PartialDate(year=stamp.tm_year, month=stamp.tm_mon, day=stamp.tm_mday) if stamp else None,
        blocks=tuple(page.blocks),
        links=tuple(page.links),
        marks=tuple(page.marks),
    )


def _trees(markup: str) -> list[Any]:
    return [html.fragment_fromstring(markup, create_parent="div")]


def _words(markup: str) -> str:
    return " ".join(html.fragment_fromstring(markup, create_parent="div").text_content().split())
