"""The adapter of trafilatura: HTML pages."""

import re
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import trafilatura
from htmldate import find_date
from lxml.etree import LxmlError, _Element
from trafilatura.settings import Document as Extraction

from araxes.documents.addresses import host
from araxes.documents.content import Content, Input, Link
from araxes.documents.decoding import decode
from araxes.documents.document import Warning
from araxes.documents.markup import Page, render
from araxes.documents.metadata import page_metadata
from araxes.errors import UnreadableDocument
from araxes.values.dates import PartialDate

_CUT_OFF = re.compile(r"<[a-zA-Z/!][^<>]*$")
_LISTING = re.compile(
    r"/(?:tags?|topics?|categor(?:y|ies)|authors?|people|search|sections?|keywords?|users?|hashtag)(?:/|$)", re.I
)
_SHARING = re.compile(
    r"(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent|t\.me/share|wa\.me|whatsapp\.com/send|linkedin\.com/share)"
)


def read(source: Input) -> tuple[Content, ...]:
    """Return the one document of a page: its main text as trafilatura finds it, title first."""
    markup, warnings = decode(source.data, charset=source.charset)
    tree = trafilatura.load_html(markup)
    if tree is None:
        raise UnreadableDocument(
            "the page holds no HTML that can be read", remedy="open it in a browser and save it again"
        )
    stated = page_metadata(tree)
    address = source.address or stated.address
    extraction = _extract(markup, address)
    title = stated.title or (extraction.title if extraction else None)
    page = _page(extraction, title, markup)
    if not page.blocks or (len(page.blocks) == 1 and page.blocks[0].role == "title" and not _has_words(page.text)):
        raise UnreadableDocument("the page holds no text", remedy="it may need a browser; save the text itself")
    content = Content(
        text=page.text,
        title=title,
        author=stated.author or (extraction.author if extraction else None),
        outlet=stated.outlet or (extraction.sitename if extraction and address else None),
        address=address,
        published=stated.published or _marked_date(tree, address),
        blocks=tuple(page.blocks),
        links=tuple(link for link in _absolute(page.links, address) if _is_source(link, address)),
        marks=tuple(page.marks),
        warnings=(*warnings, *_cut_off(markup)),
    )
    return (content,)


def _extract(markup: str, address: str | None) -> Extraction | None:
    found = trafilatura.bare_extraction(
        markup,
        url=address,
        include_links=True,
        include_formatting=True,
        include_comments=False,
        with_metadata=True,
        deduplicate=False,
    )
    return found if isinstance(found, Extraction) else None


def _page(extraction: Extraction | None, title: str | None, markup: str) -> Page:
    page = Page()
    body = extraction.body if extraction else None
    plain = _squeezed("".join(body.itertext())[:2000]) if body is not None else ""
    if title and not plain.startswith(_squeezed(title)):
        page.title(title)
    page = render(page, [body] if body is not None else [])
    if not any(block.role != "title" for block in page.blocks):
        page = _baseline(page, markup)
    if title:
        page.blocks = [
            replace(block, role="title") if _squeezed(block.span.of(page.text)) == _squeezed(title) else block
            for block in page.blocks
        ]
    return page


def _baseline(page: Page, markup: str) -> Page:
    """Take all text of the page where no main text was found."""
    body: _Element = trafilatura.baseline(markup)[0]
    page.start = page.length
    return render(page, [body])


def _squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 20


def _marked_date(tree: _Element, address: str | None) -> PartialDate | None:
    """Return the date that the page's elements mark as its date (htmldate), unless it only repeats the address."""
    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=None)
    except (ValueError, LxmlError, AttributeError, TypeError):
        return None
    date = PartialDate.parse(found) if found else None
    digits = re.sub(r"\D", "", urlsplit(address or "").path)
    return None if date and str(date).replace("-", "") in digits else date


def _absolute(links: list[Link], address: str | None) -> list[Link]:
    return [replace(link, address=urljoin(address, link.address)) if address else link for link in links]


def _is_source(link: Link, address: str | None) -> bool:
    """Leave out links that only lead around the same site or share the page."""
    if _SHARING.search(link.address):
        return False
    path = urlsplit(link.address).path
    if address is not None and host(link.address) == host(address):
        return path.count("/") > 1 and not _LISTING.search(path) and link.address.rstrip("/") != address.rstrip("/")
    return True


def _cut_off(markup: str) -> tuple[Warning, ...]:
    lowered = markup[-4000:].lower()
    opened = "<body" in markup[:200_000].lower() or "<html" in markup[:4000].lower()
    if (opened and "</html" not in lowered and "</body" not in lowered) or _CUT_OFF.search(markup[-2000:]):
        message = "The page ends before it is closed; part of the text may be missing. Fetch or save it again."
        return (Warning(code="truncated-page", message=message),)
    return ()
