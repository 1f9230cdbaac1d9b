"""The role of each paragraph: title, byline, dateline, body, heading, list, note or boilerplate."""

import re
from collections.abc import Sequence

from araxes.documents.boilerplate import bare, is_biography, is_boilerplate, opens_tail
from araxes.documents.document import Block
from araxes.documents.lines import ends_sentence
from araxes.documents.notes import note_paragraphs
from araxes.documents.shapes import (
    date_line,
    dateline_end,
    is_byline,
    is_name,
    is_prose,
    word_count,
)
from araxes.values.spans import Span

HEADINGS = frozenset({"title", "subtitle", "heading"})
CODED = HEADINGS | {"body", "list"}
_LIST = re.compile(r"(?:[-–—*•▪●◦‣·○➢➤✓+]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+\S")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
_LAST_PARAGRAPHS = 6


def assign_roles(text: str, blocks: Sequence[Block], labels: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """Return the blocks with a role each; a block that comes with a role keeps it unless it is no text at all.

    ``labels`` are the note marks that the format's typography showed.
    """
    spans = [block.span for block in blocks]
    roles = [block.role for block in blocks]
    for at in note_paragraphs(text, spans, labels):
        roles[at] = "note"
    _mark_boilerplate(text, spans, roles)
    _mark_front(text, spans, roles)
    _mark_tail(text, spans, roles)
    _mark_rest(text, spans, roles)
    return _with_dateline(text, [Block(span=span, role=role) for span, role in zip(spans, roles, strict=True)])


def _mark_boilerplate(text: str, spans: Sequence[Span], roles: list[str]) -> None:
    for at, span in enumerate(spans):
        if roles[at] not in {"note", "title"} and is_boilerplate(text[span.start : min(span.end, span.start + 1300)]):
            roles[at] = "boilerplate"


def _mark_front(text: str, spans: Sequence[Span], roles: list[str]) -> None:
    """Mark what stands before the first running text: title, subtitles, author and date lines."""
    first = next((at for at, span in enumerate(spans) if _opens_text(text, span, roles[at])), None)
    if first is None:
        return
    titled = "title" in roles[: first + 1]
    after_title = False
    for at in range(first):
        paragraph = spans[at].of(text)
        if roles[at] == "title":
            after_title = True
        elif not roles[at] or roles[at] == "heading":
            roles[at] = _front_role(paragraph, titled=titled, named="byline" in roles[:at])
            if roles[at] == "title":
                titled = after_title = True
            elif roles[at] == "heading" and after_title:
                roles[at] = "subtitle"
            after_title = after_title and roles[at] != "heading"


def _opens_text(text: str, span: Span, role: str) -> bool:
    paragraph = text[span.start : min(span.end, span.start + 500)]
    return role in {"body", "list"} or (not role and is_prose(paragraph) and date_line(paragraph) is None)


def _front_role(paragraph: str, *, titled: bool, named: bool) -> str:
    date = date_line(paragraph)
    if date is not None and (date.year or titled):
        return "dateline" if dateline_end(paragraph + " - ") and not date.year else "byline"
    if is_byline(paragraph) or (titled and not named and is_name(paragraph)):
        return "byline"
    if not titled:
        return "title"
    return "heading"


def _mark_tail(text: str, spans: Sequence[Span], roles: list[str]) -> None:
    """Mark what follows the text: everything after a heading such as "Related articles", biographies, contacts."""
    last_prose = max((at for at, span in enumerate(spans) if roles[at] in {"", "body"}), default=-1)
    for at in range(len(spans)):
        if roles[at] in {"", "heading", "subtitle", "boilerplate"} and opens_tail(
            text[spans[at].start : spans[at].end]
        ):
            _close(text, spans, roles, at)
    for at in range(len(spans) - 1, max(-1, last_prose - _LAST_PARAGRAPHS), -1):
        paragraph = spans[at].of(text)
        if roles[at] not in {"", "body", "heading", "list"}:
            continue
        if is_biography(paragraph) and at > 0:
            roles[at] = "boilerplate"
        elif date_line(paragraph) is not None and at > 0:
            roles[at] = "byline"
        elif is_prose(paragraph) and at < last_prose:
            break


def _close(text: str, spans: Sequence[Span], roles: list[str], at: int) -> None:
    """Mark the paragraphs after a closing heading: all in the second half, else until running text resumes."""
    late = spans[at].start > 0.5 * spans[-1].end
    biography = "author" in bare(spans[at].of(text)) or "writer" in bare(spans[at].of(text))
    roles[at] = "boilerplate"
    for following in range(at + 1, len(spans)):
        if roles[following] == "note":
            continue
        if not late and (is_prose(spans[following].of(text)) or (biography and following > at + 1)):
            return
        roles[following] = "boilerplate"


def _mark_rest(text: str, spans: Sequence[Span], roles: list[str]) -> None:
    coded = sum(not role for role in roles)
    for at, span in enumerate(spans):
        if roles[at]:
            continue
        roles[at] = _inner_role(text[span.start : min(span.end, span.start + 500)], alone=coded == 1)


def _inner_role(head: str, *, alone: bool) -> str:
    if head[0] == "|" and head.count("|") > 2:
        return "list" if word_count(head) > 12 and ends_sentence(head.strip(" |"), len(head)) else "boilerplate"
    if _LIST.match(head):
        return "list"
    short = len(head) < 120 and word_count(head) <= 15 and not ends_sentence(head, len(head))
    return "heading" if _MARKDOWN_HEADING.match(head) or (short and not alone) else "body"


def _with_dateline(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """Cut the dateline off the first running text ("ANKARA, May 21 (Reuters) - ")."""
    for at, block in enumerate(blocks):
        if block.role != "body":
            continue
        length = dateline_end(text[block.span.start : min(block.span.end, block.span.start + 120)])
        start = block.span.start + length
        if length and start < block.span.end and not _speaks_again(text, blocks[at + 1 :], start):
            head = text[block.span.start : start].rstrip()
            dateline = Block(span=Span(start=block.span.start, end=block.span.start + len(head)), role="dateline")
            rest = Block(span=Span(start=start, end=block.span.end), role="body")
            return (*blocks[:at], dateline, rest, *blocks[at + 1 :])
        break
    return tuple(blocks)


def _speaks_again(text: str, blocks: list[Block], start: int) -> bool:
    """Tell whether the "dateline" is a speaker of an interview: other paragraphs start with a name and colon too."""
    if not text[:start].rstrip().endswith(":"):
        return False
    heads = [block.span.of(text)[:40] for block in blocks[:12] if block.role == "body"]
    return any(re.match(r"[^\W\d_a-z][\w .'’-]{0,30}:\s", head) for head in heads)
