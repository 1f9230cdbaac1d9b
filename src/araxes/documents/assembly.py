"""From what a format adapter read to a ``Document``: the order of the steps, named once."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from araxes.documents.addresses import host
from araxes.documents.checks import check_access, check_addresses, check_dates, check_language, check_marks
from araxes.documents.citation_line import citation_date
from araxes.documents.citations import Citations, find_citations
from araxes.documents.content import Content
from araxes.documents.dating import newest_date, stated_dates
from araxes.documents.document import Block, Document, Publication, Warning
from araxes.documents.front import read_front
from araxes.documents.markings import Marking, find_markings
from araxes.documents.offices import check_offices
from araxes.documents.paragraphs import paragraphs
from araxes.documents.plain import front_length
from araxes.documents.readers import classify_language
from araxes.documents.roles import CODED, assign_roles
from araxes.documents.scans import check_scan
from araxes.documents.skips import find_skips
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_LANGUAGE_SAMPLE = 4000
_FEWEST_LETTERS = 40


def assemble(content: Content, *, origin: str, name: str, given: PartialDate | None = None) -> Document:
    """Return the document; ``given`` is the user's publication date, which wins."""
    text = content.text
    labels = frozenset(mark.label for mark in content.marks)
    blocks = assign_roles(text, content.blocks or _paragraph_blocks(text), labels)
    markings = find_markings(text, links=content.links, marks=content.marks)
    citations = find_citations(text, blocks, markings, _title_language)
    stated = stated_dates(content, blocks, "" if "://" in origin else PurePath(origin).name)
    published = _published(given, stated) or newest_date(text, blocks, citations.sources)
    front = read_front(content, blocks)
    language = _language(text, blocks)
    document = Document(
        id=hashlib.sha256(f"{content.address or ''}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        name=name,
        origin=origin,
        text=text,
        title=front.title,
        author=front.author,
        outlet=front.outlet,
        address=content.address,
        published=published,
        language=language,
        blocks=blocks,
        skip=find_skips(text, blocks, citations.skip),
        sources=citations.sources,
    )
    warnings = (*content.warnings, *_warnings(document, markings, citations, stated))
    return replace(document, warnings=warnings)


def _paragraph_blocks(text: str) -> tuple[Block, ...]:
    fields = front_length(text)
    return tuple(
        Block(span=span, role="boilerplate" if span.end <= fields else "") for span in paragraphs(text, fields)
    )


def _published(given: PartialDate | None, stated: Sequence[Publication]) -> Publication | None:
    if given:
        return Publication(date=given, found="given")
    return stated[0] if stated else None


def _language(text: str, blocks: Sequence[Block]) -> str:
    """Return the language of the coded text; English is assumed for fewer than 40 letters."""
    parts = []
    length = 0
    for block in blocks:
        if block.role in CODED and length < _LANGUAGE_SAMPLE:
            parts.append(text[block.span.start : min(block.span.end, block.span.start + _LANGUAGE_SAMPLE)])
            length += len(parts[-1])
    sample = " ".join(parts)[:_LANGUAGE_SAMPLE]
    return classify_language(sample) if sum(map(str.isalpha, sample)) >= _FEWEST_LETTERS else "en"


def _title_language(title: str) -> str | None:
    return classify_language(title)


def _warnings(
    document: Document, markings: Sequence[Marking], citations: Citations, stated: Sequence[Publication]
) -> Iterator[Warning]:
    text, blocks, sources = document.text, document.blocks, document.sources
    yield from check_dates(document.published, stated)
    cited = citation_date(text, blocks)
    if cited and cited.contradiction:
        message = f"The citation line contradicts itself: {cited.message}."
        yield Warning(code="contradictory-dates", message=message, span=cited.contradiction)
    yield from check_access(document.published, sources)
    yield from check_addresses(text, sources, _written_addresses(blocks, markings))
    yield from check_marks(citations.unanswered)
    yield from check_offices(text, blocks)
    yield from check_scan(text, blocks)
    yield from check_language(document.language)


def _written_addresses(blocks: Sequence[Block], markings: Sequence[Marking]) -> list[tuple[Span, str]]:
    """Return the addresses of markings as written, with their tracking parameters, outside boilerplate."""
    boilerplate = [block.span for block in blocks if block.role == "boilerplate"]
    found = []
    at = 0
    for marking in markings:
        while at < len(boilerplate) and boilerplate[at].end <= marking.span.start:
            at += 1
        inside = at < len(boilerplate) and boilerplate[at].contains(marking.span)
        if marking.address and not inside:
            found.append((marking.span, marking.address))
    return found


def file_name(origin: str, title: str | None = None) -> str:
    """Return a short name for output files: a path's stem, an address's last part, or a title."""
    if "://" in origin:
        path = re.sub(r"[?#].*", "", origin.split("://", 1)[1]).rstrip("/")
        last = path.rsplit("/", 1)[-1] if "/" in path else ""
        base = last.rsplit(".", 1)[0] or (host(origin) or "page")
    else:
        base = title or PurePath(origin).stem or "text"
    return re.sub(r"[^\w.-]+", "-", base).strip("-.")[:60] or "document"


def unique_names() -> Callable[[str], str]:
    """Return a function that makes each name it is given unique by a number: ``report``, ``report-2``."""
    taken: set[str] = set()

    def unique(name: str) -> str:
        number, candidate = 1, name
        while candidate.casefold() in taken:
            number += 1
            candidate = f"{name}-{number}"
        taken.add(candidate.casefold())
        return candidate

    return unique
