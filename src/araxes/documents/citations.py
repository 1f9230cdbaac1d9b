"""Sources: notes and links, each tied to its markers and to the sentences that it supports."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from araxes.documents.addresses import clean_address, find_addresses, language_hint, outlet
from araxes.documents.boilerplate import opens_notes
from araxes.documents.dates import find_dates
from araxes.documents.document import Block, Source
from araxes.documents.markings import Marking
from araxes.documents.notes import note_label
from araxes.documents.resources import phrases
from araxes.documents.roles import CODED
from araxes.documents.sentences import cited_sentence, sentence_ends
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_MARKDOWN_ADDRESS = re.compile(r"\]\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_NO_SOURCE = ("#", "mailto:", "javascript:", "tel:", "data:")
_QUOTED = re.compile(r"[“\"«„](?P<title>[^”\"»“]{8,300})[”\"»“]")
_LONG_TITLE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """Everything that cites: the sources, the text that is no language, and the labels that no note answers."""

    sources: tuple[Source, ...]
    skip: tuple[Span, ...]
    unanswered: tuple[Marking, ...]


def find_citations(
    text: str, blocks: Sequence[Block], markings: Sequence[Marking], identify: Callable[[str], str | None]
) -> Citations:
    """Tie markings to notes. ``identify`` names a title's language as ISO 639-1 or gives ``None``."""
    placed = _placed(text, blocks, markings)
    notes = _numbered(list(_notes(text, blocks, markings, identify)), markings)
    by_label = {note.label: at for at, note in reversed(list(enumerate(notes))) if note.label}
    cited: dict[int, list[tuple[Span, Span]]] = {}
    linked: dict[str, list[tuple[Marking, Span]]] = {}
    unanswered = []
    for marking, sentence in placed:
        for label in marking.labels:
            if label in by_label:
                cited.setdefault(by_label[label], []).append((marking.span, sentence))
        if marking.labels and not any(label in by_label for label in marking.labels):
            unanswered.append(marking)
        if marking.address and not marking.address.startswith(_NO_SOURCE):
            linked.setdefault(clean_address(marking.address), []).append((marking, sentence))
    answered = [_cited(note, cited.get(at, [])) for at, note in enumerate(notes)]
    links = [_link(address, places) for address, places in linked.items()]
    skip = tuple(span for marking, _ in placed for span in marking.skip)
    sources = sorted((*answered, *links), key=lambda source: source.span)
    return Citations(sources=tuple(sources), skip=skip, unanswered=tuple(unanswered))


def _placed(text: str, blocks: Sequence[Block], markings: Sequence[Marking]) -> list[tuple[Marking, Span]]:
    """Return the markings inside coded blocks, each with the sentence that it supports."""
    starts = [block.span.start for block in blocks]
    ends: dict[int, tuple[int, ...]] = {}
    placed = []
    for marking in markings:
        at = bisect_right(starts, marking.span.start) - 1
        if at < 0 or blocks[at].role not in CODED or not blocks[at].span.contains(marking.span):
            continue
        if at not in ends:
            ends[at] = sentence_ends(text, blocks[at].span)
        placed.append((marking, cited_sentence(text, blocks[at].span, ends[at], marking.span)))
    return placed


def _numbered(notes: list[Source], markings: Sequence[Marking]) -> list[Source]:
    """Number notes that a page numbers without writing the numbers, where the text has marks."""
    if any(note.label for note in notes) or not any(marking.labels for marking in markings):
        return notes
    return [replace(note, label=str(number)) for number, note in enumerate(notes, start=1)]


def _notes(
    text: str, blocks: Sequence[Block], markings: Sequence[Marking], identify: Callable[[str], str | None]
) -> Iterator[Source]:
    starts = [marking.span.start for marking in markings]
    for block in blocks:
        if block.role == "note" and not opens_notes(block.span.of(text)):
            inside = markings[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
            linked = [marking.address for marking in inside if marking.address]
            yield _note(text, block.span, linked, identify)


def _note(text: str, span: Span, linked: Sequence[str], identify: Callable[[str], str | None]) -> Source:
    content = span.of(text)
    label, at = note_label(content)
    addresses = [address for address in linked if not address.startswith(_NO_SOURCE)]
    address = clean_address(addresses[0]) if addresses else None
    title = _title(content, at)
    return Source(
        label=label,
        title=title,
        outlet=outlet(address) if address else None,
        address=address,
        accessed=_accessed(content, at),
        language=_language(title, address, identify),
        span=span,
    )


def _title(content: str, at: int) -> str | None:
    """Return a note's words up to its date or address, or what it puts in quotation marks."""
    quoted = _QUOTED.search(content, at)
    if quoted:
        return quoted["title"].strip(" ,.;")
    stops = [span.start for span in find_addresses(content)] + [
        found.span.start for found in find_dates(content) if found.year
    ]
    stops += [match.start() for match in _MARKDOWN_ADDRESS.finditer(content, at)]
    stop = min((stop for stop in stops if stop > at + 3), default=len(content))
    title = re.sub(r"\s+", " ", content[at:stop]).strip(' ,.;:<>([*_|-–—"“”«»\\')
    for cue in phrases("cues", "accessed"):
        title = re.sub(rf"[\s,.;(]*\b{re.escape(cue)}\b\W*$", "", title, flags=re.IGNORECASE)
    return title[:_LONG_TITLE] if any(map(str.isalpha, title)) and "://" not in title[:12] else None


def _accessed(content: str, at: int) -> PartialDate | None:
    """Return the date after a word such as "accessed", else the note's last date with a year."""
    dates = [found for found in find_dates(content, at) if found.year]
    lowered = content.casefold()
    cues = [place for cue in phrases("cues", "accessed") if (place := lowered.find(cue)) >= 0]
    after = [found for found in dates if cues and found.span.start > min(cues)]
    chosen = after or dates[-1:]
    return chosen[0].value() if chosen else None


def _link(address: str, places: Sequence[tuple[Marking, Span]]) -> Source:
    """Make one source of all places that link one address."""
    first = places[0][0]
    title = first.title.strip(" *_[]") if first.title else None
    source = Source(
        label=None,
        title=title,
        outlet=outlet(address),
        address=address,
        accessed=_accessed(title, 0) if title else None,
        language=language_hint(address),
        span=first.span,
    )
    return _cited(source, [(marking.span, sentence) for marking, sentence in places])


def _language(title: str | None, address: str | None, identify: Callable[[str], str | None]) -> str | None:
    """A long title tells its language by itself; of a short one the address tells more."""
    hint = language_hint(address) if address else None
    if title and sum(map(str.isalpha, title)) >= (24 if hint else 16):
        return identify(title) or hint
    return hint


def _cited(source: Source, places: Sequence[tuple[Span, Span]]) -> Source:
    """Return the source with its markers and the sentences that they support, each once."""
    markers = tuple(marker for marker, _ in places)
    return replace(source, markers=markers, sentences=tuple(dict.fromkeys(sentence for _, sentence in places)))
